import { FIRST_ROW, LAST_ROW, letters, SHEETS } from "./layout.js";

/** What stands in place of a grade where the row cannot be rated. */
export const WRONG = "有误";

export const AGREES = "一致";
export const DIFFERS = "不一致";
export const NO_ADD_IN = "未装加载项";

export const HEADINGS = [
  "编号",
  "姓名",
  "网点类别",
  "评定等级",
  "工资系数",
  "总分",
  "业务量得分",
  "利息收入得分",
  "贷款质量得分",
  "违规扣分",
  "得分等级",
  "等级上限",
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

export type Heading = (typeof HEADINGS)[number];

export const columnOf = (heading: Heading): string => letters(HEADINGS.indexOf(heading) + 1);

/** The cell of a column in the same row. */
export const own = (heading: Heading, row: number): string => `$${columnOf(heading)}${row}`;

/** The cells of a column in all rows, for formulas of other sheets. */
export const wholeColumn = (heading: Heading): string => {
  const column = columnOf(heading);
  return `${SHEETS.native}!$${column}$${FIRST_ROW}:$${column}$${LAST_ROW}`;
};
