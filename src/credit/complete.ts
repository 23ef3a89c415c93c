import {
  type Fixed,
  fromFixed,
  fromFloat,
  ONE,
  product,
  quotient,
  type Ratio,
  toFixed,
  toFloat,
  UNIT,
} from "../exact/index.js";
import { type FixedMatrix, principal, transposed } from "./eigen.js";
import { estimated } from "./estimate.js";
import { applied, inverseOf } from "./linear.js";
import type { Judgements, Pair } from "./pairs.js";

export type { Judgements, Pair } from "./pairs.js";

/** How near to zero the slopes must come: far below the last digit published. */
const CONVERGED = UNIT / 10n ** 55n;

/** Steps within which the slopes of judgements that hang together are zero; a guard. */
const MOST_STEPS = 60;

/** The pairs above the diagonal that were not compared. */
export function missingPairs(judgements: Judgements): Pair[] {
  return judgements.flatMap((row, i) =>
    row.flatMap((entry, j) => (j > i && entry === null ? [[i, j] as const] : [])),
  );
}

/** Whether the comparisons made tie every criterion to every other, directly or through others. */
export function isConnected(judgements: Judgements): boolean {
  const reached = new Set([0]);
  for (const at of reached) {
    judgements.forEach((row, j) => {
      const compared = at < j ? judgements[at]?.[j] : row[at];
      if (compared !== null && compared !== undefined) reached.add(j);
    });
  }
  return reached.size === judgements.length;
}

/**
 * The values of the missing comparisons that make the principal eigenvalue least, or null where no such values
 * were found.
 *
 * The eigenvalue is convex in the logarithms of the missing entries, and least where its slopes
 * u_i w_j x − u_j w_i ÷ x are zero for every missing pair, u and w being the left and right eigenvectors. Ordinary
 * numbers lead there; the slopes are then computed to every digit, and corrected by the curvature in ordinary
 * numbers. It only decides how fast the point is reached, not where it lies.
 */
export function complete(judgements: Judgements, pairs: readonly Pair[]): Ratio[] | null {
  const { logarithms, curvature } = estimated(judgements, pairs);
  const inverse = inverseOf(curvature);
  let values = logarithms.map((value) => fromFloat(Math.exp(value)));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slopes = slopesOf(filled(judgements, pairs, values), pairs);
    if (slopes === null) return null;
    if (slopes.every((slope) => slope < CONVERGED && -slope < CONVERGED)) return values.map(fromFixed);
    const moves = applied(inverse, slopes.map(toFloat)).map((move) => Math.expm1(-move));
    if (!moves.every(Number.isFinite)) return null;
    values = values.map((value, p) => value + product(value, fromFloat(moves[p] as number)));
    if (values.some((value) => value <= 0n)) return null;
  }
  return null;
}

/** The whole matrix: the judgements, the values for the missing pairs, and the reciprocals below the diagonal. */
export function filled(
  judgements: Judgements,
  pairs: readonly Pair[] = [],
  values: readonly Fixed[] = [],
): FixedMatrix {
  const matrix = judgements.map((row, i) =>
    row.map((entry, j) => {
      const above = i < j ? entry : (judgements[j]?.[i] ?? null);
      // On the diagonal, or missing.
      if (above === null) return UNIT;
      return toFixed(i < j ? above : ONE.over(above));
    }),
  );
  pairs.forEach(([i, j], p) => {
    const value = values[p] as Fixed;
    (matrix[i] as Fixed[])[j] = value;
    (matrix[j] as Fixed[])[i] = quotient(UNIT, value);
  });
  return matrix;
}

/** How the eigenvalue answers the logarithm of every missing entry, to every digit; null without eigenvectors. */
function slopesOf(matrix: FixedMatrix, pairs: readonly Pair[]): Fixed[] | null {
  const right = principal(matrix);
  const left = principal(transposed(matrix));
  if (right === null || left === null) return null;
  const across = right.reduce((sum, component, i) => sum + component * (left[i] as Fixed), 0n);
  return pairs.map(([i, j]) => {
    const up = (left[i] as Fixed) * (right[j] as Fixed) * (matrix[i]?.[j] as Fixed);
    const down = (left[j] as Fixed) * (right[i] as Fixed) * (matrix[j]?.[i] as Fixed);
    return (up - down) / across;
  });
}
