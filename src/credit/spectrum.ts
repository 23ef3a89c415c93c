import { inverseOf, type Numbers, scalar } from "./linear.js";

/**
 * The principal eigenvalue of a positive matrix with its eigenvectors, in ordinary numbers: where exact digits start
 * from. The matrix is balanced by its rows' geometric means, so that judgements that nearly agree are nearly ones,
 * however far apart the criteria are.
 */
export interface Spectrum {
  readonly lambda: number;
  /** Logarithms of the rows' geometric means. */
  readonly scale: readonly number[];
  /** The balanced matrix. */
  readonly balanced: Numbers;
  /** Right and left eigenvectors of the balanced matrix, right · left = 1. */
  readonly right: readonly number[];
  readonly left: readonly number[];
  /** The group inverse of λ − A, balanced: how the eigenvector answers a change of the matrix. */
  readonly response: Numbers;
}

/** Squarings after which the rows of a power of any matrix of judgements agree to the last bit. */
const MOST_SQUARINGS = 60;

/** The spectrum of a matrix, given by the logarithms of its entries. */
export function spectrum(logarithms: Numbers): Spectrum {
  const scale = logarithms.map((row) => row.reduce((total, value) => total + value, 0) / row.length);
  const balanced = logarithms.map((row, i) =>
    row.map((value, j) => Math.exp(value - (scale[i] as number) + (scale[j] as number))),
  );
  const power = highPower(balanced);
  const right = power.map((row) => row.reduce((total, value) => total + value, 0));
  const columns = power.map((_, j) => power.reduce((total, row) => total + (row[j] as number), 0));
  const across = scalar(columns, right);
  const left = columns.map((value) => value / across);
  const lambda = balanced.reduce((total, row, i) => total + (left[i] as number) * scalar(row, right), 0);
  const projected = right.map((value) => left.map((other) => value * other));
  const inverse = inverseOf(
    balanced.map((row, i) =>
      row.map((value, j) => (i === j ? lambda : 0) - value + (projected[i]?.[j] as number)),
    ),
  );
  const response = inverse.map((row, i) => row.map((value, j) => value - (projected[i]?.[j] as number)));
  return { lambda, scale, balanced, right, left, response };
}

function highPower(matrix: Numbers): Numbers {
  let power = matrix;
  for (let i = 0; i < MOST_SQUARINGS; i += 1) {
    const next = overMost(squared(power));
    const agrees = next.every((row, k) =>
      row.every((value, j) => Math.abs(value - (power[k]?.[j] as number)) < 1e-15),
    );
    power = next;
    if (agrees) break;
  }
  return power;
}

function squared(matrix: Numbers): number[][] {
  const columns = matrix.map((_, j) => matrix.map((row) => row[j] as number));
  return matrix.map((row) => columns.map((column) => scalar(row, column)));
}

function overMost(matrix: number[][]): number[][] {
  const most = matrix.reduce((all, row) => row.reduce((best, value) => Math.max(best, value), all), 0);
  return matrix.map((row) => row.map((value) => value / most));
}
