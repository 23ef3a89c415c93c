import { logarithm } from "./logarithm.js";
import { powerOfTen, Ratio } from "./ratio.js";

/**
 * Fixed-point numbers for results that no fraction gives: roots and eigenvectors. A number is a bigint in units
 * of 10^-80, so that a result keeps far more digits than the 34 that are published.
 */
export type Fixed = bigint;

/** Decimals kept. */
export const FIXED_DECIMALS = 80;

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
  if (target === 0n) return target;
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

/** A fixed-point number as the nearest ordinary one, for estimates. */
export function toFloat(value: Fixed): number {
  return Number(value) / 10 ** FIXED_DECIMALS;
}

/** An ordinary finite number as a fixed-point one. */
export function fromFloat(value: number): Fixed {
  return BigInt(Math.round(value * 10 ** FIXED_DECIMALS));
}

/** Decimals in which logarithms and powers are worked out. */
const GUARDED_DECIMALS = FIXED_DECIMALS + 20;
const GUARDED: bigint = /* @__PURE__ */ powerOfTen(GUARDED_DECIMALS);
const GUARD: bigint = /* @__PURE__ */ powerOfTen(GUARDED_DECIMALS - FIXED_DECIMALS);

/** Halvings before the series, which the same number of squarings makes good. */
const HALVINGS = 8n;
/** Bits to spare, which the squarings use up. */
const SPARE = 32n;

/** Π values^weights for positive values, as a fixed-point number, rounded half up; one matrix asks for many. */
export function weightedGeometricMeans(weights: readonly Ratio[]): (values: readonly Ratio[]) => Fixed {
  const known = new Map<string, bigint>();
  const remembered = (value: Ratio): bigint => {
    const key = `${value.n}/${value.d}`;
    const found = known.get(key) ?? logarithm(value, GUARDED_DECIMALS);
    known.set(key, found);
    return found;
  };
  return (values) => {
    let sum = 0n;
    for (const [{ n, d }, product] of productsByWeight(values, weights)) {
      sum += (remembered(product) * n) / d;
    }
    return (exponentialOf(sum) + GUARD / 2n) / GUARD;
  };
}

/** The values that weigh alike, multiplied: one logarithm does for all of them. */
function productsByWeight(values: readonly Ratio[], weights: readonly Ratio[]): Map<Ratio, Ratio> {
  const known = new Map<string, Ratio>();
  const products = new Map<Ratio, Ratio>();
  values.forEach((value, i) => {
    const { n, d } = weights[i] as Ratio;
    const key = `${n}/${d}`;
    const weight = known.get(key) ?? (weights[i] as Ratio);
    known.set(key, weight);
    products.set(weight, products.get(weight)?.times(value) ?? value);
  });
  return products;
}

/** ln 2, by which numbers of any size come near one. */
const LN_2: bigint = /* @__PURE__ */ logarithm(/* @__PURE__ */ Ratio.of(2n), GUARDED_DECIMALS);

function exponentialOf(value: bigint): bigint {
  const twos = value / LN_2;
  const power = exponentialNearZero(value - twos * LN_2);
  // A shift to the left by less than nothing is one to the right.
  return power << twos;
}

function exponentialNearZero(value: bigint): bigint {
  const unit = GUARDED << SPARE;
  const part = (value << SPARE) >> HALVINGS;
  let term = unit;
  let sum = unit;
  for (let k = 1n; term !== 0n; k += 1n) {
    term = (term * part) / (unit * k);
    sum += term;
  }
  for (let k = 0n; k < HALVINGS; k += 1n) sum = (sum * sum) / unit;
  return sum >> SPARE;
}
