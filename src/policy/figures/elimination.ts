import { ratio, whole, yuan } from "./cited.js";

/** The figures of chapter 10 of the measures and of the ranking plan: the bottom-ranked managers. */
export const eliminationFigures = {
  /** How many of the largest balances of the bank are listed. */
  lastPlaces: whole(10, "measures-39"),
  /** The balance in yuan above which a manager is listed and given the yellow card. */
  yellowCardAbove: yuan("1000000", "measures-39.2"),
  /** The part of the managers that is tested on the spot every month. */
  spotTestShare: ratio("0.5", "ranking-1"),
  /** The month's ranking. */
  monthly: {
    /** How many at its end are retrained. */
    lastPlaces: whole(3, "ranking-2"),
    /** How many at its top help them. */
    topPlaces: whole(3, "ranking-3"),
    /** The place up to which, if reached, the pair earns a bonus. */
    bonusPlaces: whole(10, "ranking-4"),
  },
  /** Months among the last that end in elimination. */
  eliminationMonths: {
    /** Running on from one to the next. */
    running: whole(2, "ranking-5"),
    /** In all in the year. */
    inYear: whole(3, "ranking-5"),
  },
};
