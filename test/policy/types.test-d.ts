import type { Grade, Policy, PolicyOverrides, RandomIndexTable } from "kaoping";
import { definePolicy, referencePolicy } from "kaoping";
import { expectTypeOf, test } from "vitest";

test("a policy holds its figures as decimal text, its whole numbers as numbers, its readings as words", () => {
  expectTypeOf<Policy["grading"]["volume"]["perPercent"]>().toEqualTypeOf<`${number}`>();
  expectTypeOf<Policy["grading"]["firstAppointment"]["protectionYears"]>().toEqualTypeOf<number>();
  expectTypeOf<Policy["grading"]["gradeBands"][number]["grade"]>().toEqualTypeOf<Grade>();
  expectTypeOf<Policy["grading"]["ceiling"]["aboveTolerance"]>().toEqualTypeOf<Grade>();
  expectTypeOf<Policy["readings"]["gradeOn"]>().toEqualTypeOf<"exact" | "recorded">();
  expectTypeOf<keyof Policy["credit"]["randomIndex"]>().toEqualTypeOf<RandomIndexTable>();
});

test("an override is any part of a policy, its figures also as numbers, its lists whole", () => {
  expectTypeOf(referencePolicy).toExtend<PolicyOverrides>();
  definePolicy({ grading: { volume: { bonusCap: 5 } }, readings: { gradeOn: "recorded" } });
  // @ts-expect-error no figure of the policy
  definePolicy({ grading: { volume: { cap: 5 } } });
  // @ts-expect-error no value of the reading
  definePolicy({ readings: { gradeOn: "rounded" } });
  // @ts-expect-error a band without its coefficient
  definePolicy({ grading: { gradeBands: [{ grade: 1, from: "90" }] } });
});
