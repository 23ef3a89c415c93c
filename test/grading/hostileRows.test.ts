import {
  checkRow,
  type EachResult,
  gradeEach,
  gradeRoster,
  gradeStream,
  type ManagerInput,
  mergePeerTotals,
  peerAverages,
  peerTotals,
  RuleInputError,
  rosterTotals,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../support/issues.js";
import { AVERAGE, PEERS } from "../support/managers.js";

const fail = () => {
  throw new Error("no");
};
const own = (key: string, get: () => unknown) =>
  Object.defineProperty({ ...AVERAGE }, key, { enumerable: true, get });
const cyclic: Record<string, unknown> = { ...AVERAGE };
cyclic.name = cyclic;
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
let deep: unknown = {};
for (let i = 0; i < 10_000; i += 1) deep = { inner: deep };

/** Rows of every hostile kind, and what is wrong with each. */
const HOSTILE: readonly (readonly [kind: string, row: unknown, path: string, code: string])[] = [
  ["a throwing getter", own("fines", fail), "fines", "unreadable"],
  ["a throwing id", own("id", fail), "id", "unreadable"],
  ["a proxy without keys", new Proxy({ ...AVERAGE }, { ownKeys: fail }), "", "unreadable"],
  ["a proxy without values", new Proxy({ ...AVERAGE }, { get: fail }), "id", "unreadable"],
  ["a revoked proxy", revoked, "", "unreadable"],
  ["a symbol as a key", { ...AVERAGE, [Symbol("x")]: 1 }, "Symbol(x)", "unknownField"],
  ["a symbol", Symbol("x"), "", "wrongType"],
  ["a circle", cyclic, "name", "wrongType"],
  [
    "a fake Decimal",
    { ...AVERAGE, interestIncome: { toStringTag: "[object Decimal]", toFixed: fail } },
    "interestIncome",
    "wrongType",
  ],
  ["ten million characters", { ...AVERAGE, id: "x".repeat(1e7) }, "id", "tooLarge"],
  ["a huge bigint", { ...AVERAGE, loansGranted: 1n << 1_000_000n }, "loansGranted", "tooManyDigits"],
  ["ten thousand levels", { ...AVERAGE, name: deep }, "name", "wrongType"],
  [
    "a prototype as a key",
    JSON.parse(`{"__proto__":{"fines":1},${JSON.stringify(AVERAGE).slice(1)}`),
    "__proto__",
    "unknownField",
  ],
  ["a mark of direction", { ...AVERAGE, id: "a\u202eb" }, "id", "unknownValue"],
  ["nothing", undefined, "", "missing"],
  ["null", null, "", "wrongType"],
  ["a list", [], "", "wrongType"],
  ["a function", () => AVERAGE, "", "wrongType"],
  ["an infinity", { ...AVERAGE, managedLoans: Number.POSITIVE_INFINITY }, "managedLoans", "notFinite"],
  ["a misspelt field", { ...AVERAGE, fine: 1 }, "fine", "unknownField"],
];

const rows = HOSTILE.map(([, row]) => row);
const batch = Array.from({ length: 10_000 }, (_, i) =>
  i % 500 < rows.length ? rows[i % 500] : { ...AVERAGE, id: `AM-${i}` },
) as ManagerInput[];

describe("a hostile row is one rejected row", () => {
  test.each(HOSTILE)("%s", (_, row, path, code) => {
    const good = { ...AVERAGE, id: "good" };
    const { appraisals, rejected } = gradeRoster({ year: 2025, managers: [row as ManagerInput, good] });
    expect(appraisals.map(({ id }) => id)).toEqual(["good"]);
    expect(rejected.map(({ index, issues }) => [index, issues[0]?.path.join("."), issues[0]?.code])).toEqual([
      [0, path, code],
    ]);
    const checked = checkRow(row);
    expect(checked.ok ? [] : [checked.issues[0]?.path.join("."), checked.issues[0]?.code]).toEqual([
      path,
      code,
    ]);
  });

  test("in a list that cannot be read itself", () => {
    const list = new Proxy([AVERAGE, AVERAGE], {
      get: (of, key) => (key === "0" ? fail() : Reflect.get(of, key)),
    });
    const { appraisals, rejected } = gradeRoster({ year: 2025, managers: list });
    expect([appraisals.length, rejected[0]?.issues[0]?.code]).toEqual([1, "unreadable"]);
  });

  test("a getter that answers twice is asked once", () => {
    let asked = 0;
    const row = own("loansGranted", () => [120, 10_000][asked++]);
    const { appraisals, peers } = gradeRoster({ year: 2025, managers: [row as ManagerInput] });
    expect([
      asked,
      appraisals[0]?.items.volume.loansGranted.toString(),
      peers.urban?.loansGranted.toString(),
    ]).toEqual([1, "120", "120"]);
  });
});

test("10,000 rows with every hostile kind among them give 10,000 results, the same by every way", async () => {
  const told = (result: EachResult) =>
    "appraisal" in result
      ? [result.index, result.appraisal.id, result.appraisal.recordedScore.toString()]
      : [result.index, result.id, result.issues[0]?.code];
  const each = [...gradeEach(batch, { year: 2025, peers: rosterTotals(batch) })];
  expect(each.map((result) => "issues" in result)).toEqual(batch.map((row) => rows.includes(row)));
  const streamed = [];
  for await (const result of gradeStream(() => batch, { year: 2025 })) streamed.push(told(result));
  expect(streamed).toEqual(each.map(told));
  const { appraisals, rejected } = gradeRoster({ year: 2025, managers: batch });
  expect([appraisals.length, rejected.length]).toEqual([9600, 400]);
  expect(rejected).toEqual(each.filter((result) => "issues" in result));
  expect(appraisals.map(({ id, recordedScore }) => [id, recordedScore.toString()])).toEqual(
    each.flatMap((result) => ("appraisal" in result ? [told(result).slice(1)] : [])),
  );
});

describe("rows that come one after the other", () => {
  async function* cursor() {
    yield* [AVERAGE, { ...AVERAGE, id: "b" }, AVERAGE];
  }

  test("from an async iterable are graded as they come", async () => {
    const results = [];
    for await (const result of gradeEach(cursor(), { year: 2025, peers: PEERS }))
      results.push("issues" in result ? result.issues[0]?.code : result.index);
    expect(results).toEqual([0, 1, "duplicate"]);
  });

  test.each([undefined, null, 1, "x", {}])("are refused where they are none: %j", (source) => {
    expect(issuesOf(() => [...gradeEach(source as never, { year: 2025, peers: PEERS })])[0]?.[0]).toEqual([
      "managers",
    ]);
    expect(issuesOf(() => peerTotals(source as never))[0]?.[0]).toEqual(["members"]);
    expect(issuesOf(() => rosterTotals(source as never))[0]?.[0]).toEqual(["members"]);
  });
});

test("a roster of more than a million rows is refused before any is read", () => {
  const managers = new Array(1_000_001);
  expect(issuesOf(() => gradeRoster({ year: 2025, managers }))).toEqual([[["managers"], "tooLarge"]]);
});

test("a row of what the totals count, and of no more, counts", () => {
  const { id, branchType, loansGranted, interestIncome } = AVERAGE;
  const totals = rosterTotals([{ id, branchType, loansGranted, interestIncome }]);
  expect([totals[branchType]?.managers.toString(), totals.missing]).toEqual(["1", undefined]);
});

test("totals that are none are refused by their own error", () => {
  for (const totals of [null, 1, "x", [], { urban: null }]) {
    expect(() => peerAverages(totals as never)).toThrow(RuleInputError);
    expect(() => mergePeerTotals(totals as never)).toThrow(RuleInputError);
  }
  expect(issuesOf(() => [...gradeEach([], null as never)])).toEqual([[["options"], "wrongType"]]);
});

test("one row is checked for itself, and with the year it is to be rated in", () => {
  expect(checkRow(AVERAGE)).toEqual({ ok: true, row: AVERAGE });
  const late = { ...AVERAGE, appointedOn: "2026-01-01" };
  expect(checkRow(late).ok).toBe(true);
  const checked = checkRow(late, { year: 2025 });
  expect(checked.ok ? [] : [checked.id, checked.issues[0]?.path, checked.issues[0]?.code]).toEqual([
    "AM-001",
    ["appointedOn"],
    "inconsistent",
  ]);
  expect(issuesOf(() => checkRow(AVERAGE, { year: "2025" as never }))).toEqual([[["year"], "wrongType"]]);
});
