import {
  Decimal,
  type Fixed,
  fromFixed,
  fromWide,
  ONE,
  quotient,
  type Ratio,
  toFixed,
  toWide,
  UNIT,
} from "../exact/index.js";
import { type FixedMatrix, principal, transposed } from "./eigen.js";

/** A reciprocal matrix above its diagonal; null is a comparison that was not made. */
export type Judgements = readonly (readonly (Ratio | null)[])[];

/** A pair that was not compared, i before j. */
export type Pair = readonly [i: number, j: number];

/** How near to zero the errors must come: far below the last digit published. */
const CONVERGED = new Decimal("1e-50");

/** Steps within which any set of judgements that hangs together has converged; a guard. */
const MOST_STEPS = 400;

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
 * The eigenvalue is convex in the logarithms of the missing entries, and least where
 * x² = (u_j w_i) ÷ (u_i w_j) for every missing pair, u and w being the left and right eigenvectors. The errors
 * of that equation are computed to every digit; the slopes by which a step corrects them start as those of a
 * consistent matrix and learn from every step (Broyden). They only decide how fast the point is reached, not where
 * it lies, so ordinary numbers are good enough for them.
 */
export function complete(judgements: Judgements, pairs: readonly Pair[]): Ratio[] | null {
  let inverse = inverseOf(slopes(judgements.length, pairs));
  let values: Fixed[] = pairs.map(() => UNIT);
  let errors = logErrors(filled(judgements, pairs, values), pairs, values);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (errors.every((error) => error.abs().lt(CONVERGED))) return values.map(fromFixed);
    const now = errors.map((error) => error.toNumber());
    const moves = inverse.map((row) => Math.max(-1, Math.min(1, -scalar(row, now))));
    values = values.map((value, p) => moved(value, moves[p] as number));
    const next = logErrors(filled(judgements, pairs, values), pairs, values);
    inverse = learnt(
      inverse,
      moves,
      next.map((error, p) => error.minus(errors[p] as Decimal).toNumber()),
    );
    errors = next;
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
      if (i === j) return UNIT;
      const above = i < j ? entry : (judgements[j]?.[i] ?? null);
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

/** ln(x² u_i w_j ÷ (u_j w_i)) for every missing pair: zero where the eigenvalue is least. */
function logErrors(matrix: FixedMatrix, pairs: readonly Pair[], values: readonly Fixed[]): Decimal[] {
  const right = principal(matrix);
  const left = principal(transposed(matrix));
  return pairs.map(([i, j], p) => {
    const x = values[p] as Fixed;
    const top = x * x * (left[i] as Fixed) * (right[j] as Fixed);
    const bottom = UNIT * UNIT * (left[j] as Fixed) * (right[i] as Fixed);
    return toWide((top * UNIT) / bottom).ln();
  });
}

/** How the errors respond to the logarithms of the values, were the matrix consistent. */
function slopes(size: number, pairs: readonly Pair[]): number[][] {
  const same = (a: number, b: number) => (a === b ? 1 : 0);
  return pairs.map(([i, j], p) =>
    pairs.map(([k, l], q) => 2 * (same(p, q) - (same(i, k) - same(i, l) - same(j, k) + same(j, l)) / size)),
  );
}

/** A value moved on the scale of logarithms. */
function moved(value: Fixed, move: number): Fixed {
  return fromWide(toWide(value).times(toWide(UNIT).times(move).exp()));
}

/** Broyden's correction of an inverse, so that it would have foreseen how the errors answered the last moves. */
function learnt(
  inverse: readonly (readonly number[])[],
  moves: readonly number[],
  answer: readonly number[],
): number[][] {
  const foreseen = inverse.map((row) => scalar(row, answer));
  const share = scalar(moves, foreseen);
  if (share === 0) return inverse.map((row) => [...row]);
  const across = moves.map((_, q) =>
    scalar(
      moves,
      inverse.map((row) => row[q] as number),
    ),
  );
  return inverse.map((row, p) =>
    row.map(
      (entry, q) =>
        entry + (((moves[p] as number) - (foreseen[p] as number)) * (across[q] as number)) / share,
    ),
  );
}

function scalar(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

/** The inverse of a small matrix, by elimination with pivots. */
function inverseOf(matrix: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  rows.forEach((_, at) => {
    const pivot = rows
      .slice(at)
      .reduce((best, row) => (Math.abs(row[at] as number) > Math.abs(best[at] as number) ? row : best));
    rows[rows.indexOf(pivot)] = rows[at] as number[];
    const scale = pivot[at] as number;
    rows[at] = pivot.map((entry) => entry / scale);
    rows.forEach((row, i) => {
      if (i === at) return;
      const factor = row[at] as number;
      rows[i] = row.map((entry, k) => entry - factor * (rows[at]?.[k] as number));
    });
  });
  return rows.map((row) => row.slice(matrix.length));
}
