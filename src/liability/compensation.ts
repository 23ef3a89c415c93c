import { max, type Ratio, ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Exact, type In, type Line, refuse, type Words, words } from "../rule/index.js";
import { charge, charged, chargeLines } from "./charge.js";
import { lastYears } from "./years.js";

/** What compensation for NPL is computed from. */
export const compensationInput = {
  /** The year in which the loan became NPL. */
  formedYear: field.year("形成年份", "Year formed"),
  /** The NPL balance in yuan, 0 or more. */
  balance: field.money("不良贷款余额", "NPL balance"),
  /**
   * What the responsibility review exempts, in yuan; it may exceed the balance. Required for NPL formed from
   * 2011 on (0 where nothing is exempt); for NPL formed before, refused unless it is 0.
   */
  exemptAmount: field.optional(
    field.money("免责金额", "Exempt amount", {
      without: { zh: "2011年（含）以后形成的必填", en: "required for NPL formed from 2011 on" },
    }),
  ),
  /** The rate that the head office set, a ratio from 0 to 1. */
  rate: field.share("赔偿比例", "Rate"),
};

const compensationOutput = {
  formedYear: compensationInput.formedYear,
  /** The first year whose NPL is compensated. */
  fromYear: field.year("实施责任赔偿的首年", "First year compensated"),
  /** The first year whose NPL is compensated less the exempt amount. */
  exemptFromYear: field.year("减免责金额的首年", "First year with an exempt amount"),
  /** By which of the years the base was found. */
  band: field.choice<"notCompensated" | "wholeBalance" | "aboveExempt">("年份区间", "Band of years", {
    notCompensated: ["不赔偿", "not compensated"],
    wholeBalance: ["按总额", "whole balance"],
    aboveExempt: ["按免责后的余额", "above the exempt amount"],
  }),
  balance: compensationInput.balance,
  /** null where none is taken off. */
  exemptAmount: field.nullable(field.money("免责金额", "Exempt amount")),
  /** What the rate applies to. */
  base: field.money("赔偿基数", "Base"),
  ...charged,
};

export interface CompensationInput extends In<typeof compensationInput> {}
export interface CompensationFinding extends Found<"compensation", typeof compensationOutput> {}

/**
 * What the person responsible compensates for NPL, by the year it formed.
 *
 * Before 1999: nothing. 1999 to 2010: balance × rate. From 2011 on: max(0, balance − exempt amount) × rate.
 *
 * @param input the year, the balance and what the head office set ({@link CompensationInput})
 * @returns the base, the exact amount and what is payable to the fen; before 1999 all three are 0
 * @throws {@link RuleInputError} for malformed figures, a missing exempt amount from 2011 on, and one
 * above 0 before
 * @see measures-33
 * @example
 * const finding = compensation({ formedYear: 2011, balance: 150000, exemptAmount: 50000, rate: "0.2" });
 * finding.base.toString(); // "100000"
 * finding.amount.toString(); // "20000"
 */
export const compensation: Rule<CompensationInput, CompensationFinding> = rule({
  name: "compensation",
  clause: "measures-33",
  title: { zh: "不良贷款责任赔偿", en: "Compensation for NPL" },
  input: compensationInput,
  output: compensationOutput,
  decide(input, { compensation: { formed } }) {
    const { formedYear, balance, rate } = input;
    const { fromYear, exemptFromYear } = formed;
    const exemptAmount = exempted(input, exemptFromYear);
    const compensated = formedYear < fromYear ? ZERO : balance;
    const base = exemptAmount === null ? compensated : max(ZERO, balance.minus(exemptAmount));
    const band: Band =
      formedYear < fromYear ? "notCompensated" : exemptAmount === null ? "wholeBalance" : "aboveExempt";
    return { formedYear, fromYear, exemptFromYear, band, balance, exemptAmount, base, ...charge(base, rate) };
  },
  say: ({ band, fromYear, exemptFromYear }) => {
    const values = lastYears(fromYear, exemptFromYear);
    const headline =
      band === "notCompensated"
        ? words(
            "{before}年（含）以前形成的不良贷款不赔偿",
            "NPL formed before {fromYear} is not compensated",
            values,
          )
        : words("应赔偿{payable}", "{payable} to be compensated");
    const formed: Line = { field: "formedYear", result: { ...YEARS[band], values } };
    return { headline, steps: [formed, { field: "base", ...BASES[band] }, ...chargeLines("base")] };
  },
});

/** The exempt amount of a year from which on there is one; null before. */
function exempted(
  { formedYear, exemptAmount }: Exact<typeof compensationInput>,
  exemptFromYear: number,
): Ratio | null {
  if (formedYear >= exemptFromYear) {
    const expected = "expected the amount that the responsibility review exempts, 0 for none, got nothing";
    return exemptAmount ?? refuse(["exemptAmount"], "missing", expected);
  }
  if (exemptAmount?.isPositive()) {
    const expected = `expected none or 0 for NPL of ${formedYear}: amounts are exempt from ${exemptFromYear} on`;
    refuse(["exemptAmount"], "inconsistent", expected);
  }
  return null;
}

type Band = CompensationFinding["band"];

const YEARS: Readonly<Record<Band, Words>> = {
  notCompensated: words(
    "{formedYear}年，属{before}年（含）以前：不在责任赔偿范围",
    "{formedYear}, before {fromYear}: outside compensation",
  ),
  wholeBalance: words(
    "{formedYear}年，属{fromYear}年至{through}年：按总额赔偿，不减免责金额",
    "{formedYear}, from {fromYear} to {through}: the whole balance is compensated, nothing is exempt",
  ),
  aboveExempt: words(
    "{formedYear}年，属{exemptFromYear}年（含）以后：按免责后的余额赔偿",
    "{formedYear}, from {exemptFromYear} on: what is left after the exempt amount is compensated",
  ),
};

const BASES: Readonly<Record<Band, Line>> = {
  notCompensated: {
    result: words("余额{balance}不计入，基数为{base}", "the balance of {balance} is left out: {base}"),
  },
  wholeBalance: { result: words("不良贷款总额{base}", "the whole balance, {base}") },
  aboveExempt: { formula: "max(0, {balance} − {exemptAmount})" },
};
