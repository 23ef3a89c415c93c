import * as field from "../rule/fields.js";
import type { Out } from "../rule/index.js";

export const monthRun = {
  from: field.month("起", "From"),
  to: field.month("止", "To"),
  /** How many months it lasted. */
  length: field.whole("月数", "Months"),
  /** Whether it began in the year before. */
  fromPreviousYear: field.flag("是否起于上年", "Whether it began in the year before"),
};

/** Consecutive months, by their numbers. */
export interface MonthRun extends Out<typeof monthRun> {}

const MONTHS_OF_A_YEAR = 12;

/** The runs among the months of a year, in order, each joined to the months of the year before that led up to it. */
export function runsOf(months: readonly number[], previousYear: readonly number[]): MonthRun[] {
  // Months are numbered through, so that December of the year before is month 0.
  const numbered = new Set([...previousYear.map((month) => month - MONTHS_OF_A_YEAR), ...months]);
  const ends = months.filter((month) => !numbered.has(month + 1));
  return ends.map((to) => {
    let first = to;
    while (numbered.has(first - 1)) first -= 1;
    const fromPreviousYear = first <= 0;
    return {
      from: fromPreviousYear ? first + MONTHS_OF_A_YEAR : first,
      to,
      length: to - first + 1,
      fromPreviousYear,
    };
  });
}
