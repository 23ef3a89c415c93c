import { managerFields } from "../../../grading/index.js";
import { RESULTS } from "../../columns.js";
import { labelOf } from "../../labels.js";
import { FIRST_ROW, LAST_ROW, letters, SHEETS } from "./layout.js";

/** What stands in place of a grade where the row cannot be rated. */
export const WRONG = "有误";

export const AGREES = "一致";
export const DIFFERS = "不一致";
export const NO_ADD_IN = "未装加载项";

const { id, name, branchType } = managerFields;

/** The columns of the sheet, in their order, with their headings. */
export const HEADINGS = {
  id: labelOf(id).zh,
  name: labelOf(name).zh,
  branchType: labelOf(branchType).zh,
  ...RESULTS,
  isProtected: "保护期内",
  message: "提示",
  check: "核对",
  ownCheck: "行检查",
  isValid: "有效",
  counts: "计入平均",
  interestFen: "利息（分）",
  isRated: "可评定",
  classManagers: "本类人数",
  classLoans: "本类笔数",
  classInterestFen: "本类利息（分）",
  classMissing: "本类未计入",
  unplaced: "类别不明",
  newNplFen: "新增不良（分）",
  netLoansFen: "净贷款（分）",
  newNplRatio: "新增不良率",
  bandsReached: "分数线达到数",
} as const;

export type NativeField = keyof typeof HEADINGS;

export const nativeFields: readonly NativeField[] = Object.keys(HEADINGS) as NativeField[];

export const columnOf = (field: NativeField): string => letters(nativeFields.indexOf(field) + 1);

/** The cell of a column in the same row. */
export const own = (field: NativeField, row: number): string => `$${columnOf(field)}${row}`;

/** The cells of a column in all rows, on their own sheet. */
export const cellsOf = (field: NativeField): string => {
  const column = columnOf(field);
  return `$${column}$${FIRST_ROW}:$${column}$${LAST_ROW}`;
};

/** The cells of a column in all rows, for formulas of other sheets. */
export const wholeColumn = (field: NativeField): string => `${SHEETS.native}!${cellsOf(field)}`;
