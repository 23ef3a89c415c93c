import { max, ONE, Ratio, sum, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Account,
  applying,
  auditorOnly,
  type Decided,
  type Exact,
  type Figure,
  type In,
  type Issue,
  issue,
  type Line,
  RuleInputError,
  type Words,
  words,
} from "../rule/index.js";

const interestOfAYear = field.signedMoney("一年的利息收入", "Interest of a year");

/** What the tolerance amount is worked out from. */
export const toleranceAmountInput = {
  /**
   * Interest income on loans to natural persons in each of the three years back from reaching age, in yuan.
   * A year may be negative where interest was reversed.
   */
  personalInterest: field.list(
    "各年自然人贷款利息收入",
    "Interest on loans to natural persons, by years",
    interestOfAYear,
  ),
  /** The same on loans to enterprises and organisations. */
  corporateInterest: field.list(
    "各年企业、组织贷款利息收入",
    "Interest on loans to enterprises and organisations, by years",
    interestOfAYear,
  ),
  /** Whether the manager worked in the urban area; no when left out. */
  urban: field.optional(field.flag("是否城区客户经理", "Whether an urban manager"), false),
  /** Whether the manager headed a sub-branch; no when left out. */
  branchHead: field.optional(field.flag("是否支行长", "Whether a sub-branch head"), false),
};

type Borrower = "personal" | "corporate";

/** A figure for loans to natural persons, and the same for loans to enterprises and organisations. */
function byBorrower(zh: string, en: string, of: (zh: string, en: string) => Figure) {
  return field.record(zh, en, {
    personal: of(`自然人贷款的${zh}`, `${en} on loans to natural persons`),
    corporate: of(`企业、组织贷款的${zh}`, `${en} on loans to enterprises and organisations`),
  });
}

const toleranceAmountOutput = {
  ...toleranceAmountInput,
  /** Interest of the three years together. */
  total: byBorrower("利息收入", "Interest income", field.signedMoney),
  /** What the rates are applied to: the total, or its yearly average. */
  base: byBorrower("计算基数", "Base", field.signedMoney),
  /** 0.6 for urban managers and for heads, once where both apply; else 1. */
  factor: field.ratio("支行长、城区客户经理的折减", "Reduction for sub-branch heads and urban managers"),
  /** The rates applied, after the factor. */
  rate: byBorrower("核定比例", "Rate", field.ratio),
  /** Base × rate. */
  part: byBorrower("容忍额度", "Tolerated", field.signedMoney),
  /** The parts together, before the floor. */
  sum: field.signedMoney("两项合计", "Both parts"),
  /** `floor` where the sum is negative and counts as 0. */
  limit: field.nullable(
    field.choice<"floor">("下限", "Floor", {
      floor: ["合计为负数，按0元计", "the sum is negative and counts as 0 yuan"],
    }),
    "合计不是负数，不适用",
    "not needed, the sum is not negative",
  ),
  /** The tolerance amount in yuan, exact. */
  amount: field.money("不良贷款容忍额度", "NPL tolerance amount"),
};

const toleranceNotes = {
  reducedOnce: {
    zh: "既是支行长又在城区任客户经理的，核定比例只折减一次",
    en: "Both a sub-branch head and an urban manager: the reduction is made once",
  },
} as const;

export interface ToleranceAmountInput extends In<typeof toleranceAmountInput> {}
export interface ToleranceAmountFinding
  extends Found<"toleranceAmount", typeof toleranceAmountOutput, typeof toleranceNotes, "toleranceBase"> {}

function decideToleranceAmount(input: Exact<typeof toleranceAmountInput>, policy: CompiledPolicy) {
  const { tolerance } = policy.recovery;
  const { toleranceBase } = policy.readings;
  const { personalInterest, corporateInterest, urban, branchHead } = input;
  refuseOtherYears({ personalInterest, corporateInterest }, tolerance.years);
  const factor = urban || branchHead ? tolerance.reducedTo : ONE;
  const periods = toleranceBase === "threeYearSum" ? ONE : Ratio.of(BigInt(tolerance.years));
  const each = (of: (borrower: Borrower) => Ratio) => ({
    personal: of("personal"),
    corporate: of("corporate"),
  });
  const total = each((borrower) => sum(input[`${borrower}Interest`]));
  const base = each((borrower) => total[borrower].over(periods));
  const rate = each((borrower) => tolerance[`${borrower}Rate`].times(factor));
  const part = each((borrower) => base[borrower].times(rate[borrower]));
  const both = part.personal.plus(part.corporate);
  return {
    ...input,
    total,
    base,
    factor,
    rate,
    part,
    sum: both,
    limit: both.isNegative() ? ("floor" as const) : null,
    amount: max(both, ZERO),
    readings: { toleranceBase },
    notes: applying({ reducedOnce: urban && branchHead }),
  } satisfies Decided<typeof toleranceAmountOutput>;
}

function refuseOtherYears(interest: Readonly<Record<string, readonly Ratio[]>>, years: number): void {
  const issues = Object.entries(interest).flatMap(([name, { length }]): Issue[] => {
    const detail = {
      zh: `应填${years}年的利息收入，填了${length}年`,
      en: `expected the interest of ${years} years, got ${length}`,
    };
    if (length < years) return [issue([name, length], "missing", detail)];
    return length > years ? [issue([name], "aboveMaximum", detail)] : [];
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
  input: toleranceAmountInput,
  output: toleranceAmountOutput,
  readings: ["toleranceBase"],
  notes: toleranceNotes,
  decide: decideToleranceAmount,
  say: sayTolerance,
});

function sayTolerance(f: ToleranceAmountFinding): Account {
  return {
    headline: words("{amount}", "{amount}"),
    steps: [
      ...baseLines(f, "personal"),
      ...baseLines(f, "corporate"),
      { field: "factor", result: factorWords(f) },
      { field: "part.personal", formula: "{base.personal:number} × {rate.personal}" },
      { field: "part.corporate", formula: "{base.corporate:number} × {rate.corporate}" },
      { field: "sum", formula: "{part.personal:number} {part.corporate:term}" },
      { field: "limit", ...auditorOnly(f.limit === null) },
      { field: "amount" },
    ],
  };
}

/** The interest of the years together and, where the rates are applied to it, its yearly average. */
function baseLines(f: ToleranceAmountFinding, of: Borrower): Line[] {
  const years = f[`${of}Interest`];
  const terms = years.map((_, i) => `{${of}Interest.${i}:${i === 0 ? "number" : "term"}}`);
  const total: Line = { field: `total.${of}`, formula: terms.join(" ") };
  if (f.readings.toleranceBase !== "annualAverage") return [total];
  const formula = `{total.${of}:number} ÷ ${years.length}`;
  return [total, { field: `base.${of}`, what: AVERAGES[of], formula }];
}

const AVERAGES = {
  personal: words("自然人贷款的年平均利息收入", "Yearly average on loans to natural persons"),
  corporate: words(
    "企业、组织贷款的年平均利息收入",
    "Yearly average on loans to enterprises and organisations",
  ),
};

const REDUCED = words(
  "按比例的{factor}核定，即自然人{rate.personal}，企业、组织{rate.corporate}",
  "{factor} of the rates, which is {rate.personal} for natural persons and {rate.corporate} for others",
);

function factorWords({ urban, branchHead }: ToleranceAmountFinding): Words {
  if (urban && branchHead)
    return words(
      "既是支行长又是城区客户经理，{reduced}，只折减一次",
      "a sub-branch head and an urban manager: {reduced}, reduced once",
      { reduced: REDUCED },
    );
  if (branchHead) return words("支行长，{reduced}", "a sub-branch head: {reduced}", { reduced: REDUCED });
  if (urban) return words("城区客户经理，{reduced}", "an urban manager: {reduced}", { reduced: REDUCED });
  return words(
    "不是支行长，也不是城区客户经理，不折减",
    "neither a sub-branch head nor an urban manager: no reduction",
  );
}
