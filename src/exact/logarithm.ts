import { powerOfTen, type Ratio } from "./ratio.js";

/** Decimals beyond those asked for: each of the series' terms is cut, and ln 2 counts once for every factor of two. */
const SPARE_DECIMALS = 10;

/** The natural logarithm of a positive fraction in units of 10^-decimals, off by less than one unit; that of 1 is 0. */
export function logarithm({ n, d }: Ratio, decimals: number): bigint {
  const places = decimals + SPARE_DECIMALS;
  // Without so many factors of two it is between 1/2 and 2, where the series is quick.
  const twos = n.toString(2).length - d.toString(2).length;
  const top = n << BigInt(Math.max(-twos, 0));
  const bottom = d << BigInt(Math.max(twos, 0));
  const small = twiceArtanh(top - bottom, top + bottom, places);
  return (small + BigInt(twos) * twoAt(places)) / powerOfTen(SPARE_DECIMALS);
}

const LN_2 = /* @__PURE__ */ new Map<number, bigint>();

/** ln 2 in units of 10^-places. */
function twoAt(places: number): bigint {
  const known = LN_2.get(places) ?? twiceArtanh(1n, 3n, places);
  LN_2.set(places, known);
  return known;
}

/** 2 artanh(n/d) = ln((d + n) ÷ (d − n)) = 2 Σ (n/d)^(2k+1) ÷ (2k+1), in units of 10^-places. */
function twiceArtanh(n: bigint, d: bigint, places: number): bigint {
  const unit = powerOfTen(places);
  let power = (2n * n * unit) / d;
  const square = (power * power) / (4n * unit);
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power = (power * square) / unit;
    sum += power / k;
  }
  return sum;
}
