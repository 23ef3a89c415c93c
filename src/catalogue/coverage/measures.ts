import { type ClauseCoverage, entriesOf } from "./entry.js";

const { coded, notComputable, external } = entriesOf("measures");

/** The measures for account managers and non-performing loans, Articles 1 to 53; chapter 13 has no article left. */
export const measures: readonly ClauseCoverage[] = [
  notComputable(
    "1",
    ["目的和依据", "Purpose and basis"],
    [
      "只说明制定本办法的目的，并列出所依据的法律和三项内部制度；没有数字，也不作判定",
      "Says why the measures are made and names the law and the internal rules they rest on; it states no figure and decides nothing.",
    ],
  ),
  coded("2", ["上岗条件", "Entry to a credit post"], ["postEntry"]),
  coded("3", ["资格考试", "Qualification exam"], ["examRegistration"]),
  coded("4", ["任职条件", "Conditions of an appointment"], ["appointmentEligibility"], {
    leaves: [
      "第1项“品行端正，爱岗敬业，热爱信贷工作”没有衡量标准，由审查人认定后给出；未给出时任职条件尚待认定",
      "Item 1, good character and devotion to the work, has no measure: what the reviewers found is an input, and without it nothing is decided.",
    ],
  }),
  coded("5", ["任用程序", "Steps of an appointment"], ["appointmentStep"]),
  coded("6", ["资格年审", "Annual qualification review"], ["qualificationReview"], {
    leaves: [
      "四种评定结果没有分数界限，评定结果由贷审会给出",
      "The four results have no bounds in points; the loan committee gives the result.",
    ],
  }),
  coded("7", ["首次任职保护期待遇", "Pay during the protection period"], ["protectedPay"]),
  notComputable(
    "8",
    ["实行等级管理", "Grades are introduced"],
    [
      "只宣布信贷人员实行等级管理；怎样评级在以后各条",
      "Only declares that credit staff are graded; how is in the articles that follow.",
    ],
  ),
  coded("9", ["等级设定", "The three grades"], ["gradeForScore", "gradeCeiling"], {
    pinnedBy: ["10", "12.3"],
  }),
  coded("10", ["等级标准及工资系数", "Grade bands and salary coefficient"], ["gradeForScore"]),
  coded(
    "11",
    ["定量考核项目及评分标准", "Quantitative items and their points"],
    ["volumeScore", "interestScore", "qualityScore"],
    { pinnedBy: ["11.1", "11.2", "11.3"] },
  ),
  coded("11.0", ["三类行分别统计", "Three classes of branches, each with its averages"], ["gradeManager"], {
    pinnedBy: ["12.C"],
    leaves: [
      "各类行的名单在原文中缺失，所属类别由使用者给出",
      "The lists of branches are missing from the text; the class is an input.",
    ],
  }),
  coded("11.1", ["贷款发放业务量", "Loans granted"], ["volumeScore"]),
  coded("11.2", ["贷款利息收入", "Interest income"], ["interestScore"]),
  coded("11.3", ["贷款质量", "Loan quality"], ["qualityScore"]),
  coded("11.T", ["定量得分合计", "Total of the quantitative items"], ["gradeManager"], {
    pinnedBy: ["12.C"],
  }),
  coded("12", ["定性考核及评分标准", "Conduct and its deductions"], ["conductDeduction", "gradeCeiling"], {
    pinnedBy: ["12.1", "12.2", "12.2c", "12.3"],
  }),
  coded("12.1", ["业务素质", "Failed exams and tests"], ["conductDeduction"]),
  coded("12.2", ["工作质量", "Violations found"], ["conductDeduction"]),
  coded("12.2c", ["严重违规的等级限制", "Ceiling for serious violations"], ["gradeCeiling"]),
  coded("12.3", ["贷款质量特别规定", "Ceiling for NPL above the tolerance"], ["gradeCeiling"]),
  coded("12.C", ["总分和等级的形成", "How score and grade come together"], ["gradeManager"]),
  coded("13", ["负责人的考核", "Heads of branches"], ["gradeManager"], {
    leaves: [
      "负责人的工资系数出自《银行等级行划分办法》，该办法未附，系数由使用者给出",
      "The coefficient of a head’s post is set by other measures, which did not come along; it is an input.",
    ],
  }),
  coded("14", ["评定时间", "When grades are set and apply"], ["gradeManager"]),
  coded(
    "15",
    ["首次任职的等级和清收考核", "First appointment and recovery task"],
    ["gradeManager", "recoveryPeriod"],
  ),
  notComputable(
    "16",
    ["建立档案制度", "Files are introduced"],
    [
      "只说明为什么建立客户经理档案；没有数字，也不作判定",
      "Says why files of account managers are kept; it states no figure and decides nothing.",
    ],
  ),
  coded("17", ["档案内容", "Contents of a file"], ["managerFile"], {
    leaves: [
      "缺少材料、未按年更新有什么后果，条文没有规定",
      "What follows from a paper that is missing or an update that is late, the text does not say.",
    ],
  }),
  external(
    "18",
    ["绩效考核", "Performance pay"],
    [
      "《银行客户经理绩效考核管理暂行办法》；各条用到的绩效工资由使用者给出",
      "The provisional measures for the performance pay of account managers; performance pay is an input of every rule that uses it.",
    ],
  ),
  coded(
    "19",
    ["第一责任人和管理责任人", "Primary and managing responsibility"],
    ["loanResponsibility", "retirementBuyout"],
  ),
  coded(
    "20",
    ["第一责任人的赔偿责任", "Liability of the person primarily responsible"],
    ["primaryLiability", "accountantLiability"],
    {
      leaves: [
        "“全部（或部分）责任”中部分是多少，条文没有写；免责金额由总行认定",
        "How much partial responsibility is, the text does not say; head office sets the exempt amount.",
      ],
    },
  ),
  coded(
    "21",
    ["丧失收回时机或时效的责任", "Missed recovery and lapsed limitation"],
    ["recoveryLossLiability"],
  ),
  coded("22", ["不得拒贷合理贷款", "No refusal of reasonable loans"], ["refusalLiability"], {
    leaves: [
      "什么是“合理的、应该发放的贷款”、追究多少责任，条文都没有标准，由本行认定",
      "Neither what a reasonable loan is nor how far staff answer for refusing one has a measure in the text; the bank decides.",
    ],
  }),
  coded("23", ["借款人到场和身份核实", "Borrower present and identified"], ["accountantLiability"]),
  coded(
    "24",
    ["一万元以上贷款的办理条件", "Conditions of loans of 10,000 yuan or more"],
    ["loanConditions", "accountantLiability"],
  ),
  coded(
    "25",
    ["会计人员未及时收款或扣款", "Accounting staff who do not collect in time"],
    ["collectionFailure"],
  ),
  coded("26", ["职工及其亲属贷款", "Loans to staff and their relatives"], ["insiderLoanConditions"]),
  coded("27", ["落实管理责任人", "A managing person for every loan"], ["responsibilityLedger"]),
  coded("28", ["责任台账和移交清单", "Ledger and hand-over list"], ["responsibilityHandover"]),
  coded("29", ["管理责任人的日常管理", "Duties of the managing person"], ["borrowerMonitoring"], {
    leaves: [
      "怎样算“积极关注”“及时补办”没有标准和期限，由本行认定后给出；未落实的后果本条没有写",
      "What is close attention and what is in time has no measure or term: what the bank found is an input; the article names no consequence.",
    ],
  }),
  coded("30", ["收旧贷新的责任和条件", "Roll-over loans"], ["rolloverResponsibility", "rolloverConditions"]),
  coded("31", ["不得发放新贷款的情形", "When no new loan is made"], ["newLoanBar"]),
  external(
    "32",
    ["信贷责任认定及免责", "Finding of responsibility and exemption"],
    [
      "《银行信贷责任认定暂行办法》；免责金额由使用者给出",
      "The provisional measures for findings of credit responsibility; the exempt amount is an input.",
    ],
  ),
  coded("33", ["不良贷款责任赔偿", "Compensation for NPL"], ["compensation", "retirementBuyout"], {
    pinnedBy: ["33", "49"],
    leaves: ["赔偿比例由总行确定", "Head office sets the rates."],
  }),
  coded("34", ["赔偿金的来源", "Sources of compensation"], ["fundSettlement"]),
  coded("35", ["风险考核基金的退还", "Refund from the risk assessment fund"], ["fundRefund"]),
  coded(
    "36",
    ["买断时限和赔偿比例", "Vintages bought out and rates by year"],
    ["buyoutVintage", "compensationRates", "compensationRate", "retirementBuyout"],
    {
      leaves: ["具体赔偿比例由总行认定", "Head office sets the rates."],
    },
  ),
  coded(
    "37",
    ["职工介绍、担保贷款考核", "Loans introduced or guaranteed by staff"],
    ["referredLoanLiability"],
    {
      leaves: [
        "介绍人和担保人不是同一人的，各自承担多少，条文没有写",
        "How an introducer and a guarantor share it, the text does not say.",
      ],
    },
  ),
  coded("38", ["全额买断", "Buy-out in full"], ["fullBuyout", "retirementBuyout"]),
  coded("39", ["末位客户经理", "Bottom-ranked managers"], ["bottomRanking"]),
  coded("39.1", ["末10位的考核", "The last ten"], ["bottomRanking"]),
  coded("39.2", ["黄牌警告", "Yellow card"], ["bottomRanking"]),
  coded("40", ["责任不良贷款统计", "What counts as NPL"], ["countsAsNpl"]),
  coded("41", ["岗位退出", "Grounds for leaving the post"], ["exitGrounds"]),
  coded("41.1", ["等级低于三级", "Below grade three"], ["exitGrounds"], { pinnedBy: ["41"] }),
  coded("41.2", ["连续二次未通过考试", "Two failed exams in a row"], ["exitGrounds"], { pinnedBy: ["41"] }),
  coded("41.3", ["支行考核不合格", "Failed the branch’s assessment"], ["exitGrounds"], { pinnedBy: ["41"] }),
  coded("41.4", ["总行资格评定不合格", "Failed head office’s qualification"], ["exitGrounds"], {
    pinnedBy: ["41"],
  }),
  coded("41.5", ["到龄", "Age"], ["exitGrounds"], {
    pinnedBy: ["41"],
    leaves: [
      "谁算“特别优秀”、延长多久，由总行决定；延长至哪一天由使用者给出",
      "Who is outstanding enough for an extension, and how long it is, head office decides; its last day is an input.",
    ],
  }),
  coded("41.6", ["因病不能胜任", "Illness"], ["exitGrounds"], { pinnedBy: ["41"] }),
  coded("41.7", ["重大违规", "Major violation"], ["exitGrounds"], { pinnedBy: ["41"] }),
  coded("42", ["到龄全面排查", "Review of all loans at the age limit"], ["exitGrounds"]),
  coded("43", ["平稳移交", "Hand-over of loans"], ["handoverLending"]),
  coded("44", ["全面停止贷款权", "End of the right to grant loans"], ["handover"]),
  coded("45", ["退出后的绩效待遇", "Performance pay after an exit on age"], ["exitPay"]),
  coded("46", ["转入专职清收", "Transfer to full-time recovery"], ["fullTimeRecovery"]),
  coded("47", ["容忍度以内的待遇", "Pay within the tolerance"], ["toleranceAmount", "offPostPay"], {
    pinnedBy: ["47", "48"],
  }),
  coded("47T", ["不良贷款容忍额度", "NPL tolerance amount"], ["toleranceAmount"], { pinnedBy: ["47"] }),
  coded("48", ["超容忍度的待遇", "Pay over the tolerance"], ["offPostPay"], {
    leaves: [
      "清收不良贷款的奖励标准另行规定，奖励额由使用者给出",
      "The rewards for recovering NPL are set elsewhere; the reward is an input.",
    ],
  }),
  coded("48.1", ["预发效益工资", "Advance performance pay"], ["advancePay"]),
  coded("48.2", ["柜员平均业务量绩效的比例", "Share of the tellers’ average performance"], ["recoveryShare"]),
  coded("49", ["退休买断", "Buy-out at retirement"], ["retirementBuyout"]),
  coded("49.1", ["2005年（含）以前形成", "NPL formed up to 2005"], ["retirementBuyout"], {
    pinnedBy: ["49"],
  }),
  coded("49.2", ["2006年至2010年形成", "NPL formed from 2006 to 2010"], ["retirementBuyout"], {
    pinnedBy: ["49"],
  }),
  coded("49.3", ["2011年（含）以后形成", "NPL formed from 2011"], ["retirementBuyout"], { pinnedBy: ["49"] }),
  coded("49.3.1", ["容忍度以内部分", "The part within the tolerance"], ["retirementBuyout"], {
    pinnedBy: ["49"],
  }),
  coded("49.3.2", ["超出容忍度部分", "The part above the tolerance"], ["retirementBuyout"], {
    pinnedBy: ["49"],
  }),
  coded("50", ["偿还的原则和顺序", "Order of settlement"], ["retirementBuyout"], {
    leaves: [
      "职工会议讨论和总行批准由银行办理，批准的顺序可以作为输入",
      "The staff meeting’s discussion and head office’s approval stay with the bank; the order approved may be given.",
    ],
  }),
  coded(
    "51",
    ["处置中抵押贷款的买断资金", "Money held during disposal"],
    ["disposalRefund", "retirementBuyout"],
  ),
  coded(
    "52",
    ["退休人员未到期责任贷款", "Loans not yet due at retirement"],
    ["undueLoan", "retirementBuyout"],
  ),
  coded("53", ["买断的资金来源", "Sources of the buy-out"], ["retirementBuyout"]),
];
