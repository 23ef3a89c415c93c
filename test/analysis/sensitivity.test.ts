import { definePolicy, gradeRoster, openReadings, type RosterInput, sensitivity } from "kaoping";
import { expect, test } from "vitest";
import { county as rows } from "../../src/spreadsheet/build/workbook/county.js";
import { manager } from "./support.js";

const county = { year: rows.year, managers: rows.managers } as unknown as RosterInput;

const managers = [
  manager("A", { interestIncome: "700000" }),
  manager("B", { interestIncome: "1300000" }),
  manager("C", { newNplBalance: "-1" }),
  manager("D", { managedLoans: 0, newNplBalance: 0, branchType: "village" }),
  manager("E", { branchType: "township", loansGranted: 0, interestIncome: 0 }),
  manager("E"),
];

const of = (reading: string, alternative: string, found = sensitivity({ year: 2025, managers })) => {
  const entry = found.readings.find((each) => each.reading === reading && each.alternative === alternative);
  if (entry === undefined) throw new Error(`no ${reading}: ${alternative}`);
  return { ...entry, coefficientDifference: entry.coefficientDifference.toFixed() };
};

test("one entry for every other value of every reading of chapter 3", () => {
  const { readings, graded } = sensitivity({ year: 2025, managers });
  expect(graded).toBe(3);
  const asked = openReadings
    .filter(({ clause }) => /^measures-1[0-5]/.test(clause))
    .flatMap(({ values }) => values.slice(1));
  expect(readings.map(({ alternative }) => alternative)).toEqual(asked);
  const strict = definePolicy({ readings: { gradeOn: "recorded" } });
  const other = sensitivity({ year: 2025, managers }, strict).readings.find(
    ({ reading }) => reading === "gradeOn",
  );
  expect([other?.applied, other?.alternative]).toEqual(["recorded", "exact"]);
});

test("whom another reading moves, refuses or lets be graded", () => {
  expect(of("interestProportion", "perPoint")).toMatchObject({
    changed: [{ id: "A", from: 2, to: 1 }],
    rejected: [],
    graded: [],
    coefficientDifference: "0.2",
  });
  expect(of("zeroPeerAverage", "reject")).toMatchObject({
    changed: [],
    rejected: ["E"],
    coefficientDifference: "0",
  });
  expect(of("netNewNpl", "asZero")).toMatchObject({
    graded: [{ id: "C", to: 1 }],
    coefficientDifference: "0",
  });
});

test("is what gradeRoster gives under each reading", () => {
  const applied = gradeRoster(county);
  for (const { reading, alternative, changed, rejected, graded } of sensitivity(county).readings) {
    const then = gradeRoster(county, definePolicy({ readings: { [reading]: alternative } }));
    const grades = new Map(then.appraisals.map(({ id, grade }) => [id, grade]));
    const moved = applied.appraisals.flatMap(({ id, grade: from }) => {
      const to = grades.get(id);
      return to === undefined || to === from ? [] : [{ id, from, to }];
    });
    expect(changed).toEqual(moved);
    expect(rejected).toEqual(applied.appraisals.map(({ id }) => id).filter((id) => !grades.has(id)));
    const before = new Set(applied.appraisals.map(({ id }) => id));
    expect(graded.map(({ id }) => id)).toEqual([...grades.keys()].filter((id) => !before.has(id)));
  }
});
