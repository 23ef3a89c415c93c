import { largest, powerOfTen, Ratio, root, sum, UNIT } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type In, refuse, words } from "../rule/index.js";
import { applicantsInput, columnsOf, fromWorst } from "./applicants.js";
import { numbers, rowLines, rowsOfNumbers, weightsWords } from "./lists.js";

const criticWeightsOutput = {
  applicants: field.whole("申请人数", "Applicants"),
  /** Of the figures from 0 for the worst applicant to 1 for the best; over the number of applicants. */
  deviations: numbers("标准差", "Standard deviations"),
  /** Pearson's, of every two indicators. */
  correlations: rowsOfNumbers("相关系数", "Correlations"),
  /** For each indicator the sum of one less its correlations. */
  conflicts: numbers("冲突性", "Conflicts"),
  /** Standard deviation × conflict. */
  information: numbers("信息量", "Information"),
  /** The weights, of sum one. */
  weights: numbers("权重", "Weights"),
};

const notes = {
  twoApplicants: {
    clause: "kaoping",
    zh: "只有两个申请人，标准化后只有0和1，权重只取决于各指标中谁占优，不看差别大小",
    en: "Of only two applicants the figures become 0 and 1: weights follow who leads in each indicator, not by how much",
  },
} as const;

export interface CriticWeightsInput extends In<typeof applicantsInput> {}
export interface CriticWeightsFinding
  extends Found<"criticWeights", typeof criticWeightsOutput, typeof notes> {}

/** m Σ a b − Σ a Σ b: m² times the covariance of two columns. */
function covariance(a: readonly bigint[], b: readonly bigint[]): bigint {
  let [products, left, right] = [0n, 0n, 0n];
  a.forEach((value, i) => {
    const other = b[i] as bigint;
    products += value * other;
    left += value;
    right += other;
  });
  return BigInt(a.length) * products - left * right;
}

/** Digits kept beyond those that tell the least conflict from nothing. */
const DIGITS = 60;

/**
 * Correlation and one less it from the covariance c and the product v of the variances: c ÷ √v, and (v − c²) ÷ (v + c√v)
 * where the difference would lose its digits. The latter is 0 or at least 1 ÷ 2v, and cut to so many parts of one.
 */
function correlated(c: bigint, v: bigint, parts: bigint): { correlation: Ratio; apart: Ratio } {
  const deviation = root(Ratio.of(v), 2);
  const product = c * deviation;
  const apart =
    c > 0n ? ((v - c * c) * UNIT * parts) / (v * UNIT + product) : parts - (product * parts) / (v * UNIT);
  return { correlation: Ratio.of(product, v * UNIT), apart: Ratio.of(apart, parts) };
}

/**
 * Weights of indicators by how far applicants differ in them and how little the other indicators tell the same: CRITIC.
 *
 * x_ij from 0 for the worst applicant to 1 for the best, by direction; C_j = σ_j Σ_k (1 − r_jk), w_j = C_j ÷ Σ C_j, r
 * being Pearson's correlation (D. Diakoulaki, G. Mavrotas, L. Papayannakis, Computers & Operations Research 22, 1995).
 * σ is over m; over m − 1 the weights are the same.
 *
 * @param input the table and the directions ({@link CriticWeightsInput})
 * @returns deviations, correlations, conflicts, information and weights
 * @throws {@link RuleInputError} for fewer than two applicants, rows of other lengths, an indicator in which applicants do
 * not differ, and tables in which every two indicators correlate perfectly
 * @see credit-evaluation-4
 * @example
 * const { weights } = criticWeights({
 *   directions: ["benefit", "cost", "benefit"],
 *   table: [["1", "2", "5"], ["3", "2", "1"], ["2", "3", "4"]],
 * });
 * weights.map((weight) => weight.toFixed(4)); // ["0.3304", "0.2935", "0.3761"]
 */
export const criticWeights: Rule<CriticWeightsInput, CriticWeightsFinding> = rule({
  name: "criticWeights",
  clause: "credit-evaluation-4",
  title: { zh: "客观权重（CRITIC法）", en: "Weights by CRITIC" },
  input: applicantsInput,
  output: criticWeightsOutput,
  notes,
  decide: ({ directions, table }) => {
    const columns = columnsOf({ directions, table }).map((column, j) => fromWorst(column, directions[j], j));
    const count = BigInt(table.length);
    const variances = columns.map((column) => covariance(column, column));
    const deviations = columns.map((column, j) => {
      return Ratio.of(root(Ratio.of(variances[j] as bigint), 2), count * largest(column) * UNIT);
    });
    const longest = largest(variances).toString().length;
    const parts = powerOfTen(DIGITS + 2 * longest);
    const pairs = columns.map((own, j) =>
      columns.map((other, k) =>
        correlated(covariance(own, other), (variances[j] as bigint) * (variances[k] as bigint), parts),
      ),
    );
    const conflicts = pairs.map((row) => sum(row.map(({ apart }) => apart)));
    if (conflicts.every((conflict) => conflict.isZero()))
      refuse(["table"], "undetermined", {
        zh: "各项指标完全正相关（或者只有一项指标），冲突性全为0，得不出权重",
        en: "expected two indicators that do not correlate perfectly: every weight would be 0",
      });
    const information = conflicts.map((conflict, j) => conflict.times(deviations[j] as Ratio));
    const total = sum(information);
    return {
      applicants: table.length,
      deviations,
      correlations: pairs.map((row) => row.map(({ correlation }) => correlation)),
      conflicts,
      information,
      weights: information.map((each) => each.over(total)),
      notes: applying({ twoApplicants: table.length === 2 }),
    };
  },
  say: (f) => ({
    headline: weightsWords(f.weights),
    steps: [
      { field: "applicants", clause: "kaoping" },
      { field: "deviations", clause: SOURCE },
      ...rowLines("correlations", f.correlations, CORRELATIONS, { clause: SOURCE }),
      { field: "conflicts", clause: SOURCE },
      {
        field: "information",
        what: words("信息量（标准差 × 冲突性）", "Information, standard deviation × conflict"),
        clause: SOURCE,
      },
      {
        field: "weights",
        what: words("权重（信息量占合计的比重）", "Weights, information over its sum"),
        clause: SOURCE,
      },
    ],
  }),
});

const SOURCE = "diakoulaki1995";
const CORRELATIONS = { zh: "第{row}项与各项的相关系数", en: "Correlations of criterion {row}" };
