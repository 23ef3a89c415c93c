import { type Fixed, fromFloat, largest, product, quotient, toFloat, UNIT } from "../exact/index.js";
import { applied } from "./linear.js";
import { spectrum } from "./spectrum.js";

/** A square matrix of positive fixed-point numbers. */
export type FixedMatrix = readonly (readonly Fixed[])[];

/** How near two successive estimates must be; the digits published are far fewer. */
const AGREEMENT = UNIT / 10n ** 70n;

/** Steps within which the estimates of any matrix of judgements agree; a guard. */
const MOST_STEPS = 60;

/**
 * The principal eigenvector of a positive matrix, of sum one; null where it was not found.
 *
 * It starts from ordinary numbers. What A w lacks of λ w is then computed to every digit, and corrected by the
 * response of the eigenvector in ordinary numbers: every step adds about as many digits as these have.
 */
export function principal(matrix: FixedMatrix): readonly Fixed[] | null {
  const { scale, right, response } = spectrum(
    matrix.map((row) => row.map((entry) => Math.log(toFloat(entry)))),
  );
  const weight = scale.map((value) => Math.exp(value - Math.max(...scale)));
  let vector = overSum(right.map((value, i) => fromFloat(value * (weight[i] as number))));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const image = imageOf(matrix, vector);
    const value = total(image);
    const lacking = image.map(
      (component, i) => toFloat(component - product(value, vector[i] as Fixed)) / (weight[i] as number),
    );
    const moves = applied(response, lacking).map((move, i) => fromFloat(move * (weight[i] as number)));
    vector = overSum(vector.map((component, i) => component + (moves[i] as Fixed)));
    if (vector.some((component) => component <= 0n)) return null;
    if (moves.every((move) => distance(move, 0n) <= AGREEMENT)) return vector;
  }
  return null;
}

function imageOf(matrix: FixedMatrix, vector: readonly Fixed[]): Fixed[] {
  return matrix.map((row) => row.reduce((sum, entry, i) => sum + entry * (vector[i] as Fixed), 0n) / UNIT);
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
  const image = imageOf(matrix, vector);
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

function distance(a: Fixed, b: Fixed): Fixed {
  return a > b ? a - b : b - a;
}
