import { fromFixed, ONE, powerOfTen, Ratio, sum, weightedGeometricMeans } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { applying, refuse } from "../rule/index.js";
import { refuseManyExperts } from "./aggregateJudgements.js";
import { concordance, overTheirSums } from "./concordance.js";
import {
  type ConsensusFinding,
  type ConsensusInput,
  consensusInput,
  consensusNotes,
  consensusOutput,
} from "./consensusFields.js";
import { refuseLength } from "./refuseLength.js";
import { sayConsensus } from "./sayConsensus.js";

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
