import type { Decimal } from "decimal.js";
import type { Finding } from "../rule/index.js";

/** So many months and so many sprints. */
export interface PlanFit {
  readonly months: number;
  readonly sprints: number;
}

export interface TargetPlanFinding extends Finding {
  readonly annual: Decimal;
  readonly monthly: Decimal;
  readonly months: Decimal;
  /** monthly × months */
  readonly monthsTotal: Decimal;
  readonly sprint: Decimal;
  readonly sprints: Decimal;
  /** sprint × sprints */
  readonly sprintsTotal: Decimal;
  /** What the parts come to. */
  readonly planned: Decimal;
  /** planned − annual; above 0 the parts come to more than the target. */
  readonly difference: Decimal;
  /** The same with the months alone. */
  readonly monthsOnlyDifference: Decimal;
  readonly reconciles: boolean;
  /** Every number of months (0 to 12) and sprints (0 to 4) that would come to the target exactly. */
  readonly fits: readonly PlanFit[];
}
