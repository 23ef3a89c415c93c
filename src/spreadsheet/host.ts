import {
  type Cell,
  type CellResult,
  errorCodeOf,
  isSheetError,
  type SheetError,
  sheetError,
} from "./cell.js";
import type { CellFunctionName } from "./cellFunction.js";
import { formulas } from "./functions/index.js";

/** How a host hands over what it has in a way of its own, and how it is told an error. */
export interface Host {
  /** What a value stands for that is of the host's own making: a range, a date, a number that is an error. */
  readonly read?: (value: unknown) => unknown;
  /** What a call gives that is an error as a whole; it may throw. */
  readonly fail?: (error: SheetError) => unknown;
  /** What stands in a table in place of an error; the row tells the message beside it. */
  readonly errorCell?: (error: SheetError) => unknown;
}

/** The cell functions by name as a host calls them: its own values in and out. */
export type HostFunctions = Readonly<Record<CellFunctionName, (...args: readonly unknown[]) => unknown>>;

/**
 * The cell functions as a host calls them. A host that takes no error values gets texts that begin with the code,
 * and where it hands such a text over again, it is the error.
 *
 * @example
 * functionsFor({}).VOLUME("", 10, 1000); // "#N/A “放贷笔数”：空白；空白不等于零；应填不小于0的整数"
 */
export function functionsFor({ read = same, fail = told, errorCell = codeOf }: Host): HostFunctions {
  const functions = Object.entries(formulas).map(([name, call]) => [
    name,
    (...args: readonly unknown[]) => given(call(...args.map((each) => taken(each, read))), fail, errorCell),
  ]);
  return Object.freeze(Object.fromEntries(functions)) as HostFunctions;
}

const same = (value: unknown): unknown => value;
const told = ({ code, message }: SheetError): string => `${code} ${message}`;
const codeOf = ({ code }: SheetError): string => code;

function taken(argument: unknown, read: (value: unknown) => unknown): unknown {
  const value = read(argument);
  return Array.isArray(value) ? value.map((each) => taken(each, read)) : cellOf(value);
}

function cellOf(value: unknown): Cell {
  const code = typeof value === "string" ? errorCodeOf(value) : undefined;
  return code === undefined ? (value as Cell) : sheetError(code, "");
}

function given(
  result: CellResult,
  fail: (error: SheetError) => unknown,
  errorCell: (error: SheetError) => unknown,
): unknown {
  if (Array.isArray(result)) {
    return result.map((row) => row.map((cell) => (isSheetError(cell) ? errorCell(cell) : cell)));
  }
  return isSheetError(result) ? fail(result) : result;
}
