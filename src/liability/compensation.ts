import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, type Line, words } from "../rule/index.js";
import { charge, charged, chargeLines } from "./charge.js";
import { baseLine, baseOf, formedIn, formedLine, formedOutput } from "./formed.js";
import { lastYears } from "./years.js";

/** What compensation for NPL is computed from. */
export const compensationInput = {
  /** The year in which the loan became NPL. */
  formedYear: field.year("形成年份", "Year formed"),
  /** The NPL balance in yuan, 0 or more. */
  balance: field.money("不良贷款余额", "NPL balance"),
  /**
   * What the responsibility review exempts, in yuan; it may exceed the balance. Required for NPL formed from
   * 2011 on (0 where nothing is exempt); for NPL formed before, refused unless it is 0. Under the reading
   * `exemptionBefore2011: "counts"` it is taken off NPL formed from 1999 on.
   */
  exemptAmount: field.optional(
    field.money("免责金额", "Exempt amount", {
      without: {
        zh: "按免责后的余额赔偿的年份形成的必填",
        en: "required for NPL of the years compensated above the exempt amount",
      },
    }),
  ),
  /** The rate that the head office set, a ratio from 0 to 1. */
  rate: field.share("赔偿比例", "Rate"),
};

const compensationOutput = {
  formedYear: compensationInput.formedYear,
  ...formedOutput,
  balance: compensationInput.balance,
  /** null where none is taken off. */
  exemptAmount: field.nullable(field.money("免责金额", "Exempt amount")),
  /** What the rate applies to. */
  base: field.money("赔偿基数", "Base"),
  ...charged,
};

export interface CompensationInput extends In<typeof compensationInput> {}
export interface CompensationFinding
  extends Found<
    "compensation",
    typeof compensationOutput,
    Readonly<Record<never, never>>,
    "exemptionBefore2011"
  > {}

/**
 * What the person responsible compensates for NPL, by the year it formed.
 *
 * Before 1999: nothing. 1999 to 2010: balance × rate. From 2011 on: max(0, balance − exempt amount) × rate; so
 * from 1999 on under the reading `exemptionBefore2011: "counts"`.
 *
 * @param input the year, the balance and what the head office set ({@link CompensationInput})
 * @returns the base, the exact amount and what is payable to the fen; before 1999 all three are 0
 * @throws {@link RuleInputError} for malformed figures, a missing exempt amount from 2011 on, and one
 * above 0 for a year in which nothing is exempt
 * @see measures-20, measures-33
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
  readings: ["exemptionBefore2011"],
  decide({ formedYear, balance, rate, exemptAmount }, policy) {
    const formed = formedIn(formedYear, exemptAmount, policy);
    const base = baseOf(balance, formed);
    return { formedYear, balance, ...formed, base, ...charge(base, rate) };
  },
  say: (f) => {
    const values = lastYears(f.fromYear, f.exemptFromYear);
    const headline =
      f.band === "notCompensated"
        ? words(
            "{before}年（含）以前形成的不良贷款不赔偿",
            "NPL formed before {fromYear} is not compensated",
            values,
          )
        : words("应赔偿{payable}", "{payable} to be compensated");
    return {
      headline,
      steps: [
        formedLine(f),
        baseLine("balance", f),
        ...(f.band === "notCompensated" ? [NOT_COMPENSATED] : chargeLines("base")),
      ],
    };
  },
});

const NOT_COMPENSATED: Line = {
  field: "amount",
  result: words(
    "不赔偿，不适用{rate}的比例，为{amount}",
    "{amount}, as it is not compensated and the rate of {rate} does not apply",
  ),
};
