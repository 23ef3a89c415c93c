import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { dayAfter, type Exact, isOver, refuse } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";
import { ageOfExit } from "./exitAge.js";
import {
  type ExitGroundsFinding,
  type ExitGroundsInput,
  exitGroundsInput,
  exitGroundsNotes,
  exitGroundsOutput,
} from "./exitGroundsFields.js";
import { checkItems } from "./exitItems.js";
import { sayExitGrounds } from "./sayExitGrounds.js";
import { endOfTransition, usedExtension } from "./transition.js";

function decide(
  { asOf, birthDate, sex, extendedUntil, ...stated }: Exact<typeof exitGroundsInput>,
  policy: CompiledPolicy,
) {
  const { handover, yearsWithoutPost } = policy.career;
  refuseBefore(["asOf", "birthDate"], asOf, birthDate, exitGroundsInput.birthDate.title);
  const age = ageOfExit({ asOf, birthDate, sex }, policy);
  if (extendedUntil !== undefined && !isOver(age.limitBirthday, extendedUntil)) {
    refuse(["extendedUntil"], "inconsistent", {
      zh: `应晚于到龄之日${age.limitBirthday}，填的是${extendedUntil}`,
      en: `expected a day after ${age.limitBirthday}, on which the age is reached, got ${extendedUntil}`,
    });
  }
  const exceeded = asOf >= age.exitFrom;
  const extension = usedExtension(extendedUntil, age.exitFrom);
  const extended = extension !== undefined && !isOver(extension, asOf);
  const checked = checkItems(stated, { exceeded, extended }, policy);
  const startsOn = extension ?? age.exitFrom;
  // Another ground ends an extended term, and with it what would have followed from the age.
  const leavesByAge = exceeded && !(extended && checked.mustExit);
  return {
    ...age,
    extendedUntil: extendedUntil ?? null,
    ageEndsPostFrom: extension === undefined ? age.exitFrom : dayAfter(extension),
    transition: leavesByAge
      ? {
          startsOn,
          years: handover.years,
          endsOn: endOfTransition(startsOn, policy),
          yearlyReduction: handover.yearlyReduction,
        }
      : null,
    yearsWithoutPost,
    stated,
    ...checked,
    // The day from which the age counts is another one under each value.
    readings: { exitAge: policy.readings.exitAge },
    notes: exceeded ? (["loansToCheck"] as const) : [],
  };
}

/**
 * Whether an account manager must leave the post, and on which grounds: a grade below three, two failures of
 * the exam in a row, an assessment by the sub-branch or a qualification by the head office of unqualified, an
 * age above 55 (men) or 45 (women), illness, a major violation. Grade three itself is no ground.
 *
 * @param input the dates, and what is known of each ground ({@link ExitGroundsInput})
 * @returns `mustExit`, the clause of each ground that applies, what every item came to, the first day on which the
 * age counts as exceeded and the first on which it ends the post, and the transition of the hand-over;
 * `loansToCheck` is noted once the age is exceeded, an extended term or not
 * @throws {@link RuleInputError} for a missing or impossible date, an unknown word, a count that is no whole
 * number, a day before the birth, and an extended term that ends before the age is exceeded under any reading
 * @see measures-41, measures-42, measures-43, measures-44
 * @example
 * const man = { birthDate: "1970-06-30", sex: "male" } as const;
 * exitGrounds({ ...man, asOf: "2025-12-31" }).mustExit; // false
 * exitGrounds({ ...man, asOf: "2026-06-30" }).grounds.map(({ clause }) => clause); // ["measures-41.5"]
 * exitGrounds({ ...man, asOf: "2026-06-30", extendedUntil: "2027-06-30" }).ageEndsPostFrom; // "2027-07-01"
 */
export const exitGrounds: Rule<ExitGroundsInput, ExitGroundsFinding> = rule({
  name: "exitGrounds",
  clause: "measures-41",
  title: { zh: "岗位退出条件", en: "Grounds for leaving the post" },
  input: exitGroundsInput,
  output: exitGroundsOutput,
  readings: ["exitAge"],
  notes: exitGroundsNotes,
  decide,
  say: sayExitGrounds,
});
