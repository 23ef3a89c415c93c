import type { CellFormulaValue, CellValue, Cell as SheetCell, Workbook, Worksheet } from "exceljs";
import { type Cell, type CellResult, type Cells, isSheetError, type SheetErrorCode } from "../../index.js";
import { call } from "./rated.js";

/** How a file writes a function of an Excel add-in, its namespace and its name. */
export const IN_FILE = "_xldudf_KAOPING_";

/** How Excel shows it. */
const SHOWN = "KAOPING.";

/** A call of one of our functions: what it is called with, written as in a formula. */
export interface Call {
  readonly name: string;
  readonly args: readonly string[];
}

export const shownFormula = ({ name, args }: Call): string => `=${SHOWN}${name}(${args.join(",")})`;

type FormulaResult = NonNullable<CellFormulaValue["result"]>;

/** A value of a cell function as exceljs writes it. */
function stored(value: Cell): FormulaResult {
  return isSheetError(value) ? { error: value.code as "#N/A" } : (value ?? "");
}

/** A formula with the result that stands in the file until the host calculates. */
export function formula(text: string, result?: Cell): CellFormulaValue {
  return result === undefined ? { formula: text } : { formula: text, result: stored(result) };
}

/** Calls one of our functions in a cell, from which its result spills: the file keeps what the library gives. */
export function putCall(sheet: Worksheet, at: SheetCell, called: Call): CellResult {
  const result = call(called.name, ...called.args.map((text) => cellsOf(sheet, text)));
  const table = Array.isArray(result) ? result : [[result]];
  table.forEach((row, i) => {
    row.forEach((value, j) => {
      sheet.getCell(at.fullAddress.row + i, at.fullAddress.col + j).value = stored(value);
    });
  });
  const width = Math.max(...table.map((row) => row.length));
  const last = sheet.getCell(at.fullAddress.row + table.length - 1, at.fullAddress.col + width - 1);
  const spilling: CellFormulaValue & { shareType: "array"; ref: string } = {
    formula: `${IN_FILE}${called.name}(${called.args.join(",")})`,
    result: stored(table[0]?.[0]),
    shareType: "array",
    ref: last.address === at.address ? at.address : `${at.address}:${last.address}`,
  };
  at.value = spilling;
  return result;
}

/** The cells that an argument refers to: by name, on another sheet or on this one. */
export function cellsOf(sheet: Worksheet, argument: string): Cells {
  const [named] = sheet.workbook.definedNames.getRanges(argument).ranges;
  const [, title, range = ""] = /^(?:'?([^'!]+)'?!)?(.+)$/.exec(named ?? argument) ?? [];
  const source = title === undefined ? sheet : sheetOf(sheet.workbook, title);
  const [from = "", to = from] = range.replaceAll("$", "").split(":");
  const [first, last] = [source.getCell(from).fullAddress, source.getCell(to).fullAddress];
  return Array.from({ length: last.row - first.row + 1 }, (_, i) =>
    Array.from({ length: last.col - first.col + 1 }, (_, j) =>
      cellOf(source.getCell(first.row + i, first.col + j)),
    ),
  );
}

export function sheetOf(workbook: Workbook, title: string): Worksheet {
  const sheet = workbook.getWorksheet(title);
  if (sheet === undefined) throw new Error(`no sheet ${title}`);
  return sheet;
}

/** What a cell holds as our functions take it; of a formula its result, which `value` leaves out where it is 0. */
export function cellOf(cell: SheetCell): Cell {
  return plain(cell.formula ? cell.result : cell.value);
}

function plain(value: CellValue | undefined): Cell {
  if (typeof value !== "object" || value === null) return value;
  if ("error" in value) return { code: value.error as SheetErrorCode, message: "" };
  throw new Error(`a cell holds ${JSON.stringify(value)}`);
}
