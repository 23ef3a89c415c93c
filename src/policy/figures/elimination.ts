import { type CitedTree, type DecimalString, ratio, whole, yuan } from "./cited.js";

/** The figures of chapter 10 of the measures and of the ranking plan: the bottom-ranked managers. */
export interface EliminationFigures {
  /** How many of the largest balances of the bank are listed. */
  readonly lastPlaces: number;
  /** The balance in yuan above which a manager is listed and given the yellow card. */
  readonly yellowCardAbove: DecimalString;
  /** The part of the managers that is tested on the spot every month. */
  readonly spotTestShare: DecimalString;
  /** The month's ranking: how many at its end are retrained, how many at its top help, the place that earns a bonus. */
  readonly monthly: {
    readonly lastPlaces: number;
    readonly topPlaces: number;
    readonly bonusPlaces: number;
  };
  /** Months among the last that end in elimination: running, and in all in the year. */
  readonly eliminationMonths: { readonly running: number; readonly inYear: number };
}

export const eliminationFigures: CitedTree<EliminationFigures> = {
  lastPlaces: whole(10, "measures-39"),
  yellowCardAbove: yuan("1000000", "measures-39.2"),
  spotTestShare: ratio("0.5", "ranking-1"),
  monthly: {
    lastPlaces: whole(3, "ranking-2"),
    topPlaces: whole(3, "ranking-3"),
    bonusPlaces: whole(10, "ranking-4"),
  },
  eliminationMonths: { running: whole(2, "ranking-5"), inYear: whole(3, "ranking-5") },
};
