import type { Ratio } from "../exact/index.js";
import * as field from "../rule/fields.js";
import { refuse, refuseRepeated } from "../rule/index.js";

const rateOfYear = {
  year: field.year("年份", "Year"),
  rate: field.share("赔偿比例", "Rate"),
};

/** A table of rates as the head office sets it: a year and its rate, a ratio from 0 to 1, in any order. */
export const rateTable = field.list("赔偿比例表", "Rates by year", field.record("比例", "Rate", rateOfYear));

/** The same by year, each rate compared with that of the year before it in the table. */
export const comparedRates = field.list(
  "赔偿比例表",
  "Rates by year",
  field.record("比例", "Rate", {
    ...rateOfYear,
    falls: field.flag("是否低于前一年份", "Falls"),
    stays: field.flag("是否与前一年份相同", "Stays the same"),
  }),
);

/** What a reader of a table should not miss that does not rise from year to year. */
export const rateNotes = {
  rateFalls: {
    clause: "measures-36",
    zh: "赔偿比例应分年限逐年提高，表中有比例低于前一年份，请核对",
    en: "Rates should rise year by year; this table has a rate lower than the one before it, please check",
  },
  rateStays: {
    clause: "measures-36",
    zh: "赔偿比例应分年限逐年提高，表中有比例与前一年份相同，请核对",
    en: "Rates should rise year by year; this table has a rate the same as the one before it, please check",
  },
} as const;

interface RateOfYear {
  readonly year: number;
  readonly rate: Ratio;
}

export interface ComparedRate extends RateOfYear {
  readonly falls: boolean;
  readonly stays: boolean;
}

/** A table in the order of its years; an empty one and a year given twice are refused. */
export function compareRates(table: readonly RateOfYear[]): readonly ComparedRate[] {
  if (table.length === 0)
    refuse(["rates"], "missing", {
      zh: "应至少填一个年份的赔偿比例，一个也没有",
      en: "expected at least one rate, got none",
    });
  refuseRepeated(table, "rates", "year");
  const ordered = [...table].sort((a, b) => a.year - b.year);
  return ordered.map((row, i) => {
    const order = i === 0 ? 1 : row.rate.compare((ordered[i - 1] as RateOfYear).rate);
    return { ...row, falls: order < 0, stays: order === 0 };
  });
}

/** Which of the notes on a table apply. */
export function rateNotesOn(rates: readonly ComparedRate[]): Record<keyof typeof rateNotes, boolean> {
  return { rateFalls: rates.some(({ falls }) => falls), rateStays: rates.some(({ stays }) => stays) };
}
