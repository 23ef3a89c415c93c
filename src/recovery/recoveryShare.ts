import { ONE, Ratio, toExactDecimal, toFen, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Account,
  apart,
  applying,
  type Decided,
  type Exact,
  type In,
  type Line,
  refuse,
  signOf,
  type Words,
  words,
} from "../rule/index.js";
import { balances, payable } from "./balances.js";

const given = {
  ...balances,
  /** Recovered ÷ task of the period, 0 to 10: `"0.85"` is 85 %, `"1.1"` is 110 %. A note tells of more than 2. */
  taskCompletion: field.completion("清收任务完成率", "Recovery task completed"),
};
const taskPeriod = field.choice<"year" | "quarter">("清收任务的期间", "Period of the recovery task", {
  year: ["年度清收任务", "the task of the year"],
  quarter: ["季度清收任务", "the task of the quarter"],
});
const tellerPerformance = field.money(
  "柜员平均业务量绩效（不含预发效益工资）",
  "Average business-volume performance of the tellers, without the advance",
);

/** What the share of a manager over the tolerance is decided on. */
export const recoveryShareInput = {
  ...given,
  /** Which task the completion is of. Left out, a note says that the article leaves it open. */
  taskPeriod: field.optional(taskPeriod),
  /**
   * Average business-volume performance of the tellers, in yuan, without their advance: a manager over the tolerance
   * gets the advance apart ({@link advancePay}). Given, the share is also put into money.
   */
  tellerPerformance: field.optional(tellerPerformance),
};

const bandFields = {
  /** The excess that the band lies above (excluded). */
  above: field.ratio("超过", "Above"),
  /** The excess up to which it goes (included); null where it is open. */
  upTo: field.nullable(field.ratio("不超过", "Up to"), "不设上限", "open"),
  /** The same edges as balances in yuan: tolerance × (1 + edge). */
  balanceAbove: field.money("余额超过", "Balance above"),
  balanceUpTo: field.nullable(field.money("余额不超过", "Balance up to"), "不设上限", "open"),
  /** The share that the band gives. */
  share: field.share("比例", "Share"),
};

const recoveryShareOutput = {
  ...given,
  /** NPL − tolerance. */
  over: field.money("超过容忍额度的金额", "NPL over the tolerance"),
  /** Over ÷ tolerance, unrounded; null where the tolerance is 0. */
  excess: field.nullable(
    field.ratio("超容忍度", "Excess over the tolerance"),
    "容忍额度为0元，无法计算比例，归入最高一档",
    "the tolerance amount is 0 yuan, so there is no percentage; the highest band applies",
  ),
  band: field.record("超容忍度的档次", "Band of the excess", bandFields),
  taskPeriod: field.nullable(taskPeriod, "未说明期间", "period not stated"),
  /** The least completion that earns a share: 0.8. */
  completionFrom: field.ratio("享受比例所需的完成率", "Completion that earns a share"),
  /** What decided: the band, or a task completed by too little. */
  basis: field.choice<"band" | "taskMissed">("比例的依据", "What decided", {
    band: ["按本档比例享受", "the band applies"],
    taskMissed: ["不享受", "no share"],
  }),
  /** The share of the tellers' average performance, 0 to 1. */
  share: field.share("享受比例", "Share"),
  tellerPerformance: field.nullable(tellerPerformance),
  /** Share × teller average, exact. */
  amount: field.nullable(field.money("应享受的绩效", "Performance earned")),
  /** The same to the fen, half up, as it is paid. */
  payable: field.nullable(payable),
};

export interface RecoveryShareInput extends In<typeof recoveryShareInput> {}
export interface RecoveryShareFinding
  extends Found<"recoveryShare", typeof recoveryShareOutput, typeof recoveryShareNotes> {}

const recoveryShareNotes = {
  highCompletion: {
    zh: "完成率超过200%；填的如果是百分数，请除以100后重填",
    en: "The completion is above 200 %; if a percentage was meant, give it divided by 100",
  },
  taskPeriodOpen: {
    zh: "条文没有写明完成清收任务{completionFrom}以上是按年度任务还是按季度任务衡量，也未说明完成率是哪一期的；请核对",
    en: "The article does not say whether the {completionFrom} is of the year's task or of the quarter's, and it is not stated which task the completion given is of; check it",
  },
} as const;

/** Above this a completion may be a percentage that was not divided by 100. */
const HIGH_COMPLETION = Ratio.of(2n);

function decideRecoveryShare(input: Exact<typeof recoveryShareInput>, { recovery }: CompiledPolicy) {
  const { nplBalance, tolerance, taskCompletion, taskPeriod, tellerPerformance } = input;
  if (nplBalance.isAtMost(tolerance)) {
    refuse(["nplBalance"], "undetermined", {
      zh: `应大于容忍额度${toExactDecimal(tolerance).toFixed()}元，填的是${toExactDecimal(nplBalance).toFixed()}元；不超过的按第四十七条计付（offPostPay），没有这一比例`,
      en: "expected more than the tolerance; within it Article 47 applies (offPostPay), and there is no such share",
    });
  }
  const over = nplBalance.minus(tolerance);
  const excess = tolerance.isZero() ? null : over.over(tolerance);
  const band = bandOf(excess, tolerance, recovery.shareBands);
  const completed = taskCompletion.isAtLeast(recovery.completionFrom);
  const share = completed ? band.share : ZERO;
  const amount = tellerPerformance?.times(share) ?? null;
  return {
    nplBalance,
    tolerance,
    over,
    excess,
    band,
    taskCompletion,
    taskPeriod: taskPeriod ?? null,
    completionFrom: recovery.completionFrom,
    basis: completed ? "band" : "taskMissed",
    share,
    tellerPerformance: tellerPerformance ?? null,
    amount,
    payable: amount && toFen(amount),
    notes: applying({
      highCompletion: taskCompletion.isAbove(HIGH_COMPLETION),
      taskPeriodOpen: taskPeriod === undefined,
    }),
  } satisfies Decided<typeof recoveryShareOutput>;
}

function bandOf(
  excess: Ratio | null,
  tolerance: Ratio,
  bands: CompiledPolicy["recovery"]["shareBands"],
): Exact<typeof bandFields> {
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
 * @returns the share with the excess and its band; with `tellerPerformance` the amount, exact and to the fen
 * @throws {@link RuleInputError} `undetermined` for NPL within the tolerance (equality included), where Article 47
 * pays the whole average and no share is defined; `percentMistake` for a completion above 10, since 85
 * is meant as 0.85
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
  input: recoveryShareInput,
  output: recoveryShareOutput,
  notes: recoveryShareNotes,
  decide: decideRecoveryShare,
  say: sayRecoveryShare,
});

function sayRecoveryShare(f: RecoveryShareFinding): Account {
  return {
    headline: words("{share}", "{share}"),
    steps: [
      { field: "over", formula: overWords(f) },
      { field: "excess", ...excessWords(f) },
      { field: "band", result: bandWords(f) },
      { field: "taskCompletion", result: taskWords(f) },
      { field: "share" },
      ...(f.amount === null ? [] : AMOUNT),
    ],
  };
}

/** The balance, never so rounded that it stands on an edge of its band. */
function overWords({ nplBalance, band: { balanceAbove, balanceUpTo } }: RecoveryShareFinding): Words {
  const bounds = balanceUpTo === null ? [balanceAbove] : [balanceAbove, balanceUpTo];
  const formula = "{npl:number} − {tolerance:number}";
  return words(formula, formula, { npl: { value: nplBalance, bounds } });
}

/** The same of the excess. */
function excessWords({ excess, band: { above, upTo } }: RecoveryShareFinding): Partial<Line> {
  if (excess === null) return {};
  const bounds = upTo === null ? [above] : [above, upTo];
  return {
    formula: "{over} ÷ {tolerance}",
    result: words("{percent:percent}", "{percent:percent}", { percent: { value: excess, bounds } }),
  };
}

function bandWords({ band: { above, upTo, share } }: RecoveryShareFinding): Words {
  const first = signOf(above) === 0;
  const edges =
    upTo === null
      ? words("{band.above}以上（不含{band.above}）", "more than {band.above}")
      : first
        ? words("{band.upTo}（含）以内", "up to and including {band.upTo}")
        : words(
            "{band.above}（不含）至{band.upTo}（含）",
            "more than {band.above}, up to and including {band.upTo}",
          );
  const yuan =
    upTo === null
      ? words("不良贷款超过{band.balanceAbove}", "NPL above {band.balanceAbove}")
      : words(
          "不良贷款超过{band.balanceAbove}、不超过{band.balanceUpTo}",
          "NPL above {band.balanceAbove} and not above {band.balanceUpTo}",
        );
  return words("{edges}，即{yuan}，{earned}", "{edges}, that is {yuan}; {earned}", {
    edges,
    yuan,
    earned: signOf(share) === 0 ? EARNS_NOTHING : EARNS,
  });
}

const EARNS = words("本档比例{band.share}", "the share of the band is {band.share}");
const EARNS_NOTHING = words("本档不享受", "the band earns no share");

function taskWords({ basis, taskCompletion, completionFrom }: RecoveryShareFinding): Words {
  const high = toExactDecimal(HIGH_COMPLETION);
  return { ...TASK[basis], values: apart({ completion: taskCompletion, least: completionFrom, high }) };
}

const TASK = {
  band: {
    zh: "{completion:percent}（{taskPeriod}），达到{least:percent}，{basis}",
    en: "{completion:percent} ({taskPeriod}), at least {least:percent}; {basis}",
  },
  taskMissed: {
    zh: "{completion:percent}（{taskPeriod}），不足{least:percent}，{basis}",
    en: "{completion:percent} ({taskPeriod}), less than {least:percent}; {basis}",
  },
};

const AMOUNT = [{ field: "amount", formula: "{tellerPerformance} × {share}" }, { field: "payable" }];
