import type { HyperFormula } from "hyperformula";
import { expect, test } from "vitest";
import { BRANCH_TYPES, branchType } from "../../src/grading/index.js";
import { heading } from "../../src/spreadsheet/build/workbook/county.js";
import { OPTIONS } from "../../src/spreadsheet/build/workbook/figuresSheet.js";
import { cellsOf, sheetOf } from "../../src/spreadsheet/build/workbook/formula.js";
import { FIRST_ROW, SHEETS } from "../../src/spreadsheet/build/workbook/layout.js";
import { type NativeField, nativeFields, WRONG } from "../../src/spreadsheet/build/workbook/nativeCells.js";
import { call, graded, type RosterCells } from "../../src/spreadsheet/build/workbook/rated.js";
import { buildWorkbook } from "../../src/spreadsheet/build/workbook/workbook.js";
import { RESULTS } from "../../src/spreadsheet/columns.js";
import { type Cell, isSheetError } from "../../src/spreadsheet/index.js";
import { wordOf } from "../../src/spreadsheet/labels.js";
import { variants } from "../workbook/variants.js";
import { nativeEngine } from "./nativeEngine.js";

const TITLES = [SHEETS.native, SHEETS.roster, SHEETS.classes, SHEETS.figures];
const RESULT_FIELDS = Object.keys(RESULTS) as (keyof typeof RESULTS)[];
const DECIMALS = 10;

/** The figures and readings below the rows of the roster. */
const MOST_OTHER_ROWS = 60;

const rounded = (value: unknown) =>
  typeof value === "number" ? Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS : value;

/** What the native sheet is to show beside a row: what the library gives, and no figure where it refuses. */
function expected(row: readonly Cell[]): unknown[] {
  return RESULT_FIELDS.map((_, i) => (isSheetError(row[0]) ? (i === 0 ? WRONG : "") : rounded(row[i])));
}

function shown(engine: HyperFormula, field: NativeField, i: number): unknown {
  return engine.getCellValue({ sheet: 0, row: FIRST_ROW - 1 + i, col: nativeFields.indexOf(field) });
}

/** The row of the first class in its sheet. */
const FIRST_CLASS = 4;

/** People, loans, interest in fen, and the rows that are missing, by class. */
function classesOf(engine: HyperFormula): unknown[] {
  const sheet = TITLES.indexOf(SHEETS.classes);
  return BRANCH_TYPES.map((_, i) =>
    ["B", "C", "D", "G", "H"].map((column) =>
      engine.getCellValue({ sheet, row: FIRST_CLASS - 1 + i, col: column.charCodeAt(0) - 65 }),
    ),
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
    return [managers, loans, Math.round((interest ?? 0) * 100), missing, unplaced];
  });
}

test.each(variants)(
  "the native formulas grade and refuse as the library does: $name",
  { timeout: 20_000 },
  (variant) => {
    const workbook = buildWorkbook(variant, variant.policy);
    const [, ...table] = graded(variant, cellsOf(sheetOf(workbook, SHEETS.figures), OPTIONS));
    const engine = nativeEngine(workbook, TITLES, FIRST_ROW + table.length + MOST_OTHER_ROWS);
    const native = table.map((_, i) => RESULT_FIELDS.map((field) => rounded(shown(engine, field, i))));
    expect(native).toEqual(table.map(expected));
    expect(classesOf(engine)).toEqual(peersOf(variant));
    const told = table.map((_, i) => shown(engine, "message", i));
    expect(told).toEqual(
      table.map((row) => (isSheetError(row[0]) ? expect.stringMatching(/；$/) : row.at(-1))),
    );
  },
);
