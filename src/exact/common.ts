import { Ratio } from "./ratio.js";

/**
 * The same fractions over one denominator. Sums of products of such lists stay over one denominator too: they
 * are composed to any depth without a division.
 */
export function overCommonDenominator(values: readonly Ratio[]): readonly Ratio[] {
  const first = values[0];
  if (first === undefined || values.every(({ d }) => d === first.d)) return values;
  const common = values.reduce((multiple, { d }) => leastCommonMultiple(multiple, d), 1n);
  return values.map(({ n, d }) => Ratio.of(n * (common / d), common));
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  if (a === b) return a;
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
