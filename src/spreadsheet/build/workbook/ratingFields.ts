import { managerFields } from "../../../grading/index.js";
import { type ManagerField, managerColumns, RESULTS } from "../../columns.js";
import { labelOf } from "../../labels.js";

/** What the roster of the workbook has beside the columns of the library: they do not touch a grade. */
export const EXTRA = { branch: "支行", lastGrade: "上年等级" } as const;

export type RosterField = ManagerField | keyof typeof EXTRA;

const FIRST = ["id", "name", "branchType"] as const satisfies readonly ManagerField[];

const titles = (fields: readonly ManagerField[]) =>
  Object.fromEntries(fields.map((field) => [field, labelOf(managerFields[field]).zh]));

/** The columns of the sheet of grades, in their order, with their headings. */
export const HEADINGS = {
  ...(titles(FIRST) as Record<(typeof FIRST)[number], string>),
  branch: EXTRA.branch,
  ...RESULTS,
  isProtected: "保护期内",
  message: "提示",
  ...(titles(
    managerColumns.map(({ field }) => field).filter((field) => !(FIRST as readonly string[]).includes(field)),
  ) as Record<Exclude<ManagerField, (typeof FIRST)[number]>, string>),
  lastGrade: EXTRA.lastGrade,
  filled: "填写格数",
  row: "所在行",
  repeated: "编号重复",
  ownCheck: "行检查",
  isValid: "有效",
  counts: "计入平均",
  countedInterest: "计入利息",
  isRated: "可评定",
  classManagers: "本类人数",
  classLoans: "本类笔数",
  classInterest: "本类利息",
  classMissing: "本类未计入",
  unplaced: "类别不明",
  netLoans: "净贷款",
  newNplRatio: "新增不良贷款率",
  bandsReached: "分数线达到数",
} as const;

export type RatingField = keyof typeof HEADINGS;

export const ratingFields: readonly RatingField[] = Object.keys(HEADINGS) as RatingField[];
