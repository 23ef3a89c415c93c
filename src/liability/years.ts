import { type Words, words } from "../rule/index.js";

/** A number of years in words: `1 year`, `2 years`. */
export function yearsWords(years: number): Words {
  return words("{years}年", years === 1 ? "{years} year" : "{years} years", { years });
}

/** The last years before two others start, for `{before}` the first and `{through}` to the second in words. */
export function lastYears(fromYear: number, nextYear: number): Record<"before" | "through", string> {
  return { before: `${fromYear - 1}`, through: `${nextYear - 1}` };
}
