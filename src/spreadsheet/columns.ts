import { loanFields } from "../buyout/index.js";
import { branchType, headsInAverage, interestInput, managerFields, volumeInput } from "../grading/index.js";
import * as field from "../rule/fields.js";
import type { Field } from "../rule/index.js";
import { type Column, columnsOf } from "./headings.js";
import { identifier } from "./kinds.js";
import { labelOf } from "./labels.js";

export type ManagerField = keyof typeof managerFields;

/** A roster as banks keep it. The figures that a rule takes off points for are written, 0 where there is none. */
export const managerColumns: readonly Column<ManagerField>[] = columnsOf(managerFields, { id: identifier });

/** The totals of the classes, as PEERS gives them; its averages are there to be looked at. */
export const peerColumns: readonly Column[] = columnsOf({
  branchType,
  ...volumeInput.peers.fields,
  ...interestInput.peers.fields,
  averageLoans: averageOf(volumeInput.loansGranted),
  averageInterest: averageOf(interestInput.interestIncome),
  missing: field.optional(field.whole("未能计入行数", "Rows not counted")),
  unplaced: field.optional(field.whole("类别不明行数", "Rows of no readable class")),
  headsInAverage: field.optional(headsInAverage),
});

function averageOf(total: Field): Field {
  const { zh, en } = labelOf(total);
  return field.optional(field.number(`人均${zh}`, `Average ${en.toLowerCase()}`));
}

/** The NPL that someone answers for. What secures a loan is written: a blank cell is no credit loan. */
export const loanColumns: readonly Column[] = columnsOf(
  { ...loanFields, security: { ...loanFields.security, optional: false } },
  { id: identifier },
);

/** What the results of a grading are called, wherever a sheet shows them. */
export const RESULTS = {
  grade: "评定等级",
  coefficient: "工资系数",
  score: "总分",
  volume: "业务量得分",
  interest: "利息收入得分",
  quality: "贷款质量得分",
  conduct: "违规扣分",
  scoreGrade: "得分等级",
  ceiling: "等级上限",
} as const;

/** What stands beside a row that was graded. */
export const gradedHeadings: readonly string[] = Object.values(RESULTS);
