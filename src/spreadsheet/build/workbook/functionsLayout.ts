import { type ManagerField, managerColumns } from "../../columns.js";
import { HEADING_ROW, LAST_ROW, letters, rosterColumns, SHEETS } from "./layout.js";

/** The sheet of the examples in the file for those who have the add-in. */
export const EXAMPLES = "函数示例";

const LAST_COLUMN = letters(managerColumns.length);

/** The cell of the roster that a row's field stands in, as the arguments of our functions refer to it. */
export function argumentCell(field: ManagerField, row: number): string {
  const at = managerColumns.findIndex((column) => column.field === field);
  return `${SHEETS.roster}!$${letters(at + 1)}${row}`;
}

/** The cells of a row of the roster. */
export const argumentRow = (row: number): string => `${SHEETS.roster}!$A${row}:$${LAST_COLUMN}${row}`;

/** The roster with its heading and every row that may be filled. */
export const ROSTER_RANGE = `${SHEETS.roster}!$A$${HEADING_ROW}:$${LAST_COLUMN}$${LAST_ROW}`;

/** Where the table that our function spills beside the roster begins. */
export const GRADED_COLUMN: number = rosterColumns.length + 2;

/** A cell of that table, counted from its first column. */
export const gradedCell = (column: number, row: number): string =>
  `${SHEETS.roster}!$${letters(GRADED_COLUMN + column)}${row}`;
