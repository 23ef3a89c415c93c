import { Decimal } from "decimal.js";
import { powerOfTen, type Ratio } from "./ratio.js";

/** Significant digits of a published figure, those of IEEE 754 decimal128. */
export const PUBLISHED_DIGITS = 34;

/** The fraction as a Decimal, rounded once, half up, to `digits` significant digits. */
export function toDecimal(value: Ratio, digits: number = PUBLISHED_DIGITS): Decimal {
  return sealed(scientific(value, digits));
}

/** The fraction as the number nearest to it of `digits` significant digits, half up; at most 15 survive in one. */
export function toNumber(value: Ratio, digits: number): number {
  return Number(scientific(value, digits));
}

/** The fraction rounded once, half up, as a whole number of `digits` digits with its exponent. */
function scientific(value: Ratio, digits: number): string {
  const negative = value.n < 0n;
  const n = negative ? -value.n : value.n;
  if (n === 0n) return "0";
  const sign = negative ? "-" : "";
  const [top, bottom] = [n.toString(), value.d.toString()];
  const decimals = bottom.length - 1;
  // An input or a constant: a short decimal as it stands, which needs no division and no padding to all digits.
  if (top.length <= digits && value.d === powerOfTen(decimals)) return `${sign}${top}e-${decimals}`;
  // One digit more or less than wanted: the lengths tell the magnitude only to within one.
  let places = digits - (top.length - bottom.length);
  let rounded = scaled(n, value.d, places);
  if (rounded >= powerOfTen(digits)) {
    places -= 1;
    rounded = scaled(n, value.d, places);
  }
  return `${sign}${rounded}e${-places}`;
}

/** The fraction as a Decimal to the last digit. @throws RangeError when its decimals never end. */
export function toExactDecimal(value: Ratio): Decimal {
  const { n, d } = value.reduced();
  let places = 0;
  while (powerOfTen(places) % d !== 0n) {
    places += 1;
    if (places > 1000) throw new RangeError("The decimals of this fraction never end.");
  }
  return sealed(`${(n * powerOfTen(places)) / d}e${-places}`);
}

/** n/d × 10^places, rounded half up to a whole number. */
function scaled(n: bigint, d: bigint, places: number): bigint {
  const top = places > 0 ? n * powerOfTen(places) : n;
  const bottom = places < 0 ? d * powerOfTen(-places) : d;
  return (2n * top + bottom) / (2n * bottom);
}

/** A Decimal that never changes, and that JSON writes in plain notation, so that it can be an input again. */
function sealed(text: string): Decimal {
  const value = new Decimal(text);
  Object.defineProperty(value, "toJSON", PLAIN_JSON);
  Object.freeze(value.d);
  return Object.freeze(value);
}

const PLAIN_JSON: PropertyDescriptor = {
  value(this: Decimal): string {
    return this.toFixed();
  },
};
