import { type CompiledPolicy, mayApplyOn } from "../policy/index.js";
import { yearEnd } from "../rule/index.js";
import type { RunningTotals } from "./peers.js";
import { ratedIn } from "./protection.js";

/** A year that is rated under a policy against the totals of the classes, and what follows from that for everyone rated in it. */
export interface RatedYear {
  readonly year: number;
  readonly policy: CompiledPolicy;
  readonly totals: RunningTotals;
  /** The month of the rating, `YYYY-MM`. */
  readonly ratedIn: string;
  /** Whether the policy is in force on the last day of the year, as far as it says. */
  readonly isInForce: boolean;
}

export function ratedYear(year: number, policy: CompiledPolicy, totals: RunningTotals): RatedYear {
  const isInForce = mayApplyOn(policy, yearEnd(year));
  return { year, policy, totals, ratedIn: ratedIn(year, policy), isInForce };
}
