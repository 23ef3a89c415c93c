import * as field from "../rule/fields.js";
import type { Out } from "../rule/index.js";
import { deadlineFields } from "./deadline.js";

/** The band of amounts that a warning lies in: from (included) up to below (excluded; null: no end). */
export const bandFields = {
  band: field.choice<"small" | "middle" | "top">("档次", "Band", {
    small: ["低档", "small"],
    middle: ["中档", "middle"],
    top: ["高档", "top"],
  }),
  from: field.money("金额自（含）", "From"),
  below: field.nullable(field.money("金额至（不含）", "Below"), "不限", "no end"),
};

const written = field.flag("书面", "In writing");

/** A report that a warning calls for. */
const reportFields = {
  ...deadlineFields,
  clause: field.clause("条款", "Clause"),
  to: field.choice<"branch" | "headOffice">("上报对象", "Reported to", {
    branch: ["分行", "branch"],
    headOffice: ["总行", "head office"],
  }),
  /** The band that decided the term; null where the amount does not matter. */
  band: field.nullable(
    field.record("金额档次", "Band of amounts", bandFields),
    "不论金额",
    "whatever the amount",
  ),
  /** Whether the deadline has passed without the report; null without `asOf` or without a deadline. */
  overdue: field.nullable(
    field.flag("上报的情况", "State of the report", {
      said: {
        true: ["期限已过", "the deadline has passed"],
        false: ["期限未过", "the deadline has not passed"],
      },
    }),
  ),
};

export const subBranchReportFields = {
  ...reportFields,
  /** Always in writing. */
  written,
  /** The other of two deadlines between which the clause says 或, which does not hold; null where there is one. */
  otherDeadline: field.nullable(field.record("另一期限", "The other deadline", deadlineFields)),
  /** Whether the deadline had passed already when the risk was discovered: the report is late at once. */
  lateAtDiscovery: field.flag("发现时已过期限", "Late at the discovery"),
  overdue: field.called("支行上报的情况", "The sub-branch's report", reportFields.overdue),
  /** Whether the report was made after its deadline; null without `reportedAt` or without a deadline. */
  reportedLate: field.nullable(
    field.flag("支行上报的情况", "The sub-branch's report", {
      said: {
        true: ["已迟报", "reported after the deadline"],
        false: ["已按期上报", "reported within the deadline"],
      },
    }),
  ),
};

export const branchReportFields = {
  ...reportFields,
  /** Whether the text orders this report in writing; null where that goes by the loans of the client, not given. */
  written: field.nullable(written, "无从判定", "not known"),
  overdue: field.called("分行上报的情况", "The branch's report", reportFields.overdue),
  /** Amount in yuan from which, included, it must be in writing. */
  writtenFrom: field.money("书面上报的起点金额", "In writing from"),
};

/** A band of amounts, by whose size the branch is told. */
export interface AmountBand extends Out<typeof bandFields> {}
/** A report on a warning, and by when it is due. */
export interface WarningReport extends Out<typeof reportFields> {}
/** What the sub-branch reports to the branch, and by when. */
export interface SubBranchReport extends Out<typeof subBranchReportFields> {}
/** What the branch reports to head office, and by when. */
export interface BranchReport extends Out<typeof branchReportFields> {}
