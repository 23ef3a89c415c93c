import { gradedHeadings } from "../../columns.js";
import { FIRST_ROW, LAST_ROW, letters, SHEETS } from "./layout.js";

/** What stands in place of a grade where the row cannot be rated. */
export const WRONG = "有误";

export const AGREES = "一致";
export const DIFFERS = "不一致";
export const NO_ADD_IN = "未装加载项";

const BEFORE = ["编号", "姓名", "网点类别"] as const;

const BEHIND = [
  "保护期内",
  "提示",
  "核对",
  "行检查",
  "有效",
  "利息（分）",
  "计入平均",
  "本类人数",
  "本类笔数",
  "本类利息（分）",
  "新增不良（分）",
  "净贷款（分）",
  "新增不良率",
  "分数线达到数",
] as const;

export type Heading = (typeof BEFORE)[number] | (typeof gradedHeadings)[number] | (typeof BEHIND)[number];

export const HEADINGS: readonly Heading[] = [...BEFORE, ...gradedHeadings, ...BEHIND];

export const columnOf = (heading: Heading): string => letters(HEADINGS.indexOf(heading) + 1);

/** The cell of a column in the same row. */
export const own = (heading: Heading, row: number): string => `$${columnOf(heading)}${row}`;

/** The cells of a column in all rows, for formulas of other sheets. */
export const wholeColumn = (heading: Heading): string => {
  const column = columnOf(heading);
  return `${SHEETS.native}!$${column}$${FIRST_ROW}:$${column}$${LAST_ROW}`;
};
