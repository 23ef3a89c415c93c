import type { ClauseId, IsoDate } from "../rule/index.js";
import { type BuyoutFigures, buyoutFigures } from "./figures/buyout.js";
import { type CareerFigures, careerFigures } from "./figures/career.js";
import { type CitedTree, clausesOf, type Overrides, valuesOf } from "./figures/cited.js";
import { type CompensationFigures, compensationFigures } from "./figures/compensation.js";
import { type CreditFigures, creditFigures } from "./figures/credit.js";
import { type EliminationFigures, eliminationFigures } from "./figures/elimination.js";
import { type GradingFigures, gradingFigures } from "./figures/grading.js";
import { type LendingFigures, lendingFigures } from "./figures/lending.js";
import { type RecoveryFigures, recoveryFigures } from "./figures/recovery.js";
import { type ScorecardFigures, scorecardFigures } from "./figures/scorecard.js";
import { type WarningFigures, warningFigures } from "./figures/warning.js";
import { defaultReadings, type Readings } from "./readings/index.js";

/** The days on which a policy applies, both included; without `to` it applies until further notice. */
export interface InForce {
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/** The figures of the documents, by the room whose rules use them. */
export interface PolicyFigures {
  readonly grading: GradingFigures;
  readonly career: CareerFigures;
  readonly lending: LendingFigures;
  readonly compensation: CompensationFigures;
  readonly elimination: EliminationFigures;
  readonly recovery: RecoveryFigures;
  readonly buyout: BuyoutFigures;
  readonly warning: WarningFigures;
  readonly scorecard: ScorecardFigures;
  readonly credit: CreditFigures;
}

/** Every figure the rules decide on, and the reading chosen at every open place of the texts. */
export interface Policy extends PolicyFigures {
  /** What the policy is called, for the record. */
  readonly name: string;
  /** `null` where the documents state no effective date. */
  readonly inForce: InForce | null;
  readonly readings: Readings;
}

/** What `definePolicy` takes: any part of a policy. */
export interface PolicyOverrides extends Overrides<PolicyFigures> {
  readonly name?: string;
  readonly inForce?: InForce | null;
  readonly readings?: Partial<Readings>;
}

export const citedFigures: CitedTree<PolicyFigures> = {
  grading: gradingFigures,
  career: careerFigures,
  lending: lendingFigures,
  compensation: compensationFigures,
  elimination: eliminationFigures,
  recovery: recoveryFigures,
  buyout: buyoutFigures,
  warning: warningFigures,
  scorecard: scorecardFigures,
  credit: creditFigures,
};

/** The figures and default readings of the documents as received. They state no effective date. */
export const referencePolicy: Policy = deepFreeze({
  name: "reference",
  inForce: null,
  ...valuesOf<PolicyFigures>(citedFigures),
  readings: defaultReadings,
});

/** The clause that states each figure of a policy, by the figure's path. */
export const policySources: Readonly<Record<string, ClauseId>> = Object.freeze(clausesOf(citedFigures));

/** Freezes a value and everything in it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
