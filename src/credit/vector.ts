import { Ratio } from "../exact/index.js";

/** How far an assessed object belongs to each grade, from the best grade down. */
export type Vector = readonly Ratio[];

/**
 * The same fractions over one denominator. Sums of products of such lists stay over one denominator too, so that
 * a tree of any depth is composed without a division.
 */
export function overCommonDenominator(values: Vector): Vector {
  const first = values[0];
  if (first === undefined || values.every(({ d }) => d === first.d)) return values;
  const common = values.reduce((multiple, { d }) => leastCommonMultiple(multiple, d), 1n);
  return values.map(({ n, d }) => Ratio.of(n * (common / d), common));
}

/** Σ a_i b_i of two lists, each over one denominator. */
export function dot(a: Vector, b: Vector): Ratio {
  let total = 0n;
  for (let i = 0; i < a.length; i += 1) total += (a[i] as Ratio).n * (b[i] as Ratio).n;
  return Ratio.of(total, denominator(a) * denominator(b));
}

/** The denominator that all members of a list share. */
export function denominator(values: Vector): bigint {
  return values[0]?.d ?? 1n;
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  if (a === b) return a;
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
