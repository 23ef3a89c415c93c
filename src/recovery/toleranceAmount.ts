import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, max, ONE, Ratio, sum, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  AUDITOR_ONLY,
  type Decided,
  type Finding,
  flag,
  type Issue,
  issue,
  list,
  money,
  NO_NOTES,
  type NoteTexts,
  optional,
  type Pen,
  RuleInputError,
  type Said,
  type Step,
} from "../rule/index.js";

export interface ToleranceAmountInput {
  /**
   * Interest income on loans to natural persons in each of the three years back from reaching age, in yuan.
   * A year may be negative where interest was reversed.
   */
  readonly personalInterest: readonly DecimalInput[];
  /** The same on loans to enterprises and organisations. */
  readonly corporateInterest: readonly DecimalInput[];
  /** Whether the manager worked in the urban area; no when left out. */
  readonly urban?: boolean | undefined;
  /** Whether the manager headed a sub-branch; no when left out. */
  readonly branchHead?: boolean | undefined;
}

/** A figure for loans to natural persons, and the same for loans to enterprises and organisations. */
interface ByBorrower {
  readonly personal: Decimal;
  readonly corporate: Decimal;
}

export interface ToleranceAmountFinding extends Finding {
  readonly personalInterest: readonly Decimal[];
  readonly corporateInterest: readonly Decimal[];
  readonly urban: boolean;
  readonly branchHead: boolean;
  /** Interest of the three years together. */
  readonly total: ByBorrower;
  /** What the rates are applied to: the total, or its yearly average. */
  readonly base: ByBorrower;
  /** 0.6 for urban managers and for heads, once where both apply; else 1. */
  readonly factor: Decimal;
  /** The rates applied, after the factor. */
  readonly rate: ByBorrower;
  /** Base × rate. */
  readonly part: ByBorrower;
  /** The parts together, before the floor. */
  readonly sum: Decimal;
  /** `floor` where the sum is negative and counts as 0. */
  readonly limit: "floor" | null;
  /** The tolerance amount in yuan, exact. */
  readonly amount: Decimal;
}

interface Figures {
  readonly personalInterest: readonly Ratio[];
  readonly corporateInterest: readonly Ratio[];
  readonly urban: boolean;
  readonly branchHead: boolean;
}

function decideToleranceAmount(input: Figures, policy: CompiledPolicy): Decided<ToleranceAmountFinding> {
  const { years, personalRate, corporateRate, reducedTo } = policy.recovery.tolerance;
  const { toleranceBase } = policy.readings;
  const { personalInterest, corporateInterest, urban, branchHead } = input;
  refuseOtherYears({ personalInterest, corporateInterest }, years);
  const factor = urban || branchHead ? reducedTo : ONE;
  const periods = toleranceBase === "threeYearSum" ? ONE : Ratio.of(BigInt(years));
  const total = { personal: sum(personalInterest), corporate: sum(corporateInterest) };
  const base = { personal: total.personal.over(periods), corporate: total.corporate.over(periods) };
  const rate = { personal: personalRate.times(factor), corporate: corporateRate.times(factor) };
  const part = {
    personal: base.personal.times(rate.personal),
    corporate: base.corporate.times(rate.corporate),
  };
  const both = part.personal.plus(part.corporate);
  return {
    ...input,
    total,
    base,
    factor,
    rate,
    part,
    sum: both,
    limit: both.isNegative() ? "floor" : null,
    amount: max(both, ZERO),
    readings: { toleranceBase },
    notes: urban && branchHead ? [{ code: "reducedOnce", clause: "measures-47" }] : NO_NOTES,
  };
}

function refuseOtherYears(interest: Readonly<Record<string, readonly Ratio[]>>, years: number): void {
  const issues = Object.entries(interest).flatMap(([field, { length }]): Issue[] => {
    const detail = `expected the interest of ${years} years, got ${length}`;
    if (length < years) return [issue([field, length], "missing", detail)];
    return length > years ? [issue([field], "aboveMaximum", detail)] : [];
  });
  if (issues.length > 0) throw new RuleInputError(issues);
}

/**
 * The NPL that is tolerated of a manager who left the post: 10 % of the interest of three years on loans to
 * natural persons and 5 % of that on loans to enterprises; for urban managers and sub-branch heads 60 % of it.
 *
 * amount = max(0, (10 % × personal + 5 % × corporate) × (urban or head ? 60 % : 1)). An urban head is reduced
 * once. The reading `toleranceBase` says whether the base is the sum of the years or their average.
 *
 * @param input the interest of exactly three years each, in yuan ({@link ToleranceAmountInput}); whether these
 * are calendar years or the 36 months up to the birthday is for the caller to settle
 * @returns the amount in yuan, which is not the tolerance ratio of Article 12; base, rates and parts
 * @throws {@link RuleInputError} for amounts that are malformed and for more or fewer years than three
 * @see measures-47
 * @example
 * const interest = {
 *   personalInterest: ["280000", "300000", "320000"],
 *   corporateInterest: ["200000", "200000", "200000"],
 * };
 * toleranceAmount(interest).amount.toString(); // "120000"
 * toleranceAmount({ ...interest, urban: true }).amount.toString(); // "72000"
 */
export const toleranceAmount: Rule<ToleranceAmountInput, ToleranceAmountFinding> = rule({
  name: "toleranceAmount",
  clause: "measures-47",
  title: { zh: "不良贷款容忍额度", en: "NPL tolerance amount" },
  input: z.strictObject({
    personalInterest: list(money({ signed: true })),
    corporateInterest: list(money({ signed: true })),
    urban: optional(flag(), false),
    branchHead: optional(flag(), false),
  }),
  decide: decideToleranceAmount,
  say: (f, pen) => {
    const { clause } = f;
    const title = pen.say("不良贷款容忍额度", "NPL tolerance amount");
    const persons = pen.say("自然人贷款", "Loans to natural persons");
    const enterprises = pen.say("企业、组织贷款", "Loans to enterprises and organisations");
    return {
      headline: pen.yuan(f.amount),
      steps: [
        baseStep(f, pen, persons, "personal", f.personalInterest),
        baseStep(f, pen, enterprises, "corporate", f.corporateInterest),
        { clause, what: pen.say("核定比例的折扣", "Reduction of the rates"), result: saidOfFactor(f, pen) },
        partStep(f, pen, persons, "personal"),
        partStep(f, pen, enterprises, "corporate"),
        {
          clause,
          what: pen.say("两项合计", "Both parts"),
          formula: `${pen.number(f.part.personal)} ${pen.term(f.part.corporate)}`,
          result: pen.yuan(f.sum),
        },
        {
          clause,
          what: pen.say("下限", "Floor"),
          ...(f.limit === null ? AUDITOR_ONLY : {}),
          result:
            f.limit === null
              ? pen.say("未触及：合计不是负数", "not reached: the sum is not negative")
              : pen.say("合计为负数，按0元计", "the sum is negative and counts as 0 yuan"),
        },
        { clause, what: title, result: pen.yuan(f.amount) },
      ],
    };
  },
  notes: {
    reducedOnce: {
      zh: "既是支行长又在城区任客户经理的，核定比例只折减一次",
      en: "Heads a sub-branch in the urban area: the reduction is made once",
    },
  } satisfies NoteTexts,
});

type Borrower = keyof ByBorrower;

function baseStep(
  f: ToleranceAmountFinding,
  pen: Pen,
  name: string,
  of: Borrower,
  years: readonly Said[],
): Step {
  const total = years.map((year, i) => (i === 0 ? pen.number(year) : pen.term(year))).join(" ");
  const average = pen.say(
    `，年平均${pen.yuan(f.base[of])}`,
    `, ${pen.yuan(f.base[of])} in the yearly average`,
  );
  return {
    clause: f.clause,
    what: name + pen.say("的利息收入", ", interest income"),
    formula: total,
    result: pen.yuan(f.total[of]) + (f.readings.toleranceBase === "annualAverage" ? average : ""),
  };
}

function partStep(f: ToleranceAmountFinding, pen: Pen, name: string, of: Borrower): Step {
  return {
    clause: f.clause,
    what: name + pen.say("的容忍额", ", tolerated"),
    formula: `${pen.number(f.base[of])} × ${pen.percent(f.rate[of])}`,
    result: pen.yuan(f.part[of]),
  };
}

function saidOfFactor({ urban, branchHead, factor }: ToleranceAmountFinding, pen: Pen): string {
  if (!urban && !branchHead)
    return pen.say(
      `不适用：不是支行长或城区客户经理，按${pen.percent(factor)}核定`,
      `not applied: neither a sub-branch head nor an urban manager, ${pen.percent(factor)} of the rates`,
    );
  const who = [
    ...(branchHead ? [pen.say("支行长", "sub-branch head")] : []),
    ...(urban ? [pen.say("城区客户经理", "urban manager")] : []),
  ].join(pen.say("、", ", "));
  return pen.say(
    `适用：${who}，按比例的${pen.percent(factor)}核定${urban && branchHead ? "，只折减一次" : ""}`,
    `applied: ${who}, ${pen.percent(factor)} of the rates${urban && branchHead ? ", once" : ""}`,
  );
}
