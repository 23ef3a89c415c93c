import type { Pen } from "../rule/index.js";

/** A number of years in words: `1 year`, `2 years`. */
export function saidOfYears(years: number, pen: Pen): string {
  return pen.say(`${years}年`, years === 1 ? "1 year" : `${years} years`);
}
