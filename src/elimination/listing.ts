import type { Decimal } from "decimal.js";
import type { Finding } from "../rule/index.js";
import type { Consequence, PlanOutcome } from "./consequences.js";

/** A manager who is listed, and why. */
export interface ListedManager {
  readonly id: string;
  /** Place by balance over the whole bank, 1 for the largest; equal balances share a place. */
  readonly rank: number;
  readonly responsibleNpl: Decimal;
  /** Among the ten largest balances. */
  readonly lastTen: boolean;
  /** Balance above the limit of the yellow card. */
  readonly yellowCard: boolean;
  readonly lendingStopped: boolean;
  readonly plan: PlanOutcome;
  /** Those of the last ten first, then the yellow card; both where both apply. */
  readonly consequences: readonly Consequence[];
}

export interface BottomRankingFinding extends Finding {
  /** How many managers the list compared. */
  readonly managers: number;
  /** How many of them have a balance above zero. */
  readonly owing: number;
  /** How many of the largest balances are listed: ten. */
  readonly places: number;
  /** The balance at the last of these places; null where fewer managers are ranked. */
  readonly lastPlaceBalance: Decimal | null;
  /** Ids with that balance, in the order of the input, where they are more than the places left; else none. */
  readonly tied: readonly string[];
  /** The balance in yuan above which the yellow card is given. */
  readonly yellowCardAbove: Decimal;
  /** By balance, the largest first; equal balances in the order of the input. */
  readonly listed: readonly ListedManager[];
}
