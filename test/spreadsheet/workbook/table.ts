import type { Policy } from "kaoping";
import { type Engine, nativeEngine } from "../../../src/spreadsheet/build/workbook/engine.js";
import { OPTIONS } from "../../../src/spreadsheet/build/workbook/figuresSheet.js";
import { cellsOf, sheetOf } from "../../../src/spreadsheet/build/workbook/formula.js";
import { FIRST_ROW, SHEETS, YEAR_ROW } from "../../../src/spreadsheet/build/workbook/layout.js";
import { graded, type RosterCells } from "../../../src/spreadsheet/build/workbook/rated.js";
import { type RatingField, ratingFields } from "../../../src/spreadsheet/build/workbook/ratingFields.js";
import { WRONG } from "../../../src/spreadsheet/build/workbook/ratingRules.js";
import { buildWorkbook } from "../../../src/spreadsheet/build/workbook/workbook.js";
import { managerColumns, RESULTS } from "../../../src/spreadsheet/columns.js";
import { type Cell, isSheetError } from "../../../src/spreadsheet/index.js";

const RESULT_FIELDS = Object.keys(RESULTS) as (keyof typeof RESULTS)[];
const DECIMALS = 10;

/** The figures and readings below the rows of the roster. */
const MOST_OTHER_ROWS = 60;

export const rounded = (value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS : value;

/** What the native sheet is to show beside a row: what the library gives, and no figure where it refuses. */
export function expected(row: readonly Cell[]): unknown[] {
  return RESULT_FIELDS.map((_, i) => (isSheetError(row[0]) ? (i === 0 ? WRONG : "") : rounded(row[i])));
}

/** A roster graded by the native formulas and by the library, row by row. */
export interface Compared {
  readonly engine: Engine;
  /** The library's table without its heading. */
  readonly table: readonly (readonly Cell[])[];
  shown(field: RatingField, i: number): unknown;
  /** The results of a row by the native formulas. */
  results(i: number): unknown[];
}

/** The book of a policy for so many people and its figures: what differs between two rosters is typed into it. */
function bookOf(roster: RosterCells, policy: Policy | undefined) {
  const last = FIRST_ROW + roster.rows.length;
  const workbook = buildWorkbook(roster, policy, { last });
  return {
    engine: nativeEngine(workbook, Math.max(last, MOST_OTHER_ROWS)),
    figures: cellsOf(sheetOf(workbook, SHEETS.figures), OPTIONS),
  };
}

const books = new Map<string, ReturnType<typeof bookOf>>();

export function compare(roster: RosterCells, policy?: Policy): Compared {
  const key = `${policy?.name} ${roster.rows.length}`;
  const book = books.get(key) ?? bookOf(roster, policy);
  books.set(key, book);
  const { engine, figures } = book;
  engine.write(SHEETS.roster, YEAR_ROW, 2, [[roster.year]]);
  engine.write(
    SHEETS.roster,
    FIRST_ROW,
    1,
    roster.rows.map((cells) => managerColumns.map((_, i) => written(cells[i]))),
  );
  const [, ...table] = graded(roster, figures);
  const shown = (field: RatingField, i: number) =>
    engine.value(SHEETS.rating, FIRST_ROW + i, ratingFields.indexOf(field) + 1);
  const results = (i: number) => RESULT_FIELDS.map((field) => rounded(shown(field, i)));
  return { engine, table, shown, results };
}

const written = (value: Cell) =>
  isSheetError(value) ? { error: value.code as "#N/A" } : value === "" ? null : (value ?? null);
