import { type ClauseCoverage, entriesOf } from "./entry.js";

const { coded, notComputable } = entriesOf("duties");

/** The article on the duties and the appraisal of account managers. */
export const duties: readonly ClauseCoverage[] = [
  coded("1", ["四个考核维度", "Four dimensions"], ["indicator"], {
    leaves: [
      "四个维度没有权重，只有其中的指标可以计算；综合金融资产、响应时效、跨部门协作效率、创新提案贡献度没有算法，由使用者按本单位的口径给出；不良贷款率（新增、存量）的分母也由使用者确定",
      "The dimensions have no weights; only their indicators are computed. Total assets, time of response, cooperation and proposals have no formula and are inputs; so is what the NPL ratios, newly formed and existing, are of.",
    ],
  }),
  coded("2", ["钱包份额", "Wallet share"], ["indicator"]),
  coded("3", ["存款日均增量", "Increment of daily average deposits"], ["indicator"], {
    leaves: ["基期原文没有写明，由使用者给出", "The base period is not stated and is an input."],
  }),
  coded("4", ["新拓有效客户数", "New effective clients"], ["indicator"], {
    leaves: [
      "资产、营收等达标要求没有数字，达标的客户数由使用者给出",
      "The standard that a client must reach has no figure; the number that reach it is an input.",
    ],
  }),
  coded("5", ["分层维护、转介绍和流失", "Tier coverage, referrals and churn"], ["indicator"], {
    leaves: [
      "拜访频次怎样统计、优质客户的标准原文没有写明，由使用者给出",
      "How visits are counted and who is a valued client are not stated; both figures are inputs.",
    ],
  }),
  coded("6", ["一票否决", "Veto"], ["scorecard", "annualRating"], {
    leaves: [
      "否决后降到哪一等次，原文没有写，由使用者给出",
      "To which rating a veto lowers is not in the text and is an input.",
    ],
  }),
  coded("7", ["季度和年度考核", "Quarterly and annual appraisal"], ["annualRaters"], {
    leaves: [
      "季度重过程、年度重结果，但季度与年度之间、各评价主体之间都没有权重，主体的权重由使用者给出",
      "Quarters look at the process and years at the result; there are no weights between them, and those of the raters are an input.",
    ],
  }),
  coded("8", ["考核结果应用", "Use of the results"], ["resultUse"]),
  coded("9", ["年度目标的分解", "Breakdown of the year’s target"], ["targetPlan"]),
  notComputable(
    "10",
    ["客户九宫格", "Grid of nine client groups"],
    [
      "按资产规模、行业属性、风险等级三个维度划分，九格只能放下两个，各格界限也没有给出",
      "Three axes (assets, industry, risk) cannot span a grid of nine, and the bounds of its cells are not given.",
    ],
  ),
  coded("11", ["客户健康度评分", "Health of a client"], ["clientHealth"], {
    leaves: [
      "指标、评分和权重由使用者给出；得分低到多少即为有风险，原文没有写",
      "Items, scores and weights are inputs; below which score there is a risk is not in the text.",
    ],
  }),
];
