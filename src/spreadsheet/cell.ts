import { hundredthsOf, type Ratio, toNumber } from "../exact/index.js";

/** The error values that spreadsheets know. */
const ERROR_CODES = ["#N/A", "#VALUE!", "#NUM!", "#DIV/0!", "#REF!", "#NAME?", "#NULL!"] as const;

/**
 * An error value of a cell: `#N/A` for what is missing, `#VALUE!` for what is of the wrong kind, `#NUM!` for
 * what is out of range, `#DIV/0!` for what has no denominator; the others only come in with a cell and go out again.
 */
export type SheetErrorCode = (typeof ERROR_CODES)[number];

/** What a cell function returns in place of a value: the error and, in Chinese, which input is wrong and why. */
export interface SheetError {
  /** The error that the cell shows. */
  readonly code: SheetErrorCode;
  /** What is wrong, in words. */
  readonly message: string;
}

/** What a cell holds. Dates are serial numbers; nothing, null and an empty text are a blank cell. */
export type Cell = number | string | boolean | SheetError | null | undefined;

/** A range of cells, row by row. */
export type Cells = readonly (readonly Cell[])[];

/** What a cell function returns: a value, a table to spill, or an error. */
export type CellResult =
  | number
  | string
  | boolean
  | SheetError
  | (number | string | boolean | SheetError)[][];

/** Significant digits that every spreadsheet keeps of a number. */
export const SHEET_DIGITS = 15;

export function sheetError(code: SheetErrorCode, message: string): SheetError {
  return Object.freeze({ code, message });
}

/**
 * Whether a cell or a result is an error value.
 *
 * @example
 * isSheetError(formulas.VOLUME("", 10, 1000)); // true
 * isSheetError(formulas.VOLUME(118, 10, 1000)); // false
 */
export function isSheetError(value: unknown): value is SheetError {
  return typeof value === "object" && value !== null && ERROR_CODES.includes((value as SheetError).code);
}

/**
 * The error value a text stands for, as some hosts hand errors over: the code, alone or before its message. An error
 * that only some host knows, such as `#SPILL!`, is one of the wrong kind.
 */
export function errorCodeOf(text: string): SheetErrorCode | undefined {
  const code = ERROR_CODES.find((code) => text === code || text.startsWith(`${code} `));
  return code ?? (/^#[A-Z_]+!$/.test(text) ? "#VALUE!" : undefined);
}

export function isBlank(cell: Cell): cell is "" | null | undefined {
  return cell === undefined || cell === null || cell === "";
}

/** A number as a cell shows it: what binary arithmetic left beyond the digits that spreadsheets keep is no part of it. */
export function shortNumber(value: number): number {
  return hundredthsOf(value) === undefined ? Number(value.toPrecision(SHEET_DIGITS)) : value;
}

/** A figure as a cell takes it. */
export function cellNumber(value: Ratio): number {
  return toNumber(value, SHEET_DIGITS);
}

/** What a host hands over as a range: one cell may come bare, and so may a row, alone or among others. */
export function asCells(argument: unknown): Cells {
  if (!Array.isArray(argument)) return [[cellOf(argument)]];
  const rows = Array.from<unknown>(argument);
  return rows.some(Array.isArray)
    ? rows.map((row) => (Array.isArray(row) ? cellsOf(row) : [cellOf(row)]))
    : [rows.map(cellOf)];
}

/** The cells of a row; an index that holds nothing is a blank cell. */
function cellsOf(row: readonly unknown[]): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < row.length; at += 1) cells.push(cellOf(row[at]));
  return cells;
}

/** A cell. What no sheet holds stands there as an error: text made of it could be anything, or have no end. */
function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case "number":
    case "string":
    case "boolean":
    case "undefined":
      return value;
    default:
      return value === null || isSheetError(value) ? value : NO_CELL;
  }
}

const NO_CELL: SheetError = /* @__PURE__ */ sheetError("#VALUE!", "无法读取的单元格");

/** Whether an argument was left out, or nothing stands in it. */
export function isOmitted(cells: Cells): boolean {
  return cells.every((row) => row.every(isBlank));
}

/** The columns of the widest row. */
export function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}
