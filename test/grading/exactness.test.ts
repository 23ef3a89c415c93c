import { gradeRoster, type ManagerInput } from "kaoping";
import { describe, expect, test } from "vitest";

/** Three managers who grant 27 loans and earn 9 million together: every ninth and third of it recurs. */
function roster(own: Partial<ManagerInput>): ManagerInput[] {
  const row = {
    branchType: "urban",
    newNplBalance: "0",
    managedLoans: "1000000",
    nplTolerance: "0.05",
  } as const;
  const loans = 27 - Number(own.loansGranted);
  const income = 9_000_000 - Number(own.interestIncome);
  return [
    { ...row, id: "b", loansGranted: loans, interestIncome: income },
    { ...row, id: "own", loansGranted: 0, interestIncome: 0, ...own },
    { ...row, id: "c", loansGranted: 0, interestIncome: 0 },
  ];
}

function graded(own: Partial<ManagerInput>) {
  const { appraisals } = gradeRoster({ year: 2025, managers: roster(own) });
  const found = appraisals.find(({ id }) => id === "own");
  if (found === undefined) throw new Error("not graded");
  return found;
}

describe.each([
  [
    90,
    1,
    2,
    { loansGranted: 12, interestIncome: 2_000_000, newNplBalance: "10000", managedLoans: "1500000" },
  ],
  [75, 2, 3, { loansGranted: 3, interestIncome: 2_000_000, newNplBalance: "7000", managedLoans: "600000" }],
  [
    60,
    3,
    null,
    { loansGranted: 6, interestIncome: 1_000_000, newNplBalance: "10000", managedLoans: "750000" },
  ],
] as const)("three items that never end make exactly %i", (total, grade, next, own) => {
  test("and have the grade of it", () => {
    const { items, score, grade: decided } = graded(own);
    for (const { points } of Object.values(items)) expect(points.precision()).toBe(34);
    expect(score.toString()).toBe(`${total}`);
    expect(decided).toBe(grade);
  });

  test("and one fen more of new NPL is the next grade down, though the record still says the same", () => {
    const {
      score,
      recordedScore,
      grade: decided,
      notes,
    } = graded({ ...own, newNplBalance: `${own.newNplBalance}.01` });
    expect(score.lt(total)).toBe(true);
    expect(recordedScore.toString()).toBe(`${total}`);
    expect(decided).toBe(next);
    const codes = notes.map(({ code }) => code).filter((code) => code !== "recoveryTaskUnlessProtected");
    expect(codes).toEqual(["recordedScoreDiffers"]);
  });

  test("and one fen less changes nothing", () => {
    const fen = { ...own, newNplBalance: `${Number(own.newNplBalance) - 1}.99` };
    expect(graded(fen).grade).toBe(grade);
    expect(graded(fen).score.gt(total)).toBe(true);
  });
});
