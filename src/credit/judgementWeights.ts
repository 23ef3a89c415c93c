import { Ratio } from "../exact/index.js";
import { type CompiledPolicy, type RandomIndexTable, type Rule, rule } from "../policy/index.js";
import { refuse, within } from "../rule/index.js";
import { isConnected } from "./complete.js";
import {
  geometricConsistency,
  geometricLimit,
  indexOfIncomplete,
  type Triad,
  worstTriad,
} from "./inconsistency.js";
import { isOfScale, type ReadMatrix, readJudgements } from "./judgements.js";
import {
  type JudgementWeightsFinding,
  type JudgementWeightsInput,
  judgementWeightsInput,
  judgementWeightsOutput,
  weightNotes,
} from "./judgementWeightsFinding.js";
import { sayWeights } from "./sayWeights.js";
import { completed, isBelow, type WeightMethod, weigh, whole, worstJudgement } from "./weigh.js";

/** What a matrix is weighed by. */
export interface WeighOptions {
  readonly method: WeightMethod;
  readonly randomIndex: RandomIndexTable;
}

const UNTIED = {
  zh: "两两比较没有把所有指标直接或间接地联系起来，无法确定权重",
  en: "expected comparisons that tie every criterion to every other, directly or through others",
};
const UNFOUND = {
  zh: "按这些判断求不出满足定义的权重",
  en: "expected judgements whose weights can be found to all digits",
};

/** The weights of judgements that were read, and how far these agree. */
function weighJudgements(
  { judgements, rounded }: ReadMatrix,
  { method, randomIndex: table }: WeighOptions,
  policy: CompiledPolicy,
) {
  const { credit } = policy;
  const size = judgements.length;
  const complete = credit.randomIndex[table][size - 3]?.value ?? null;
  if (size > 2 && complete === null) {
    const most = credit.randomIndex[table].length + 2;
    refuse([], "undetermined", {
      zh: `所选的随机一致性指标表最多适用于${most}项指标，填的是${size}项`,
      en: `expected at most ${most} criteria, as far as the table ${table} goes, got ${size}`,
    });
  }
  if (!isConnected(judgements)) refuse([], "undetermined", UNTIED);
  const { matrix, pairs, values } = completed(judgements) ?? refuse([], "undetermined", UNFOUND);
  const all = whole(judgements, pairs, values);
  const { weights, lambdaMax, residual } = weigh(all, matrix, method) ?? refuse([], "undetermined", UNFOUND);
  const n = Ratio.of(BigInt(size));
  const consistencyIndex = size === 1 ? Ratio.of(0n) : lambdaMax.minus(n).over(Ratio.of(BigInt(size - 1)));
  const random = complete && indexOfIncomplete(complete, size, pairs.length);
  const consistencyRatio = random && consistencyIndex.over(random);
  const consistent =
    size <= 2 ? true : consistencyRatio && isBelow(consistencyRatio, credit.inconsistentFrom);
  const geometric = geometricConsistency(judgements);
  const triad = worstTriad(judgements);
  const notes: (keyof typeof weightNotes)[] = [];
  if (rounded) notes.push("roundedReciprocal");
  if (!judgements.flat().every((judgement) => judgement === null || isOfScale(judgement)))
    notes.push("offScale");
  if (pairs.length > 0) notes.push("completedJudgements");
  if (pairs.length > 0 && random !== null) notes.push("incompleteRandomIndex");
  if (consistent === null) notes.push("untestedJudgements");
  if (consistent === false) notes.push("inconsistentJudgements");
  return {
    method,
    matrix: all,
    completed: pairs.map(([row, column], p) => ({ row, column, value: values[p] as Ratio })),
    weights,
    lambdaMax,
    residual,
    consistencyIndex,
    randomIndexTable: table,
    completeRandomIndex: complete,
    randomIndex: random,
    consistencyRatio,
    inconsistentFrom: random === null ? null : credit.inconsistentFrom,
    consistent,
    geometricConsistencyIndex: geometric,
    geometricConsistencyLimit: geometric && geometricLimit(size, policy),
    koczkodajIndex: triad?.index ?? null,
    koczkodajTriad: triad?.index.isPositive() ? placesOf(triad) : null,
    notes,
  };
}

/** The decision of {@link judgementWeights} on judgements that were read. */
export function decideWeights(read: ReadMatrix, options: WeighOptions, policy: CompiledPolicy) {
  const weighed = weighJudgements(read, options, policy);
  const worst = weighed.consistent !== false ? null : worstJudgement(read.judgements, weighed.weights);
  return { ...weighed, worst };
}

function placesOf({ first, second, third }: Triad) {
  return { first, second, third };
}

/**
 * The weights of criteria from pairwise judgements, with λmax, the consistency index and ratio.
 *
 * eigenvector: A w = λmax w, Σw = 1; geometricMean: w_i ∝ (Π_j a_ij)^(1/n); columnMean: w_i = mean over the
 * columns of a_ij ÷ Σ_k a_kj. CI = (λmax − n) ÷ (n − 1), CR = CI ÷ RI. Judgements that agree perfectly give exact
 * fractions; others are computed to 80 decimals and published to 34 digits. For the other two methods λmax is
 * the mean of (A w)_i ÷ w_i.
 *
 * Of m missing comparisons RI is that of whole matrices times 1 − 2m ÷ ((n − 1)(n − 2)); where the comparisons only
 * just tie the criteria together there is nothing to test. Beside the ratio stand the geometric consistency index and
 * Koczkodaj's index, 1 − the quotient below one of b and a c, of the three criteria that agree least.
 *
 * @param input the matrix, the method and the table of random indices ({@link JudgementWeightsInput})
 * @returns the weights, the consistency, what was completed, and the judgement that fits worst
 * @throws {@link RuleInputError} naming the cell of a matrix that is not square, positive and reciprocal; for
 * comparisons that do not tie all criteria together; for more than 15 criteria, or more than the table has indices;
 * for judgements outside 1/1000 to 1000
 * @see credit-evaluation-5
 * @example
 * const finding = judgementWeights({ matrix: [["1", "3", "6"], [null, "1", "2"], [null, null, "1"]] });
 * finding.weights.map(String); // ["0.6666666666666666666666666666666667", "0.2222222222222222222222222222222222", "0.1111111111111111111111111111111111"]
 * finding.consistencyRatio?.toString(); // "0"
 */
export const judgementWeights: Rule<JudgementWeightsInput, JudgementWeightsFinding> = rule({
  name: "judgementWeights",
  clause: "credit-evaluation-5",
  title: { zh: "判断矩阵的权重", en: "Weights from pairwise judgements" },
  input: judgementWeightsInput,
  output: judgementWeightsOutput,
  notes: weightNotes,
  decide: ({ matrix, method, randomIndex }, policy) =>
    within(["matrix"], () => decideWeights(readJudgements(matrix, policy), { method, randomIndex }, policy)),
  say: sayWeights,
});
