import { type Issue, issue } from "../../rule/index.js";
import { calendarYear, ratio, type Values } from "./cited.js";

/** The figures of chapter 12 of the measures: the buy-out at retirement. Rates are shares of the balance. */
export const buyoutFigures = {
  /** First year in which an NPL formed makes anyone answer for it. */
  responsibleFrom: calendarYear(1999, "measures-33"),
  /** Item 1 of Article 49: NPL formed up to a year, included. */
  first: {
    /** The last year of the item. */
    through: calendarYear(2005, "measures-49.1"),
    rate: ratio("0.05", "measures-49.1"),
  },
  /** Item 2: NPL formed after that, up to a year, included. */
  second: {
    /** The last year of the item. */
    through: calendarYear(2010, "measures-49.2"),
    rate: ratio("0.1", "measures-49.2"),
  },
  /** Item 3: NPL formed later, up to the tolerance and above it. */
  third: {
    /** The rate of what lies within the tolerance. */
    withinTolerance: ratio("0.05", "measures-49.3.1"),
    /** The rate of what lies above it. */
    aboveTolerance: ratio("0.3", "measures-49.3.2"),
  },
};

export interface BuyoutFigures extends Values<typeof buyoutFigures> {}

/** Each period ends after it began, so that every year from the first on lies in exactly one. */
export function checkBuyoutPeriods({ responsibleFrom, first, second }: BuyoutFigures, issues: Issue[]): void {
  const ends: readonly (readonly [item: string, through: number, from: number])[] = [
    ["first", first.through, responsibleFrom],
    ["second", second.through, first.through + 1],
  ];
  for (const [item, through, from] of ends) {
    if (through >= from) continue;
    const detail = {
      zh: `应不早于${from}年，填的是${through}年`,
      en: `expected a year from ${from} on, got ${through}`,
    };
    issues.push(issue(["buyout", item, "through"], "inconsistent", detail));
  }
}
