import { type Cell, type CellResult, cellFunctions } from "../../index.js";
import { heading } from "./county.js";

/** A roster as it stands in the sheet: the year, and the rows below the heading. */
export interface RosterCells {
  readonly year: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** What a cell function gives. */
export function call(name: string, ...ranges: readonly unknown[]): CellResult {
  const found = cellFunctions.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no cell function ${name}`);
  return found.call(...ranges);
}

/**
 * The roster graded by the library: the heading of the spilled table, and one row for each row of the roster. What
 * is wrong with the roster as a whole is wrong with every row.
 */
export function graded({ year, rows }: RosterCells, options?: readonly (readonly Cell[])[]): Cell[][] {
  const table = call("ROSTER", year, [[...heading], ...rows], options);
  return Array.isArray(table) ? table : [[], ...rows.map(() => [table])];
}
