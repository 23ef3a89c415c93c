import { expect, test } from "vitest";
import type { Cell } from "../../src/spreadsheet/index.js";
import { call } from "./calls.js";

const years = [[100], [200], [300]];
const blanks = [[""], [null], [undefined]] as const;
const column = (rows: number): Cell[][] => Array.from({ length: rows }, () => [1]);

test("blank rows at the end are no part of a range", () => {
  expect(call("TOLERANCE", [...years, ...blanks], years, true, true)).toBe(54);
  expect(call("CREDITSCORE", [[1], ...blanks], [[1, 0, 0, 0, 0], [""], [null]])).toBe(100);
});

test("a blank row before the end is", () => {
  expect(call("TOLERANCE", [[100], [""], [300]], years, true, true)).toEqual({
    code: "#N/A",
    message: "“各年自然人贷款利息收入”第2格：空白；空白不等于零；应填金额（元），可以为负",
  });
});

test("a range has 10,000 rows at most, not counting blank ones at its end", () => {
  const tolerance = (rows: Cell[][]) => call("TOLERANCE", rows, years, true, true);
  expect(tolerance([...column(10_000), ...blanks.map((row) => [...row])])).toEqual({
    code: "#NUM!",
    message: "“各年自然人贷款利息收入”：多于规定的年数，每年一格",
  });
  expect(tolerance(column(10_001))).toEqual({
    code: "#VALUE!",
    message: "“各年自然人贷款利息收入”：最多10000行，实际有10001行",
  });
  expect(call("AHPCONSENSUS", column(10_001))).toEqual({
    code: "#VALUE!",
    message: "“各专家给出的权重”：最多10000行，实际有10001行",
  });
});
