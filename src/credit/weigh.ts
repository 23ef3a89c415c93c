import { type Fixed, fromFixed, ONE, product, Ratio, root, toFixed, UNIT } from "../exact/index.js";
import { complete, filled, isConnected, type Judgements, missingPairs, type Pair } from "./complete.js";
import { eigenvalue, type FixedMatrix, overSum, principal, total, transposed } from "./eigen.js";
import { consistentWeights, judgementAt } from "./judgements.js";

/** How weights are taken from a matrix of judgements. */
export type WeightMethod = "eigenvector" | "geometricMean" | "columnMean";

/** Weights of sum one with the eigenvalue they stand for. */
export interface Weighed {
  readonly weights: readonly Ratio[];
  readonly lambdaMax: Ratio;
  /** The largest component of |A w − λ w|, to 60 decimals. */
  readonly residual: Ratio;
}

/** How far A w may be from λ w, as a part of the least weight, for the digits published to hold. */
const MOST_RESIDUAL = UNIT / 10n ** 38n;

/** Decimals of a residual that are told: those behind differ with the ordinary numbers that a runtime starts from. */
const TOLD = UNIT / 10n ** 60n;

/** Digits by which eigenvalues and their ratios are told apart: those computed are more, those published fewer. */
export const DECIMALS = 50;

/** Whether a consistency ratio is below a limit. No digit behind those that are sure decides where it is the limit itself. */
export function isBelow(ratio: Ratio, limit: Ratio): boolean {
  return ratio.roundHalfUp(DECIMALS).isBelow(limit);
}

/**
 * The weights of a whole matrix by one of the methods; exact fractions where the judgements agree perfectly. Null where
 * no eigenvector was found, or what was found does not satisfy its definition.
 */
export function weigh(judgements: Judgements, matrix: FixedMatrix, method: WeightMethod): Weighed | null {
  const exact = consistentWeights(judgements);
  if (exact !== null)
    return { weights: exact, lambdaMax: Ratio.of(BigInt(exact.length)), residual: Ratio.of(0n) };
  const vector = VECTORS[method](matrix);
  if (vector === null) return null;
  const { value, residual } = eigenvalue(matrix, vector);
  const holds = vector.every((component) => residual <= product(MOST_RESIDUAL, component));
  if (method === "eigenvector" && !holds) return null;
  const sum = total(vector);
  return {
    weights: vector.map((component) => Ratio.of(component, sum)),
    lambdaMax: fromFixed(value),
    residual: fromFixed(residual - (residual % TOLD)),
  };
}

const VECTORS: Readonly<Record<WeightMethod, (matrix: FixedMatrix) => readonly Fixed[] | null>> = {
  eigenvector: principal,
  geometricMean: (matrix) => overSum(matrix.map(geometricMean)),
  columnMean: (matrix) => {
    const columns = transposed(matrix).map(overSum);
    return overSum(transposed(columns).map((row) => total(row)));
  },
};

/** The geometric mean of positive fixed-point numbers. */
function geometricMean(values: readonly Fixed[]): Fixed {
  const all = values.reduce((before, value) => before * value, 1n);
  return root(Ratio.of(all, UNIT ** BigInt(values.length)), values.length);
}

/** The judgement furthest from what the weights say, and the value that would make the eigenvalue least. */
export interface WorstJudgement {
  readonly row: number;
  readonly column: number;
  readonly given: Ratio;
  readonly fits: Ratio;
}

/**
 * Finds the judgement given, above the diagonal, that fits the weights worst, the first of those that fit as badly, as all three of three
 * criteria do; some were given.
 */
export function worstJudgement(judgements: Judgements, weights: readonly Ratio[]): WorstJudgement {
  const all = judgements.flatMap((cells, row) =>
    cells.flatMap((given, column) => {
      if (given === null) return [];
      const ratio = given.times(weights[column] as Ratio).over(weights[row] as Ratio);
      return [
        { row, column, given, off: (ratio.isAbove(ONE) ? ratio : ONE.over(ratio)).roundHalfUp(DECIMALS) },
      ];
    }),
  );
  const { row, column, given } = all.reduce((worst, each) => (each.off.isAbove(worst.off) ? each : worst));
  const without = judgements.map((cells, i) =>
    cells.map((cell, j) => (i === row && j === column ? null : cell)),
  );
  const pairs = missingPairs(without);
  const fitted = bestValues(without, pairs)?.[pairs.findIndex(([i, j]) => i === row && j === column)];
  return {
    row,
    column,
    given,
    fits: fitted ?? (weights[row] as Ratio).over(weights[column] as Ratio),
  };
}

/** The judgements with the missing pairs filled in, and the values that were. */
export function completed(
  judgements: Judgements,
): { matrix: FixedMatrix; pairs: Pair[]; values: readonly Ratio[] } | null {
  const pairs = missingPairs(judgements);
  const values = bestValues(judgements, pairs);
  return values && { matrix: filled(judgements, pairs, values.map(toFixed)), pairs, values };
}

/** The values of missing pairs that make the eigenvalue least: exact fractions where the others agree perfectly. */
function bestValues(judgements: Judgements, pairs: readonly Pair[]): readonly Ratio[] | null {
  if (pairs.length === 0) return [];
  const exact = consistentWeights(judgements);
  if (exact !== null) return pairs.map(([i, j]) => (exact[i] as Ratio).over(exact[j] as Ratio).reduced());
  return isConnected(judgements) ? complete(judgements, pairs) : null;
}

/** Every judgement of a whole matrix. */
export function whole(judgements: Judgements, pairs: readonly Pair[], values: readonly Ratio[]): Ratio[][] {
  const all = judgements.map((row) => [...row]);
  pairs.forEach(([i, j], p) => {
    (all[i] as (Ratio | null)[])[j] = values[p] as Ratio;
  });
  return all.map((row, i) => row.map((_, j) => judgementAt(all, i, j) as Ratio));
}
