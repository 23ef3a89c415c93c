import { gradeManagerInput } from "../../../grading/index.js";
import { managerColumns } from "../../columns.js";
import { EXTRA, type RatingField, type RosterField, ratingFields } from "./ratingFields.js";

/** The sheets of the files without an add-in, in their order. */
export const SHEETS = {
  guide: "说明",
  roster: "名册",
  rating: "评级",
  notice: "通知单",
  notices: "批量通知单",
  ranking: "排名",
  summary: "汇总",
  classes: "同类合计",
  figures: "参数",
} as const;

/** A row of the sheet of grades reads the row of the roster that has its number. */
export const HEADING_ROW = 8;
export const FIRST_ROW: number = HEADING_ROW + 1;

/** People that the sheets take. */
export const CAPACITY = 2000;
export const LAST_ROW: number = HEADING_ROW + CAPACITY;

/** The row of the roster that holds the year. */
export const YEAR_ROW = 2;

/** Names of single cells that formulas of more than one sheet refer to. */
export const YEAR: string = gradeManagerInput.year.title.zh;
/** Why nothing is graded; blank where everything can be. */
export const STOP = "停止原因";
/** What is wrong with the figures; blank where nothing is. */
export const FIGURES_CHECK = "参数检查";
/** Which figures are others than the documents have; blank where none is. */
export const FIGURES_CHANGED = "参数改动";
/** How many they are. */
export const FIGURES_CHANGED_COUNT = "参数改动项数";

/** The columns of the totals of the classes that formulas refer to: the name of each, and its letter. */
export const CLASS_LISTS = {
  branchType: ["类别名称", "A"],
  managers: ["类别人数", "B"],
  loans: ["类别笔数", "C"],
  interest: ["类别利息", "D"],
  missing: ["类别未计入", "G"],
  unplaced: ["类别不明", "H"],
} as const;

/** The letters of a column, counted from 1. */
export function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? "" : letters(before)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A column of the roster, with its heading. */
export interface RosterColumn {
  readonly field: RosterField;
  readonly heading: string;
}

export const rosterColumns: readonly RosterColumn[] = [
  ...managerColumns.map(({ field, zh, holds }) => ({
    field,
    heading: holds.kind === "money" ? `${zh}（元）` : zh,
  })),
  ...Object.entries(EXTRA).map(([field, heading]) => ({ field: field as keyof typeof EXTRA, heading })),
];

const ROSTER_LETTERS = Object.fromEntries(
  rosterColumns.map(({ field }, i) => [field, letters(i + 1)]),
) as Readonly<Record<RosterField, string>>;

/** The columns of the roster as a whole: nothing that is done to its rows moves or breaks a reference to them. */
const inRoster = (first: string, last: string = first) => `${SHEETS.roster}!$${first}:$${last}`;

/** The cell of the roster that stands in the row of the formula. */
export const rosterCell = (field: RosterField): string => `INDEX(${inRoster(ROSTER_LETTERS[field])},ROW())`;

/** A cell of the roster by its row. */
export const rosterCellAt = (column: number, row: number): string =>
  `INDEX(${inRoster(letters(column))},${row})`;

/** All columns of the roster. */
export const WHOLE_ROSTER: string = inRoster("A", letters(rosterColumns.length));
/** What stands above its first row. */
export const ROSTER_TOP: string = `${SHEETS.roster}!$A$1:$${letters(rosterColumns.length)}$${HEADING_ROW}`;

/** The letter of a column of the sheet of grades. */
export const columnOf = (field: RatingField): string => letters(ratingFields.indexOf(field) + 1);

/** The cell of a column in a row of the sheet of grades, for formulas of that sheet. */
export const own = (field: RatingField, row: number): string => `$${columnOf(field)}${row}`;

/** The cells of a column in all rows of the sheet of grades, for formulas of that sheet. */
export const cellsOfField = (field: RatingField): string => {
  const column = `$${columnOf(field)}$`;
  return `${column}${FIRST_ROW}:${column}${LAST_ROW}`;
};

/** The cells of a column in all rows of the sheet of grades, for formulas of other sheets. */
export const resultRange = (field: RatingField): string => `${SHEETS.rating}!${cellsOfField(field)}`;
