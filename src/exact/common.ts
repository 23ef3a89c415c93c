import type { Ratio } from "./ratio.js";

/**
 * The same fractions over one denominator. Sums of products of such lists stay over one denominator too: they
 * are composed to any depth without a division.
 */
export function overCommonDenominator(values: readonly Ratio[]): readonly Ratio[] {
  let last = values[0] as Ratio;
  if (values.every((value) => value.isLike(last))) return values;
  let common = last.d;
  for (const value of values) {
    if (value.isLike(last)) continue;
    common = leastCommonMultiple(common, value.d);
    last = value;
  }
  return values.map((value) => value.expandedTo(common));
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
