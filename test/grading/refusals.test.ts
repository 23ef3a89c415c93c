import { Decimal } from "decimal.js";
import {
  gradeEach,
  gradeManager,
  gradeRoster,
  type ManagerInput,
  mergePeerTotals,
  type PeerTotalsInput,
  peerAverages,
  peerTotals,
  type RosterInput,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../support/issues.js";
import { AVERAGE, PEERS } from "../support/managers.js";

const GOOD: readonly ManagerInput[] = [
  { ...AVERAGE, id: "good-1" },
  { ...AVERAGE, id: "good-2", loansGranted: 80 },
];
const Other = Decimal.clone({ precision: 3 });

/** A bad row between two good ones. */
function around(row: unknown): RosterInput {
  return { year: 2025, managers: [GOOD[0], row, GOOD[1]] as ManagerInput[] };
}

/** What a roster says of a row that stands between two good ones. */
function refusal(row: unknown) {
  const { appraisals, rejected, peers } = gradeRoster(around(row));
  expect(appraisals.map(({ id }) => id)).toEqual(["good-1", "good-2"]);
  const { urban = 0, unplaced = 0 } = peers.missing ?? {};
  expect((peers.urban?.managers ?? 0) + urban + unplaced, "a rejected row is a peer, or missing").toBe(3);
  expect(rejected.map(({ index }) => index)).toEqual([1]);
  return {
    id: rejected[0]?.id,
    issues: rejected[0]?.issues.map(({ path, code }) => [path.join("."), code]),
  };
}

const own = (json: string) => JSON.parse(`{${JSON.stringify(AVERAGE).slice(1, -1)},${json}}`) as unknown;
const without = (field: keyof ManagerInput) => {
  const { [field]: _, ...rest } = AVERAGE;
  return rest;
};

describe("one bad figure rejects its row, and only that", () => {
  const FIGURES: readonly (keyof ManagerInput)[] = [
    "loansGranted",
    "interestIncome",
    "newNplBalance",
    "managedLoans",
    "discountedAcceptances",
    "nplTolerance",
    "failedExams",
    "fines",
    "reprimands",
    "seriousViolations",
  ];
  const BAD: readonly (readonly [name: string, value: unknown, code: string])[] = [
    ["NaN", Number.NaN, "notFinite"],
    ["Infinity", Number.POSITIVE_INFINITY, "notFinite"],
    ["a Decimal that is NaN", new Decimal(Number.NaN), "notFinite"],
    ["an infinite Decimal", new Other(Number.NEGATIVE_INFINITY), "notFinite"],
    ["an exponent", "1e3", "notADecimal"],
    ["a space before", " 12", "notADecimal"],
    ["full-width digits", "１２", "notADecimal"],
    ["hexadecimal", "0x10", "notADecimal"],
    ["a word", "many", "notADecimal"],
    ["a blank", "", "blank"],
    ["null", null, "wrongType"],
    ["true", true, "wrongType"],
    ["an object", {}, "wrongType"],
    ["an array", [1], "wrongType"],
    ["a boxed number", new Number(1), "wrongType"],
    ["data that carries the mark of a Decimal", { toStringTag: "[object Decimal]" }, "wrongType"],
    ["31 digits", "1".repeat(31), "tooManyDigits"],
    ["a Decimal too long to write out", new Decimal("1e1000000000"), "tooManyDigits"],
    ["the largest number", Number.MAX_VALUE, "tooManyDigits"],
  ];

  describe.each(FIGURES)("%s", (field) => {
    test.each(BAD)("%s", (_, value, code) => {
      expect(refusal({ ...AVERAGE, [field]: value })).toEqual({ id: "AM-001", issues: [[field, code]] });
    });
  });

  test.each(["loansGranted", "failedExams", "fines", "reprimands", "seriousViolations"] as const)(
    "%s is a count",
    (field) => {
      expect(refusal({ ...AVERAGE, [field]: -1 }).issues).toEqual([[field, "belowMinimum"]]);
      expect(refusal({ ...AVERAGE, [field]: new Decimal(-1) }).issues).toEqual([[field, "belowMinimum"]]);
      expect(refusal({ ...AVERAGE, [field]: 1.5 }).issues).toEqual([[field, "notWhole"]]);
      expect(refusal({ ...AVERAGE, [field]: "0.1" }).issues).toEqual([[field, "notWhole"]]);
      expect(refusal({ ...AVERAGE, [field]: 2 ** 53 }).issues).toEqual([[field, "aboveMaximum"]]);
    },
  );

  test.each(["newNplBalance", "managedLoans", "discountedAcceptances"] as const)(
    "%s is never negative",
    (field) => {
      expect(refusal({ ...AVERAGE, [field]: "-0.01" }).issues).toEqual([[field, "belowMinimum"]]);
    },
  );

  test.each(["id", "branchType", "loansGranted", "interestIncome", "newNplBalance", "managedLoans"] as const)(
    "%s may not be missing",
    (field) => {
      expect(refusal(without(field)).issues).toEqual([[field, "missing"]]);
      expect(refusal({ ...AVERAGE, [field]: undefined }).issues).toEqual([[field, "missing"]]);
    },
  );
});

describe("a row that contradicts itself or is not one is rejected", () => {
  test.each([
    ["a tolerance of 1.2 for 1.2 %", { ...AVERAGE, nplTolerance: "1.2" }, "nplTolerance", "percentMistake"],
    ["a negative tolerance", { ...AVERAGE, nplTolerance: "-0.01" }, "nplTolerance", "belowMinimum"],
    ["no tolerance", without("nplTolerance"), "nplTolerance", "missing"],
    ["NPL above the loans", { ...AVERAGE, newNplBalance: "10000000.01" }, "newNplBalance", "inconsistent"],
    [
      "NPL above the loans without the acceptances",
      { ...AVERAGE, discountedAcceptances: "9900000.01" },
      "newNplBalance",
      "inconsistent",
    ],
    [
      "acceptances above the loans",
      { ...AVERAGE, newNplBalance: 0, discountedAcceptances: "10000000.01" },
      "discountedAcceptances",
      "inconsistent",
    ],
    ["no loans", { ...AVERAGE, newNplBalance: 0, managedLoans: 0 }, "managedLoans", "undetermined"],
    ["an unknown class", { ...AVERAGE, branchType: "county" }, "branchType", "unknownValue"],
    ["a class that every object has", { ...AVERAGE, branchType: "toString" }, "branchType", "unknownValue"],
    ["a class of null", { ...AVERAGE, branchType: null }, "branchType", "unknownValue"],
    ["an unknown role", { ...AVERAGE, role: "director" }, "role", "unknownValue"],
    ["a head without a coefficient", { ...AVERAGE, role: "branchHead" }, "headCoefficient", "missing"],
    [
      "a coefficient without a head",
      { ...AVERAGE, headCoefficient: "2.3" },
      "headCoefficient",
      "inconsistent",
    ],
    ["a day that does not exist", { ...AVERAGE, appointedOn: "2025-02-30" }, "appointedOn", "notADate"],
    [
      "a 29th of February that does not exist",
      { ...AVERAGE, appointedOn: "2023-02-29" },
      "appointedOn",
      "notADate",
    ],
    ["a date with a time", { ...AVERAGE, appointedOn: "2025-01-01T00:00:00Z" }, "appointedOn", "notADate"],
    ["a Date", { ...AVERAGE, appointedOn: new Date(0) }, "appointedOn", "wrongType"],
    [
      "an appointment after the year",
      { ...AVERAGE, appointedOn: "2026-01-01" },
      "appointedOn",
      "inconsistent",
    ],
    ["an unknown field", { ...AVERAGE, score: 100 }, "score", "unknownField"],
    [
      "an unknown field of its own called __proto__",
      own('"__proto__":{"role":"branchHead"}'),
      "__proto__",
      "unknownField",
    ],
    ["an unknown field called constructor", own('"constructor":1'), "constructor", "unknownField"],
    ["a name of blanks", { ...AVERAGE, name: " " }, "name", "blank"],
    ["null", null, "", "wrongType"],
    ["nothing", undefined, "", "missing"],
    ["a text", "AM-001", "", "wrongType"],
    ["an array", [], "", "wrongType"],
  ])("%s", (_, row, path, code) => expect(refusal(row).issues).toEqual([[path, code]]));

  test.each([
    ["__proto__", "__proto__", "unknownValue"],
    ["", "", "blank"],
    [" AM-001", " AM-001", "unknownValue"],
    ["AM\u0000001", "AM\u0000001", "unknownValue"],
    [7, null, "wrongType"],
    [null, null, "wrongType"],
  ])("the id %j", (id, reported, code) => {
    expect(refusal({ ...AVERAGE, id })).toEqual({ id: reported, issues: [["id", code]] });
  });

  test("with everything that is wrong with it, in the order of its fields", () => {
    const row = { ...AVERAGE, loansGranted: -1, nplTolerance: "1.2", bonus: 5 };
    expect(refusal(row).issues).toEqual([
      ["loansGranted", "belowMinimum"],
      ["nplTolerance", "percentMistake"],
      ["bonus", "unknownField"],
    ]);
  });
});

describe("ids", () => {
  test("used before reject the later row, wherever it is and however often", () => {
    const rows = [...GOOD, { ...AVERAGE, id: "good-1" }, { ...AVERAGE, id: "good-1", branchType: "village" }];
    const { appraisals, rejected, peers } = gradeRoster({ year: 2025, managers: rows as ManagerInput[] });
    expect(appraisals).toHaveLength(2);
    expect(peers.urban?.managers).toBe(2);
    expect(rejected.map(({ index, id, issues }) => [index, id, issues[0]?.message])).toEqual([
      [2, "good-1", 'id: "good-1" was used before, at index 0'],
      [3, "good-1", 'id: "good-1" was used before, at index 0'],
    ]);
  });

  test("of a row that was itself rejected count as used", () => {
    const bad = { ...AVERAGE, id: "twice", loansGranted: -1 };
    const { rejected } = gradeRoster(around(bad));
    expect(rejected).toHaveLength(1);
    const both = gradeRoster({ year: 2025, managers: [bad, { ...AVERAGE, id: "twice" }] });
    expect(both.rejected.map(({ issues }) => issues[0]?.code)).toEqual(["belowMinimum", "duplicate"]);
    expect(JSON.stringify(both.peers)).toBe('{"missing":{"urban":1}}');
  });

  test("that rows inherit are none: a row is what it holds itself", () => {
    const entity = Object.assign(Object.create({ id: "entity" }), without("id")) as ManagerInput;
    const { appraisals, rejected } = gradeRoster({ year: 2025, managers: [entity] });
    expect([appraisals, rejected.map(({ issues }) => [issues[0]?.path, issues[0]?.code])]).toEqual([
      [],
      [[["id"], "missing"]],
    ]);
  });

  test("that are missing are not duplicates of one another", () => {
    const rows = [without("id"), without("id")] as ManagerInput[];
    const { rejected } = gradeRoster({ year: 2025, managers: rows });
    expect(rejected.map(({ issues }) => issues[0]?.code)).toEqual(["missing", "missing"]);
  });

  test.each(["constructor", "hasOwnProperty", "toString", "客户经理01", "a.b[0]", "AM 001"])(
    "may be %j",
    (id) => {
      const { appraisals } = gradeRoster({ year: 2025, managers: [{ ...AVERAGE, id }] });
      expect(appraisals[0]?.id).toBe(id);
    },
  );
});

test("a hole in the list of rows is a row that is missing", () => {
  const managers: ManagerInput[] = [{ ...AVERAGE, id: "first" }];
  managers[2] = { ...AVERAGE, id: "last" };
  const { appraisals, rejected } = gradeRoster({ year: 2025, managers });
  expect(appraisals).toHaveLength(2);
  expect(rejected.map(({ index, issues }) => [index, issues[0]?.code])).toEqual([[1, "missing"]]);
});

describe("a row whose class leaves it undetermined still counts in it", () => {
  const row = (id: string, interestIncome: string): ManagerInput => ({ ...AVERAGE, id, interestIncome });

  test("income that cancels out decides nothing but for rows without income, at the average of zero", () => {
    const { appraisals, rejected, peers } = gradeRoster({
      year: 2025,
      managers: [row("a", "500"), row("b", "0"), row("c", "-500"), row("d", "0")],
    });
    expect(rejected.map(({ index, id, issues }) => [index, id, issues[0]?.path, issues[0]?.code])).toEqual([
      [0, "a", ["peers", "urban", "interestIncome"], "undetermined"],
      [2, "c", ["peers", "urban", "interestIncome"], "undetermined"],
    ]);
    expect(appraisals.map(({ id, items }) => [id, items.interest.points.toString()])).toEqual([
      ["b", "50"],
      ["d", "50"],
    ]);
    expect(peers.urban?.managers).toBe(4);
    expect(peers.urban?.loansGranted.toString()).toBe("480");
    expect(peers.urban?.interestIncome.toString()).toBe("0");
  });

  test("a negative average decides nothing for anyone, and the other classes are not touched", () => {
    const { appraisals, rejected, peers } = gradeRoster({
      year: 2025,
      managers: [row("a", "100"), row("b", "-300"), { ...row("c", "100"), branchType: "village" }],
    });
    expect(rejected.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(appraisals.map(({ id }) => id)).toEqual(["c"]);
    expect(peers.urban?.interestIncome.toString()).toBe("-200");
    expect(peers.village?.managers).toBe(1);
  });
});

describe("what is no roster throws", () => {
  test.each([
    [null, [[[], "wrongType"]]],
    [undefined, [[[], "missing"]]],
    [{ managers: [] }, [[["year"], "missing"]]],
    [{ year: "2025", managers: [] }, [[["year"], "wrongType"]]],
    [{ year: 1948, managers: [] }, [[["year"], "belowMinimum"]]],
    [{ year: 2025 }, [[["managers"], "missing"]]],
    [{ year: 2025, managers: null }, [[["managers"], "wrongType"]]],
    [{ year: 2025, managers: {} }, [[["managers"], "wrongType"]]],
    [{ year: 2025, managers: [], rows: [] }, [[["rows"], "unknownField"]]],
  ])("%j", (input, issues) =>
    expect(issuesOf(() => gradeRoster(input as unknown as RosterInput))).toEqual(issues),
  );

  test("an empty roster is one", () => {
    expect(gradeRoster({ year: 2025, managers: [] })).toEqual({ appraisals: [], rejected: [], peers: {} });
  });

  test("a stream is refused at its first step: for its year, its totals, its policy", () => {
    const stream = (options: object, policy?: object) => () =>
      gradeEach([AVERAGE], { year: 2025, peers: PEERS, ...options }, policy as never).next();
    expect(issuesOf(stream({ year: 25 }))).toEqual([[["year"], "belowMinimum"]]);
    expect(issuesOf(stream({ peers: null }))).toEqual([[["peers"], "wrongType"]]);
    expect(issuesOf(stream({ peers: { urban: { managers: 0 } } }))).toEqual([
      [["peers", "urban", "managers"], "belowMinimum"],
      [["peers", "urban", "loansGranted"], "missing"],
      [["peers", "urban", "interestIncome"], "missing"],
    ]);
    expect(issuesOf(stream({}, { figures: 1 }))).toEqual([[["figures"], "unknownField"]]);
    expect(issuesOf(stream({}))).toEqual([]);
  });

  test("a stream gives a row of a class without totals its own issue", () => {
    const rows = [{ ...AVERAGE, branchType: "village" } as const, { ...AVERAGE, id: "AM-002" }];
    const results = [...gradeEach(rows, { year: 2025, peers: PEERS })];
    expect(results.map((result) => ("issues" in result ? result.issues[0]?.path : "graded"))).toEqual([
      ["peers", "village"],
      "graded",
    ]);
  });
});

describe("totals", () => {
  const member = { branchType: "urban", loansGranted: 1, interestIncome: "0.01" } as const;

  test("name the member and the field that is wrong", () => {
    const members = [member, { ...member, loansGranted: -1 }, { ...member, interestIncome: "x" }];
    expect(issuesOf(() => peerTotals(members))).toEqual([[[1, "loansGranted"], "belowMinimum"]]);
    expect(issuesOf(() => peerTotals([null] as never))).toEqual([[[0], "wrongType"]]);
    const marked = { ...AVERAGE, [Symbol("mark")]: 1 };
    expect(issuesOf(() => peerTotals([AVERAGE, marked]))).toEqual([[[1, "Symbol(mark)"], "unknownField"]]);
  });

  test("take members with more fields, and take in nobody", () => {
    expect(peerTotals([AVERAGE]).urban?.managers).toBe(1);
    expect(peerTotals([])).toEqual({});
    expect(mergePeerTotals()).toEqual({});
    expect(peerAverages({})).toEqual({});
  });

  test("that are merged name the part, the class and the field that is wrong", () => {
    const broken = { urban: { managers: 1, loansGranted: 1 } } as unknown as PeerTotalsInput;
    expect(issuesOf(() => mergePeerTotals(PEERS, broken))).toEqual([
      [[1, "urban", "interestIncome"], "missing"],
    ]);
    expect(issuesOf(() => mergePeerTotals({ county: {} } as PeerTotalsInput))).toEqual([
      [[0, "county"], "unknownField"],
    ]);
  });

  test("are averaged without a rounding of their own", () => {
    const averages = peerAverages({ urban: { managers: 3, loansGranted: 304, interestIncome: "0.01" } });
    expect(averages.urban?.loansGranted.toString()).toBe(`101.${"3".repeat(31)}`);
    expect(averages.urban?.interestIncome.toString()).toBe(`0.00${"3".repeat(34)}`);
  });
});

test("a single appraisal throws what a roster would report", () => {
  const manager = { ...AVERAGE, loansGranted: -1 };
  expect(issuesOf(() => gradeManager({ year: 2025, manager, peers: PEERS }))).toEqual([
    [["manager", "loansGranted"], "belowMinimum"],
  ]);
});
