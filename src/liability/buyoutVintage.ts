import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import { type Finding, NO_NOTES, NO_READINGS, year } from "../rule/index.js";

export interface BuyoutVintageInput {
  /** The year in which loans are bought out. */
  readonly year: number;
}

export interface BuyoutVintageFinding extends Finding {
  readonly year: number;
  /** Years by which the buy-out lags behind the loans. */
  readonly lagYears: number;
  /** The year less the lag, whether or not there is anything to buy out. */
  readonly laggedYear: number;
  /** The first year whose loans are bought out. */
  readonly firstVintage: number;
  /** The year whose responsible loans are bought out; null where the year is too early for any. */
  readonly vintage: number | null;
}

/**
 * The year whose responsible loans are bought out in a year: 2012 buys out those of 2001, and so on.
 *
 * vintage = year − 11, from 1999 on. Loans of 1999 and 2000 fall to 2010 and 2011 by the same lag.
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
  input: z.strictObject({ year: year() }),
  decide(input, { compensation: { vintage } }) {
    const laggedYear = input.year - vintage.lagYears;
    return {
      year: input.year,
      lagYears: vintage.lagYears,
      laggedYear,
      firstVintage: vintage.firstYear,
      vintage: laggedYear < vintage.firstYear ? null : laggedYear,
      readings: NO_READINGS,
      notes: NO_NOTES,
    };
  },
  say: (f, pen) => {
    const headline =
      f.vintage === null
        ? pen.say(`${f.year}年没有应买断的责任贷款`, `${f.year} buys out no loans`)
        : pen.say(
            `${f.year}年买断${f.vintage}年的责任贷款`,
            `${f.year} buys out the responsible loans of ${f.vintage}`,
          );
    return {
      headline,
      steps: [
        {
          clause: f.clause,
          what: pen.say("逐年依次推进", "Year by year, with a lag"),
          formula: `${f.year} − ${f.lagYears}`,
          result: `${f.laggedYear}`,
        },
        {
          clause: f.clause,
          what: pen.say("买断的贷款年份", "Vintage"),
          result:
            f.vintage === null
              ? pen.say(
                  `无：买断自${f.firstVintage}年的贷款开始，${f.laggedYear}年早于该年`,
                  `none, because buy-out starts with the loans of ${f.firstVintage}, and ${f.laggedYear} is earlier`,
                )
              : pen.say(
                  `${f.vintage}年，不早于买断开始的${f.firstVintage}年`,
                  `${f.vintage}, not earlier than ${f.firstVintage}, with which buy-out starts`,
                ),
        },
      ],
    };
  },
});
