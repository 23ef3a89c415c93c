import { Decimal } from "decimal.js";
import {
  compareAppraisals,
  explain,
  gradeRoster,
  type ManagerInput,
  referencePolicy,
  shortfall,
} from "kaoping";
import { expect, test } from "vitest";
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
