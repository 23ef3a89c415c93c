import type { Pen } from "../rule/index.js";

/** Consecutive months, by their numbers. */
export interface MonthRun {
  readonly from: number;
  readonly to: number;
  /** How many months it lasted. */
  readonly length: number;
  /** Whether it began in the year before. */
  readonly fromPreviousYear: boolean;
}

const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The runs among the months of a year, in order, each joined to the months of the year before that led up to it. */
export function runsOf(months: readonly number[], previousYear: readonly number[]): MonthRun[] {
  // Months are numbered through, so that December of the year before is month 0.
  const numbered = new Set([...previousYear.map((month) => month - MONTHS.length), ...months]);
  const ends = months.filter((month) => !numbered.has(month + 1));
  return ends.map((to) => {
    let first = to;
    while (numbered.has(first - 1)) first -= 1;
    const fromPreviousYear = first <= 0;
    return {
      from: fromPreviousYear ? first + MONTHS.length : first,
      to,
      length: to - first + 1,
      fromPreviousYear,
    };
  });
}

/** The name of a month, 1 to 12. */
export function nameOfMonth(month: number, pen: Pen): string {
  return pen.say(`${month}月`, MONTHS[month - 1] as string);
}
