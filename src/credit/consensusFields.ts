import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In } from "../rule/index.js";
import { aggregatePrioritiesInput } from "./aggregatePriorities.js";

/** The weights that are compared. */
export const consensusInput = {
  /** The weights each expert came to, one list of sum 1 for each expert, all of the same criteria; 0 may occur. */
  priorities: aggregatePrioritiesInput.priorities,
};

/** How far experts agree. */
export const consensusOutput = {
  experts: field.whole("专家人数", "Experts"),
  criteria: field.whole("指标数", "Criteria"),
  /** 1 ÷ exp(H_β): 1 where all lists are the same. */
  homogeneity: field.number("同质度", "Homogeneity"),
  /** exp(H_α min) ÷ n: the homogeneity at which the index is 0. */
  leastHomogeneity: field.number("最低同质度", "Least homogeneity"),
  /** (homogeneity − least) ÷ (1 − least): 1 for full consensus, 0 for none; below 0 outside the scale of judgements. */
  index: field.number("共识指标", "Index of consensus"),
  /** The sum of the squared distances of the sums of ranks from their mean. */
  squares: field.number("秩和的离差平方和", "Squared distances of the sums of ranks"),
  /** Σ (t³ − t) over the groups of t equal weights of each expert. */
  ties: field.number("同秩校正", "Correction for ties"),
  /** 1 where all experts rank alike, 0 where their rankings cancel out; null for one expert, or only equal weights. */
  kendallW: field.nullable(
    field.number("肯德尔和谐系数W", "Kendall’s W"),
    "只有一位专家，或各专家都没有排出先后，无从计算",
    "there is only one expert, or none of them ranks anything",
  ),
};

/** The words of the notes on it. */
export const consensusNotes = {
  singleExpert: {
    clause: "kaoping",
    zh: "只有一位专家的判断，谈不上专家之间是否一致",
    en: "Only one expert judged; there is nobody to agree with",
  },
  noRanking: {
    clause: "kendall1948",
    zh: "各专家给各指标的权重都相等，没有排出先后，肯德尔和谐系数无从计算",
    en: "Every expert gives equal weights, so that nothing is ranked and Kendall’s W is not defined",
  },
  beyondScale: {
    clause: "goepel2018",
    zh: "有的权重相差悬殊，超出判断标度，共识指标因而小于0",
    en: "Some weights are further apart than the scale of judgements reaches, which takes the index below 0",
  },
} as const;

export interface ConsensusInput extends In<typeof consensusInput> {}
export interface ConsensusFinding extends Found<"consensus", typeof consensusOutput, typeof consensusNotes> {}
