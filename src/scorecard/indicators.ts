import type { Bilingual, ClauseId } from "../rule/index.js";

/** Which way an indicator is better. */
export type IndicatorDirection = "higherIsBetter" | "lowerIsBetter";

/**
 * How the value comes from the figures: `share` part ÷ whole, a part of the whole; `ratio` part ÷ whole, which may
 * exceed 1; `difference` part − whole; `figure` the part itself, where the documents name no formula.
 */
export type IndicatorFormula = "share" | "ratio" | "difference" | "figure";

/** An indicator that the documents name. */
export interface Indicator {
  readonly clause: ClauseId;
  readonly name: Bilingual;
  readonly formula: IndicatorFormula;
  readonly direction: IndicatorDirection;
  /** What `part` is. */
  readonly part: Bilingual;
  /** What `whole` is: the divisor, or the base of a difference; null for a figure. */
  readonly whole: Bilingual | null;
}

export type IndicatorKind =
  | "nplRatio"
  | "overdueRecovery"
  | "satisfaction"
  | "churn"
  | "onTimeChecks"
  | "principalRecovery"
  | "warningAccuracy"
  | "complaintRate"
  | "loyalty"
  | "interestIncome"
  | "crossSelling"
  | "loanVolume"
  | "feeIncome"
  | "warningResponse"
  | "compliancePassRate"
  | "nplRecoveryCompletion"
  | "trainingResult"
  | "walletShare"
  | "depositIncrement"
  | "newEffectiveClients"
  | "tierCoverage"
  | "referralShare"
  | "loansGrantedAmount"
  | "overdueRatio"
  | "greenShare"
  | "esgAssessment";

/** Words of an indicator: its name, its part, and what that is a part of or compared with, if anything. */
type Words = readonly [name: Bilingual, part: Bilingual, whole?: Bilingual];

function text(zh: string, en: string): Bilingual {
  return Object.freeze({ zh, en });
}

function higher(clause: ClauseId, formula: IndicatorFormula, ...words: Words): Indicator {
  return entry(clause, formula, "higherIsBetter", words);
}

function lower(clause: ClauseId, formula: IndicatorFormula, ...words: Words): Indicator {
  return entry(clause, formula, "lowerIsBetter", words);
}

function entry(
  clause: ClauseId,
  formula: IndicatorFormula,
  direction: IndicatorDirection,
  [name, part, whole]: Words,
): Indicator {
  return Object.freeze({ clause, formula, direction, name, part, whole: whole ?? null });
}

const LOANS: Bilingual = text("贷款余额", "balance of loans");
const CLIENTS: Bilingual = text("客户数", "clients");
const AS_MEASURED: Bilingual = text("按本单位的计量", "as the bank measures it");

/** Every indicator that the documents name, with its formula and direction. */
export const indicators: Readonly<Record<IndicatorKind, Indicator>> = Object.freeze({
  nplRatio: lower(
    "post-loan-1",
    "share",
    text("不良贷款率", "NPL ratio"),
    text("不良贷款余额", "balance of NPL"),
    LOANS,
  ),
  overdueRecovery: higher(
    "post-loan-1",
    "share",
    text("逾期贷款回收率", "recovery of overdue loans"),
    text("已收回的逾期贷款", "overdue loans recovered"),
    text("逾期贷款", "overdue loans"),
  ),
  satisfaction: higher(
    "post-loan-1",
    "share",
    text("客户满意度", "client satisfaction"),
    text("表示满意的答卷数", "satisfied answers"),
    text("有效答卷数", "valid answers"),
  ),
  churn: lower(
    "post-loan-1",
    "share",
    text("客户流失率", "client churn"),
    text("期内流失的客户数", "clients lost in the period"),
    text("期初客户数", "clients at its start"),
  ),
  onTimeChecks: higher(
    "post-loan-1",
    "share",
    text("贷后检查按时完成率", "post-loan checks done on time"),
    text("按时完成的检查数", "checks done on time"),
    text("应完成的检查数", "checks due"),
  ),
  principalRecovery: higher(
    "post-loan-1",
    "share",
    text("贷款本金回收率", "recovery of principal"),
    text("已收回的到期本金", "principal due and recovered"),
    text("到期应收本金", "principal due"),
  ),
  warningAccuracy: higher(
    "post-loan-1",
    "share",
    text("风险预警准确率", "accuracy of warnings"),
    text("经证实的预警数", "warnings that proved right"),
    text("发出的预警数", "warnings given"),
  ),
  complaintRate: lower(
    "post-loan-1",
    "ratio",
    text("客户投诉率", "complaint rate"),
    text("投诉件数", "complaints"),
    CLIENTS,
  ),
  loyalty: higher("post-loan-1", "figure", text("客户忠诚度", "client loyalty"), AS_MEASURED),
  interestIncome: higher(
    "post-loan-1",
    "figure",
    text("利息收入", "interest income"),
    text("利息收入（元）", "interest income in yuan"),
  ),
  crossSelling: higher("post-loan-1", "figure", text("交叉销售业绩", "cross-selling"), AS_MEASURED),
  loanVolume: higher(
    "duties-1",
    "figure",
    text("贷款投放规模", "volume of loans"),
    text("贷款投放额（元）", "loans paid out in yuan"),
  ),
  feeIncome: higher(
    "duties-1",
    "figure",
    text("中间业务收入", "fee income"),
    text("中间业务收入（元）", "fee income in yuan"),
  ),
  warningResponse: higher(
    "duties-1",
    "share",
    text("风险预警响应及时率", "timely response to warnings"),
    text("按时响应的预警数", "warnings answered in time"),
    text("收到的预警数", "warnings received"),
  ),
  compliancePassRate: higher(
    "duties-1",
    "share",
    text("合规检查通过率", "compliance checks passed"),
    text("通过的检查数", "checks passed"),
    text("检查数", "checks"),
  ),
  nplRecoveryCompletion: higher(
    "duties-1",
    "ratio",
    text("不良资产清收完成率", "completion of NPL recovery"),
    text("已清收额", "amount recovered"),
    text("清收任务额", "amount of the task"),
  ),
  trainingResult: higher(
    "duties-1",
    "figure",
    text("内部培训考核成绩", "result of internal training"),
    AS_MEASURED,
  ),
  walletShare: higher(
    "duties-2",
    "share",
    text("钱包份额", "wallet share"),
    text("客户在本行的资产或业务", "the client's assets or business here"),
    text("客户的全部资产或业务", "all of the client's assets or business"),
  ),
  depositIncrement: higher(
    "duties-3",
    "difference",
    text("存款日均增量", "increment of daily average deposits"),
    text("本期日均存款（元）", "daily average of the period in yuan"),
    text("基期日均存款（元）", "daily average of the base period in yuan"),
  ),
  newEffectiveClients: higher(
    "duties-4",
    "figure",
    text("新拓有效客户数", "new effective clients"),
    text("达到资产或营收标准的新客户数", "new clients that reach the bank's standard"),
  ),
  tierCoverage: higher(
    "duties-5",
    "share",
    text("客户分层维护达标率", "coverage of client tiers"),
    text("维护达标的客户数", "clients visited as their tier requires"),
    text("应维护的客户数", "clients to be visited"),
  ),
  referralShare: higher(
    "duties-5",
    "share",
    text("转介绍客户占比", "share of referred clients"),
    text("转介绍的客户数", "referred clients"),
    CLIENTS,
  ),
  loansGrantedAmount: higher(
    "advice-0",
    "figure",
    text("贷款发放金额", "loans granted"),
    text("贷款发放金额（元）", "loans granted in yuan"),
  ),
  overdueRatio: lower(
    "advice-0",
    "share",
    text("资产逾期率", "overdue ratio"),
    text("逾期贷款余额", "balance of overdue loans"),
    LOANS,
  ),
  greenShare: higher(
    "advice-0",
    "share",
    text("绿色贷款发放占比", "share of green loans"),
    text("绿色贷款发放额", "green loans granted"),
    text("贷款发放额", "loans granted"),
  ),
  esgAssessment: higher("advice-0", "figure", text("ESG评估", "ESG assessment"), AS_MEASURED),
} satisfies Record<IndicatorKind, Indicator>);

export const INDICATOR_KINDS: readonly IndicatorKind[] = Object.freeze(
  Object.keys(indicators) as IndicatorKind[],
);
