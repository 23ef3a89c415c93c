import { Decimal } from "decimal.js";
import { powerOfTen, Ratio } from "./ratio.js";

/**
 * Fixed-point numbers for results that no fraction gives: roots and eigenvectors. A number is a bigint in units
 * of 10^-80, so that a result keeps far more digits than the 34 that are published.
 */
export type Fixed = bigint;

/** Decimals kept. */
const FIXED_DECIMALS = 80;

/** The number one. */
export const UNIT: Fixed = powerOfTen(FIXED_DECIMALS);

/** A fraction as a fixed-point number, cut after the last decimal kept. */
export function toFixed({ n, d }: Ratio): Fixed {
  return (n * UNIT) / d;
}

/** A fixed-point number as the fraction it is. */
export function fromFixed(value: Fixed): Ratio {
  return Ratio.of(value, UNIT);
}

export function product(a: Fixed, b: Fixed): Fixed {
  return (a * b) / UNIT;
}

export function quotient(a: Fixed, b: Fixed): Fixed {
  return (a * UNIT) / b;
}

/** The positive root of a whole degree of a positive number, cut after the last decimal kept. */
export function root(value: Ratio, degree: number): Fixed {
  const k = BigInt(degree);
  // The root in fixed point is the whole root of value × 10^(80 degree).
  const target = (value.n * powerOfTen(FIXED_DECIMALS * degree)) / value.d;
  if (degree === 1 || target < 2n) return target;
  // Newton from above: the estimates fall until they reach the whole root.
  let estimate = 1n << BigInt(Math.ceil(target.toString(2).length / degree));
  for (;;) {
    const next = ((k - 1n) * estimate + target / estimate ** (k - 1n)) / k;
    if (next >= estimate) return estimate;
    estimate = next;
  }
}

/** The largest of positive numbers. */
export function largest(values: Iterable<Fixed>): Fixed {
  let most = 0n;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** Logarithms and powers to as many digits as fixed-point numbers carry, and a few to spare. */
const Wide = Decimal.clone({ defaults: true, precision: FIXED_DECIMALS + 10 });

/** A fixed-point number with all its digits as a wide decimal. */
export function toWide(value: Fixed): Decimal {
  return new Wide(`${value}e-${FIXED_DECIMALS}`);
}

/** A decimal as a fixed-point number, rounded half up. */
export function fromWide(value: Decimal): Fixed {
  return BigInt(new Wide(value).times(`1e${FIXED_DECIMALS}`).toFixed(0));
}

/** Π values^weights for positive values, as a fixed-point number. */
export function weightedGeometricMean(values: readonly Ratio[], weights: readonly Ratio[]): Fixed {
  const logarithm = values.reduce(
    (sum, value, i) =>
      sum.plus(
        wideOf(value)
          .ln()
          .times(wideOf(weights[i] as Ratio)),
      ),
    new Wide(0),
  );
  return fromWide(logarithm.exp());
}

function wideOf({ n, d }: Ratio): Decimal {
  return new Wide(n.toString()).div(d.toString());
}
