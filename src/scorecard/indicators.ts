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
  /** Where it is named. */
  readonly clause: ClauseId;
  /** What it is called. */
  readonly name: Bilingual;
  /** How it is computed. */
  readonly formula: IndicatorFormula;
  /** Whether more of it is better or worse. */
  readonly direction: IndicatorDirection;
  /** Whether the figures are amounts in yuan; else they are numbers, or in a unit of the bank's own. */
  readonly inYuan: boolean;
  /** What `part` is. */
  readonly part: Bilingual;
  /** What `whole` is: the divisor, or the base of a difference; null for a figure. */
  readonly whole: Bilingual | null;
}

/** Both names of something: Chinese and English. */
type Name = readonly [zh: string, en: string];

function entry(clause: ClauseId, formula: IndicatorFormula, name: Name, part: Name, whole?: Name): Indicator {
  return Object.freeze({
    clause,
    formula,
    direction: "higherIsBetter",
    inYuan: false,
    name: bilingual(name),
    part: bilingual(part),
    whole: whole === undefined ? null : bilingual(whole),
  });
}

function bilingual([zh, en]: Name): Bilingual {
  return Object.freeze({ zh, en });
}

function compared(formula: IndicatorFormula) {
  return (clause: ClauseId, name: Name, part: Name, whole: Name) => entry(clause, formula, name, part, whole);
}

const share = compared("share");
const ratio = compared("ratio");
const difference = compared("difference");

function figure(
  clause: ClauseId,
  name: Name,
  part: Name = ["本单位计量的结果", "as the bank measures it"],
): Indicator {
  return entry(clause, "figure", name, part);
}

/** An indicator whose figures are amounts in yuan. */
function inYuan(indicator: Indicator): Indicator {
  return Object.freeze({ ...indicator, inYuan: true });
}

/** An indicator of which less is better. */
function lower(indicator: Indicator): Indicator {
  return Object.freeze({ ...indicator, direction: "lowerIsBetter" });
}

const LOANS: Name = ["贷款余额", "balance of loans"];
/** The text names the ratio and not what it is of. */
const BANKS_OWN_LOANS: Name = ["贷款余额，按本单位的统计口径", "balance of loans, as the bank delimits it"];
const CLIENTS: Name = ["客户数", "clients"];

const NAMED = {
  nplRatio: inYuan(
    lower(share("post-loan-1", ["不良贷款率", "NPL ratio"], ["不良贷款余额", "balance of NPL"], LOANS)),
  ),
  overdueRecovery: inYuan(
    share(
      "post-loan-1",
      ["逾期贷款回收率", "recovery of overdue loans"],
      ["已收回的逾期贷款", "overdue loans recovered"],
      ["逾期贷款", "overdue loans"],
    ),
  ),
  satisfaction: share(
    "post-loan-1",
    ["客户满意度", "client satisfaction"],
    ["表示满意的答卷数", "satisfied answers"],
    ["有效答卷数", "valid answers"],
  ),
  churn: lower(
    share(
      "post-loan-1",
      ["客户流失率", "client churn"],
      ["期内流失的客户数", "clients lost in the period"],
      ["期初客户数", "clients at its start"],
    ),
  ),
  onTimeChecks: share(
    "post-loan-1",
    ["贷后检查按时完成率", "post-loan checks done on time"],
    ["按时完成的检查数", "checks done on time"],
    ["应完成的检查数", "checks due"],
  ),
  principalRecovery: inYuan(
    share(
      "post-loan-1",
      ["贷款本金回收率", "recovery of principal"],
      ["已收回的到期本金", "principal due and recovered"],
      ["到期应收本金", "principal due"],
    ),
  ),
  warningAccuracy: share(
    "post-loan-1",
    ["风险预警准确率", "accuracy of warnings"],
    ["经证实的预警数", "warnings that proved right"],
    ["发出的预警数", "warnings given"],
  ),
  complaintRate: lower(
    ratio("post-loan-1", ["客户投诉率", "complaint rate"], ["投诉件数", "complaints"], CLIENTS),
  ),
  loyalty: figure("post-loan-1", ["客户忠诚度", "client loyalty"]),
  interestIncome: inYuan(
    figure("post-loan-1", ["利息收入", "interest income"], ["利息收入", "interest income"]),
  ),
  reportQuality: figure("post-loan-1", ["贷后报告质量", "quality of post-loan reports"]),
  riskDisposal: figure("post-loan-1", ["风险处置效果", "result of dealing with risks"]),
  crossSelling: figure("post-loan-1", ["交叉销售业绩", "cross-selling"]),
  loanVolume: inYuan(
    figure("duties-1", ["贷款投放规模", "volume of loans"], ["贷款投放额", "loans paid out"]),
  ),
  feeIncome: inYuan(figure("duties-1", ["中间业务收入", "fee income"], ["中间业务收入", "fee income"])),
  warningResponse: lower(
    figure(
      "duties-1",
      ["风险预警响应时效", "time of response to warnings"],
      ["响应预警所用的时间，按本单位的计时口径和单位", "time taken to respond, in the bank's own unit"],
    ),
  ),
  newNplRatio: inYuan(
    lower(
      share(
        "duties-1",
        ["不良贷款率（新增）", "NPL ratio, newly formed"],
        ["新增的不良贷款余额", "balance of newly formed NPL"],
        BANKS_OWN_LOANS,
      ),
    ),
  ),
  standingNplRatio: inYuan(
    lower(
      share(
        "duties-1",
        ["不良贷款率（存量）", "NPL ratio, existing"],
        ["存量的不良贷款余额", "balance of existing NPL"],
        BANKS_OWN_LOANS,
      ),
    ),
  ),
  compliancePassRate: share(
    "duties-1",
    ["合规检查通过率", "compliance checks passed"],
    ["通过的检查数", "checks passed"],
    ["检查数", "checks"],
  ),
  nplRecoveryCompletion: inYuan(
    ratio(
      "duties-1",
      ["不良资产清收完成率", "completion of NPL recovery"],
      ["已清收额", "amount recovered"],
      ["清收任务额", "amount of the task"],
    ),
  ),
  trainingResult: figure("duties-1", ["内部培训考核成绩", "result of internal training"]),
  crossDepartmentCooperation: figure("duties-1", ["跨部门协作效率", "cooperation with other departments"]),
  proposalContribution: figure("duties-1", ["创新提案贡献度", "contribution of proposals"]),
  totalFinancialAssets: inYuan(
    figure(
      "duties-1",
      ["综合金融资产", "total financial assets"],
      ["客户在本行的资产总规模", "all of the clients' assets here"],
    ),
  ),
  walletShare: share(
    "duties-2",
    ["钱包份额", "wallet share"],
    ["客户在本行的资产或业务", "the client's assets or business here"],
    ["客户的全部资产或业务", "all of the client's assets or business"],
  ),
  depositIncrement: inYuan(
    difference(
      "duties-3",
      ["存款日均增量", "increment of daily average deposits"],
      ["本期日均存款", "daily average of the period"],
      ["基期日均存款", "daily average of the base period"],
    ),
  ),
  newEffectiveClients: figure(
    "duties-4",
    ["新拓有效客户数", "new effective clients"],
    ["达到资产或营收标准的新客户数", "new clients that reach the bank's standard"],
  ),
  tierCoverage: share(
    "duties-5",
    ["客户分层维护达标率", "coverage of client tiers"],
    ["维护达标的客户数", "clients visited as their tier requires"],
    ["应维护的客户数", "clients to be visited"],
  ),
  visitFrequency: figure(
    "duties-5",
    ["高净值客户拜访频次", "frequency of visits to wealthy clients"],
    ["拜访频次，按本单位的统计口径", "visits, as the bank counts them"],
  ),
  microVisitCoverage: share(
    "duties-5",
    ["小微企业走访覆盖率", "coverage of visits to small and micro enterprises"],
    ["已走访的小微企业户数", "enterprises visited"],
    ["应走访的小微企业户数", "enterprises to be visited"],
  ),
  valuedClientsKept: figure(
    "duties-5",
    ["存量优质客户保有量", "valued clients kept"],
    ["仍在本行的存量优质客户数", "valued clients who are still here"],
  ),
  referralShare: share(
    "duties-5",
    ["转介绍客户占比", "share of referred clients"],
    ["转介绍的客户数", "referred clients"],
    CLIENTS,
  ),
  loansGrantedAmount: inYuan(
    figure("advice-0", ["贷款发放金额", "loans granted"], ["贷款发放金额", "loans granted"]),
  ),
  overdueRatio: inYuan(
    lower(
      share("advice-0", ["资产逾期率", "overdue ratio"], ["逾期贷款余额", "balance of overdue loans"], LOANS),
    ),
  ),
  greenShare: inYuan(
    share(
      "advice-0",
      ["绿色贷款发放占比", "share of green loans"],
      ["绿色贷款发放额", "green loans granted"],
      ["贷款发放额", "loans granted"],
    ),
  ),
  esgAssessment: figure("advice-0", ["ESG评估", "ESG assessment"]),
} satisfies Readonly<Record<string, Indicator>>;

/** Which indicator. */
export type IndicatorKind = keyof typeof NAMED;

/** Every indicator that the documents name, with its formula and direction. */
export const indicators: Readonly<Record<IndicatorKind, Indicator>> = Object.freeze(NAMED);
