import { fromFixed, ONE, powerOfTen, Ratio, sum, weightedGeometricMeans } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type In, refuse } from "../rule/index.js";
import { refuseManyExperts } from "./aggregateJudgements.js";
import { aggregatePrioritiesInput } from "./aggregatePriorities.js";
import { concordance, overTheirSums } from "./concordance.js";
import { refuseLength } from "./refuseLength.js";
import { sayConsensus } from "./sayConsensus.js";

const consensusInput = {
  /** The weights each expert came to, one list of sum 1 for each expert, all of the same criteria; 0 may occur. */
  priorities: aggregatePrioritiesInput.priorities,
};

const consensusOutput = {
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

const consensusNotes = {
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

/** Weights that are compared: 100 experts on 25 criteria. */
const MOST_WEIGHTS = 2_500;

/** Refuses lists that are no weights of the same two or more criteria. */
function checkLists(priorities: readonly (readonly Ratio[])[], { credit }: CompiledPolicy): void {
  const first = priorities[0] ?? [];
  if (first.length === 0)
    refuse(["priorities"], "missing", {
      zh: "应至少填一名专家的权重，一个也没有",
      en: "expected the weights of at least one expert, got none",
    });
  refuseManyExperts(["priorities"], priorities.length);
  if (priorities.length * first.length > MOST_WEIGHTS)
    refuse(["priorities"], "tooLarge", {
      zh: `权重合计最多${MOST_WEIGHTS}个`,
      en: `expected at most ${MOST_WEIGHTS} weights in all`,
    });
  if (first.length === 1)
    refuse(["priorities"], "undetermined", {
      zh: "只有一项指标，没有可以一致或不一致的权重",
      en: "expected two or more criteria: the weight of a single one is always 1",
    });
  priorities.forEach((list, e) => {
    refuseLength(["priorities", e], list, first.length, {
      zh: "权重（与第一名专家相同）",
      en: "weights as in the first list",
    });
    if (sum(list).minus(ONE).abs().isAbove(credit.weightTolerance))
      refuse(["priorities", e], "inconsistent", {
        zh: `第${e + 1}位专家的权重之和应为1`,
        en: "expected weights of sum 1",
      });
  });
}

/** What two results that are equal may differ by after they were rounded to 80 decimals; inputs differ by more. */
const ROUNDING = Ratio.of(1n, powerOfTen(70));

/** exp(H_α − H_γ) = Π_e Π_i (mean_i ÷ p_ei)^(p_ei ÷ k): the logarithms cancel. */
function homogeneityOf(lists: readonly (readonly Ratio[])[]): Ratio {
  const experts = Ratio.of(BigInt(lists.length));
  const means = (lists[0] as readonly Ratio[]).map((_, i) =>
    sum(lists.map((list) => list[i] as Ratio))
      .over(experts)
      .reduced(),
  );
  const terms = lists.flatMap((list) =>
    list.flatMap((weight, i) => {
      const ratio = weight.isZero() ? ONE : (means[i] as Ratio).over(weight).reduced();
      return ratio.equals(ONE) ? [] : [{ ratio, weight: weight.over(experts).reduced() }];
    }),
  );
  return fromFixed(
    weightedGeometricMeans(terms.map(({ weight }) => weight))(terms.map(({ ratio }) => ratio)),
  );
}

/** exp(H) ÷ n of one criterion that is judged as many times as important as each of the others as the scale allows. */
function leastHomogeneityOf(criteria: number, most: Ratio): Ratio {
  const n = Ratio.of(BigInt(criteria));
  const total = n.plus(most).minus(ONE);
  const others = n.minus(ONE).over(total);
  const diversity = weightedGeometricMeans([most.over(total), others])([total.over(most), total]);
  return fromFixed(diversity).over(n).reduced();
}

/**
 * How far experts agree on weights: the index of consensus from Shannon's entropy, and Kendall's coefficient of
 * concordance of the rankings.
 *
 * S* = (1 ÷ exp(H_β) − exp(H_α min) ÷ n) ÷ (1 − exp(H_α min) ÷ n), H_β = H_γ − H_α: H_α is the mean entropy of the
 * experts' weights, H_γ the entropy of their means, H_α min that of one criterion M times as important as each of the
 * others (K. D. Goepel, Implementation of an online software tool for the AHP, International Journal of the Analytic
 * Hierarchy Process 10(3), 2018, eq. 11 to 21; M = 9). W = 12 S ÷ (m² (n³ − n) − m Σ(t³ − t)), S = Σ (R_i − mean)²,
 * equal weights sharing their ranks (M. G. Kendall, Rank Correlation Methods, 1948); an exact fraction.
 *
 * @param input the experts' weights, as `judgementWeights` gives them ({@link ConsensusInput})
 * @returns the index to 34 digits, and W; null for a single expert or where nobody ranks anything
 * @throws {@link RuleInputError} for lists of different lengths or not of sum 1, and for a single criterion
 * @see credit-evaluation-5
 * @example
 * const { index, kendallW } = consensus({ priorities: [["0.6", "0.3", "0.1"], ["0.5", "0.2", "0.3"]] });
 * index.toFixed(4); // "0.9161"
 * kendallW?.toString(); // "0.75"
 */
export const consensus: Rule<ConsensusInput, ConsensusFinding> = rule({
  name: "consensus",
  clause: "credit-evaluation-5",
  title: { zh: "专家意见的一致程度", en: "Consensus of experts" },
  input: consensusInput,
  output: consensusOutput,
  notes: consensusNotes,
  decide: ({ priorities }, policy) => {
    checkLists(priorities, policy);
    const lists = overTheirSums(priorities);
    const criteria = (lists[0] as Ratio[]).length;
    const homogeneity = homogeneityOf(lists);
    const leastHomogeneity = leastHomogeneityOf(criteria, policy.credit.scaleMost);
    const above = homogeneity.minus(leastHomogeneity);
    const index = above.abs().isBelow(ROUNDING)
      ? Ratio.of(0n)
      : above.over(ONE.minus(leastHomogeneity)).reduced();
    const ranking = concordance(lists);
    const notes = applying({
      singleExpert: lists.length === 1,
      noRanking: lists.length > 1 && ranking.kendallW === null,
      beyondScale: index.isNegative(),
    });
    return { experts: lists.length, criteria, homogeneity, leastHomogeneity, index, ...ranking, notes };
  },
  say: sayConsensus,
});
