import type { Decimal } from "decimal.js";
import type { Finding } from "../rule/index.js";
import type { CreditGrade } from "./grade.js";

/** A weight that was applied, and the range in which the decision stands, the siblings scaled in proportion. */
export interface WeightRange {
  /** The node whose children are weighed. */
  readonly node: string;
  /** The child whose weight it is. */
  readonly child: string;
  readonly weight: Decimal;
  readonly from: Decimal;
  readonly fromIncluded: boolean;
  readonly to: Decimal;
  readonly toIncluded: boolean;
}

/** The fewest votes that change a decision, and one choice of votes that does. */
export interface VoteChange {
  readonly votes: Decimal;
  readonly moves: readonly {
    readonly indicator: string;
    readonly from: CreditGrade;
    readonly to: CreditGrade;
    readonly votes: Decimal;
  }[];
  /** The grade after these moves, the gate aside; null where only the gate is in question. */
  readonly grade: CreditGrade | null;
}

export interface CreditSensitivityFinding extends Finding {
  readonly model: string;
  readonly rejected: boolean;
  /** null after a rejection, as is the grade. */
  readonly score: Decimal | null;
  readonly grade: CreditGrade | null;
  /** Every weight that was applied, in the order of the tree. The decision is the grade, or the rejection. */
  readonly weights: readonly WeightRange[];
  /** null where no number of votes brings the change about: there is no such grade, or no votes were given. */
  readonly votes: {
    /** To a better grade, the gate aside; where the score decides the grade, better votes never harm the gate. */
    readonly up: VoteChange | null;
    /** To a worse grade, the gate aside. */
    readonly down: VoteChange | null;
    /** From passed to rejected, or from rejected to passed. */
    readonly gate: VoteChange | null;
  };
}
