import {
  type Appraisal,
  definePolicy,
  explain,
  gradeEach,
  gradeManager,
  gradeRoster,
  type ManagerInput,
  mergePeerTotals,
  peerAverages,
  peerTotals,
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
    headsInAverage: { township: "counted" },
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
    "  - 同类平均数不完整：名册中本类有6行、网点类别无法辨认的有3行，因数据无法读取，没有计入同类的人数和合计；补正后应重新评定 〔《办法》第十一条〕",
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

describe("who counts in the averages", () => {
  const left = definePolicy({ name: "heads left out", readings: { headsInAverage: "left" } });
  const head = row("head", {
    role: "branchHead",
    headCoefficient: "2.3",
    loansGranted: 300,
    interestIncome: "4300000",
  });
  const joined = row("joined", { loansGranted: 5, interestIncome: "9000", inClassAverage: false });
  const managers = [...GOOD, head, joined, { ...AVERAGE, id: "elsewhere" }];
  const codes = ({ notes }: Appraisal) => notes.map(({ code }) => code);

  test("a head does, unless the policy leaves heads out, and every appraisal of the class names the reading", () => {
    const counted = gradeRoster({ year: 2025, managers });
    expect(counted.peers.township?.managers).toBe(3);
    expect(counted.peers.headsInAverage).toEqual({ township: "counted" });
    expect(counted.appraisals.map(({ inClassAverage }) => inClassAverage)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    const without = gradeRoster({ year: 2025, managers }, left);
    expect(without.rejected).toEqual([]);
    expect(without.peers.township?.managers).toBe(2);
    expect(without.peers.headsInAverage).toEqual({ township: "left" });
    expect(without.appraisals.map(({ readings }) => readings.headsInAverage)).toEqual([
      "left",
      "left",
      "left",
      "left",
      undefined,
    ]);
    expect(without.appraisals.map(({ inClassAverage }) => inClassAverage)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    // 300 loans against (120 + 80) ÷ 2: the class total does not include them, which is no fault.
    const [, , own] = without.appraisals;
    expect(own?.items.volume.deviation.toString()).toBe("2");
    expect(own && codes(own)).toEqual(["leftOutOfAverage", "gradeForReference"]);
    expect(explain(own as Appraisal, { locale: "zh", format: "text", audience: "employee" })).toContain(
      "  - 本人不计入同类的人数和合计，仍与同类平均数比较 〔《办法》第十一条〕",
    );
  });

  test("a row that says no does not, and is measured against the average of the others", () => {
    const { appraisals, peers } = gradeRoster({ year: 2025, managers: [...GOOD, joined] });
    expect(peers).toEqual(gradeRoster({ year: 2025, managers: GOOD }).peers);
    expect(appraisals[2]?.items.volume.deviation.toString()).toBe("-0.95");
    const low = ["leftOutOfAverage", "recoveryTaskUnlessProtected"];
    expect(appraisals.map(codes)).toEqual([[], [], low]);
    const alone = gradeRoster({ year: 2025, managers: [row("one", {}), joined] });
    expect(alone.appraisals.map(codes)).toEqual([["singlePeer", "singlePeer"], low]);
  });

  test("a class in which nobody does gives no average", () => {
    const { appraisals, rejected } = gradeRoster({ year: 2025, managers: [joined] });
    expect(appraisals).toEqual([]);
    expect(rejected[0]?.issues.map(({ code, message }) => [code, message])).toEqual([
      [
        "undetermined",
        "peers.township: expected the totals of the class, got nothing: nobody counts in its averages",
      ],
    ]);
  });

  test("whether a row does must be readable where it decides, and only there", () => {
    const bad = (changes: object) => [...GOOD, row("bad", { ...changes })];
    expect(grade(bad({ inClassAverage: "no" })).peers.missing).toEqual({ township: 1 });
    expect(grade(bad({ inClassAverage: false, loansGranted: -1 })).peers.missing).toBeUndefined();
    expect(grade(bad({ inClassAverage: false, branchType: "county" })).peers.missing).toBeUndefined();
    const byPolicy = (changes: object) => [
      gradeRoster({ year: 2025, managers: bad(changes) }).peers,
      gradeRoster({ year: 2025, managers: bad(changes) }, left).peers,
    ];
    const unknownRole = byPolicy({ role: "director" });
    expect(unknownRole.map(({ missing }) => missing)).toEqual([undefined, { township: 1 }]);
    expect(unknownRole.map(({ headsInAverage }) => headsInAverage)).toEqual([
      { township: "counted" },
      { township: "left" },
    ]);
    // Missing by either reading.
    for (const unread of [
      { branchType: "county" },
      { loansGranted: -1 },
      { id: "" },
      { inClassAverage: "no" },
    ]) {
      const both = byPolicy({ role: "director", ...unread });
      expect(both[0]).toEqual(both[1]);
      expect(both[0]?.headsInAverage).toBeUndefined();
    }
    expect(byPolicy({ role: "branchHead", loansGranted: -1 }).map(({ missing }) => missing)).toEqual([
      { township: 1 },
      undefined,
    ]);
    const unplaced = gradeRoster({ year: 2025, managers: bad({ role: "branchHead", branchType: null }) });
    expect(unplaced.appraisals.map(({ readings }) => readings.headsInAverage)).toEqual([
      "counted",
      "counted",
    ]);
  });

  test("two passes by one policy agree with the roster, and by two are refused", () => {
    const { appraisals, peers } = gradeRoster({ year: 2025, managers }, left);
    const totals = rosterTotals(managers, left);
    expect(JSON.stringify(totals)).toBe(JSON.stringify(peers));
    expect(JSON.stringify(peerTotals(managers, left))).toBe(JSON.stringify(peers));
    const each = [...gradeEach(managers, { year: 2025, peers: totals, policy: left })];
    expect(JSON.stringify(each.map((result) => "appraisal" in result && result.appraisal))).toBe(
      JSON.stringify(appraisals),
    );
    const message = 'expected totals made by the reading "counted", got "left"';
    expect(() => gradeEach(managers, { year: 2025, peers: totals }).next()).toThrow(
      `peers.headsInAverage.township: ${message}`,
    );
    expect(() => gradeManager({ year: 2025, manager: head, peers: totals })).toThrow(message);
    expect(() => mergePeerTotals(rosterTotals(managers), totals)).toThrow(
      `[1].headsInAverage.township: ${message}`,
    );
    expect(mergePeerTotals(rosterTotals([head], left), rosterTotals(GOOD)).headsInAverage).toEqual({
      township: "left",
    });
  });

  test("strict totals read the role only where it decides", () => {
    const unknown = { ...AVERAGE, role: "director" } as unknown as ManagerInput;
    expect(peerTotals([unknown]).urban?.managers).toBe(1);
    expect(() => peerTotals([unknown], left)).toThrow("[0].role: ");
    expect(peerTotals([{ ...joined, loansGranted: -1 }])).toEqual({});
  });
});
