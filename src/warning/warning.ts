import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { Exact, In } from "../rule/index.js";
import { type DayCount, workingCalendar } from "./calendar.js";
import { warningDuty } from "./duties.js";
import { warningCategory, warningKind } from "./kinds.js";
import { warningLevel } from "./levels.js";
import { branchReportFields, subBranchReportFields } from "./reportFields.js";

const maturity = field.date("到期日", "Maturity");
const occurredAt = field.instant("发生时间", "Occurred at");
const reportedAt = field.instant("支行上报时间", "Reported at");
const asOf = field.instant("截至时间", "As of");
const clientLoans = field.money("客户贷款总额", "All loans of the client", { clause: "early-warning-12.3" });

const warned = {
  kind: warningKind,
  /** The amount warned of, in yuan, 0 or more. */
  amount: field.money("预警金额", "Amount"),
  /** When the risk was found: a moment with its offset, `2025-06-10T15:00+08:00`. */
  discoveredAt: field.instant("发现时间", "Discovered at"),
};

export const earlyWarningInput = {
  ...warned,
  /** Day the loan matures; needed for `notRepayableAtMaturity`, and without effect on the others. */
  maturity: field.optional(maturity),
  /** The level decided on; the text gives no figures for it. Needed but for `majorEvent`, which is red. */
  level: field.optional(warningLevel),
  /** When the interest fell into arrears or the major event occurred, if before it was found. */
  occurredAt: field.optional(occurredAt),
  /** When the sub-branch reported to the branch; the branch's term runs from then. */
  reportedAt: field.optional(reportedAt),
  /** The moment at which to tell what is overdue. */
  asOf: field.optional(asOf),
  /**
   * All loans of the client at this bank in yuan, the amount warned of included. Without effect unless the reading
   * `clientAmount` is `clientTotal`: then a note says that the form of the report to head office is not known without.
   */
  clientLoans: field.optional(clientLoans),
  /** Whether the business is off the balance sheet; no when left out. */
  offBalanceSheet: field.optional(
    field.flag("表外业务", "Off the balance sheet", { clause: "early-warning-17" }),
    false,
  ),
  /** With it, terms in days from discovery or report are counted in working days. */
  calendar: field.optional(workingCalendar),
};

export const earlyWarningOutput = {
  ...warned,
  clientLoans: field.nullable(clientLoans, "没有给出", "not given"),
  category: warningCategory,
  offBalanceSheet: earlyWarningInput.offBalanceSheet,
  occurredAt: field.nullable(occurredAt),
  maturity: field.nullable(maturity),
  reportedAt: field.nullable(reportedAt),
  asOf: field.nullable(asOf),
  level: warningLevel,
  /** Whether the level was given or follows from the kind: a major event is always red. */
  levelFrom: field.choice<"input" | "kind">("级别的依据", "Basis of the level", {
    input: ["所定级别", "as given"],
    kind: ["预警种类", "by the kind"],
  }),
  /** How terms in days are counted. */
  dayCount: field.choice<DayCount>("按日计算的期限", "Terms in days", {
    calendarDays: ["自然日", "calendar days"],
    workingDays: ["工作日", "working days"],
  }),
  subBranchReport: field.record("支行上报分行", "Report to the branch", subBranchReportFields),
  /** Amount from which, included, the branch reports; null for management warnings, which it always reports. */
  branchReportFrom: field.nullable(field.money("分行上报总行的起点金额", "Report to head office from")),
  /** null where the regulation orders no report to head office. */
  branchReport: field.nullable(
    field.record("分行上报总行", "Report to head office", branchReportFields),
    "不需上报总行",
    "no report to head office",
  ),
  /** Whether the warning goes to the branch in writing: always, whatever the amount. */
  written: field.flag("书面上报分行", "To the branch in writing", { clause: "early-warning-11.7" }),
  /** What sub-branch and branch have to do besides. */
  duties: field.list("职责", "Duties", warningDuty),
};

export const warningNotes = {
  lateAtDiscovery: {
    zh: "发现风险时上报期限已过，按迟报计；应立即上报",
    en: "The deadline had passed when the risk was discovered, so the report counts as late; report at once",
  },
  matured: {
    clause: "early-warning-11.1",
    zh: "发现风险时贷款已经到期，不属到期前预警；请核对预警种类",
    en: "The loan had matured when the risk was discovered, so this kind does not fit; check the kind",
  },
  occurrenceNotGiven: {
    zh: "期限自发生时起算；未提供发生时间，这里按发现时间起算；请核对",
    en: "The term runs from the occurrence; its time is not given, so it is counted from the discovery here; check it",
  },
  noSubBranchTerm: {
    clause: "early-warning-11.7",
    zh: "管理风险预警没有规定支行上报分行的期限；分行上报总行的期限自发现问题时起算，不等支行上报",
    en: "The text sets no term for the sub-branch's report of a management warning; the branch's own term runs from the discovery and does not wait for it",
  },
  offBalanceSheet: {
    clause: "early-warning-17",
    zh: "表外业务，比照贷款风险预警执行",
    en: "Off-balance-sheet business, treated as a loan by analogy",
  },
  clientLoansNotGiven: {
    clause: "early-warning-12.3",
    zh: "是否书面上报总行按客户贷款总额判定；未提供客户贷款总额，无法判定，请补充",
    en: "Whether the report to head office is in writing goes by all loans of the client; they are not given, so it is not known; give them",
  },
  delay: {
    clause: "early-warning-18",
    zh: "迟报；因延时缓报贻误处置时机，造成损失或其他严重后果的，总行从严处罚",
    en: "Late; where the delay causes a loss or other grave consequences, head office punishes severely",
  },
} as const;

export interface EarlyWarningInput extends In<typeof earlyWarningInput> {}
export interface EarlyWarningFinding
  extends Found<
    "earlyWarning",
    typeof earlyWarningOutput,
    typeof warningNotes,
    "warningOr" | "clientAmount"
  > {}

/** A warning as the rule reads it. */
export type WarningRead = Exact<typeof earlyWarningInput>;
