import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, type Ratio, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  AUDITOR_ONLY,
  type Decided,
  type Finding,
  magnitude,
  money,
  NO_NOTES,
  optional,
  type Pen,
  refuse,
  type Said,
  type Step,
} from "../rule/index.js";
import { type Limit, marks, marksFormula } from "./marks.js";
import { steps } from "./steps.js";

export interface QualityInput {
  /** NPL formed in the year and outstanding at year-end, in yuan, 0 or more. */
  readonly newNplBalance: DecimalInput;
  /** Loans managed at year-end in yuan, discounted acceptances included. */
  readonly managedLoans: DecimalInput;
  /** Discounted bank acceptances among them, in yuan; none when left out. They leave the denominator. */
  readonly discountedAcceptances?: DecimalInput | undefined;
}

export interface QualityFinding extends Finding {
  readonly newNplBalance: Decimal;
  readonly managedLoans: Decimal;
  readonly discountedAcceptances: Decimal;
  /** Managed loans without the discounted acceptances. */
  readonly netLoans: Decimal;
  /** New NPL ÷ net loans; null where there are no net loans. */
  readonly newNplRatio: Decimal | null;
  readonly fullMarks: Decimal;
  readonly baseRatio: Decimal;
  readonly step: Decimal;
  readonly perStep: Decimal;
  /** Steps below (or, negative, above) the base ratio that count; null where there is no ratio. */
  readonly steps: Decimal | null;
  /** Points added (or, negative, taken off) before the floor. */
  readonly adjustment: Decimal;
  readonly limit: Limit;
  readonly points: Decimal;
}

export interface QualityFigures {
  readonly newNplBalance: Ratio;
  readonly managedLoans: Ratio;
  readonly discountedAcceptances: Ratio;
}

/** The decision of {@link qualityScore} on exact fractions. */
export function decideQuality(input: QualityFigures, policy: CompiledPolicy): Decided<QualityFinding> {
  const { newNplBalance, managedLoans, discountedAcceptances } = input;
  const { fullMarks, baseRatio, step, perStep } = policy.grading.quality;
  const netLoans = managedLoans.minus(discountedAcceptances);
  if (netLoans.isNegative()) {
    refuse(
      ["discountedAcceptances"],
      "inconsistent",
      "expected at most managedLoans, of which they are part",
    );
  }
  if (newNplBalance.isAbove(netLoans)) {
    refuse(
      ["newNplBalance"],
      "inconsistent",
      "expected at most managedLoans without the acceptances, of which it is part",
    );
  }
  if (netLoans.isZero())
    return withoutLoans({ ...input, netLoans, fullMarks, baseRatio, step, perStep }, policy);
  const { perPointSteps } = policy.readings;
  const newNplRatio = newNplBalance.over(netLoans);
  const counted = steps(baseRatio.minus(newNplRatio).over(step), perPointSteps);
  const adjustment = perStep.times(counted);
  const { points, limit } = marks(fullMarks, adjustment);
  return {
    newNplBalance,
    managedLoans,
    discountedAcceptances,
    netLoans,
    newNplRatio,
    fullMarks,
    baseRatio,
    step,
    perStep,
    steps: counted,
    adjustment,
    limit,
    points,
    readings: { perPointSteps },
    notes: NO_NOTES,
  };
}

/** No loans, so no ratio: the clause is silent, and a reading of the policy decides. */
function withoutLoans<Common extends { readonly fullMarks: Ratio }>(
  common: Common,
  { readings: { zeroManagedLoans } }: CompiledPolicy,
) {
  if (zeroManagedLoans === "reject") {
    refuse(
      ["managedLoans"],
      "undetermined",
      'expected loans beside the acceptances, got none (reading zeroManagedLoans is "reject")',
    );
  }
  const points = zeroManagedLoans === "zeroMarks" ? ZERO : common.fullMarks;
  const adjustment = points.minus(common.fullMarks);
  const undecided = { newNplRatio: null, steps: null, adjustment, limit: null, points };
  return { ...common, ...undecided, readings: { zeroManagedLoans }, notes: NO_NOTES };
}

/**
 * Points for loan quality: 30 at a new-NPL ratio of 1 %, one more or less for each 0.1 percentage point below
 * or above it, never less than 0.
 *
 * points = max(0, 30 + (1 % − ratio) ÷ 0.1 %), ratio = new NPL ÷ (managed loans − discounted acceptances).
 *
 * @param input balances at year-end in yuan ({@link QualityInput})
 * @returns the points, 0 to 40 under the reference figures; the ratio, unrounded when it is compared; every
 * figure between
 * @throws {@link RuleInputError} for missing or malformed amounts, for parts larger than their whole, and where
 * there are no loans unless the reading `zeroManagedLoans` says what then
 * @see measures-11.3
 * @example
 * const finding = qualityScore({ newNplBalance: "84000", managedLoans: "8000000" });
 * finding.newNplRatio?.toString(); // "0.0105"
 * finding.points.toString(); // "29.5"
 */
export const qualityScore: Rule<QualityInput, QualityFinding> = rule({
  name: "qualityScore",
  clause: "measures-11.3",
  title: { zh: "贷款质量", en: "Loan quality" },
  input: z.strictObject({
    newNplBalance: money(),
    managedLoans: money(),
    discountedAcceptances: optional(money(), ZERO),
  }),
  decide: decideQuality,
  say: (f, pen) => {
    const { clause } = f;
    const headline = pen.points(f.points);
    const net: Step = {
      clause,
      what: pen.say(
        "年末管理的贷款（不含银行承兑汇票贴现）",
        "Loans at year-end without discounted acceptances",
      ),
      formula: `${pen.yuan(f.managedLoans)} − ${pen.yuan(f.discountedAcceptances)}`,
      result: pen.yuan(f.netLoans),
      ...(pen.sign(f.discountedAcceptances) === 0 ? AUDITOR_ONLY : {}),
    };
    const ratioName = pen.say("新增不良贷款率", "New NPL ratio");
    const npl = pen.yuan(f.newNplBalance);
    const points: Step = {
      clause,
      what: pen.say("得分", "Points"),
      formula: marksFormula(`${pen.number(f.fullMarks)} ${pen.term(f.adjustment)}`, f.limit),
      result: pen.points(f.points),
    };
    if (f.newNplRatio === null || f.steps === null) {
      const missing = pen.say(
        `没有贷款，新增不良贷款${npl}，比率无法计算，按所选口径计分`,
        `no loans, new NPL ${npl}, and so no ratio; the reading chosen gives the points`,
      );
      const [base, step, each] = [pen.percent(f.baseRatio), pen.percent(f.step), pen.points(f.perStep)];
      const unused = pen.say(
        `不适用：基数${base}，每${step}${each}`,
        `not applied: a base of ${base}, ${each} for each ${step}`,
      );
      return {
        headline,
        steps: [
          net,
          { clause, what: ratioName, result: missing },
          { clause, what: pen.say("与基数相比", "Against the base"), result: unused, ...AUDITOR_ONLY },
          points,
        ],
      };
    }
    const floored = f.limit === "floor";
    return {
      headline,
      steps: [
        net,
        {
          clause,
          what: ratioName,
          formula: `${npl} ÷ ${pen.yuan(f.netLoans)}`,
          result: pen.percent(f.newNplRatio),
        },
        fromBase(f, f.newNplRatio, f.steps, pen),
        {
          clause,
          what: pen.say("下限", "Floor"),
          ...(floored ? {} : AUDITOR_ONLY),
          result: floored
            ? pen.say(
                "扣分多于满分，扣完为止，按0分计",
                "more would be taken off than the full marks; the item stops at 0",
              )
            : pen.say(
                "未触及：扣分未扣完满分；本项没有加分上限",
                "not reached: the points are not below 0; there is no bonus cap",
              ),
        },
        points,
      ],
    };
  },
});

/** How far the ratio is from the base, in the direction that keeps the count positive. */
function fromBase(f: QualityFinding, newNplRatio: Said, steps: Said, pen: Pen): Step {
  const { clause } = f;
  const [own, base, step] = [pen.percent(newNplRatio), pen.percent(f.baseRatio), pen.percent(f.step)];
  const per = pen.points(f.perStep);
  const [counted, points] = [pen.number(magnitude(steps)), pen.points(magnitude(f.adjustment))];
  const sign = pen.sign(f.adjustment);
  if (sign === 0) {
    const what = pen.say(
      `与基数${base}相比，每${step}加（扣）${per}`,
      `Against the base of ${base}, ${per} for each ${step}`,
    );
    return { clause, what, result: pen.say("不加不扣", "nothing added or taken off") };
  }
  const below = sign > 0;
  const change = below
    ? pen.say(`加${points}`, `${points} added`)
    : pen.say(`扣${points}`, `${points} taken off`);
  const what = below
    ? pen.say(
        `低于基数${base}，每低${step}加${per}`,
        `Below the base of ${base}, ${per} added for each ${step}`,
      )
    : pen.say(
        `高于基数${base}，每高${step}扣${per}`,
        `Above the base of ${base}, ${per} taken off for each ${step}`,
      );
  const formula = below ? `(${base} − ${own}) ÷ ${step}` : `(${own} − ${base}) ÷ ${step}`;
  if (f.readings.perPointSteps === "continuous") {
    return { clause, what, formula, result: `${counted}${pen.say("，", ": ")}${change}` };
  }
  const result = pen.say(
    `${formula}，按整档计${counted}个，${change}`,
    `${formula}, counted as ${counted} whole steps: ${change}`,
  );
  return { clause, what, result };
}
