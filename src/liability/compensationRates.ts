import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { apart, applying, type In, type Line, type Words, words } from "../rule/index.js";
import { comparedRates, compareRates, rateNotes, rateNotesOn, rateTable } from "./rateTable.js";

const year = field.year("年份", "Year");

const compensationRatesInput = {
  /** The rates that the head office set, in any order: a year and its rate, a ratio from 0 to 1. */
  rates: rateTable,
};

const compensationRatesOutput = {
  /** By year, each with whether the rate is lower than that of the year before it in the table, or the same. */
  rates: comparedRates,
  /** Whether every rate is higher than the one before it, as the clause wants. */
  alwaysRises: field.flag("是否逐年提高", "Always rises"),
  /** Whether no rate is lower than the one before it. */
  neverFalls: field.flag("是否逐年不降", "Never falls"),
  /** The years between the first and the last of the table that have no rate. */
  missingYears: field.list("缺少比例的年份", "Years without a rate", year),
  /** The first year whose NPL is compensated. */
  fromYear: field.year("实施责任赔偿的首年", "First year compensated"),
  /** The years of the table before that one. */
  yearsBefore: field.list("早于首年的年份", "Years before the first", year),
};

const notes = {
  ...rateNotes,
  yearMissing: {
    zh: "表中首末年份之间有年份没有比例，请补齐",
    en: "Some years between the first and the last of this table have no rate; please add them",
  },
  yearBeforeResponsibility: {
    clause: "measures-33",
    zh: "表中有早于实施责任赔偿首年的年份，该年形成的不良贷款不赔偿",
    en: "This table has years before the first whose NPL is compensated; NPL of those years is not compensated",
  },
} as const;

export interface CompensationRatesInput extends In<typeof compensationRatesInput> {}
export interface CompensationRatesFinding
  extends Found<"compensationRates", typeof compensationRatesOutput, typeof notes> {}

/**
 * Whether a table of compensation rates rises year by year, as the clause wants: every rate is to be higher than
 * that of the year before it, no year may be left out, and none may lie before the first year compensated. The table
 * is the head office's own, so what is wrong with it is noted, not refused.
 *
 * @param input the rates by year ({@link CompensationRatesInput})
 * @returns the rates in order of their years, the years in which they fall or stay, that are missing, or that are too early
 * @throws {@link RuleInputError} for an empty table, a year given twice, malformed years or rates
 * @see measures-36
 * @example
 * const rates = [{ year: 2001, rate: "0.05" }, { year: 2002, rate: "0.06" }];
 * compensationRates({ rates }).alwaysRises; // true
 */
export const compensationRates: Rule<CompensationRatesInput, CompensationRatesFinding> = rule({
  name: "compensationRates",
  clause: "measures-36",
  title: { zh: "赔偿比例逐年提高", en: "Compensation rates by year" },
  input: compensationRatesInput,
  output: compensationRatesOutput,
  notes,
  decide(input, { compensation: { formed } }) {
    const { fromYear } = formed;
    const rates = compareRates(input.rates);
    const { rateFalls, rateStays } = rateNotesOn(rates);
    const missingYears = rates.flatMap(({ year: to }, i) => yearsBetween(rates[i - 1]?.year ?? to, to));
    const yearsBefore = rates.map((row) => row.year).filter((of) => of < fromYear);
    return {
      rates,
      alwaysRises: !rateFalls && !rateStays,
      neverFalls: !rateFalls,
      missingYears,
      fromYear,
      yearsBefore,
      notes: applying({
        rateFalls,
        rateStays,
        yearMissing: missingYears.length > 0,
        yearBeforeResponsibility: yearsBefore.length > 0,
      }),
    };
  },
  say: (f) => ({
    headline: headlineWords(f),
    steps: [
      {
        each: "rates",
        say: (i) => [{ field: "rate", what: YEAR, result: comparedWords(f, i) }],
      },
      ...(f.missingYears.length === 0 ? [] : [{ field: "missingYears", result: yearsOf(f.missingYears) }]),
      ...(f.yearsBefore.length === 0 ? [] : [{ ...YEARS_BEFORE, result: yearsOf(f.yearsBefore) }]),
    ],
  }),
});

const YEAR = words("{year}年", "{year}");
const YEARS_BEFORE: Line = {
  field: "yearsBefore",
  clause: "measures-33",
  what: words("早于{fromYear}年的年份", "Years before {fromYear}"),
};

function yearsOf(years: readonly number[]): Words {
  return words("{years}", "{years}", { years: years.map((year) => words(`${year}年`, `${year}`)) });
}

function headlineWords({ rates, alwaysRises, neverFalls }: CompensationRatesFinding): Words {
  if (rates.length === 1) return words("只有一年的比例", "a rate for one year only");
  if (alwaysRises) return words("各年比例逐年提高", "the rates rise year by year");
  return neverFalls
    ? words("有与前一年份相同的比例", "some rates are the same as the one before")
    : words("有低于前一年份的比例", "some rates are lower than the one before");
}

/** A rate that does not rise, beside the one before it. */
function comparedWords({ rates }: CompensationRatesFinding, i: number): Words | undefined {
  const [last, own] = [rates[i - 1], rates[i]];
  if (last === undefined || own === undefined) return undefined;
  const before = `${last.year}`;
  if (own.falls)
    return words(
      "{own:percent}，低于{before}年的{last:percent}",
      "{own:percent}, lower than {last:percent} of {before}",
      {
        before,
        ...apart({ own: own.rate, last: last.rate }),
      },
    );
  return own.stays
    ? words("{rate}，与{before}年相同", "{rate}, the same as that of {before}", { before })
    : undefined;
}

/** The years after one and before another. */
function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => from + 1 + i);
}
