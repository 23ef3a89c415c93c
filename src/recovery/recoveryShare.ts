import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, ONE, type Ratio, toFen, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  AUDITOR_ONLY,
  completion,
  type Decided,
  type Figures,
  type Finding,
  money,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  refuse,
  type Said,
  type Step,
} from "../rule/index.js";

export interface RecoveryShareInput {
  /** The manager's NPL in yuan; above the tolerance. */
  readonly nplBalance: DecimalInput;
  /** The tolerance amount in yuan, 0 or more ({@link toleranceAmount}). */
  readonly tolerance: DecimalInput;
  /** Recovered ÷ task of the period, 0 to 2: `"0.85"` is 85 %, `"1.1"` is 110 %. */
  readonly taskCompletion: DecimalInput;
  /** Average business-volume performance of the tellers, in yuan; given, the share is also put into money. */
  readonly tellerAverage?: DecimalInput | undefined;
}

export interface RecoveryShareFinding extends Finding {
  readonly nplBalance: Decimal;
  readonly tolerance: Decimal;
  /** NPL − tolerance. */
  readonly over: Decimal;
  /** Over ÷ tolerance, unrounded; null where the tolerance is 0. */
  readonly excess: Decimal | null;
  /**
   * The band of the excess: above (excluded) up to (included), null where open, the same edges as balances in
   * yuan (tolerance × (1 + edge)), and the share it gives.
   */
  readonly band: {
    readonly above: Decimal;
    readonly upTo: Decimal | null;
    readonly balanceAbove: Decimal;
    readonly balanceUpTo: Decimal | null;
    readonly share: Decimal;
  };
  readonly taskCompletion: Decimal;
  /** The least completion that earns a share: 0.8. */
  readonly completionFrom: Decimal;
  /** What decided: the band, or a task completed by too little. */
  readonly basis: "band" | "taskMissed";
  /** The share of the tellers' average performance, 0 to 1. */
  readonly share: Decimal;
  readonly tellerAverage: Decimal | null;
  /** Share × teller average, exact. */
  readonly amount: Decimal | null;
  /** The same to the fen, half up, as it is paid. */
  readonly payable: Decimal | null;
}

interface Given {
  readonly nplBalance: Ratio;
  readonly tolerance: Ratio;
  readonly taskCompletion: Ratio;
  readonly tellerAverage?: Ratio | undefined;
}

function decideRecoveryShare(input: Given, { recovery }: CompiledPolicy): Decided<RecoveryShareFinding> {
  const { nplBalance, tolerance, taskCompletion, tellerAverage } = input;
  if (nplBalance.isAtMost(tolerance)) {
    refuse(
      ["nplBalance"],
      "undetermined",
      "expected more than the tolerance; within it Article 47 applies (offPostPay), and there is no such share",
    );
  }
  const over = nplBalance.minus(tolerance);
  const excess = tolerance.isZero() ? null : over.over(tolerance);
  const band = bandOf(excess, tolerance, recovery.shareBands);
  const completed = taskCompletion.isAtLeast(recovery.completionFrom);
  const share = completed ? band.share : ZERO;
  const amount = tellerAverage?.times(share) ?? null;
  return {
    nplBalance,
    tolerance,
    over,
    excess,
    band,
    taskCompletion,
    completionFrom: recovery.completionFrom,
    basis: completed ? "band" : "taskMissed",
    share,
    tellerAverage: tellerAverage ?? null,
    amount,
    payable: amount && toFen(amount),
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

function bandOf(
  excess: Ratio | null,
  tolerance: Ratio,
  bands: CompiledPolicy["recovery"]["shareBands"],
): Figures<RecoveryShareFinding["band"]> {
  const index = excess === null ? -1 : bands.findIndex(({ excessUpTo }) => excess.isAtMost(excessUpTo));
  const band = bands[index];
  const lower = band === undefined ? bands.at(-1) : bands[index - 1];
  const above = lower?.excessUpTo ?? ZERO;
  const upTo = band?.excessUpTo ?? null;
  const balanceAt = (edge: Ratio) => tolerance.times(ONE.plus(edge));
  return {
    above,
    upTo,
    balanceAbove: balanceAt(above),
    balanceUpTo: upTo && balanceAt(upTo),
    share: band?.share ?? ZERO,
  };
}

/**
 * The share of the tellers' average business-volume performance that a manager over the tolerance earns who
 * completed 80 % of the recovery task or more: 80 % up to 20 % over it, 50 % up to 50 % over it, above that none.
 *
 * excess = (NPL − tolerance) ÷ tolerance, compared unrounded, upper edges included. A tolerance of 0 makes any
 * NPL exceed every band: `excess` null, share 0. Completion below 80 % gives 0. This gate is apart from that of
 * the advance pay ({@link advancePay}), which wants the whole quarterly task.
 *
 * @param input balances in yuan, completion as a ratio ({@link RecoveryShareInput})
 * @returns the share with the excess and its band; with `tellerAverage` the amount, exact and to the fen
 * @throws {@link RuleInputError} `undetermined` for NPL within the tolerance (equality included), where Article 47
 * pays the whole average and no share is defined; `percentMistake` for a completion above 2, since 85 is
 * meant as 0.85
 * @see measures-48.2
 * @example
 * const over = (nplBalance: string) => recoveryShare({ nplBalance, tolerance: "100000", taskCompletion: "0.8" });
 * over("120000").share.toString(); // "0.8"
 * over("120000.01").share.toString(); // "0.5"
 * over("150000.01").share.toString(); // "0"
 */
export const recoveryShare: Rule<RecoveryShareInput, RecoveryShareFinding> = rule({
  name: "recoveryShare",
  clause: "measures-48.2",
  title: { zh: "超容忍度人员享受柜员平均业务量绩效的比例", en: "Share of the tellers' average performance" },
  input: z.strictObject({
    nplBalance: money(),
    tolerance: money(),
    taskCompletion: completion(),
    tellerAverage: optional(money()),
  }),
  decide: decideRecoveryShare,
  say: (f, pen) => {
    const { clause } = f;
    const share = pen.percent(f.share);
    return {
      headline: share,
      steps: [
        {
          clause,
          what: pen.say("超容忍额度", "NPL over the tolerance"),
          formula: `${pen.number(f.nplBalance)} − ${pen.number(f.tolerance)}`,
          result: pen.yuan(f.over),
        },
        excessStep(f, pen),
        { clause, what: pen.say("超容忍度的档次", "Band of the excess"), result: saidOfBand(f, pen) },
        { clause, what: pen.say("清收任务", "Recovery task"), result: saidOfTask(f, pen) },
        { clause, what: pen.say("享受比例", "Share"), result: share },
        ...amountSteps(f, pen),
      ],
    };
  },
});

function excessStep(f: RecoveryShareFinding, pen: Pen): Step {
  const what = pen.say("超容忍度", "Excess over the tolerance");
  if (f.excess === null)
    return {
      clause: f.clause,
      what,
      result: pen.say(
        "容忍额度为0元，无法计算，按超过各档处理",
        "the tolerance is 0 yuan, so any NPL is above every band",
      ),
    };
  const formula = `${pen.number(f.over)} ÷ ${pen.number(f.tolerance)}`;
  return { clause: f.clause, what, formula, result: pen.percent(f.excess), ...AUDITOR_ONLY };
}

/** The band in yuan: a ratio may be shown rounded onto the edge that it lies above. */
function saidOfBand({ nplBalance, tolerance, band }: RecoveryShareFinding, pen: Pen): string {
  const { above, upTo, balanceAbove, balanceUpTo } = band;
  const [npl, share] = [pen.yuan(nplBalance), pen.percent(band.share)];
  const edge = (balance: Said, ratio: Said) => {
    const product = `${pen.yuan(tolerance)} × (1 + ${pen.percent(ratio)})`;
    return pen.say(`${pen.yuan(balance)}（${product}）`, `${pen.yuan(balance)}, ${product}`);
  };
  const from = edge(balanceAbove, above);
  if (upTo === null || balanceUpTo === null)
    return pen.say(`不良贷款${npl}，超过${from}：${share}`, `NPL of ${npl} is above ${from}: ${share}`);
  const to = edge(balanceUpTo, upTo);
  return pen.say(
    `不良贷款${npl}，超过${from}，不超过${to}：${share}`,
    `NPL of ${npl} is above ${from}, and not above ${to}: ${share}`,
  );
}

function saidOfTask(f: RecoveryShareFinding, pen: Pen): string {
  const [done, from] = [pen.percent(f.taskCompletion), pen.percent(f.completionFrom)];
  return f.basis === "band"
    ? pen.say(`完成${done}，达到${from}，按档次享受`, `${done} done, at least ${from}: the band applies`)
    : pen.say(`完成${done}，不足${from}，不享受`, `${done} done, less than ${from}: no share`);
}

function amountSteps(f: RecoveryShareFinding, pen: Pen): Step[] {
  if (f.tellerAverage === null || f.amount === null || f.payable === null) return [];
  return [
    {
      clause: f.clause,
      what: pen.say("应享受的绩效", "Performance earned"),
      formula: `${pen.yuan(f.tellerAverage)} × ${pen.percent(f.share)}`,
      result: pen.yuan(f.amount),
    },
    {
      clause: f.clause,
      what: pen.say("应付金额（四舍五入到分）", "Payable, rounded half up to the fen"),
      result: pen.yuan(f.payable),
    },
  ];
}
