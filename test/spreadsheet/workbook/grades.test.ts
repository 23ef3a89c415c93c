import { expect, test } from "vitest";
import { BRANCH_TYPES, branchType } from "../../../src/grading/index.js";
import { heading } from "../../../src/spreadsheet/build/workbook/county.js";
import type { Engine } from "../../../src/spreadsheet/build/workbook/engine.js";
import { SHEETS } from "../../../src/spreadsheet/build/workbook/layout.js";
import { call, type RosterCells } from "../../../src/spreadsheet/build/workbook/rated.js";
import { STOPPED } from "../../../src/spreadsheet/build/workbook/ratingRules.js";
import { isSheetError } from "../../../src/spreadsheet/index.js";
import { wordOf } from "../../../src/spreadsheet/labels.js";
import { variants } from "../../workbook/variants.js";
import { compare, expected, rounded } from "./table.js";

/** The row of the first class in its sheet. */
const FIRST_CLASS = 4;

/** People, loans, interest, and the rows that are missing, by class. */
function classesOf(engine: Engine): unknown[] {
  return BRANCH_TYPES.map((_, i) =>
    [2, 3, 4, 7, 8].map((column) => rounded(engine.value(SHEETS.classes, FIRST_CLASS + i, column))),
  );
}

function peersOf({ year, rows }: RosterCells): unknown[] {
  const table = call("PEERS", year, [[...heading], ...rows]);
  const classes = Array.isArray(table) ? table.slice(1) : [];
  return BRANCH_TYPES.map((type) => {
    const name = wordOf(branchType, type);
    const found = classes.find(([first]) => first === name);
    if (found === undefined) return expect.arrayContaining([0, 0, 0]);
    const [, managers, loans, interest, , , missing, unplaced] = found.map(Number);
    return [managers, loans, interest, missing, unplaced];
  });
}

test.each(variants)("the native formulas grade and refuse as the library does: $name", (variant) => {
  const { engine, table, shown, results } = compare(variant, variant.policy);
  const summary = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      engine.value(SHEETS.rating, 3, i + 1),
      engine.value(SHEETS.rating, 4, i + 1),
    ]),
  );
  expect(summary.勾稽).toBe("相符");
  if (variant.name === "no-year") {
    // A year that is none is wrong with the whole: nothing is graded, and the sheet says so once.
    expect(table.map((_, i) => shown("grade", i))).toEqual(table.map(() => STOPPED));
    expect(engine.value(SHEETS.rating, 2, 3)).toBe("不予评定：“名册”B2的考评年度应填四位年份，如2025；");
    return;
  }
  expect(table.map((_, i) => results(i))).toEqual(table.map(expected));
  expect(engine.value(SHEETS.summary, 4, 7)).toBe(summary.已评定 === 0 ? "" : "相符");
  expect(classesOf(engine)).toEqual(peersOf(variant));
  expect(table.map((_, i) => shown("message", i))).toEqual(
    table.map((row) => (isSheetError(row[0]) ? expect.stringMatching(/；$/) : row.at(-1))),
  );
  const people = table.filter(([first]) => first !== "");
  const wrong = people.filter(([first]) => isSheetError(first)).length;
  expect(summary).toMatchObject({
    名册人数: people.length,
    已评定: people.length - wrong,
    有误: wrong,
    暂不评定: 0,
    未读入: 0,
  });
});
