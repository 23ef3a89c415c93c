import {
  explain,
  gradeEach,
  gradeRoster,
  type ManagerInput,
  mergePeerTotals,
  peerAverages,
  rosterTotals,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { AVERAGE } from "../support/managers.js";

const BASE: ManagerInput = { ...AVERAGE, branchType: "township" };
const row = (id: string, changes: Record<string, unknown>) => ({ ...BASE, id, ...changes }) as ManagerInput;
const grade = (managers: readonly unknown[]) =>
  gradeRoster({ year: 2025, managers: managers as ManagerInput[] });

/** Rows that are rejected for what has no bearing on the averages. */
const COUNTED: readonly (readonly [string, ManagerInput])[] = [
  ["no tolerance", row("c1", { nplTolerance: undefined })],
  ["a tolerance of 1.2 for 1.2 %", row("c2", { nplTolerance: "1.2" })],
  ["a day that does not exist", row("c3", { appointedOn: "2025-02-30" })],
  ["an appointment after the year", row("c4", { appointedOn: "2026-01-01" })],
  ["no loans managed", row("c5", { managedLoans: 0, newNplBalance: 0 })],
  ["NPL above the loans", row("c6", { newNplBalance: "99999999" })],
  ["a head without a coefficient", row("c7", { role: "branchHead" })],
  ["an unknown role", row("c8", { role: "director" })],
  ["an unknown field", row("c9", { bonus: 1 })],
  ["a name of blanks", row("c10", { name: " " })],
  ["a count that is none", row("c11", { fines: -1 })],
];

/** Rows of which something that counts cannot be read. */
const UNREADABLE: readonly (readonly [string, unknown])[] = [
  ["no id", row("", { id: undefined })],
  ["an id with blanks", row(" m2", {})],
  ["loans below 0", row("m3", { loansGranted: -1 })],
  ["half a loan", row("m4", { loansGranted: 1.5 })],
  ["no income", row("m5", { interestIncome: undefined })],
  ["income in words", row("m6", { interestIncome: "很多" })],
];

const UNPLACED: readonly (readonly [string, unknown])[] = [
  ["no class", row("u1", { branchType: undefined })],
  ["an unknown class", row("u2", { branchType: "county" })],
  ["no row", null],
];

const GOOD = [row("good-1", {}), row("good-2", { loansGranted: 80, interestIncome: "700000" })];

describe("a rejected row", () => {
  test.each(COUNTED)("counts in its class, whatever else is wrong with it: %s", (_, bad) => {
    const { appraisals, rejected, peers } = grade([...GOOD, bad]);
    expect(rejected.map(({ index }) => index)).toEqual([2]);
    expect(peers.township?.managers).toBe(3);
    expect(peers.township?.loansGranted.toString()).toBe("320");
    expect(peers.township?.interestIncome.toString()).toBe("2700000");
    expect(peers.missing).toBeUndefined();
    for (const { notes, missingRows } of appraisals) {
      expect(notes.map(({ code }) => code)).not.toContain("classIncomplete");
      expect(missingRows).toBeUndefined();
    }
  });

  test.each(UNREADABLE)("is missing from its class where what counts cannot be read: %s", (_, bad) => {
    const { appraisals, peers } = grade([...GOOD, bad, { ...AVERAGE, id: "elsewhere" }]);
    expect(peers.township?.managers).toBe(2);
    expect(peers.missing).toEqual({ township: 1 });
    expect(appraisals.map(({ missingRows }) => missingRows)).toEqual([
      { ofClass: 1, unplaced: 0 },
      { ofClass: 1, unplaced: 0 },
      undefined,
    ]);
    expect(appraisals.map(({ notes }) => notes.filter(({ code }) => code === "classIncomplete"))).toEqual([
      [{ code: "classIncomplete", clause: "measures-11" }],
      [{ code: "classIncomplete", clause: "measures-11" }],
      [],
    ]);
  });

  test.each(UNPLACED)("may be missing from any class where its class cannot be read: %s", (_, bad) => {
    const { appraisals, peers } = grade([...GOOD, bad, { ...AVERAGE, id: "elsewhere" }]);
    expect(peers.missing).toEqual({ unplaced: 1 });
    for (const { notes, missingRows } of appraisals) {
      expect(missingRows).toEqual({ ofClass: 0, unplaced: 1 });
      expect(notes.map(({ code }) => code)).toContain("classIncomplete");
    }
  });
});

/** Rejected rows of every kind among good ones, and two rows with ids that were used before. */
const MIXED = [
  ...GOOD,
  ...[...COUNTED, ...UNREADABLE, ...UNPLACED].map(([, bad]) => bad),
  { ...AVERAGE, id: "elsewhere" },
  row("good-1", { loansGranted: 999 }),
  row("m3", {}),
] as ManagerInput[];

test("a roster of them all: averages are total ÷ people over all who can be read, and what is missing is said", () => {
  const { appraisals, rejected, peers } = grade(MIXED);
  expect(rejected).toHaveLength(MIXED.length - 3);
  expect(JSON.parse(JSON.stringify(peers))).toEqual({
    urban: { managers: 1, loansGranted: "120", interestIncome: "1000000" },
    township: { managers: 13, loansGranted: "1520", interestIncome: "12700000" },
    missing: { township: 6, unplaced: 3 },
  });
  const averages = peerAverages(peers);
  expect(averages.township?.loansGranted.toFixed(4)).toBe((1520 / 13).toFixed(4));
  expect(averages.missing).toEqual({ township: 6, unplaced: 3 });
  expect(appraisals.map(({ id, missingRows }) => [id, missingRows])).toEqual([
    ["good-1", { ofClass: 6, unplaced: 3 }],
    ["good-2", { ofClass: 6, unplaced: 3 }],
    ["elsewhere", { ofClass: 0, unplaced: 3 }],
  ]);
  expect(appraisals[0]?.items.volume.average.equals(averages.township?.loansGranted ?? 0)).toBe(true);
  const said = (locale: "zh" | "en") => explain(appraisals[0] as never, { locale, format: "text" });
  expect(said("zh")).toContain(
    "  - 同类平均数不完整：名册中本类有6行、网点类别无法辨认的有3行数字无法读取，没有计入同类的人数和合计；补正后应重新评定 〔《办法》第十一条〕",
  );
  expect(said("en")).toContain(
    "rows of the roster that cannot be read are not counted, 6 of this class and 3 of no readable class;",
  );
});

test("two passes over a stream give the same totals and the same appraisals as the roster", () => {
  const { appraisals, peers } = grade(MIXED);
  const totals = rosterTotals(MIXED.values());
  expect(totals).toEqual(peers);
  const each = [...gradeEach(MIXED.slice(0, -2), { year: 2025, peers: totals })];
  expect(JSON.stringify(each.flatMap((result) => ("appraisal" in result ? [result.appraisal] : [])))).toBe(
    JSON.stringify(appraisals),
  );
  const halves = [MIXED.slice(0, 8), MIXED.slice(8, -2)].map((part) => rosterTotals(part));
  expect(JSON.stringify(mergePeerTotals(...halves))).toBe(JSON.stringify(peers));
  expect(JSON.stringify(mergePeerTotals(JSON.parse(JSON.stringify(peers))))).toBe(JSON.stringify(peers));
});

test("a class whose rows can all not be read has no totals, and what is missing is kept for a merge", () => {
  const part = rosterTotals([row("m1", { loansGranted: -1 })]);
  expect(part).toEqual({ missing: { township: 1 } });
  expect(mergePeerTotals(part, rosterTotals(GOOD)).missing).toEqual({ township: 1 });
});
