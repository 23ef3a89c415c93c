import { type Issue, issue } from "../../rule/index.js";
import { type CitedTree, calendarYear, type DecimalString, ratio } from "./cited.js";

/** The figures of chapter 12 of the measures: the buy-out at retirement. Rates are shares of the balance. */
export interface BuyoutFigures {
  /** First year in which an NPL formed makes anyone answer for it. */
  readonly responsibleFrom: number;
  /** Item 1 of Article 49: NPL formed up to a year, included. */
  readonly first: { readonly through: number; readonly rate: DecimalString };
  /** Item 2: NPL formed after that, up to a year, included. */
  readonly second: { readonly through: number; readonly rate: DecimalString };
  /** Item 3: NPL formed later, up to the tolerance and above it. */
  readonly third: { readonly withinTolerance: DecimalString; readonly aboveTolerance: DecimalString };
}

export const buyoutFigures: CitedTree<BuyoutFigures> = {
  responsibleFrom: calendarYear(1999, "measures-33"),
  first: { through: calendarYear(2005, "measures-49.1"), rate: ratio("0.05", "measures-49.1") },
  second: { through: calendarYear(2010, "measures-49.2"), rate: ratio("0.1", "measures-49.2") },
  third: {
    withinTolerance: ratio("0.05", "measures-49.3.1"),
    aboveTolerance: ratio("0.3", "measures-49.3.2"),
  },
};

/** Each period ends after it began, so that every year from the first on lies in exactly one. */
export function checkBuyoutPeriods({ responsibleFrom, first, second }: BuyoutFigures, issues: Issue[]): void {
  const ends: readonly (readonly [item: string, through: number, from: number])[] = [
    ["first", first.through, responsibleFrom],
    ["second", second.through, first.through + 1],
  ];
  for (const [item, through, from] of ends) {
    if (through >= from) continue;
    const detail = `expected a year from ${from} on, got ${through}`;
    issues.push(issue(["buyout", item, "through"], "inconsistent", detail));
  }
}
