import type { CompiledPolicy } from "../policy/index.js";
import { completedYears, type IsoDate, plusDays, plusYears } from "../rule/index.js";

export type Sex = "male" | "female";

/** Where someone stands against the age that ends the post. */
export interface AgeOfExit {
  /** Completed years of age on the day judged. */
  readonly completedAge: number;
  /** The age that must not be exceeded, in completed years. */
  readonly ageLimit: number;
  /** The birthday on which that age is reached; of 29 February, the 28th in a common year. */
  readonly limitBirthday: IsoDate;
  /** First day on which the age counts as exceeded, under the reading `exitAge`. */
  readonly exitFrom: IsoDate;
}

/** The age on a day, and whether the readings answer differently on that day. */
export function ageOfExit(
  person: { readonly birthDate: IsoDate; readonly sex: Sex; readonly asOf: IsoDate },
  { career: { exit }, readings: { exitAge } }: CompiledPolicy,
): AgeOfExit & { readonly readingsDiffer: boolean } {
  const { birthDate, sex, asOf } = person;
  const ageLimit = sex === "male" ? exit.maleAge : exit.femaleAge;
  const limitBirthday = plusYears(birthDate, ageLimit);
  const [early, late] = [plusDays(limitBirthday, 1), plusYears(birthDate, ageLimit + 1)];
  return {
    completedAge: completedYears(birthDate, asOf),
    ageLimit,
    limitBirthday,
    exitFrom: exitAge === "completedAgeOver" ? late : early,
    readingsDiffer: asOf >= early && asOf < late,
  };
}
