import {
  conductDeduction,
  describe,
  gradeCeiling,
  gradeForScore,
  gradeRoster,
  type Issue,
  type IssueCode,
  issueCodes,
  judgementWeights,
  qualityScore,
  RuleInputError,
  volumeScore,
} from "kaoping";
import { expect, test } from "vitest";
import { decide, fixtures } from "../support/fixtures.js";
import { AVERAGE } from "../support/managers.js";

const peers = { managers: 10, loansGranted: 1000 };
const unreadable = Object.defineProperty({}, "score", {
  enumerable: true,
  get: () => {
    throw new TypeError("no");
  },
});

function refusalsOf(rule: unknown, input: unknown): readonly Issue[] {
  try {
    (rule as (input: unknown) => unknown)(input);
  } catch (error) {
    if (error instanceof RuleInputError) return error.issues;
    throw error;
  }
  return [];
}

const roster = (managers: readonly object[]): readonly Issue[] =>
  gradeRoster({ year: 2025, managers: managers as never }).rejected.flatMap(({ issues }) => issues);

/** One refusal of every code. */
const EVERY: Readonly<Record<IssueCode, readonly [refused: readonly Issue[], said: string]>> = {
  missing: [refusalsOf(gradeForScore, {}), "总分（score）：应填得分，如91，这里没有填"],
  blank: [
    refusalsOf(gradeForScore, { score: "" }),
    "总分（score）：应填得分，如91，填的是“”（空白不等于零）",
  ],
  wrongType: [refusalsOf(gradeForScore, { score: [90] }), "总分（score）：应填得分，如91，填的是列表"],
  notADecimal: [
    refusalsOf(gradeForScore, { score: "1e3" }),
    "总分（score）：应填得分，如91，填的是“1e3”（只写数字和至多一个小数点，不写指数、正号、千分位、空格或全角数字）",
  ],
  notFinite: [
    refusalsOf(gradeForScore, { score: Number.POSITIVE_INFINITY }),
    "总分（score）：应填得分，如91，填的是Infinity",
  ],
  tooManyDigits: [
    refusalsOf(gradeForScore, { score: 10n ** 30n }),
    `总分（score）：应填得分，如91，填的是1${"0".repeat(30)}（小数点两侧各不超过30位）`,
  ],
  notWhole: [
    refusalsOf(volumeScore, { loansGranted: "1.5", peers }),
    "贷款发放笔数（loansGranted）：应填不小于0的整数，填的是“1.5”",
  ],
  belowMinimum: [
    refusalsOf(qualityScore, { newNplBalance: "-0.01", managedLoans: 1 }),
    "新增不良贷款余额（newNplBalance）：应填不小于0的金额（元），填的是-0.01（现用口径对净减少不予计分，netNewNpl为“reject”）",
  ],
  aboveMaximum: [
    refusalsOf(conductDeduction, { fines: 2 ** 53 }),
    "违规并给予经济处罚（fines）：应填不小于0的整数，填的是9007199254740992（最大9007199254740991）",
  ],
  percentMistake: [
    refusalsOf(gradeCeiling, { newNplRatio: 0.01, nplTolerance: "1.2" }),
    "不良容忍度（nplTolerance）：应填0到1的比率，1.2%即0.012，填的是“1.2”（1.2%应填0.012，是否填成了百分数）",
  ],
  notADate: [
    roster([{ ...AVERAGE, appointedOn: "2025-02-30" }]),
    "首次任职日期（appointedOn）：应填日历上有的日期，如2025-06-30，填的是“2025-02-30”",
  ],
  notAnInstant: [
    fixtureRefusal("notAnInstant"),
    "发现时间（discoveredAt）：应填带时区偏移的时刻，如2025-06-10T15:00+08:00，填的是“2025-06-10T15:00”（时区偏移写作+08:00、Z等）",
  ],
  unreadable: [refusalsOf(gradeForScore, unreadable), "总分（score）：读取时出错（getter或Proxy）"],
  tooLarge: [
    roster([{ ...AVERAGE, id: "x".repeat(1001) }]),
    `编号（id）：应填不超过1000个字符的文字，填的是“${"x".repeat(60)}…”`,
  ],
  unknownValue: [
    roster([{ ...AVERAGE, branchType: "county" }]),
    "网点类别（branchType）：应填urban（城关区）、township（乡镇区）、village（行政村区），填的是“county”",
  ],
  unknownField: [refusalsOf(gradeForScore, { score: 1, bonus: 1 }), "bonus：不是这里的字段"],
  inconsistent: [
    roster([{ ...AVERAGE, headCoefficient: 2 }]),
    "负责人的岗位职务系数（headCoefficient）：岗位为负责人（branchHead）的才填写",
  ],
  duplicate: [roster([AVERAGE, AVERAGE]), "编号（id）：“AM-001”与第1行的编号重复"],
  undetermined: [
    refusalsOf(judgementWeights, {
      matrix: [
        ["1", null],
        [null, "1"],
      ],
    }),
    "判断矩阵（matrix）：两两比较没有把所有指标直接或间接地联系起来，无法确定权重",
  ],
};

function refusedInFixtures(): readonly Issue[] {
  return fixtures().flatMap(({ fixture }) =>
    fixture.cases.flatMap((each) => {
      const outcome = each.issues === undefined ? undefined : decide(fixture, each);
      return outcome === undefined || outcome.ok ? [] : outcome.issues;
    }),
  );
}

function fixtureRefusal(code: IssueCode): readonly Issue[] {
  return refusedInFixtures()
    .filter((issue) => issue.code === code)
    .slice(0, 1);
}

test.each(Object.entries(EVERY))("%s is said in Chinese", (code, [refused, said]) => {
  expect(refused.map((issue) => [issue.code, describe(issue, "zh")])).toEqual([[code, said]]);
});

test("no refusal in Chinese tells its code alone, or is in English", () => {
  const meanings = new Set(Object.values(issueCodes).map(({ zh }) => zh));
  const all = [...refusedInFixtures(), ...Object.values(EVERY).flatMap(([refused]) => refused)];
  const wrong = all.filter(({ detail: { zh } }) => meanings.has(zh) || inEnglish(zh));
  expect([...new Set(wrong.map(({ detail: { zh } }) => zh))]).toEqual([]);
  expect(all.length).toBeGreaterThan(500);
});

/** Values, what stands in brackets, values listed before their words, and moments may hold letters. */
function inEnglish(zh: string): boolean {
  const rest = zh
    .replace(/“[^”]*”/g, "")
    .replace(/[A-Za-z]\w*（/g, "（")
    .replace(/（[^（）]*(（[^（）]*）[^（）]*)*）/g, "")
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})/g, "")
    .replace(/填的是(true|false|null|NaN|-?Infinity)/g, "");
  return /[A-Za-z]{2,}/.test(rest);
}

test.each<[path: Issue["path"], title: Issue["title"], zh: string, en: string]>([
  [["score"], { zh: "总分", en: "Score" }, "总分（score）：没有了", "Score (score): is gone"],
  [["score"], undefined, "score：没有了", "score: is gone"],
  [[], { zh: "总分", en: "Score" }, "总分：没有了", "Score: is gone"],
  [[], undefined, "输入：没有了", "input: is gone"],
])("a sentence begins with what the issue tells of its place, %j %j", (path, title, zh, en) => {
  const of: Issue = {
    path,
    code: "missing",
    message: "",
    detail: { zh: "没有了", en: "is gone" },
    ...(title && { title }),
  };
  expect([describe(of, "zh"), describe(of, "en")]).toEqual([zh, en]);
});

const LONG = Array(1000).fill(0);

test("an issue may lie anywhere in an input", () => {
  const detail = { zh: "没有了", en: "is gone" };
  const said = (path: Issue["path"]) => describe({ path, code: "missing", message: "", detail }, "en");
  expect(said(["rows", 0, "id"])).toBe("rows[0].id: is gone");
  expect(said(LONG)).toBe(`${"[0]".repeat(1000)}: is gone`);
});

const ISSUE = { path: ["a"], detail: { zh: "没有了", en: "is gone", fr: "n'y est plus" } };

test.each<[what: string, issue: unknown, locale: unknown]>([
  ["nothing", undefined, "zh"],
  ["what has a text for a path", { ...ISSUE, path: "a" }, "en"],
  ["what has a list of texts as a key", { ...ISSUE, path: ["a", { slice: () => "b" }] }, "en"],
  ["what lies deeper than any input", { ...ISSUE, path: [...LONG, 0] }, "en"],
  ["what only acts as a path", { ...ISSUE, path: { length: 0, every: () => true } }, "en"],
  ["what says no text", { ...ISSUE, detail: { zh: 1, en: "is gone" } }, "zh"],
  ["what has no text as its title", { ...ISSUE, title: { zh: 1, en: "A" } }, "zh"],
  ["what has a title in one language", { ...ISSUE, title: { zh: "甲" } }, "en"],
  ["a language that the issue brings along", ISSUE, "fr"],
  ["what has no path", { detail: { zh: "没有了", en: "is gone" } }, "en"],
  ["another language", refusalsOf(gradeForScore, {})[0], "fr"],
])("%s is not described", (_, issue, locale) => {
  expect(
    refusalsOf(() => describe(issue as Issue, locale as "zh"), {}).map(({ path, code, detail }) => [
      path,
      code,
      detail,
    ]),
  ).toEqual([
    [
      [],
      "wrongType",
      {
        zh: "应填一条问题（issue），语言为zh或en",
        en: 'expected an issue, and the language "zh" or "en"',
      },
    ],
  ]);
});
