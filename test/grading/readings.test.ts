import { definePolicy, gradeManager, type Readings } from "kaoping";
import { expect, test } from "vitest";
import { PEERS } from "../support/managers.js";

/** A first appointment with 59.995 points, which are recorded as 60.00. */
const manager = {
  id: "x",
  branchType: "urban",
  loansGranted: 240,
  interestIncome: "1399900",
  newNplBalance: "0",
  managedLoans: "1000000",
  nplTolerance: "0",
  failedExams: 25,
  reprimands: 1,
  appointedOn: "2024-01-10",
} as const;

const graded = (readings: Partial<Readings>, failedExams = manager.failedExams as number) =>
  gradeManager(
    { year: 2025, manager: { ...manager, failedExams }, peers: PEERS },
    definePolicy({ readings }),
  );

test.each([
  ["recorded", "protected", 3, []],
  ["recorded", "cancelled", 3, ["recordedScoreDiffers"]],
  ["exact", "protected", 3, []],
  ["exact", "cancelled", null, ["recordedScoreDiffers"]],
] as const)(
  "59.995 points graded on the %s score, below standard %s: grade %s, %s",
  (gradeOn, protectedBelowStandard, grade, differs) => {
    const finding = graded({ gradeOn, protectedBelowStandard });
    expect([finding.score.toString(), finding.recordedScore.toString(), finding.grade]).toEqual([
      "59.995",
      "60",
      grade,
    ]);
    expect(finding.notes.map(({ code }) => code).filter((code) => code === "recordedScoreDiffers")).toEqual(
      differs,
    );
    expect(finding.readings).toMatchObject({ gradeOn, protectedBelowStandard });
  },
);

test.each([
  ["recorded", "three", 3],
  ["recorded", "atLeastThree", 2],
  ["exact", "three", 3],
  ["exact", "atLeastThree", 3],
] as const)(
  "74.995 points graded on the %s score under the reading %s of the initial grade: grade %s, and both are named",
  (gradeOn, protectedGrade, grade) => {
    const finding = graded({ gradeOn, protectedGrade }, 20);
    expect([finding.score.toString(), finding.grade]).toEqual(["74.995", grade]);
    expect(finding.readings).toMatchObject({ gradeOn, protectedGrade });
  },
);
