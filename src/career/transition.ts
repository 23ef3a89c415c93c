import type { CompiledPolicy } from "../policy/index.js";
import { completedYears, type IsoDate, plusYears } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";

/** The two years after reaching the age, in which loans are handed over. */
export interface Transition {
  readonly reachedAgeOn: IsoDate;
  readonly asOf: IsoDate;
  /** Years of the transition. */
  readonly transitionYears: number;
  /** The day on which every right to grant loans stops; on it no loan is granted any more. */
  readonly endsOn: IsoDate;
  /** Whether the right still stands. */
  readonly mayGrant: boolean;
}

/** Where a day stands in the transition; a day before it is refused. */
export function transition(
  { reachedAgeOn, asOf }: { readonly reachedAgeOn: IsoDate; readonly asOf: IsoDate },
  { career: { handover } }: CompiledPolicy,
): Transition {
  refuseBefore(["asOf", "reachedAgeOn"], asOf, reachedAgeOn);
  const endsOn = plusYears(reachedAgeOn, handover.years);
  return { reachedAgeOn, asOf, transitionYears: handover.years, endsOn, mayGrant: asOf < endsOn };
}

/** Full years of the transition that have passed, at most all of them. */
export function yearsPassed({ reachedAgeOn, asOf }: Transition, { career }: CompiledPolicy): number {
  return Math.min(completedYears(reachedAgeOn, asOf), career.handover.years);
}
