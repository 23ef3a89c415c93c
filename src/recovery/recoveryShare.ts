import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, Ratio, toFen, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  completion,
  type Decided,
  type Finding,
  money,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  refuse,
  type Step,
} from "../rule/index.js";

export interface RecoveryShareInput {
  /** The manager's NPL in yuan; above the tolerance. */
  readonly nplBalance: DecimalInput;
  /** The tolerance amount in yuan, 0 or more ({@link toleranceAmount}). */
  readonly tolerance: DecimalInput;
  /** Recovered ÷ task of the period, 0 to 10: `"0.85"` is 85 %, `"1.1"` is 110 %. */
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
  /** The band of the excess: above (excluded) up to (included), null where open; and the share it gives. */
  readonly band: { readonly above: Decimal; readonly upTo: Decimal | null; readonly share: Decimal };
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

interface Figures {
  readonly nplBalance: Ratio;
  readonly tolerance: Ratio;
  readonly taskCompletion: Ratio;
  readonly tellerAverage?: Ratio | undefined;
}

/** Twice the task and more: possible, but also what a percentage below ten looks like. */
const REMARKABLE: Ratio = Ratio.of(2n);

function decideRecoveryShare(input: Figures, { recovery }: CompiledPolicy): Decided<RecoveryShareFinding> {
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
  const band = bandOf(excess, recovery.shareBands);
  const completed = taskCompletion.isAtLeast(recovery.completionFrom);
  const share = completed ? band.share : ZERO;
  const amount = tellerAverage?.times(share) ?? null;
  const remarkable = taskCompletion.isAtLeast(REMARKABLE);
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
    notes: remarkable ? [{ code: "taskFarExceeded", clause: "measures-48.2" }] : NO_NOTES,
  };
}

function bandOf(excess: Ratio | null, bands: CompiledPolicy["recovery"]["shareBands"]) {
  const index = excess === null ? -1 : bands.findIndex(({ excessUpTo }) => excess.isAtMost(excessUpTo));
  const band = bands[index];
  const lower = band === undefined ? bands.at(-1) : bands[index - 1];
  return {
    above: lower?.excessUpTo ?? ZERO,
    upTo: band?.excessUpTo ?? null,
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
 * pays the whole average and no share is defined; `percentMistake` for a completion above 10, since 85 is
 * meant as 0.85. A completion of 2 or more is taken as it stands and noted.
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
      headline: pen.say(
        `享受${share}的柜员平均业务量绩效`,
        `${share} of the tellers' average business-volume performance`,
      ),
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
  notes: {
    taskFarExceeded: {
      zh: "任务完成率在200%以上；如本意是百分之几，应填0.0几",
      en: "The task is completed twice over or more; if a few percent were meant, 8 % is written 0.08",
    },
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
  return { clause: f.clause, what, formula, result: pen.percent(f.excess) };
}

function saidOfBand({ band: { above, upTo, share } }: RecoveryShareFinding, pen: Pen): string {
  const to = upTo === null ? "" : pen.say(`至${pen.percent(upTo)}（含）`, ` up to ${pen.percent(upTo)}`);
  return pen.say(
    `超过${pen.percent(above)}${to}：${pen.percent(share)}`,
    `above ${pen.percent(above)}${to}: ${pen.percent(share)}`,
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
    { clause: f.clause, what: pen.say("发放（到分）", "Paid, to the fen"), result: pen.yuan(f.payable) },
  ];
}
