import { type ClauseCoverage, entriesOf } from "./entry.js";

const { coded } = entriesOf("credit-evaluation");

/** The paper on the credit evaluation of micro-enterprises. */
export const creditEvaluation: readonly ClauseCoverage[] = [
  coded("0", ["德尔菲法", "Delphi method"], ["delphiRounds"], {
    leaves: [
      "原文只提到德尔菲法，意见何时算趋于稳定由本单位规定",
      "The text names the Delphi method only; what counts as settled is for the bank to say.",
    ],
  }),
  coded("1", ["指标体系", "Indicator tree"], ["creditScore"], {
    leaves: [
      "列出具体指标的表1、表2缺失，指标树由使用者给出",
      "Tables 1 and 2, which list the indicators, are missing; the tree is an input.",
    ],
  }),
  coded("2", ["评价集", "Five grades and their values"], ["creditScore"]),
  coded("3", ["决定性指标", "Gate of the decisive indicators"], ["creditScore"]),
  coded("4", ["权重", "Weights"], ["creditScore", "entropyWeights", "criticWeights", "combinedWeights"], {
    leaves: [
      "各指标的权重原文不作规定，只规定主要因素的排位",
      "The text prescribes no weights, only the order of the main factors.",
    ],
  }),
  coded(
    "5",
    ["判断矩阵与权重", "Judgement matrices and weights"],
    [
      "judgementWeights",
      "fuzzyJudgementWeights",
      "aggregateJudgements",
      "aggregatePriorities",
      "consistencyRepair",
      "consensus",
    ],
  ),
  coded("6", ["隶属度", "Membership"], ["membership", "rating"]),
  coded("7", ["模糊合成", "Composition of a level"], ["compose"]),
  coded("8", ["多级综合评价", "Evaluation level by level"], ["creditScore"]),
  coded("9", ["综合得分", "Score"], ["creditScore"]),
  coded(
    "10",
    ["信用等级", "Grade"],
    ["creditScore", "creditSensitivity", "creditShortfall", "calibration", "populationStability"],
  ),
];
