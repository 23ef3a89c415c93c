import type { Cell, CellValue, Workbook, Worksheet } from "exceljs";
import { DetailedCellError, HyperFormula, type RawCellContent } from "hyperformula";
import { IN_FILE } from "./formula.js";
import { LAST_ROW, SHEETS } from "./layout.js";

/** The sheets whose rows are not those of the people. */
const WHOLE: readonly string[] = [SHEETS.notice, SHEETS.notices, SHEETS.summary];

/** The last row of a sheet that is calculated. */
const lastRow = (sheet: Worksheet, rows: number) => (WHOLE.includes(sheet.name) ? sheet.rowCount : rows);

/** Where a column of all people ends. */
const PEOPLE_END = new RegExp(`\\$${LAST_ROW}(?!\\d)`, "g");

/** A workbook in an engine that calculates its native formulas: its sheets by their titles. */
export interface Engine {
  readonly hyperformula: HyperFormula;
  /** What a cell shows; rows and columns are counted from 1. */
  value(title: string, row: number, column: number): unknown;
  /** Puts rows of values into cells, from one on to the right and down. */
  write(title: string, row: number, column: number, values: readonly (readonly CellValue[])[]): void;
}

interface FormulaModel {
  readonly formula?: string;
  readonly sharedFormula?: string;
}

/** What a cell is written from; `formula` of exceljs would move every shared one. */
const modelOf = (cell: Cell) => cell.model as FormulaModel;
const isFormula = (cell: Cell) => (modelOf(cell).formula ?? modelOf(cell).sharedFormula) !== undefined;
const isCall = (cell: Cell) => modelOf(cell).formula?.includes(IN_FILE) === true;

/** A value as it is typed: an object is an error. */
function typed(value: CellValue): RawCellContent {
  if (typeof value === "string") return `'${value}`;
  return typeof value === "object" && value !== null ? "=1/0" : (value ?? null);
}

/** A formula with the rows of its relative references so many rows further down. */
function moved(formula: string, down: number): string {
  return formula
    .split('"')
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(
            /(?<![A-Za-z0-9_])(\$?[A-Z]{1,3})(\d+)(?![\d(])/g,
            (_, column, row) => `${column}${Number(row) + down}`,
          ),
    )
    .join('"');
}

/**
 * Calculates the native formulas of a workbook, those of our functions left out: its sheets as far as `rows`.
 * HyperFormula takes no Chinese names and no ranges without an end, so sheets and names are called by their numbers,
 * and whole columns end with the last row, as do the columns of the people. The sheets that do not go by people are
 * calculated as a whole.
 */
export function nativeEngine(workbook: Workbook, rows: number): Engine {
  const titles = workbook.worksheets.map(({ name }) => name);
  const named = workbook.definedNames.model;
  // The longer first: 等级 is the beginning of 等级分数线.
  const names = named.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const known = new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})`, "gu");
  const sheets = new RegExp(`'?(${titles.join("|")})'?!`, "g");
  const inAscii = (part: string) =>
    part
      .replace(sheets, (_, title) => `Sheet${titles.indexOf(title)}!`)
      .replace(known, (name) => `NAME_${names.indexOf(name)}`)
      .replace(/\$([A-Z]+):\$([A-Z]+)/g, `$$$1$$1:$$$2$$${rows}`)
      .replace(PEOPLE_END, `$$${Math.min(rows, LAST_ROW)}`);
  const plain = (formula: string) =>
    formula
      .split('"')
      .map((part, i) => (i % 2 === 1 ? part : inAscii(part)))
      .join('"');
  /** A shared formula is told by its first cell; only the rows of its references differ. */
  const shared = new Map<string, string>();
  const formulaOf = (cell: Cell): string => {
    const { sharedFormula: first } = modelOf(cell);
    if (first === undefined) return plain(cell.formula);
    const key = `${cell.worksheet.name}!${first}`;
    const text = shared.get(key) ?? plain(cell.worksheet.getCell(first).formula);
    shared.set(key, text);
    const down = cell.fullAddress.row - cell.worksheet.getCell(first).fullAddress.row;
    return moved(text, down);
  };
  const content = (cell: Cell): RawCellContent => {
    if (isFormula(cell)) return isCall(cell) ? null : `=${formulaOf(cell)}`;
    return typed(cell.value);
  };
  const cellsOf = (sheet: Worksheet) => {
    const length = lastRow(sheet, rows);
    const cells: RawCellContent[][] = Array.from({ length }, () => []);
    sheet.eachRow((row, at) => {
      if (at > length) return;
      row.eachCell((cell, column) => {
        (cells[at - 1] as RawCellContent[])[column - 1] = content(cell);
      });
    });
    return cells.map((row) => Array.from(row, (cell) => cell ?? null));
  };
  const contents = workbook.worksheets.map((sheet, i) => [`Sheet${i}`, cellsOf(sheet)] as const);
  const hyperformula = HyperFormula.buildFromSheets(
    Object.fromEntries(contents),
    { licenseKey: "gpl-v3", smartRounding: false, useArrayArithmetic: true, maxRows: 1_048_576 },
    named.map(({ name, ranges: [range = ""] }) => ({
      name: `NAME_${names.indexOf(name)}`,
      expression: `=${inAscii(range)}`,
    })),
  );
  const at = (title: string, row: number, column: number) => ({
    sheet: titles.indexOf(title),
    row: row - 1,
    col: column - 1,
  });
  return {
    hyperformula,
    value: (title, row, column) => hyperformula.getCellValue(at(title, row, column)),
    write(title, row, column, values) {
      hyperformula.setCellContents(
        at(title, row, column),
        values.map((cells) => cells.map(typed)),
      );
    },
  };
}

/**
 * Has a file keep what its native formulas give, for programs that show it without calculating. They are calculated as
 * far as `rows`, the last of which is blank; what is below shows the same as that.
 */
export function keepResults(workbook: Workbook, rows: number): void {
  const engine = nativeEngine(workbook, rows);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row, at) => {
      row.eachCell((cell, column) => {
        if (!isFormula(cell) || isCall(cell)) return;
        const value = engine.value(sheet.name, Math.min(at, lastRow(sheet, rows)), column);
        const result = value instanceof DetailedCellError ? { error: value.value } : (value ?? 0);
        (cell.model as { result?: unknown }).result = result;
      });
    });
  }
}
