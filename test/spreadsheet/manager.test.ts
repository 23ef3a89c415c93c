import { Decimal } from "decimal.js";
import {
  compareAppraisals,
  explain,
  gradeRoster,
  type ManagerInput,
  referencePolicy,
  shortfall,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { county } from "../../src/spreadsheet/build/workbook/county.js";
import type { Cell } from "../../src/spreadsheet/index.js";
import { call, goodCalls } from "./calls.js";

const [year, cells] = goodCalls.ROSTER as [number, Cell[][]];
const managers = county.managers.slice(0, 4) as unknown as ManagerInput[];
const { appraisals, peers } = gradeRoster({ year, managers }, referencePolicy);
const [first, second] = appraisals as [(typeof appraisals)[0], (typeof appraisals)[0]];
const shown = (figure: Decimal) => figure.toSignificantDigits(15, Decimal.ROUND_HALF_UP).toNumber();

test("COMPARE gives each item before and after, and what of its change comes from where", () => {
  const { score, parts, shares } = compareAppraisals(first, second);
  const item = (name: string, of: "volume" | "interest" | "quality", split: readonly unknown[]) => [
    name,
    ...[first.items[of].points, second.items[of].points, parts[of]].map(shown),
    ...split,
  ];
  expect(call("COMPARE", ...(goodCalls.COMPARE ?? []))).toEqual([
    ["项目", "变动前", "变动后", "变动", "因本人数字", "因同类合计"],
    item("贷款发放业务量", "volume", [Number(shares.volume?.own.toPrecision(15)), 0]),
    item("贷款利息收入", "interest", [Number(shares.interest?.own.toPrecision(15)), 0]),
    item("贷款质量", "quality", ["", ""]),
    ["定性扣分", 0, 0, 0, "", ""],
    ["总分", ...[first.score, second.score, score].map(shown), "", ""],
    ["等级", 1, 2, "", "", ""],
  ]);
});

test("SHORTFALL gives the least change of each figure, or why none leads to the grade", () => {
  const table = goodCalls.GRADE?.[2];
  const lacking = (row: number) => call("SHORTFALL", year, [cells[0], cells[row]], table, 1);
  expect(lacking(2)).toEqual([["等级上限", "等级上限", -26_400]]);
  const { loansGranted, interestIncome, newNplBalance } = shortfall({
    year,
    manager: managers[2] as ManagerInput,
    peers,
    grade: 1,
  }).levers;
  expect(lacking(3)).toEqual([
    [loansGranted, interestIncome, newNplBalance].map(({ change }) => Number(change)),
  ]);
});

test("EXPLAIN is the explanation for the person, without a blank line at its end", () => {
  const told = explain(first, { locale: "zh", format: "text", audience: "employee" });
  expect(told).toMatch(/\n$/);
  expect(call("EXPLAIN", ...(goodCalls.EXPLAIN ?? []))).toBe(told.trimEnd());
});

const HEADING = [
  ...[
    "编号",
    "姓名",
    "网点类别",
    "放贷笔数",
    "利息收入",
    "新增不良余额",
    "管户贷款余额",
    "贴现余额",
    "不良容忍度",
  ],
  ...["考试不合格次数", "罚款次数", "通报批评次数", "严重违规次数"],
];
const row = (branchType: string, loans: number, id = "A") => [
  ...[id, "", branchType, loans, 1000, 10, 1000, 0, 0.01],
  ...[0, 0, 0, 0],
];
const one = (branchType: string, loans: number) => [HEADING, row(branchType, loans)];
const two = [HEADING, row("城关区", 100), row("城关区", 50, "B")];
const TOTALS = call("PEERS", 2025, two);
const OUTSIDE = "大于本类网点的合计，而合计包括本人；请核对是否填了人均数，各列是否对齐";

describe("a refusal of one side of COMPARE", () => {
  const compared = (before: unknown, peersBefore: unknown, after: unknown, peers: unknown) =>
    call("COMPARE", 2024, before, peersBefore, 2025, after, peers);

  test("names the class without totals at its side", () => {
    const message = "没有乡镇区的合计，而客户经理属乡镇区";
    const [urban, township] = [one("城关区", 100), one("乡镇区", 100)];
    expect(call("GRADE", 2025, township, TOTALS)).toEqual({ code: "#N/A", message: `同类合计：${message}` });
    expect(compared(urban, TOTALS, township, TOTALS)).toEqual({
      code: "#N/A",
      message: `同类合计：${message}`,
    });
    expect(compared(township, TOTALS, urban, TOTALS)).toEqual({
      code: "#N/A",
      message: `变动前同类合计：${message}`,
    });
  });

  test("says that heads were counted otherwise", () => {
    const left = (TOTALS as Cell[][]).map((cells, i) =>
      i === 0 ? cells : [...cells.slice(0, -1), "不计入"],
    );
    const good = one("城关区", 100);
    const message = "第2行“负责人是否计入”：与选项中的口径不同；两个函数应用同样的选项；填的是“不计入”";
    expect(call("GRADE", 2025, good, left)).toEqual({ code: "#VALUE!", message: `同类合计${message}` });
    expect(compared(good, TOTALS, good, left)).toEqual({ code: "#VALUE!", message: `同类合计${message}` });
    expect(compared(good, left, good, TOTALS)).toEqual({
      code: "#VALUE!",
      message: `变动前同类合计${message}`,
    });
  });

  test("names the range that is not one row", () => {
    const good = one("城关区", 100);
    expect(compared(two, TOTALS, good, TOTALS)).toEqual({
      code: "#VALUE!",
      message: "“变动前客户经理”：应是一行，实际有2行",
    });
    expect(compared(good, TOTALS, [HEADING], TOTALS)).toEqual({
      code: "#N/A",
      message: "“客户经理”：应是一行，实际有0行",
    });
  });

  test("names the cell of a manager", () => {
    const good = one("城关区", 100);
    expect(compared(one("城关区", 151), TOTALS, good, TOTALS)).toEqual({
      code: "#VALUE!",
      message: `变动前客户经理第2行“放贷笔数”：${OUTSIDE}；填的是151`,
    });
    expect(compared(good, TOTALS, one("城关区", -1), TOTALS)).toEqual({
      code: "#NUM!",
      message: "客户经理第2行“放贷笔数”：小于允许的范围；应填不小于0的整数，填的是-1",
    });
  });
});

test("SHORTFALL refuses own loans beyond those of the class where GRADE does", () => {
  const message = `客户经理第2行“放贷笔数”：${OUTSIDE}；填的是151`;
  for (const args of [["GRADE"], ["SHORTFALL", 1]] as const) {
    const [name, ...grade] = args;
    const asked = (loans: number) => call(name, 2025, one("城关区", loans), TOTALS, ...grade);
    expect(asked(151)).toEqual({ code: "#VALUE!", message });
    expect(asked(150)).not.toHaveProperty("code");
  }
});

test("SHORTFALL refuses the totals of a class of one that are not this manager's, GRADE takes them for averages", () => {
  const why = "应为包括本人在内的本类网点合计，与本人的数字不符";
  const alone = (loans: number, interest: number) => {
    const args = [2025, one("城关区", 100), [["城关区", 1, loans, interest]]];
    expect(call("GRADE", ...args)).not.toHaveProperty("code");
    return call("SHORTFALL", ...args, 1);
  };
  expect(alone(100, 1000)).not.toHaveProperty("code");
  expect(alone(120, 1000)).toEqual({
    code: "#VALUE!",
    message: `同类合计第1行“放贷笔数合计”：${why}；填的是120`,
  });
  expect(alone(100, 900)).toEqual({
    code: "#VALUE!",
    message: `同类合计第1行“利息收入合计”：${why}；填的是900`,
  });
});
