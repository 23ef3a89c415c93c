import { Decimal } from "decimal.js";
import { powerOfTen, type Ratio } from "./ratio.js";

/** Significant digits of a published figure, those of IEEE 754 decimal128. */
export const PUBLISHED_DIGITS = 34;

/** The fraction as a Decimal, rounded once, half up, to `digits` significant digits. */
export function toDecimal(value: Ratio, digits: number = PUBLISHED_DIGITS): Decimal {
  const negative = value.n < 0n;
  const n = negative ? -value.n : value.n;
  if (n === 0n) return sealed("0");
  const [top, bottom] = [n.toString(), value.d.toString()];
  const decimals = bottom.length - 1;
  // An input or a constant: a short decimal as it stands, which needs no division and no padding to all digits.
  if (top.length <= digits && value.d === powerOfTen(decimals)) {
    return sealed(`${negative ? "-" : ""}${top}e-${decimals}`);
  }
  // One digit more or less than wanted: the lengths tell the magnitude only to within one.
  let places = digits - (top.length - bottom.length);
  let rounded = scaled(n, value.d, places);
  if (rounded >= powerOfTen(digits)) {
    places -= 1;
    rounded = scaled(n, value.d, places);
  }
  return sealed(`${negative ? "-" : ""}${rounded}e${-places}`);
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
