import { expect, test } from "vitest";
import { county, heading, rowOf } from "../../src/spreadsheet/build/workbook/county.js";
import type { Cell } from "../../src/spreadsheet/index.js";
import { call } from "./calls.js";

const [first = [], second = []] = county.managers.map(rowOf);
const CLASS = heading.indexOf("网点类别");
const LOANS = heading.indexOf("放贷笔数");
const TOLERANCE = heading.indexOf("不良容忍度");

/** What is remarked beside the first manager, above other rows. */
function remark(tolerance: Cell, ...others: readonly Cell[][]): unknown {
  const graded = call("ROSTER", county.year, [heading, first.with(TOLERANCE, tolerance), ...others]);
  return (graded as Cell[][])[1]?.at(-1);
}

const END = "没有计入，补正后应重新评定";
const DOUBT = "不良容忍度为100%，等于不设容忍度；如本意是1%，应填0.01";
const unread = second.with(LOANS, "很多");
const unplaced = (id: string) => second.with(0, id).with(CLASS, "城区");

test.each<readonly [string, Cell, readonly Cell[][]]>([
  ["", 0.01, []],
  [DOUBT, 1, []],
  [`同类平均数不完整：本类有1行${END}`, 0.01, [unread]],
  [`同类平均数不完整：网点类别无法辨认的有2行${END}`, 0.01, [unplaced("A"), unplaced("B")]],
  [`同类平均数不完整：本类有1行、网点类别无法辨认的有1行${END}；${DOUBT}`, 1, [unread, unplaced("A")]],
])("beside a row that is graded stands %j", (told, tolerance, others) => {
  expect(remark(tolerance, ...others)).toBe(told);
});

test("a tolerance that is high, but not of all, is doubted too", () => {
  expect(remark(0.8)).toBe("不良容忍度高于10%，请核对是否误将百分数当作小数填写；如本意是0.8%，应填0.008");
});

test("PEERS has no row for a class of which the roster has nobody", () => {
  const table = call("PEERS", county.year, [heading, first]) as Cell[][];
  expect(table.map(([name]) => name)).toEqual(["网点类别", "城关区"]);
});
