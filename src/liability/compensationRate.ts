import { type Found, type Readings, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type In, refuse, type Words, words } from "../rule/index.js";
import { compareRates, rateNotes, rateNotesOn, rateTable } from "./rateTable.js";

const compensationRateInput = {
  /** The year in which the loan became NPL. */
  formedYear: field.year("形成年份", "Year formed"),
  /** The year for which its compensation is assessed. */
  assessedYear: field.year("考核年份", "Year assessed"),
  /** The rates that the head office set, in any order: a year and its rate, a ratio from 0 to 1. */
  rates: rateTable,
};

const compensationRateOutput = {
  formedYear: compensationRateInput.formedYear,
  assessedYear: compensationRateInput.assessedYear,
  /** The first year whose NPL is compensated. */
  fromYear: field.year("实施责任赔偿的首年", "First year compensated"),
  /** The year whose rate applies; null where the NPL was formed before the first year compensated. */
  rateYear: field.nullable(field.year("适用比例的年份", "Year of the rate"), "不适用", "none"),
  /** The rate, as `compensation` takes it; null where there is nothing to compensate. */
  rate: field.nullable(field.share("赔偿比例", "Rate"), "不赔偿", "not compensated"),
};

export interface CompensationRateInput extends In<typeof compensationRateInput> {}
export interface CompensationRateFinding
  extends Found<"compensationRate", typeof compensationRateOutput, typeof rateNotes, "compensationYear"> {}

/**
 * The rate at which NPL is compensated, from the table that the head office set: that of the year in which the NPL
 * was formed, or of the year of the assessment, by the reading `compensationYear`.
 *
 * @param input the year formed, the year assessed and the rates by year ({@link CompensationRateInput})
 * @returns the year whose rate applies and the rate, for `compensation`; both null for NPL formed before 1999
 * @throws {@link RuleInputError} for a year without a rate, an empty table, a year given twice, an assessment before
 * the NPL was formed, malformed years or rates
 * @see measures-36
 * @example
 * const rates = [{ year: 2008, rate: "0.05" }, { year: 2009, rate: "0.06" }, { year: 2010, rate: "0.08" }];
 * const finding = compensationRate({ formedYear: 2009, assessedYear: 2010, rates });
 * finding.rate?.toString(); // "0.06"
 * compensation({ formedYear: 2009, balance: 50000, rate: finding.rate ?? 0 }).amount.toString(); // "3000"
 */
export const compensationRate: Rule<CompensationRateInput, CompensationRateFinding> = rule({
  name: "compensationRate",
  clause: "measures-36",
  title: { zh: "适用的赔偿比例", en: "Rate of compensation that applies" },
  input: compensationRateInput,
  output: compensationRateOutput,
  readings: ["compensationYear"],
  notes: rateNotes,
  decide({ formedYear, assessedYear, rates }, { compensation: { formed }, readings: { compensationYear } }) {
    if (assessedYear < formedYear)
      refuse(["assessedYear"], "inconsistent", {
        zh: `应不早于形成年份${formedYear}，填的是${assessedYear}`,
        en: `expected ${formedYear} or later, got ${assessedYear}`,
      });
    const { fromYear } = formed;
    const table = compareRates(rates);
    const years = { formedYear, assessedYear, fromYear };
    if (formedYear < fromYear)
      return { ...years, rateYear: null, rate: null, notes: applying(rateNotesOn(table)) };
    const rateYear = compensationYear === "formation" ? formedYear : assessedYear;
    const row = table.find(({ year }) => year === rateYear);
    return {
      ...years,
      rateYear,
      rate:
        row?.rate ??
        refuse(["rates"], "missing", {
          zh: `应有${rateYear}年的赔偿比例，表中没有`,
          en: `expected a rate for ${rateYear}, got none`,
        }),
      readings: formedYear === assessedYear ? {} : { compensationYear },
      notes: applying(rateNotesOn(table)),
    };
  },
  say: ({ rate, readings: { compensationYear } }) => ({
    headline:
      rate === null
        ? words("{formedYear}年形成的不良贷款不赔偿", "NPL formed in {formedYear} is not compensated")
        : words("按{rateYear}年的比例{rate}赔偿", "compensated at the rate of {rateYear}, {rate}"),
    steps: [
      { field: "formedYear", result: words("{formedYear}年", "{formedYear}") },
      { field: "assessedYear", result: words("{assessedYear}年", "{assessedYear}") },
      rate === null
        ? { field: "rateYear", clause: "measures-33", result: BEFORE }
        : { field: "rateYear", result: BY[compensationYear ?? "same"] },
      ...(rate === null ? [] : [{ field: "rate" }]),
    ],
  }),
});

const BEFORE = words(
  "没有，形成年份早于实施责任赔偿的首年{fromYear}年",
  "none, because the NPL was formed before {fromYear}, the first year whose NPL is compensated",
);

const BY: Readonly<Record<Readings["compensationYear"] | "same", Words>> = {
  formation: words("{rateYear}年，按形成年份", "{rateYear}, the year in which the NPL was formed"),
  assessment: words("{rateYear}年，按考核年份", "{rateYear}, the year assessed"),
  same: words("{rateYear}年，当年形成、当年考核", "{rateYear}, formed and assessed in the same year"),
};
