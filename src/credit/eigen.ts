import { type Fixed, largest, product, quotient, UNIT } from "../exact/index.js";

/** A square matrix of positive fixed-point numbers. */
export type FixedMatrix = readonly (readonly Fixed[])[];

/** Digits to which two successive estimates must agree; the published ones are far fewer. */
const AGREEMENT = UNIT / 10n ** 70n;

/** Squarings after which any positive matrix of judgements has converged; a guard, never reached in practice. */
const MOST_SQUARINGS = 64;

/**
 * The principal eigenvector of a positive matrix, of sum one, by repeated squaring: the rows of A^(2^k) tend to
 * it, and each squaring doubles the number of correct digits.
 */
export function principal(matrix: FixedMatrix): readonly Fixed[] {
  let power = scaled(matrix);
  let vector = overSum(power.map(total));
  for (let i = 0; i < MOST_SQUARINGS; i += 1) {
    power = scaled(squared(power));
    const next = overSum(power.map(total));
    const agrees = next.every((component, j) => distance(component, vector[j] as Fixed) <= AGREEMENT);
    vector = next;
    if (agrees) break;
  }
  return vector;
}

/** What a vector of sum one says of the eigenvalue. */
export interface Eigenvalue {
  /** The mean of (A w)_i ÷ w_i. */
  readonly value: Fixed;
  /** The largest component of |A w − λ w|. */
  readonly residual: Fixed;
}

/** The eigenvalue that a vector of sum one stands for, and how far the two are from the definition. */
export function eigenvalue(matrix: FixedMatrix, vector: readonly Fixed[]): Eigenvalue {
  const image = matrix.map(
    (row) => row.reduce((sum, entry, i) => sum + entry * (vector[i] as Fixed), 0n) / UNIT,
  );
  const value =
    total(image.map((component, i) => quotient(component, vector[i] as Fixed))) / BigInt(image.length);
  const residual = largest(
    image.map((component, i) => distance(component, product(value, vector[i] as Fixed))),
  );
  return { value, residual };
}

/** A vector over its sum. */
export function overSum(vector: readonly Fixed[]): Fixed[] {
  const sum = total(vector);
  return vector.map((component) => quotient(component, sum));
}

export function transposed(matrix: FixedMatrix): FixedMatrix {
  return matrix.map((_, i) => matrix.map((row) => row[i] as Fixed));
}

export function total(values: readonly Fixed[]): Fixed {
  return values.reduce((sum, value) => sum + value, 0n);
}

function squared(matrix: FixedMatrix): FixedMatrix {
  const columns = transposed(matrix);
  return matrix.map((row) =>
    columns.map((column) => row.reduce((sum, entry, k) => sum + entry * (column[k] as Fixed), 0n) / UNIT),
  );
}

/** The matrix over its largest entry, so that powers neither grow nor vanish. */
function scaled(matrix: FixedMatrix): FixedMatrix {
  const most = largest(matrix.flat());
  return matrix.map((row) => row.map((entry) => quotient(entry, most)));
}

function distance(a: Fixed, b: Fixed): Fixed {
  return a > b ? a - b : b - a;
}
