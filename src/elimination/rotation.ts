import type { Finding } from "../rule/index.js";
import type { PlacedManager } from "./ranking.js";

/** Two managers who learn from each other, by id. */
export interface RankingPair {
  readonly lower: string;
  readonly upper: string;
}

export interface MonthlyRotationFinding extends Finding {
  /** How many were ranked. */
  readonly people: number;
  /** How many places at the end are retrained, and how many at the top help (3 and 3). */
  readonly lastPlaces: number;
  readonly topPlaces: number;
  /** The last of the ranking, and the first of it, the better before the worse. */
  readonly last: readonly PlacedManager[];
  readonly top: readonly PlacedManager[];
  /** Ids of those who go to group re-training: all of `last`. */
  readonly retrain: readonly string[];
  /** The worst with the best, the second worst with the second best, and so on. */
  readonly pairs: readonly RankingPair[];
  /** Ids of the last who found no partner with a better score. */
  readonly unpaired: readonly string[];
  /** Ids that tie at the edge of the last, and at that of the top, where the tie crosses it; else none. */
  readonly tied: readonly string[];
  readonly tiedAtTop: readonly string[];
}
