import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, type Ratio, sum, toFen } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  type ClauseId,
  coefficient,
  type Decided,
  type Finding,
  money,
  NO_NOTES,
  NO_READINGS,
  neededFields,
  optional,
  type Pen,
  type Step,
} from "../rule/index.js";

export interface OffPostPayInput {
  /** The manager's NPL in yuan, as it stands in the period paid. */
  readonly nplBalance: DecimalInput;
  /** The tolerance amount in yuan ({@link toleranceAmount}). */
  readonly tolerance: DecimalInput;
  /** Coefficient of the grade held on leaving the post; needed within the tolerance. */
  readonly exitCoefficient?: DecimalInput | undefined;
  /** Average business-volume performance of the own branch's tellers, their advance included; needed within it. */
  readonly tellerAverage?: DecimalInput | undefined;
  /** Average coefficient of the own branch's tellers; needed above the tolerance. */
  readonly tellerCoefficient?: DecimalInput | undefined;
  /** Reward for recovered NPL, in yuan; needed above it. */
  readonly collectionReward?: DecimalInput | undefined;
  /** Advance performance pay of the period, in yuan, 0 where stopped ({@link advancePay}); needed above it. */
  readonly advance?: DecimalInput | undefined;
  /** Share of the tellers' average performance, in yuan ({@link recoveryShare}); needed above it. */
  readonly volumeShare?: DecimalInput | undefined;
}

/** What pay is made of: parts that are added. */
type PerformancePart = "tellerAverage" | "collectionReward" | "advance" | "volumeShare";

export interface OffPostPayFinding extends Finding {
  readonly nplBalance: Decimal;
  readonly tolerance: Decimal;
  /** NPL at most the tolerance: Article 47. Otherwise Article 48. */
  readonly withinTolerance: boolean;
  readonly coefficientFrom: "exitGrade" | "tellerAverage";
  readonly coefficient: Decimal;
  /** What the performance is made of, in yuan. */
  readonly parts: readonly { readonly part: PerformancePart; readonly amount: Decimal }[];
  /** Performance pay in yuan, exact. */
  readonly performance: Decimal;
  /** The same to the fen, half up, as it is paid. */
  readonly payable: Decimal;
}

type Given = "exitCoefficient" | "tellerCoefficient" | PerformancePart;
type Figures = { readonly nplBalance: Ratio; readonly tolerance: Ratio } & {
  readonly [K in Given]?: Ratio | undefined;
};

const WITHIN = { coefficient: "exitCoefficient", from: "exitGrade", parts: ["tellerAverage"] } as const;
const OVER = {
  coefficient: "tellerCoefficient",
  from: "tellerAverage",
  parts: ["collectionReward", "advance", "volumeShare"],
} as const;

function decideOffPostPay(input: Figures): Decided<OffPostPayFinding> {
  const { nplBalance, tolerance } = input;
  const withinTolerance = nplBalance.isAtMost(tolerance);
  const source = withinTolerance ? WITHIN : OVER;
  const [salary, ...amounts] = neededFields(
    input,
    [source.coefficient, ...source.parts],
    () => "expected a figure on this side of the tolerance, got nothing",
  );
  const performance = sum(amounts);
  return {
    nplBalance,
    tolerance,
    withinTolerance,
    coefficientFrom: source.from,
    coefficient: salary as Ratio,
    parts: source.parts.map((part, i) => ({ part, amount: amounts[i] as Ratio })),
    performance,
    payable: toFen(performance),
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

const PARTS: Readonly<Record<PerformancePart, Bilingual & { readonly clause: ClauseId }>> = {
  tellerAverage: {
    clause: "measures-47",
    zh: "本支行柜员平均业务量绩效（含预发）",
    en: "Average performance of the branch's tellers, advance included",
  },
  collectionReward: { clause: "measures-48", zh: "清收不良贷款的奖励", en: "Reward for recovered NPL" },
  advance: { clause: "measures-48.1", zh: "预发效益工资", en: "Advance performance pay" },
  volumeShare: {
    clause: "measures-48.2",
    zh: "按比例享受的柜员平均业务量绩效",
    en: "Share of the tellers' average performance",
  },
};

/**
 * What a manager who left the post is paid by: within the tolerance the grade held on leaving and the tellers'
 * average performance; above it the tellers' average coefficient, and reward, advance and share together.
 *
 * NPL ≤ tolerance: coefficient = that of the grade at exit; performance = own-branch tellers' average.
 * NPL > tolerance: coefficient = own-branch tellers' average; performance = reward + advance + share. A manager
 * who crosses the tolerance is paid by the side the figures of the period are on.
 *
 * @param input balances and figures of one period ({@link OffPostPayInput}). Only those of the side that applies
 * are needed and used, so the same row may carry both.
 * @returns the side, the coefficient and the performance pay, exact and to the fen
 * @throws {@link RuleInputError} when a figure that the side needs is missing: none counts as 0
 * @see measures-47, measures-48
 * @example
 * const figures = {
 *   tolerance: "120000", exitCoefficient: "1.8", tellerAverage: "2100", tellerCoefficient: "1.3",
 *   collectionReward: "500", advance: "0", volumeShare: "1680",
 * };
 * offPostPay({ ...figures, nplBalance: "120000" }).performance.toString(); // "2100"
 * offPostPay({ ...figures, nplBalance: "120000.01" }).performance.toString(); // "2180"
 */
export const offPostPay: Rule<OffPostPayInput, OffPostPayFinding> = rule({
  name: "offPostPay",
  clause: "measures-47",
  title: { zh: "离岗客户经理的工资系数和绩效工资", en: "Pay of managers who left their post" },
  input: z.strictObject({
    nplBalance: money(),
    tolerance: money(),
    exitCoefficient: optional(coefficient()),
    tellerAverage: optional(money()),
    tellerCoefficient: optional(coefficient()),
    collectionReward: optional(money()),
    advance: optional(money()),
    volumeShare: optional(money()),
  }),
  decide: decideOffPostPay,
  say: (f, pen) => {
    const clause = f.withinTolerance ? "measures-47" : "measures-48";
    const [salary, payable] = [pen.number(f.coefficient), pen.yuan(f.payable)];
    return {
      headline: pen.say(
        `工资系数${salary}，绩效工资${payable}`,
        `salary coefficient ${salary}, performance pay ${payable}`,
      ),
      steps: [
        { clause, what: pen.say("容忍度", "Tolerance"), result: saidOfSide(f, pen) },
        {
          clause,
          what: pen.say("工资系数", "Salary coefficient"),
          result: f.withinTolerance
            ? pen.say(`${salary}，退出时的等级系数`, `${salary}, of the grade held on leaving`)
            : pen.say(`${salary}，本支行柜员平均`, `${salary}, average of the branch's tellers`),
        },
        ...f.parts.map(
          ({ part, amount }): Step => ({
            clause: PARTS[part].clause,
            what: pen.words(PARTS[part]),
            result: pen.yuan(amount),
          }),
        ),
        {
          clause,
          what: pen.say("绩效工资", "Performance pay"),
          ...(f.parts.length > 1
            ? { formula: f.parts.map(({ amount }) => pen.number(amount)).join(" + ") }
            : {}),
          result: pen.yuan(f.performance),
        },
        {
          clause,
          what: pen.say("应付金额（四舍五入到分）", "Payable, rounded half up to the fen"),
          result: payable,
        },
      ],
    };
  },
});

function saidOfSide({ nplBalance, tolerance, withinTolerance }: OffPostPayFinding, pen: Pen): string {
  const [npl, limit] = [pen.yuan(nplBalance), pen.yuan(tolerance)];
  return withinTolerance
    ? pen.say(
        `不良贷款${npl}，未超过容忍额度${limit}`,
        `NPL of ${npl} is within the tolerance amount ${limit}`,
      )
    : pen.say(`不良贷款${npl}，超过容忍额度${limit}`, `NPL of ${npl} is above the tolerance amount ${limit}`);
}
