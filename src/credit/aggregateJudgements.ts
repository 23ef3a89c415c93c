import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, fromFixed, ONE, Ratio, weightedGeometricMean, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { type Finding, list, NO_NOTES, NO_READINGS, optional, refuse, share, within } from "../rule/index.js";
import { type MatrixInput, matrixField, readJudgements } from "./judgements.js";
import { whole } from "./weigh.js";

export interface AggregateJudgementsInput {
  /** One whole reciprocal matrix for each expert, all of the same criteria. */
  readonly matrices: readonly MatrixInput[];
  /** One weight for each expert, of sum 1; equal when left out. */
  readonly weights?: readonly DecimalInput[] | undefined;
}

export interface AggregateJudgementsFinding extends Finding {
  readonly experts: number;
  readonly weights: readonly Decimal[];
  /** The matrix of the group: every cell the weighted geometric mean of the experts' cells. */
  readonly matrix: readonly (readonly Decimal[])[];
}

/** One weight for each expert: those given, of sum 1, or equal ones. */
export function expertWeights(given: readonly Ratio[] | undefined, experts: number): readonly Ratio[] {
  if (given === undefined) return Array.from({ length: experts }, () => Ratio.of(1n, BigInt(experts)));
  if (given.length !== experts) {
    refuse(
      ["weights"],
      "inconsistent",
      `expected ${experts} weights, one for each expert, got ${given.length}`,
    );
  }
  const total = given.reduce((sum, weight) => sum.plus(weight), ZERO);
  if (!total.equals(ONE)) refuse(["weights"], "inconsistent", "expected weights of sum 1");
  return given;
}

function readWhole(matrix: Parameters<typeof readJudgements>[0], policy: CompiledPolicy): Ratio[][] {
  const { judgements } = readJudgements(matrix, policy);
  judgements.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (j > i && cell === null) refuse([i, j], "missing", "expected the judgement of every expert");
    });
  });
  return whole(judgements, [], []);
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
  input: z.strictObject({ matrices: list(matrixField), weights: optional(list(share())) }),
  decide: ({ matrices, weights: given }, policy) => {
    if (matrices.length === 0) refuse(["matrices"], "missing", "expected at least one matrix, got none");
    const all = matrices.map((matrix, e) => within(["matrices", e], () => readWhole(matrix, policy)));
    const size = all[0]?.length ?? 0;
    all.forEach((matrix, e) => {
      if (matrix.length === size) return;
      refuse(
        ["matrices", e],
        "inconsistent",
        `expected ${size} criteria as in the first matrix, got ${matrix.length}`,
      );
    });
    const weights = expertWeights(given, all.length);
    const cell = (i: number, j: number): Ratio =>
      fromFixed(
        weightedGeometricMean(
          all.map((matrix) => matrix[i]?.[j] as Ratio),
          weights,
        ),
      );
    const indices = Array.from({ length: size }, (_, i) => i);
    const matrix = indices.map((i) => indices.map((j) => (i <= j ? cell(i, j) : ONE.over(cell(j, i)))));
    return { experts: all.length, weights, matrix, readings: NO_READINGS, notes: NO_NOTES };
  },
  say: (f, pen) => ({
    headline: pen.say(`${f.experts}位专家的综合判断`, `judgements of ${f.experts} experts`),
    steps: [
      {
        clause: f.clause,
        what: pen.say("专家权重", "Weights of the experts"),
        result: f.weights.map((weight) => pen.number(weight)).join(pen.say("，", ", ")),
      },
      ...f.matrix.map((row, i) => ({
        clause: f.clause,
        what: pen.say(
          `综合判断矩阵第${i + 1}行（几何平均）`,
          `Judgements of the group, row ${i + 1} (geometric means)`,
        ),
        result: row.map((cell) => pen.number(cell)).join(pen.say("，", ", ")),
      })),
    ],
  }),
});
