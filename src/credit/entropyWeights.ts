import { logarithm, ONE, powerOfTen, Ratio, sum } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type Exact, type In, refuse, words } from "../rule/index.js";
import { applicantsInput, columnsOf, fromWorst } from "./applicants.js";
import { numbers, weightsWords } from "./lists.js";

const entropyWeightsInput = {
  ...applicantsInput,
  /** How figures become shares: each over the sum of its column, or first counted from the worst. */
  normalisation: field.choice<"sum" | "range">("标准化方法", "Normalisation", {
    sum: ["按合计（原值占合计的比重）", "over the sum of the figures"],
    range: ["按极差（先按方向化为0到1，再占合计的比重）", "over the range, by direction, then over the sum"],
  }),
};

const entropyWeightsOutput = {
  applicants: field.whole("申请人数", "Applicants"),
  normalisation: entropyWeightsInput.normalisation,
  /** 0 where one applicant has all of an indicator, 1 where all have as much. */
  entropies: numbers("熵值", "Entropies"),
  /** One less the entropy. */
  divergences: numbers("差异系数（1减熵值）", "Divergences, one less the entropy"),
  /** The weights, of sum one. */
  weights: numbers("权重", "Weights"),
};

const notes = {
  sameForAll: {
    clause: "hwangYoon1981",
    zh: "有的指标各申请人的值都相同，分不出申请人的好坏，按此方法权重为0；不等于该指标不重要",
    en: "An indicator is the same for all applicants and tells none apart: its weight is 0 by this method, which does not say that it does not matter",
  },
  directionUnused: {
    clause: "hwangYoon1981",
    zh: "按合计标准化不看指标方向：逆向指标的权重与当作正向指标时相同",
    en: "Over the sum no direction counts: a cost weighs what it would weigh as a benefit",
  },
  twoApplicants: {
    clause: "kaoping",
    zh: "只有两个申请人，按极差标准化后只有0和1，各指标的权重总是相等",
    en: "Of only two applicants the figures become 0 and 1, and all indicators weigh the same whatever they are",
  },
} as const;

export interface EntropyWeightsInput extends In<typeof entropyWeightsInput> {}
export interface EntropyWeightsFinding
  extends Found<"entropyWeights", typeof entropyWeightsOutput, typeof notes> {}

function columnsFor({ normalisation, ...applicants }: Exact<typeof entropyWeightsInput>): bigint[][] {
  const columns = columnsOf(applicants);
  if (normalisation === "range")
    return columns.map((column, j) => fromWorst(column, applicants.directions[j], j));
  return columns.map((column, j) => {
    column.forEach((figure, i) => {
      if (figure.isNegative())
        refuse(["table", i, j], "belowMinimum", {
          zh: "按合计标准化时，指标值应不小于0",
          en: "expected a figure of 0 or more to be divided by the sum",
        });
    });
    if (column.every((figure) => figure.isZero()))
      refuse(["table"], "undetermined", {
        zh: `第${j + 1}项指标的合计为0，不能按合计标准化；应去掉这项指标`,
        en: `expected figures of indicator ${j + 1} that are not all 0: their sum, by which is divided, is 0; leave it out`,
      });
    return column.map(({ n }) => n);
  });
}

/** Digits kept beyond those that tell the least divergence, or the least entropy, from nothing. */
const DIGITS = 60;

/**
 * What an indicator's shares p_i = b_i ÷ B tell: ln m less their entropy, and ln m. As Σ p_i ln(m p_i) it is a sum of
 * logarithms near 0 where the shares are near equal. By Pinsker's inequality it is 0 or at least
 * (Σ |p_i − 1/m|)² ÷ 2 ≥ 1 ÷ 2(mB)², and an entropy is 0 or at least 1 ÷ 2B: so many decimals are needed.
 */
function divergenceOf(column: readonly bigint[]): { told: Ratio; most: Ratio } {
  const count = BigInt(column.length);
  const total = column.reduce((a, b) => a + b);
  const decimals = DIGITS + 2 * (count * total).toString().length;
  const unit = powerOfTen(decimals);
  const most = Ratio.of(logarithm(Ratio.of(count), decimals), unit);
  const known = new Map<bigint, bigint>([[0n, 0n]]);
  let told = 0n;
  for (const figure of column) {
    const part = known.get(figure) ?? figure * logarithm(Ratio.of(count * figure, total), decimals);
    known.set(figure, part);
    told += part;
  }
  return { told: Ratio.of(told, total * unit), most };
}

/**
 * Weights of indicators by how differently applicants stand in them: the entropy weight method.
 *
 * p_ij = x_ij ÷ Σ_i x_ij, e_j = −(Σ_i p_ij ln p_ij) ÷ ln m with 0 ln 0 = 0, d_j = 1 − e_j, w_j = d_j ÷ Σ d_j
 * (C. L. Hwang, K. Yoon, Multiple Attribute Decision Making, 1981). Under "range" x_ij is first counted from the worst
 * applicant to the best, 0 to 1, by the direction of the indicator; under "sum" it is the figure itself, 0 or more.
 *
 * @param input the table, the directions and the normalisation ({@link EntropyWeightsInput})
 * @returns entropies, divergences and weights; a weight of 0 carries a note
 * @throws {@link RuleInputError} for fewer than two applicants, rows of other lengths, negative figures or a sum of 0
 * ("sum"), figures that do not differ ("range"), and tables in which no indicator differs
 * @see credit-evaluation-4
 * @example
 * const { weights } = entropyWeights({
 *   normalisation: "sum",
 *   directions: ["benefit", "benefit"],
 *   table: [["1", "2"], ["3", "2"], ["2", "3"]],
 * });
 * weights.map((weight) => weight.toFixed(4)); // ["0.8163", "0.1837"]
 */
export const entropyWeights: Rule<EntropyWeightsInput, EntropyWeightsFinding> = rule({
  name: "entropyWeights",
  clause: "credit-evaluation-4",
  title: { zh: "客观权重（熵权法）", en: "Weights by entropy" },
  input: entropyWeightsInput,
  output: entropyWeightsOutput,
  notes,
  decide: (input) => {
    const { normalisation, directions, table } = input;
    const told = columnsFor(input).map(divergenceOf);
    // Over its own ln m each, so that one applicant who has all of an indicator leaves an entropy of exactly 0.
    const divergences = told.map(({ told, most }) => told.over(most));
    const total = sum(told.map(({ told }) => told));
    if (total.isZero())
      refuse(["table"], "undetermined", {
        zh: "各项指标都分不出申请人的差别，权重全为0",
        en: "expected an indicator in which applicants differ: every weight would be 0",
      });
    return {
      applicants: table.length,
      normalisation,
      entropies: divergences.map((divergence) => ONE.minus(divergence)),
      divergences,
      weights: told.map(({ told }) => told.over(total)),
      notes: applying({
        sameForAll: divergences.some((divergence) => divergence.isZero()),
        directionUnused: normalisation === "sum" && directions.includes("cost"),
        twoApplicants: normalisation === "range" && table.length === 2,
      }),
    };
  },
  say: (f) => ({
    headline: weightsWords(f.weights),
    steps: [
      { field: "applicants", clause: "kaoping" },
      { field: "normalisation", clause: "kaoping" },
      { field: "entropies", clause: "hwangYoon1981" },
      { field: "divergences", clause: "hwangYoon1981" },
      {
        field: "weights",
        what: words("权重（差异系数占合计的比重）", "Weights, divergences over their sum"),
        clause: "hwangYoon1981",
      },
    ],
  }),
});
