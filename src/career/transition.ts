import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { completedYears, type Exact, type Line, plusYears, words } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";

/** The days that place a case in the transition. */
export const transitionInput = {
  /**
   * The day from which the age that ends the post counts as exceeded: `exitFrom` of {@link exitGrounds}, also
   * where an extension of the term was approved.
   */
  reachedAgeOn: field.date("到龄之日", "Age reached on"),
  /** The day asked about; not before the age was reached. */
  asOf: field.date("认定日", "As of"),
};

/** The two years after reaching the age, in which loans are handed over. */
export const transitionOutput = {
  ...transitionInput,
  /** Years of the transition. */
  transitionYears: field.whole("移交过渡期年数", "Years of the transition"),
  /** The day on which every right to grant loans stops; on it no loan is granted any more. */
  endsOn: field.date("移交过渡期终止日", "Transition ends on"),
  /** Whether the right still stands. */
  mayGrant: field.flag("发放权", "Right to grant loans"),
};

type Transition = Exact<typeof transitionOutput>;

/** Where a day stands in the transition; a day before it is refused. */
export function transition(
  { reachedAgeOn, asOf }: Exact<typeof transitionInput>,
  { career: { handover } }: CompiledPolicy,
): Transition {
  refuseBefore(["asOf", "reachedAgeOn"], asOf, reachedAgeOn);
  const endsOn = plusYears(reachedAgeOn, handover.years);
  return { reachedAgeOn, asOf, transitionYears: handover.years, endsOn, mayGrant: asOf < endsOn };
}

/** Full years of the transition that have passed, at most all of them. */
export function yearsPassed({ reachedAgeOn, asOf, transitionYears }: Transition): number {
  return Math.min(completedYears(reachedAgeOn, asOf), transitionYears);
}

/** The transition, and whether it is over on the day asked about. */
export function transitionLine({ mayGrant }: Pick<Transition, "mayGrant">): Line {
  return {
    clause: "measures-43",
    what: words("移交过渡期", "Transition"),
    result: mayGrant
      ? words(
          "{reachedAgeOn}到龄，{endsOn}终止，{asOf}在过渡期内",
          "age reached {reachedAgeOn}, ends {endsOn}: not over on {asOf}",
        )
      : words(
          "{reachedAgeOn}到龄，{endsOn}终止，{asOf}已终止",
          "age reached {reachedAgeOn}, ends {endsOn}: over on {asOf}",
        ),
  };
}
