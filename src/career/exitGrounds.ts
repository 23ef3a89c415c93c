import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { dayAfter, type Exact, type In, isOver, refuse } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";
import { ageInput, ageOfExit, ageOutput } from "./exitAge.js";
import { checkedItems, checkItems, statedItems } from "./exitItems.js";
import { sayExitGrounds } from "./sayExitGrounds.js";
import { endOfTransition, extendedUntil, handoverFigures, usedExtension } from "./transition.js";

const exitGroundsInput = {
  ...ageInput,
  ...statedItems,
  /** Last day of a term that the head office extended beyond the age; left out where none was. */
  extendedUntil: field.optional(extendedUntil),
};

const exitGroundsOutput = {
  ...ageOutput,
  extendedUntil: field.nullable(extendedUntil, "未延长", "not extended"),
  /** First day on which the age ends the post: `exitFrom`, or the day after an extended term. */
  ageEndsPostFrom: field.date("因年龄退出之日", "The age ends the post from"),
  /** The hand-over that comes with the age; null while the age is not exceeded. */
  transition: field.nullable(field.record("移交过渡期", "Transition", handoverFigures)),
  /** Years without another post after which recovery becomes the whole task. */
  yearsWithoutPost: field.whole("未安排岗位的年数", "Years without a post"),
  /** What the input stated of the other items; what it left out is not here. */
  stated: field.record("已提供的各项", "Stated", statedItems),
  ...checkedItems,
};

const exitGroundsNotes = {
  loansToCheck: {
    clause: "measures-42",
    zh: "已到龄：由支行牵头，对其第一责任贷款进行全面核查，形成风险排查报告上报风险部",
    en: "The age is reached: the sub-branch checks all loans the person is primarily responsible for and reports to the risk department",
  },
} as const;

export interface ExitGroundsInput extends In<typeof exitGroundsInput> {}
export interface ExitGroundsFinding
  extends Found<"exitGrounds", typeof exitGroundsOutput, typeof exitGroundsNotes, "exitAge"> {}

function decide(
  { asOf, birthDate, sex, extendedUntil, ...stated }: Exact<typeof exitGroundsInput>,
  policy: CompiledPolicy,
) {
  const { handover, yearsWithoutPost } = policy.career;
  refuseBefore(["asOf", "birthDate"], asOf, birthDate);
  const age = ageOfExit({ asOf, birthDate, sex }, policy);
  if (extendedUntil !== undefined && !isOver(age.limitBirthday, extendedUntil)) {
    refuse(
      ["extendedUntil"],
      "inconsistent",
      `expected a day after ${age.limitBirthday}, on which the age is reached, got ${extendedUntil}`,
    );
  }
  const exceeded = asOf >= age.exitFrom;
  const extension = usedExtension(extendedUntil, age.exitFrom);
  const extended = extension !== undefined && !isOver(extension, asOf);
  const startsOn = extension ?? age.exitFrom;
  return {
    ...age,
    extendedUntil: extendedUntil ?? null,
    ageEndsPostFrom: extension === undefined ? age.exitFrom : dayAfter(extension),
    transition: exceeded
      ? {
          startsOn,
          years: handover.years,
          endsOn: endOfTransition(startsOn, policy),
          yearlyReduction: handover.yearlyReduction,
        }
      : null,
    yearsWithoutPost,
    stated,
    ...checkItems(stated, { exceeded, extended }, policy),
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
