import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type ClauseId,
  type Finding,
  list,
  NO_READINGS,
  type Note,
  type Pen,
  refuse,
  refuseRepeated,
  type Step,
  share,
  year,
} from "../rule/index.js";

export interface CompensationRatesInput {
  /** The rates that the head office set, in any order: a year and its rate, a ratio from 0 to 1. */
  readonly rates: readonly { readonly year: number; readonly rate: DecimalInput }[];
}

export interface CompensationRatesFinding extends Finding {
  /** By year, each with whether the rate is lower than that of the year before it in the table. */
  readonly rates: readonly { readonly year: number; readonly rate: Decimal; readonly falls: boolean }[];
  /** Whether no rate is lower than the one before it. */
  readonly neverFalls: boolean;
  /** The years between the first and the last of the table that have no rate. */
  readonly missingYears: readonly number[];
  /** The first year whose NPL is compensated. */
  readonly fromYear: number;
  /** The years of the table before that one. */
  readonly yearsBefore: readonly number[];
}

/**
 * Whether a table of compensation rates rises year by year, as the clause wants: no rate may be lower than that
 * of the year before it, no year may be left out, and none may lie before the first year compensated. The table is the head office's own, so what is wrong
 * with it is noted, not refused.
 *
 * @param input the rates by year ({@link CompensationRatesInput})
 * @returns the rates in order of their years, the years in which they fall, that are missing, or that are too early
 * @throws {@link RuleInputError} for an empty table, a year given twice, malformed years or rates
 * @see measures-36
 * @example
 * const rates = [{ year: 2001, rate: "0.05" }, { year: 2002, rate: "0.06" }];
 * compensationRates({ rates }).neverFalls; // true
 */
export const compensationRates: Rule<CompensationRatesInput, CompensationRatesFinding> = rule({
  name: "compensationRates",
  clause: "measures-36",
  title: { zh: "赔偿比例逐年提高", en: "Compensation rates by year" },
  input: z.strictObject({ rates: list(z.strictObject({ year: year(), rate: share() })) }),
  decide(input, { compensation: { formed } }) {
    if (input.rates.length === 0) refuse(["rates"], "missing", "expected at least one rate, got none");
    refuseRepeated(input.rates, "rates", "year");
    const { fromYear } = formed;
    const ordered = [...input.rates].sort((a, b) => a.year - b.year);
    const rates = ordered.map((row, i) => {
      const before = ordered[i - 1];
      return { ...row, falls: before !== undefined && row.rate.isBelow(before.rate) };
    });
    const neverFalls = rates.every(({ falls }) => !falls);
    const missingYears = ordered.flatMap(({ year: to }, i) => yearsBetween(ordered[i - 1]?.year ?? to, to));
    const yearsBefore = ordered.map((row) => row.year).filter((of) => of < fromYear);
    const notes: Note[] = [];
    if (!neverFalls) notes.push({ code: "rateFalls", clause: "measures-36" });
    if (missingYears.length > 0) notes.push({ code: "yearMissing", clause: "measures-36" });
    if (yearsBefore.length > 0) notes.push({ code: "yearBeforeResponsibility", clause: "measures-33" });
    return { rates, neverFalls, missingYears, fromYear, yearsBefore, readings: NO_READINGS, notes };
  },
  say: (f, pen) => ({
    headline: f.neverFalls
      ? pen.say("没有低于上一年的比例", "no rate is lower than the one before it")
      : pen.say("有低于上一年的比例", "some rates are lower than the one before"),
    steps: [
      ...f.rates.map(
        ({ year: of, rate, falls }, i): Step => ({
          clause: f.clause,
          what: pen.say(`${of}年`, `${of}`),
          result:
            pen.percent(rate) +
            (falls ? pen.say("，低于", ", lower than ") + pen.percent(f.rates[i - 1]?.rate ?? rate) : ""),
        }),
      ),
      ...yearsStep(f.clause, f.missingYears, pen.say("缺少比例的年份", "Years without a rate"), pen),
      ...yearsStep(
        "measures-33",
        f.yearsBefore,
        pen.say(`早于${f.fromYear}年的年份`, `Years before ${f.fromYear}`),
        pen,
      ),
    ],
  }),
  notes: {
    rateFalls: {
      zh: "赔偿比例应分年限逐年提高，表中有比例低于上一年，请核对",
      en: "Rates should rise year by year; one in this table is lower than the one before it",
    },
    yearMissing: {
      zh: "表中首末年份之间有年份没有比例，请补齐",
      en: "Some years between the first and the last of this table have no rate",
    },
    yearBeforeResponsibility: {
      zh: "表中有早于实施责任赔偿首年的年份，该年形成的不良贷款不赔偿",
      en: "This table has years before the first whose NPL is compensated; NPL of those years is not",
    },
  },
});

/** The years after one and before another. */
function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => from + 1 + i);
}

function yearsStep(clause: ClauseId, years: readonly number[], what: string, pen: Pen): Step[] {
  return years.length === 0 ? [] : [{ clause, what, result: years.join(pen.say("、", ", ")) }];
}
