import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { type Finding, NO_NOTES, NO_READINGS, refuse, type Step, share, year } from "../rule/index.js";

export interface CompensationRatesInput {
  /** The rates that headquarters set, in any order: a year and its rate, a ratio from 0 to 1. */
  readonly rates: readonly { readonly year: number; readonly rate: DecimalInput }[];
}

export interface CompensationRatesFinding extends Finding {
  /** By year, each with whether the rate is lower than that of the year before it in the table. */
  readonly rates: readonly { readonly year: number; readonly rate: Decimal; readonly falls: boolean }[];
  /** Whether no rate is lower than the one before it. */
  readonly rising: boolean;
}

/**
 * Whether a table of compensation rates rises year by year, as the clause wants: no rate may be lower than that
 * of the year before it. The table is headquarters' own, so one that falls is noted, not refused.
 *
 * @param input the rates by year ({@link CompensationRatesInput})
 * @returns the rates in order of their years, and the years in which they fall
 * @throws {@link RuleInputError} for an empty table, a year given twice, malformed years or rates
 * @see measures-36
 * @example
 * const rates = [{ year: 2001, rate: "0.05" }, { year: 2002, rate: "0.06" }];
 * compensationRates({ rates }).rising; // true
 */
export const compensationRates: Rule<CompensationRatesInput, CompensationRatesFinding> = rule({
  name: "compensationRates",
  clause: "measures-36",
  title: { zh: "赔偿比例逐年提高", en: "Compensation rates by year" },
  input: z.strictObject({ rates: z.readonly(z.array(z.strictObject({ year: year(), rate: share() }))) }),
  decide(input) {
    if (input.rates.length === 0) refuse(["rates"], "missing", "expected at least one rate, got none");
    const seen = new Set<number>();
    input.rates.forEach((row, i) => {
      if (seen.has(row.year)) {
        refuse(["rates", i, "year"], "duplicate", `expected one rate for each year, got ${row.year} again`);
      }
      seen.add(row.year);
    });
    const ordered = [...input.rates].sort((a, b) => a.year - b.year);
    const rates = ordered.map((row, i) => {
      const before = ordered[i - 1];
      return { ...row, falls: before !== undefined && row.rate.isBelow(before.rate) };
    });
    const rising = rates.every(({ falls }) => !falls);
    return {
      rates,
      rising,
      readings: NO_READINGS,
      notes: rising ? NO_NOTES : [{ code: "rateFalls", clause: "measures-36" }],
    };
  },
  say: (f, pen) => ({
    headline: f.rising
      ? pen.say("没有低于上一年的比例", "no rate is lower than the one before it")
      : pen.say("有低于上一年的比例", "some rates are lower than the one before"),
    steps: f.rates.map(
      ({ year: of, rate, falls }, i): Step => ({
        clause: f.clause,
        what: pen.say(`${of}年`, `${of}`),
        result:
          pen.percent(rate) +
          (falls ? pen.say("，低于", ", lower than ") + pen.percent(f.rates[i - 1]?.rate ?? rate) : ""),
      }),
    ),
  }),
  notes: {
    rateFalls: {
      zh: "赔偿比例应分年限逐年提高，表中有比例低于上一年，请核对",
      en: "Rates should rise year by year; one in this table is lower than the one before it",
    },
  },
});
