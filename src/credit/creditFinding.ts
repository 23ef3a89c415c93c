import type { Decimal } from "decimal.js";
import type { Bilingual, Finding } from "../rule/index.js";
import type { CreditGrade } from "./grade.js";

/** What came out for one node of the tree. */
export interface CreditNodeFinding {
  readonly title: Bilingual | null;
  /** Levels below the top. */
  readonly level: number;
  /** Weights of the children in their order; none for an indicator. */
  readonly weights: readonly Decimal[];
  readonly children: readonly string[];
  /** The experts' votes where the indicator was voted on. */
  readonly votes: readonly Decimal[] | null;
  readonly membership: readonly Decimal[];
  readonly score: Decimal;
}

/** The decisive part against the gate. */
export interface GateFinding {
  readonly id: string;
  readonly score: Decimal;
  /** The score of the medium grade. */
  readonly limit: Decimal;
  readonly passed: boolean;
}

export interface CreditScoreFinding extends Finding {
  readonly model: string;
  /** Whether a decisive part fell below the gate; then nothing else was reviewed. */
  readonly rejected: boolean;
  /** Every decisive part that was tested; empty where the model has none. */
  readonly gate: readonly GateFinding[];
  /** R × Vᵀ on the scale of the grades; null after a rejection. */
  readonly score: Decimal | null;
  readonly membership: readonly Decimal[] | null;
  readonly grade: CreditGrade | null;
  /** The value of each grade, from the best down. */
  readonly values: readonly Decimal[];
  /** Every node that was reviewed, by its id, in the order of the tree. */
  readonly nodes: Readonly<Record<string, CreditNodeFinding>>;
}
