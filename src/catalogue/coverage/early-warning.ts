import { type ClauseCoverage, entriesOf } from "./entry.js";

const { coded, notComputable } = entriesOf("early-warning");

const LEVEL_IS_GIVEN = [
  "“有可能”“较为严重”“极可能”没有数字可以对应，级别由使用者判定后给出",
  "The words it sets the level by stand for no figure; the level is decided by people and is an input.",
] as const;

/** The regulation on early warning of loan risk, Articles 1 to 18. */
export const earlyWarning: readonly ClauseCoverage[] = [
  notComputable(
    "1",
    ["目的", "Purpose"],
    [
      "只说明制定本制度的目的；没有数字，也不作判定",
      "Says why the regulation is made; it states no figure and decides nothing.",
    ],
  ),
  coded("2", ["定义和分类", "Definition: business and management warnings"], ["earlyWarning"], {
    pinnedBy: ["11.1", "11.7", "17"],
  }),
  coded("3", ["业务风险预警的六种情形", "Six kinds of business warning"], ["earlyWarning"], {
    pinnedBy: ["11.1", "11.2", "11.3", "11.4", "11.5", "11.6"],
  }),
  coded("4", ["管理风险预警的三种情形", "Three kinds of management warning"], ["earlyWarning"], {
    pinnedBy: ["12.2"],
  }),
  notComputable(
    "5",
    ["信息来源", "Sources of information"],
    [
      "列出现场、非现场和其他三种信息来源；来源不影响级别和期限",
      "Lists on-site, off-site and other sources; neither level nor deadline depends on the source.",
    ],
  ),
  coded("6", ["三个预警级别", "Three levels"], ["earlyWarning"], { pinnedBy: ["11.3", "11.4", "12.4"] }),
  notComputable("7", ["轻度风险（黄色）", "Yellow"], LEVEL_IS_GIVEN),
  notComputable("8", ["中度风险（橙色）", "Orange"], LEVEL_IS_GIVEN),
  notComputable("9", ["高度风险（红色）", "Red"], LEVEL_IS_GIVEN),
  notComputable(
    "10",
    ["三级工作机制", "Three tiers"],
    [
      "只说明机制分支行、分行、总行三级；各级做什么在第十一条至第十三条",
      "Only names the tiers of sub-branch, branch and head office; what each does is in Articles 11 to 13.",
    ],
  ),
  coded("11", ["支行机制与流程", "The sub-branch"], ["earlyWarning"], {
    pinnedBy: ["11.1", "11.2", "11.3", "11.4", "11.5", "11.6", "11.7"],
  }),
  coded("11.1", ["到期预计不能按时归还", "Not expected to be repaid at maturity"], ["earlyWarning"]),
  coded("11.2", ["拟划分为后三类", "To be classified as NPL"], ["earlyWarning"]),
  coded("11.3", ["贷款欠息", "Interest in arrears"], ["earlyWarning"]),
  coded("11.4", ["重大事项", "Major events"], ["earlyWarning"], {
    leaves: [
      "担保警戒线的数额原文没有给出，是否属于重大事项由使用者判定",
      "The guarantee warning line has no figure in the text; whether an event is major is an input.",
    ],
  }),
  coded("11.5", ["集团关联企业", "Affiliated companies"], ["warningScope", "earlyWarning"]),
  coded("11.6", ["财务指标异常变化", "Abnormal financial change"], ["earlyWarning"], {
    leaves: [
      "预警信号见附件，附件缺失，是否异常由使用者判定",
      "The signals are in an annex that is missing; whether a change is abnormal is an input.",
    ],
  }),
  coded("11.7", ["支行的报告方式和处置", "Form of the report and first measures"], ["earlyWarning"]),
  coded("12", ["分行机制与流程", "The branch"], ["earlyWarning"], {
    pinnedBy: ["12.1", "12.2", "12.3", "12.4"],
  }),
  coded("12.1", ["业务风险预警上报总行", "Business warnings to head office"], ["earlyWarning"]),
  coded("12.2", ["管理风险预警上报总行", "Management warnings to head office"], ["earlyWarning"]),
  coded("12.3", ["书面上报总行", "Written report to head office"], ["earlyWarning"]),
  coded("12.4", ["分行的风险处置", "The branch’s measures"], ["earlyWarning"]),
  coded("13", ["总行机制与流程", "Head office"], ["headOfficeNotice"], {
    leaves: [
      "没有下发的期限；对各行预警工作的指导和管理没有标准",
      "It sets no term for sending out, and no test for how the branches are guided and managed.",
    ],
  }),
  coded("14", ["各级工作职责", "Duties of the tiers"], ["earlyWarning"], {
    leaves: [
      "可以判定的是分行和总行对管理类预警及时下发整改通知、督促落实；落实专人、建立档案、协商化解等职责没有期限或标准",
      "What can be decided is the rectification notice of branch and head office on a management warning; the other duties (people in charge, files, joint efforts) have no term or test.",
    ],
  }),
  coded("15", ["报告方式", "Form of reports to head office"], ["earlyWarning"], { pinnedBy: ["12.4"] }),
  coded("16", ["报告内容", "Contents of a report"], ["warningReportContents"]),
  coded("17", ["表外业务比照执行", "Off-balance-sheet business"], ["earlyWarning"]),
  coded("18", ["考评和处罚", "Appraisal and punishment"], ["earlyWarning"], {
    pinnedBy: ["11.1", "12.1"],
    leaves: [
      "迟报只作提示；考评怎样计分、怎样“从严处罚”，条文没有数字",
      "A late report is pointed out; how it counts and is punished has no figure in the text.",
    ],
  }),
];
