import type { Decimal } from "decimal.js";
import type { Finding } from "../rule/index.js";
import type { AppraisalRating } from "./labels.js";

/** What the duties name as grounds of a veto. */
export type VetoGround = "majorComplianceRisk" | "assetLoss";

/** An item with the points it brought. */
export interface CardItem {
  readonly id: string;
  readonly weight: Decimal;
  readonly score: Decimal;
  /** Full marks of the item. */
  readonly full: Decimal;
  /** weight ÷ sum of the weights × score ÷ full × 100. */
  readonly points: Decimal;
}

export interface CardVeto {
  readonly id: string;
  readonly ground: VetoGround;
  /** The best rating that the bank still allows; null where it was not given. */
  readonly ratingAtMost: AppraisalRating | null;
}

export interface ScorecardFinding extends Finding {
  readonly items: readonly CardItem[];
  /** What the weights sum to. */
  readonly weightTotal: Decimal;
  /** Whether they were given as fractions of 1 or as percentages of 100. */
  readonly weightScale: "one" | "hundred";
  /** The scale of the score (100). */
  readonly fullMarks: Decimal;
  /** The points together. A veto leaves them as they are: it bears on the rating. */
  readonly score: Decimal;
  readonly vetoes: readonly CardVeto[];
  readonly vetoed: boolean;
  /** The best rating still possible after the vetoes; null without a veto, and where the bank still has to say. */
  readonly ceiling: AppraisalRating | null;
}
