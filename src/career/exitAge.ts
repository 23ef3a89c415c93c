import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { ageOn, anniversary, dayAfter, type Exact } from "../rule/index.js";

export type Sex = "male" | "female";

/** Whose age is judged, and on which day. */
export const ageInput = {
  /** The day judged; not before the birth. */
  asOf: field.date("认定日", "As of"),
  birthDate: field.date("出生日期", "Born on"),
  sex: field.choice<Sex>("性别", "Sex", { male: ["男", "man"], female: ["女", "woman"] }),
};

/** Where someone stands against the age that ends the post. */
export const ageOutput = {
  ...ageInput,
  /** Completed years of age on the day judged. */
  completedAge: field.whole("周岁", "Completed age"),
  /** The age that must not be exceeded, in completed years. */
  ageLimit: field.whole("任职年龄上限", "Age limit"),
  /** The birthday on which that age is reached; of 29 February, the 28th in a common year. */
  limitBirthday: field.date("满任职年龄上限之日", "Reaches the limit on"),
  /** First day on which the age counts as exceeded, under the reading `exitAge`. */
  exitFrom: field.date("超过任职年龄之日", "Above the limit from"),
};

/** The age on a day. */
export function ageOfExit(
  { asOf, birthDate, sex }: Exact<typeof ageInput>,
  { career: { exit }, readings: { exitAge } }: CompiledPolicy,
): Exact<typeof ageOutput> {
  const ageLimit = sex === "male" ? exit.maleAge : exit.femaleAge;
  const limitBirthday = anniversary(birthDate, ageLimit);
  return {
    asOf,
    birthDate,
    sex,
    completedAge: ageOn(birthDate, asOf),
    ageLimit,
    limitBirthday,
    exitFrom: exitAge === "completedAgeOver" ? anniversary(birthDate, ageLimit + 1) : dayAfter(limitBirthday),
  };
}
