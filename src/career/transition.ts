import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Exact, isOver, type Line, lastDay, words, yearsOver } from "../rule/index.js";
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
  /** The last day of the transition: once it is over, so is every right to grant loans. */
  endsOn: field.date("移交过渡期届满日", "Transition ends on"),
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
  const endsOn = lastDay(reachedAgeOn, { years: handover.years });
  return { reachedAgeOn, asOf, transitionYears: handover.years, endsOn, mayGrant: !isOver(endsOn, asOf) };
}

/** Years of the transition that are over, at most all of them. */
export function yearsPassed({ reachedAgeOn, asOf, transitionYears }: Transition): number {
  return Math.min(yearsOver(reachedAgeOn, asOf), transitionYears);
}

/** The transition, and whether it is over on the day asked about. */
export function transitionLine({ mayGrant }: Pick<Transition, "mayGrant">): Line {
  return {
    clause: "measures-43",
    what: words("移交过渡期", "Transition"),
    result: mayGrant
      ? words(
          "{reachedAgeOn}到龄，过渡期至{endsOn}（含），{asOf}在过渡期内",
          "age reached on {reachedAgeOn}, through {endsOn}: {asOf} lies in it",
        )
      : words(
          "{reachedAgeOn}到龄，过渡期至{endsOn}（含），{asOf}过渡期已届满",
          "age reached on {reachedAgeOn}, through {endsOn}: over on {asOf}",
        ),
  };
}
