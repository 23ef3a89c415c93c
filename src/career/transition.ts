import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Exact, type IsoDate, isOver, type Line, lastDay, words, yearsOver } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";

/** Last day of a term that the head office extended beyond the age. */
export const extendedUntil = field.date("经总行同意延长任职至", "Term extended until", {
  clause: "measures-41.5",
});

/** The days that place a case in the transition. */
export const transitionInput = {
  /** The day from which the age that ends the post counts as exceeded: `exitFrom` of {@link exitGrounds}. */
  reachedAgeOn: field.date("到龄之日", "Age reached on"),
  /**
   * Last day of a term that the head office extended beyond the age, not before `reachedAgeOn`: the hand-over starts
   * with its end. Left out where none was extended.
   */
  extendedUntil: field.optional(extendedUntil),
  /** The day asked about; not before the hand-over starts. */
  asOf: field.date("认定日", "As of"),
};

/** The transition and what it asks for. */
export const handoverFigures = {
  /** The day that the transition is counted from: that of the age, or the last one of an extended term. */
  startsOn: field.date("移交过渡期起算日", "Transition counted from"),
  /** Years of the transition. */
  years: field.whole("移交过渡期年数", "Years of the transition"),
  /** The last day of the transition: once it is over, so is every right to grant loans. */
  endsOn: field.date("移交过渡期届满日", "Transition ends on"),
  /** The part by which the loans fall each year. */
  yearlyReduction: field.ratio("每年减少的比例", "Reduction of each year"),
};

/** The two years after reaching the age, in which loans are handed over. */
export const transitionOutput = {
  ...transitionInput,
  extendedUntil: field.nullable(extendedUntil, "未延长", "not extended"),
  startsOn: handoverFigures.startsOn,
  transitionYears: handoverFigures.years,
  endsOn: handoverFigures.endsOn,
  /** Whether the right still stands. */
  mayGrant: field.flag("发放权", "Right to grant loans"),
};

type Transition = Exact<typeof transitionOutput>;

/** An extended term that ends before the age counts as exceeded moves nothing. */
export function usedExtension(extendedUntil: IsoDate | undefined, exitFrom: IsoDate): IsoDate | undefined {
  return extendedUntil !== undefined && extendedUntil >= exitFrom ? extendedUntil : undefined;
}

/** The last day of a transition. */
export function endOfTransition(startsOn: IsoDate, { career: { handover } }: CompiledPolicy): IsoDate {
  return lastDay(startsOn, { years: handover.years });
}

/** Where a day stands in the transition; a day before it is refused. */
export function transition(
  { reachedAgeOn, extendedUntil, asOf }: Exact<typeof transitionInput>,
  policy: CompiledPolicy,
): Transition {
  if (extendedUntil === undefined) {
    refuseBefore(["asOf", "reachedAgeOn"], asOf, reachedAgeOn, transitionInput.reachedAgeOn.title);
  } else {
    refuseBefore(
      ["extendedUntil", "reachedAgeOn"],
      extendedUntil,
      reachedAgeOn,
      transitionInput.reachedAgeOn.title,
    );
    refuseBefore(["asOf", "extendedUntil"], asOf, extendedUntil, transitionInput.extendedUntil.title);
  }
  const startsOn = extendedUntil ?? reachedAgeOn;
  const endsOn = endOfTransition(startsOn, policy);
  return {
    reachedAgeOn,
    extendedUntil: extendedUntil ?? null,
    asOf,
    startsOn,
    transitionYears: policy.career.handover.years,
    endsOn,
    mayGrant: !isOver(endsOn, asOf),
  };
}

/** Years of the transition that are over, at most all of them. */
export function yearsPassed({ startsOn, asOf, transitionYears }: Transition): number {
  return Math.min(yearsOver(startsOn, asOf), transitionYears);
}

/** The transition, and whether it is over on the day asked about. */
export function transitionLine({
  mayGrant,
  extendedUntil,
}: Pick<Transition, "mayGrant" | "extendedUntil">): Line {
  const values = {
    start:
      extendedUntil === null
        ? words("{reachedAgeOn}到龄", "age reached on {reachedAgeOn}")
        : words(
            "{reachedAgeOn}到龄，经总行同意延长任职至{extendedUntil}",
            "age reached on {reachedAgeOn}, term extended until {extendedUntil}",
          ),
  };
  return {
    clause: "measures-43",
    what: words("移交过渡期{transitionYears}年", "Transition of {transitionYears} years"),
    result: mayGrant
      ? words(
          "{start}，过渡期至{endsOn}（含），{asOf}在过渡期内",
          "{start}, transition through {endsOn}; {asOf} lies in it",
          values,
        )
      : words(
          "{start}，过渡期至{endsOn}（含），{asOf}过渡期已届满",
          "{start}, transition through {endsOn}; it is over on {asOf}",
          values,
        ),
  };
}
