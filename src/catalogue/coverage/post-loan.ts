import { type ClauseCoverage, entriesOf } from "./entry.js";

const { coded } = entriesOf("post-loan");

/** The article on the indicators of post-loan management. */
export const postLoan: readonly ClauseCoverage[] = [
  coded("1", ["贷后管理指标", "Indicators of post-loan management"], ["indicator"], {
    leaves: [
      "忠诚度、贷后报告质量、风险处置效果等定性指标没有评分标准，由使用者给出结果",
      "Loyalty, the quality of reports and the result of dealing with risks are judged without a measure; the results are inputs.",
    ],
  }),
  coded("2", ["风险容忍度指标", "Risk tolerance"], ["riskTilt"], {
    leaves: [
      "不良贷款率的上限和两套权重原文没有给出",
      "The ceiling of the NPL ratio and the two sets of weights are not in the text.",
    ],
  }),
  coded("3", ["定价机制", "Pricing"], ["riskPricing"], {
    leaves: [
      "只说明方向：高风险对应高利率；利率和风险等级由使用者给出",
      "Gives only a direction, higher risk to higher rate; rates and risk classes are inputs.",
    ],
  }),
  coded("4", ["动态调整信贷组合", "Adjusting the portfolio"], ["portfolioAdjustment"], {
    leaves: [
      "只说明方向，没有比例；行业走势和风险是否可控由使用者给出",
      "Gives only a direction and no proportion; the outlook and whether the risk is under control are inputs.",
    ],
  }),
];
