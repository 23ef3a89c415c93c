import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type In, words } from "../rule/index.js";

export const buyoutVintageInput = {
  /** The year in which loans are bought out. */
  year: field.year("买断年度", "Year of the buy-out"),
};

const buyoutVintageOutput = {
  ...buyoutVintageInput,
  /** Years by which the buy-out lags behind the loans. */
  lagYears: field.whole("间隔年数", "Lag in years"),
  /** The year less the lag, whether or not there is anything to buy out. */
  laggedYear: field.year("逐年依次推进", "Year by year, with a lag"),
  /** The first year whose loans are bought out. */
  firstVintage: field.year("买断开始的贷款年份", "First vintage"),
  /** The year whose responsible loans are bought out; null where the year is too early for any. */
  vintage: field.nullable(field.year("买断的贷款年份", "Vintage")),
};

const notes = {
  beforeStated: {
    zh: "买断年度早于条文举例的年度，按同样的间隔推算；该年度是否实际买断，请核对",
    en: "This year is before the example of the clause and follows by the same lag only; check whether loans were bought out in it",
  },
} as const;

export interface BuyoutVintageInput extends In<typeof buyoutVintageInput> {}
export interface BuyoutVintageFinding
  extends Found<"buyoutVintage", typeof buyoutVintageOutput, typeof notes, "vintageYear"> {}

/**
 * The year whose responsible loans are bought out in a year: 2012 buys out those of 2001, and so on.
 *
 * vintage = year − 11, from 1999 on. Loans of 1999 and 2000 fall to 2010 and 2011 by the same lag, with a note. What
 * the year of a loan is, that of its lending or of its becoming NPL, is the reading `vintageYear`.
 *
 * @param input the year of the buy-out, 1949 to 9997 ({@link BuyoutVintageInput})
 * @returns the vintage; null before 2010, when no vintage was due yet
 * @throws {@link RuleInputError} for anything but a year as a whole number
 * @see measures-36
 * @example
 * buyoutVintage({ year: 2012 }).vintage; // 2001
 * buyoutVintage({ year: 2009 }).vintage; // null
 */
export const buyoutVintage: Rule<BuyoutVintageInput, BuyoutVintageFinding> = rule({
  name: "buyoutVintage",
  clause: "measures-36",
  title: { zh: "贷款买断时限", en: "Vintage bought out in a year" },
  input: buyoutVintageInput,
  output: buyoutVintageOutput,
  readings: ["vintageYear"],
  notes,
  decide({ year }, { compensation: { vintage }, readings: { vintageYear } }) {
    const { lagYears, firstYear: firstVintage, statedFrom } = vintage;
    const laggedYear = year - lagYears;
    const boughtOut = laggedYear >= firstVintage;
    return {
      year,
      lagYears,
      laggedYear,
      firstVintage,
      vintage: boughtOut ? laggedYear : null,
      readings: boughtOut ? { vintageYear } : {},
      notes: applying({ beforeStated: boughtOut && year < statedFrom }),
    };
  },
  say: (f) => ({
    headline:
      f.vintage === null
        ? words("{year}年没有应买断的责任贷款", "no loans are bought out in {year}")
        : f.readings.vintageYear === "formed"
          ? FORMED
          : LENT,
    steps: [
      {
        field: "laggedYear",
        result: words(
          "{year}年之前{lagYears}年，即{laggedYear}年",
          "{laggedYear}, {lagYears} years before {year}",
        ),
      },
      {
        field: "vintage",
        result:
          f.vintage === null
            ? words(
                "无，买断自{firstVintage}年的贷款开始，{laggedYear}年早于该年",
                "none, because buy-out starts with the loans of {firstVintage}, and {laggedYear} is earlier",
              )
            : words(
                "{vintage}年，不早于买断开始的{firstVintage}年",
                "{vintage}, not earlier than {firstVintage}, with which buy-out starts",
              ),
      },
    ],
  }),
});

const LENT = words(
  "{year}年买断{vintage}年发放的责任贷款",
  "loans lent in {vintage} are bought out in {year} by whoever is responsible for them",
);
const FORMED = words(
  "{year}年买断{vintage}年形成不良的责任贷款",
  "loans that became NPL in {vintage} are bought out in {year} by whoever is responsible for them",
);
