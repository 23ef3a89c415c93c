import * as field from "../rule/fields.js";
import type { ClauseId } from "../rule/index.js";

const BUSINESS = {
  notRepayableAtMaturity: ["贷款到期预计不能按时归还", "not expected to be repaid at maturity"],
  downgrade: ["拟划分为后三类不良贷款", "about to be classified as NPL (the last three categories)"],
  interestArrears: ["贷款欠息", "interest in arrears"],
  majorEvent: ["贷款企业发生重大事项", "major event at the client"],
  affiliate: ["涉及关联企业或担保企业", "an affiliate or guarantor is concerned"],
  financialAnomaly: ["财务指标异常变化影响贷款安全", "abnormal change of financial indicators"],
} as const;

const MANAGEMENT = {
  unauthorisedLending: ["越权或变相越权发放贷款", "lending beyond authority, openly or in disguise"],
  lendingViolation: ["违规发放贷款", "lending against the rules"],
  conditionsUnmet: [
    "贷款发放未落实有关前提条件和管理要求",
    "lending with preconditions or management requirements unmet",
  ],
} as const;

/** What a warning is of: six kinds of business, three of management. */
export type WarningKind = keyof typeof BUSINESS | keyof typeof MANAGEMENT;

/** Business warnings arise from the client, management warnings from how the bank lent. */
export type WarningCategory = "business" | "management";

export const warningKind = field.choice<WarningKind>("预警种类", "Kind of warning", {
  ...BUSINESS,
  ...MANAGEMENT,
});

export const warningCategory = field.choice<WarningCategory>("预警类别", "Category of warning", {
  business: ["业务风险预警", "Business warning"],
  management: ["管理风险预警", "Management warning"],
});

export function categoryOf(kind: WarningKind): WarningCategory {
  return kind in MANAGEMENT ? "management" : "business";
}

/** The clause that lists the kinds of a category. */
export const CATEGORY_CLAUSES: Readonly<Record<WarningCategory, ClauseId>> = {
  business: "early-warning-3",
  management: "early-warning-4",
};

/** Kinds whose terms run from the occurrence: 发生欠息后, 一旦发生. */
export const FROM_OCCURRENCE: readonly WarningKind[] = ["interestArrears", "majorEvent"];
