import { gradeManagerInput } from "../../../grading/index.js";
import { type ManagerField, managerColumns } from "../../columns.js";

/** The sheets, in their order. */
export const SHEETS = {
  guide: "说明",
  roster: "名册",
  native: "公式评级",
  classes: "同类合计",
  figures: "参数",
  functions: "函数示例",
} as const;

/** The roster and the native grades beside it have the same rows, so that a formula refers to its own row. */
export const HEADING_ROW = 5;
export const FIRST_ROW: number = HEADING_ROW + 1;

/** Rows that the sheets take. */
const CAPACITY = 200;
export const LAST_ROW: number = HEADING_ROW + CAPACITY;

/** Names of single cells that formulas of more than one sheet refer to. */
export const YEAR: string = gradeManagerInput.year.title.zh;
export const YEAR_CHECK = "年度检查";

/** The columns of the totals of the classes that formulas refer to: the name of each, and its letter. */
export const CLASS_LISTS = {
  branchType: ["类别名称", "A"],
  managers: ["类别人数", "B"],
  loans: ["类别笔数", "C"],
  interestFen: ["类别利息", "D"],
  missing: ["类别未计入", "G"],
  unplaced: ["类别不明", "H"],
} as const;

/** The letters of a column, counted from 1. */
export function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? "" : letters(before)) + String.fromCharCode(65 + ((column - 1) % 26));
}

const ROSTER_COLUMNS = Object.fromEntries(
  managerColumns.map(({ field }, i) => [field, letters(i + 1)]),
) as Readonly<Record<ManagerField, string>>;

const LAST_ROSTER_COLUMN: string = letters(managerColumns.length);

/** The cell of the roster that a row's field stands in. */
export function rosterCell(field: ManagerField, row: number): string {
  return `${SHEETS.roster}!$${ROSTER_COLUMNS[field]}${row}`;
}

/** The cells of a field in all rows of the roster. */
export function rosterColumn(field: ManagerField): string {
  const column = `$${ROSTER_COLUMNS[field]}$`;
  return `${SHEETS.roster}!${column}${FIRST_ROW}:${column}${LAST_ROW}`;
}

/** The cells of a row of the roster. */
export function rosterRow(row: number): string {
  return `${SHEETS.roster}!$A${row}:$${LAST_ROSTER_COLUMN}${row}`;
}

/** The roster with its heading and every row that may be filled. */
export const ROSTER_RANGE: string = `${SHEETS.roster}!$A$${HEADING_ROW}:$${LAST_ROSTER_COLUMN}$${LAST_ROW}`;

/** Where the table that our function spills beside the roster begins. */
export const GRADED_COLUMN: number = managerColumns.length + 2;
