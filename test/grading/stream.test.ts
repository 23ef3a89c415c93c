import {
  describe as describeIssue,
  type EachResult,
  gradeEach,
  gradeRoster,
  gradeStream,
  type ManagerInput,
  RuleInputError,
  safely,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { AVERAGE } from "../support/managers.js";

const row = (id: string, change: object = {}): ManagerInput => ({ ...AVERAGE, id, ...change });
const bad = (id: string) => row(id, { loansGranted: -1 });
/** A row that nothing of the class is read from, not even whose it is. */
const NOBODY = row(" ");

/** The results of a stream, and what it ended with. */
async function streamed(source: Parameters<typeof gradeStream>[0]) {
  const results: EachResult[] = [];
  try {
    for await (const result of gradeStream(source, { year: 2025 })) results.push(result);
  } catch (error) {
    if (!(error instanceof RuleInputError)) throw error;
    return { results, issues: error.issues };
  }
  return { results, issues: [] };
}

test("a stream gives what the roster gives, with what is missing and what is given twice", async () => {
  const managers = [
    row("a"),
    row("b", { loansGranted: 60 }),
    NOBODY,
    row("a", { loansGranted: 900 }),
    bad("c"),
    NOBODY,
    row("c"),
  ];
  const { results, issues } = await streamed(() => managers);
  const { appraisals, rejected } = gradeRoster({ year: 2025, managers });
  expect(issues).toEqual([]);
  expect(results.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(JSON.stringify(results.flatMap((each) => ("appraisal" in each ? [each.appraisal] : [])))).toBe(
    JSON.stringify(appraisals),
  );
  expect(results.filter((each) => "issues" in each)).toEqual(rejected);
  expect(appraisals.map(({ missingRows }) => missingRows?.ofClass)).toEqual([3, 3]);
});

test("an async source is opened anew for each pass", async () => {
  let opened = 0;
  const { results, issues } = await streamed(async () => {
    opened += 1;
    return (async function* cursor() {
      yield* [row("a"), row("b"), row("a")];
    })();
  });
  expect([opened, results.map((result) => "issues" in result), issues]).toEqual([
    2,
    [false, false, true],
    [],
  ]);
});

describe("the second pass must have the rows of the first", () => {
  test.each<readonly [string, readonly ManagerInput[], readonly ManagerInput[]]>([
    ["one more", [row("a")], [row("a"), row("b")]],
    ["one more that is nobody", [row("a")], [row("a"), NOBODY]],
    ["one less", [row("a"), row("b")], [row("a")]],
    ["one less that is nobody", [row("a"), NOBODY], [row("a")]],
    ["another", [row("a")], [row("b")]],
    ["one instead of nobody", [row("a"), NOBODY], [row("a"), row("b")]],
    ["one twice instead of another", [row("a"), row("b")], [row("a"), row("a")]],
    ["another that is rejected too", [row("a"), bad("b")], [row("a"), bad("c")]],
    ["another order", [row("a"), row("b")], [row("b"), row("a")]],
    [
      "other loans, of which the averages are made",
      [row("a"), row("b")],
      [row("a", { loansGranted: 11 }), row("b")],
    ],
    ["other interest", [row("a"), row("b")], [row("a"), row("b", { interestIncome: "1" })]],
    ["another class", [row("a"), row("b")], [row("a"), row("b", { branchType: "village" })]],
    ["one that is no longer read", [row("a"), row("b")], [row("a"), bad("b")]],
    [
      "one missing from another class",
      [row("a"), bad("b")],
      [row("a"), { ...bad("b"), branchType: "village" }],
    ],
    ["another order of what is rejected", [bad("a"), bad("b")], [bad("b"), bad("a")]],
    ["one less that was there twice", [row("a"), row("a")], [row("a")]],
    [
      "one that does not count instead of one twice",
      [row("a"), row("a")],
      [row("a"), row("b", { inClassAverage: false })],
    ],
  ])("not %s", async (_, first, second) => {
    const passes = [first, second];
    const { results, issues } = await streamed(() => passes.shift() ?? []);
    expect(results).toHaveLength(second.length);
    expect(issues).toMatchObject([
      {
        path: ["source"],
        code: "inconsistent",
        detail: {
          zh: `应与第一遍相同的${first.length}行，第二遍读到的不同，共${second.length}行`,
          en: `expected the ${first.length} rows of the first pass, got others in the second, ${second.length} in all`,
        },
      },
    ]);
  });
});

const FAILING = new Proxy(
  {},
  {
    has() {
      throw new Error("boom");
    },
  },
);

describe.each([0, 1])("a source that gives no rows is refused in pass %i", (bad) => {
  test.each([
    [undefined, "missing", "应填列表，这里没有填", "expected an array, or another iterable, got nothing"],
    [null, "wrongType", "应填列表，填的是null", "expected an array, or another iterable, got null"],
    [5, "wrongType", "应填列表，填的是5", "expected an array, or another iterable, got 5"],
    ["ab", "wrongType", "应填列表，填的是“ab”", 'expected an array, or another iterable, got "ab"'],
    [{}, "wrongType", "应填列表，填的是一组数据", "expected an array, or another iterable, got an object"],
    [FAILING, "unreadable", "读取时出错（getter或Proxy）", "cannot be read: a getter or a proxy fails"],
  ])("%j", async (given, code, zh, en) => {
    let pass = 0;
    const { results, issues } = await streamed(() => {
      pass += 1;
      return (pass - 1 === bad ? given : []) as never;
    });
    expect(results).toEqual([]);
    expect(issues).toMatchObject([{ path: ["source"], code, detail: { zh, en } }]);
    expect(issues.map((each) => describeIssue(each, "zh"))).toEqual([`来源给出的各行（source）：${zh}`]);
    expect(issues.map((each) => describeIssue(each, "en"))).toEqual([
      `Rows that the source gives (source): ${en}`,
    ]);
  });
});

test("rows of gradeEach that fail when they are looked at are refused", () => {
  expect(safely(() => [...gradeEach(FAILING as never, { year: 2025, peers: {} })])()).toMatchObject({
    ok: false,
    issues: [
      {
        path: ["managers"],
        code: "unreadable",
        detail: { zh: "读取时出错（getter或Proxy）", en: "cannot be read: a getter or a proxy fails" },
      },
    ],
  });
});

test("figures that no average is made of may be others in the second pass", async () => {
  const passes = [[row("a")], [row("a", { newNplBalance: "1" })]];
  const { results, issues } = await streamed(() => passes.shift() ?? []);
  expect([results.length, issues]).toEqual([1, []]);
});

test.each([
  [undefined, "这里没有填", "got nothing"],
  [null, "填的是null", "got null"],
  [1, "填的是1", "got 1"],
  ["x", "填的是“x”", 'got "x"'],
  [{}, "填的是一组数据", "got an object"],
  [[AVERAGE], "填的是列表", "got an array"],
])("a source that does not open its rows is refused: %j", async (source, zh, en) => {
  const { issues } = await streamed(source as never);
  expect(issues.map(({ path, code, detail }) => ({ path, code, detail }))).toEqual([
    {
      path: ["source"],
      code: "wrongType",
      detail: {
        zh: `应填每次调用都从头返回全部各行的函数，${zh}`,
        en: `expected a function that opens the rows, ${en}`,
      },
    },
  ]);
});
