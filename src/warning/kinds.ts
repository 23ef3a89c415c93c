import type { Bilingual, ClauseId } from "../rule/index.js";

/** What a warning is of: six kinds of business, three of management. */
export type WarningKind =
  | "notRepayableAtMaturity"
  | "downgrade"
  | "interestArrears"
  | "majorEvent"
  | "affiliate"
  | "financialAnomaly"
  | "unauthorisedLending"
  | "lendingViolation"
  | "conditionsUnmet";

/** Business warnings arise from the client, management warnings from how the bank lent. */
export type WarningCategory = "business" | "management";

interface KindOfWarning {
  readonly category: WarningCategory;
  /** The clause that lists it. */
  readonly clause: ClauseId;
  readonly name: Bilingual;
}

const business = (zh: string, en: string): KindOfWarning => ({
  category: "business",
  clause: "early-warning-3",
  name: { zh, en },
});

const management = (zh: string, en: string): KindOfWarning => ({
  category: "management",
  clause: "early-warning-4",
  name: { zh, en },
});

export const KINDS: Readonly<Record<WarningKind, KindOfWarning>> = {
  notRepayableAtMaturity: business("贷款到期预计不能按时归还", "not expected to be repaid at maturity"),
  downgrade: business("拟划分为后三类不良贷款", "about to be classified as NPL (the last three categories)"),
  interestArrears: business("贷款欠息", "interest in arrears"),
  majorEvent: business("贷款企业发生重大事项", "major event at the client"),
  affiliate: business("涉及关联企业或担保企业", "an affiliate or guarantor is concerned"),
  financialAnomaly: business("财务指标异常变化影响贷款安全", "abnormal change of financial indicators"),
  unauthorisedLending: management(
    "越权或变相越权发放贷款",
    "lending beyond authority, openly or in disguise",
  ),
  lendingViolation: management("违规发放贷款", "lending against the rules"),
  conditionsUnmet: management(
    "贷款发放未落实有关前提条件和管理要求",
    "lending with preconditions or management requirements unmet",
  ),
};

export const WARNING_KINDS: readonly WarningKind[] = Object.keys(KINDS) as WarningKind[];

export const CATEGORIES: Readonly<Record<WarningCategory, Bilingual>> = {
  business: { zh: "业务风险预警", en: "Business warning" },
  management: { zh: "管理风险预警", en: "Management warning" },
};

/** Kinds whose terms run from the occurrence: 发生欠息后, 一旦发生. */
export const FROM_OCCURRENCE: readonly WarningKind[] = ["interestArrears", "majorEvent"];
