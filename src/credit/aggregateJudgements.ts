import { fromFixed, ONE, Ratio, sum, weightedGeometricMeans } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type In, type Issue, type Read, refuse, within, words } from "../rule/index.js";
import { matrixField, readJudgements } from "./judgements.js";
import { weightNotes } from "./judgementWeightsFinding.js";
import { numbers, rowLines, rowsOfJudgements } from "./lists.js";
import { refuseLength } from "./refuseLength.js";
import { whole } from "./weigh.js";

export const aggregateJudgementsInput = {
  /** One whole reciprocal matrix for each expert, all of the same criteria. */
  matrices: field.list("各专家的判断矩阵", "Matrices of the experts", matrixField),
  /** One weight for each expert, of sum 1; equal when left out. */
  weights: field.optional({
    ...field.list("专家权重", "Weights of the experts", field.share("专家权重", "Weight of the expert")),
    without: { zh: "各专家权重相等", en: "equal weights" },
  }),
};

const aggregateJudgementsOutput = {
  experts: field.whole("专家人数", "Experts"),
  weights: numbers("专家权重", "Weights of the experts"),
  /** The matrix of the group: every cell the weighted geometric mean of the experts' cells. */
  matrix: rowsOfJudgements("综合判断矩阵", "Judgements of the group"),
};

const notes = { roundedReciprocal: weightNotes.roundedReciprocal };

export interface AggregateJudgementsInput extends In<typeof aggregateJudgementsInput> {}
export interface AggregateJudgementsFinding
  extends Found<"aggregateJudgements", typeof aggregateJudgementsOutput, typeof notes> {}

/** Experts whose judgements are put together. */
const MOST_EXPERTS = 100;

/** Refuses more experts than any panel has, before any work is done on them. */
export function refuseManyExperts(path: Issue["path"], experts: number): void {
  if (experts <= MOST_EXPERTS) return;
  refuse(path, "tooLarge", {
    zh: `专家最多${MOST_EXPERTS}位，填的是${experts}位`,
    en: `expected at most ${MOST_EXPERTS} experts, got ${experts}`,
  });
}

/** One weight for each expert: those given, of sum 1, or equal ones. */
export function expertWeights(
  given: readonly Ratio[] | undefined,
  experts: number,
  tolerance: Ratio,
): readonly Ratio[] {
  if (given === undefined) return Array.from({ length: experts }, () => Ratio.of(1n, BigInt(experts)));
  refuseLength(["weights"], given, experts, {
    zh: "权重（每名专家一个）",
    en: "weights, one for each expert",
  });
  if (sum(given).minus(ONE).abs().isAbove(tolerance))
    refuse(["weights"], "inconsistent", { zh: `权重之和应为1`, en: "expected weights of sum 1" });
  return given;
}

/** An expert's matrix with every judgement made, and whether a rounded reciprocal was taken for an exact one. */
export function readWhole(matrix: Read<typeof matrixField>, policy: CompiledPolicy) {
  const { judgements, rounded } = readJudgements(matrix, policy);
  judgements.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (j > i && cell === null)
        refuse([i, j], "missing", {
          zh: "应填每名专家的判断，这里没有填",
          en: "expected the judgement of every expert",
        });
    });
  });
  return { matrix: whole(judgements, [], []), rounded };
}

/** The matrix of a group: the weighted geometric means of the experts' cells. */
export function groupMatrix(matrices: readonly Ratio[][][], weights: readonly Ratio[]): Ratio[][] {
  const mean = weightedGeometricMeans(weights);
  const cell = (i: number, j: number) => fromFixed(mean(matrices.map((matrix) => matrix[i]?.[j] as Ratio)));
  const indices = (matrices[0] as Ratio[][]).map((_, i) => i);
  return indices.map((i) => indices.map((j) => (i <= j ? cell(i, j) : ONE.over(cell(j, i)))));
}

/**
 * The judgements of a group: every cell the geometric mean of the experts' cells, by their weights.
 *
 * a_ij = Π_e a_ij(e)^(λ_e), Σ λ_e = 1. The geometric mean is the one that keeps the matrix reciprocal.
 *
 * @param input the experts' matrices and, if they do not count alike, their weights ({@link AggregateJudgementsInput})
 * @returns the matrix of the group, to be weighed by `judgementWeights`
 * @throws {@link RuleInputError} for matrices that are malformed or of different sizes, and weights not of sum 1
 * @see credit-evaluation-5
 * @example
 * const { matrix } = aggregateJudgements({ matrices: [[["1", "2"], ["1/2", "1"]], [["1", "8"], ["1/8", "1"]]] });
 * matrix.map((row) => row.map(String)); // [["1", "4"], ["0.25", "1"]]
 */
export const aggregateJudgements: Rule<AggregateJudgementsInput, AggregateJudgementsFinding> = rule({
  name: "aggregateJudgements",
  clause: "credit-evaluation-5",
  title: { zh: "专家判断的综合", en: "Judgements of a group" },
  input: aggregateJudgementsInput,
  output: aggregateJudgementsOutput,
  notes,
  decide: ({ matrices, weights: given }, policy) => {
    const [first] = matrices;
    if (first === undefined)
      refuse(["matrices"], "missing", {
        zh: "至少应有一个判断矩阵",
        en: "expected at least one matrix, got none",
      });
    refuseManyExperts(["matrices"], matrices.length);
    const all = matrices.map((matrix, e) => within(["matrices", e], () => readWhole(matrix, policy)));
    for (const [e, { matrix }] of all.entries())
      refuseLength(["matrices", e], matrix, first.length, {
        zh: "指标（与第一个矩阵相同）",
        en: "criteria as in the first matrix",
      });
    const weights = expertWeights(given, all.length, policy.credit.weightTolerance);
    const matrix = groupMatrix(
      all.map((each) => each.matrix),
      weights,
    );
    const roundedReciprocal = all.some(({ rounded }) => rounded);
    return { experts: all.length, weights, matrix, notes: applying({ roundedReciprocal }) };
  },
  say: (f) => ({
    headline: words("{experts}位专家的综合判断", "judgements of {experts} experts"),
    steps: [{ field: "weights" }, ...rowLines("matrix", f.matrix, ROW)],
  }),
});

const ROW = {
  zh: "综合判断矩阵第{row}行（几何平均）",
  en: "Judgements of the group, row {row} (geometric means)",
};
