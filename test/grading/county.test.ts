import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gradeManager, gradeRoster, type Limit, type RosterInput } from "kaoping";
import { describe, expect, test } from "vitest";

const folder = new URL("../../fixtures/roster/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), "utf8");

const { year, managers } = JSON.parse(read("county-2025.json")) as RosterInput;
const { appraisals, rejected, peers } = gradeRoster({ year, managers });

/** The appraisal of one manager, for the places where the county stands exactly on a line of the text. */
function of(id: string) {
  const appraisal = appraisals.find((each) => each.id === id);
  if (appraisal === undefined) throw new Error(`the county has no ${id}`);
  return appraisal;
}

test("the county is graded to the last digit as stored", () =>
  expect(`${JSON.stringify({ appraisals, rejected, peers }, null, 2)}\n`).toMatchFileSnapshot(
    fileURLToPath(new URL("county-2025.expected.json", folder)),
  ));

describe("in the county occurs", () => {
  test("every class, and no row is refused", () => {
    expect(rejected).toEqual([]);
    expect([peers.urban?.managers, peers.township?.managers, peers.village?.managers]).toEqual([18, 21, 1]);
  });

  test.each<["volume" | "interest" | "quality", Limit[]]>([
    // A shortfall of loans granted cannot exceed 100 %, so 20 points are never used up.
    ["volume", ["bonusCap", null]],
    ["interest", ["bonusCap", "floor", null]],
    // measures-11.3 states no cap of the bonus.
    ["quality", ["floor", null]],
  ])("every limit of %s", (item, limits) => {
    const occurring = new Set(appraisals.map(({ items }) => items[item].limit));
    expect([...occurring].sort()).toEqual([...limits].sort());
  });

  test("every ceiling, with an effect and without", () => {
    const occurring = appraisals.flatMap(({ causes, grade, scoreGrade }) =>
      causes.map(({ clause, ceiling }) => `${clause} ${ceiling} ${grade === scoreGrade ? "idle" : "held"}`),
    );
    expect([...new Set(occurring)].sort()).toEqual([
      "measures-12.2c 2 held",
      "measures-12.3 2 held",
      "measures-12.3 2 idle",
      "measures-12.3 3 held",
      "measures-12.3 3 idle",
    ]);
    expect(appraisals.some(({ causes }) => causes.length === 2)).toBe(true);
  });

  test("every grade, the cancelled qualification included, by the score and in the end", () => {
    expect(new Set(appraisals.map(({ scoreGrade }) => scoreGrade))).toEqual(new Set([1, 2, 3, null]));
    expect(new Set(appraisals.map(({ grade }) => grade))).toEqual(new Set([1, 2, 3, null]));
  });

  test("protection that applies, that ended, and that kept a manager below 60 in the post", () => {
    const protection = appraisals.map((each) => each.protection?.applies ?? null);
    expect(new Set(protection)).toEqual(new Set([true, false, null]));
    expect(of("CG-015")).toMatchObject({ scoreGrade: null, grade: 3 });
  });

  test("a head of every outcome, who keeps the coefficient of the post", () => {
    const heads = appraisals.filter(({ role }) => role === "branchHead");
    expect(heads.map(({ grade, salaryCoefficient }) => `${grade} ${salaryCoefficient}`)).toEqual([
      "1 2.6",
      "2 2.3",
      "null 2.1",
    ]);
  });

  test("every note", () => {
    const occurring = new Set(appraisals.flatMap(({ notes }) => notes.map(({ code }) => code)));
    // A roster makes the totals of its classes itself, here without a bad row and of everybody; its one mistaken
    // tolerance is 100 %, and it gives no coefficient of a post before; the others belong to readings that are not the
    // default.
    const elsewhere = [
      "highTolerance",
      "notInClassTotal",
      "classIncomplete",
      "policyNotInForce",
      "leftOutOfAverage",
      "performanceProtected",
      "cancelledInProtection",
      "liftedInProtection",
      "protectionEndsInRating",
      "recoveryTaskUnlessFirst",
    ];
    const possible = Object.keys(gradeManager.notes).filter((code) => !elsewhere.includes(code));
    expect([...occurring].sort()).toEqual(possible.sort());
  });
});

describe("exactly on the line", () => {
  test("thirds that add up to 90 are grade one", () => {
    const { items, score, grade } = of("CG-003");
    expect(items.volume.points.toString()).toMatch(/^20\.3{32}$/);
    expect(items.interest.points.toString()).toMatch(/^46\.6{31}7$/);
    expect(score.toString()).toBe("90");
    expect(grade).toBe(1);
  });

  test.each([
    ["XZ-005", "75", 2],
    ["XZ-006", "60", 3],
    ["XZ-017", "100", 1],
  ])("%s has %s points: grade %i", (id, points, grade) => {
    expect(of(id).score.toString()).toBe(points);
    expect(of(id).scoreGrade).toBe(grade);
  });

  test("89.9962 is recorded as 90.00 and stays grade two", () => {
    const { score, recordedScore, grade } = of("XZ-007");
    expect(score.lt(90)).toBe(true);
    expect(recordedScore.toFixed(2)).toBe("90.00");
    expect(grade).toBe(2);
  });

  test("a ratio equal to the tolerance, or to 1.5 × it, is not above it", () => {
    expect(of("CG-011").gradeCeiling).toMatchObject({ breach: "none", ceiling: null });
    expect(of("CG-012").gradeCeiling).toMatchObject({ breach: "above", ceiling: 2 });
  });

  test("a bonus equal to its cap and points used up exactly meet no limit", () => {
    for (const finding of [
      of("CG-006").items.volume,
      of("XZ-019").items.interest,
      of("XZ-013").items.quality,
    ])
      expect(finding.limit).toBeNull();
    expect(of("CG-006").items.volume.points.toString()).toBe("30");
    expect(of("XZ-019").items.interest.points.toString()).toBe("70");
    expect(of("XZ-013").items.quality.points.toString()).toBe("0");
  });

  test("protection ends with the corresponding day of the second year", () => {
    expect(of("CG-014").protection).toEqual({ until: "2025-12-31", applies: true });
    expect(of("XZ-004").protection).toEqual({ until: "2025-12-30", applies: false });
    expect(of("XZ-015").protection).toEqual({ until: "2026-02-28", applies: true });
  });
});
