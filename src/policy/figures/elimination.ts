import { type CitedTree, type DecimalString, whole, yuan } from "./cited.js";

/** The figures of chapter 10 of the measures: the bottom-ranked managers. */
export interface EliminationFigures {
  /** How many of the largest balances of the bank are listed. */
  readonly lastPlaces: number;
  /** The balance in yuan above which a manager is listed and given the yellow card. */
  readonly yellowCardAbove: DecimalString;
}

export const eliminationFigures: CitedTree<EliminationFigures> = {
  lastPlaces: whole(10, "measures-39"),
  yellowCardAbove: yuan("1000000", "measures-39.2"),
};
