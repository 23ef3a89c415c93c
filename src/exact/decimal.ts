import { Decimal as HostDecimal } from "decimal.js";
import { powerOfTen, type Ratio } from "./ratio.js";

/** Significant digits of a published figure, those of IEEE 754 decimal128. */
export const PUBLISHED_DIGITS = 34;

/** What a published figure is. */
export type Decimal = HostDecimal;

/**
 * The class of every published figure: a class of decimal.js that shares no setting with the one its users import.
 *
 * Arithmetic on published figures keeps 34 significant digits, half up, and no figure is written with an exponent,
 * so that its text can be an input again. The settings are fixed; `Decimal.clone(settings)` makes a class of others.
 *
 * @example
 * new Decimal("0.0000001").times(3).toString(); // "0.0000003"
 */
export const Decimal: typeof HostDecimal = /* @__PURE__ */ withFixedSettings(
  /* @__PURE__ */ HostDecimal.clone({
    defaults: true,
    precision: PUBLISHED_DIGITS,
    toExpNeg: -9e15,
    toExpPos: 9e15,
  }),
);

/** The class without its means to change settings, which would reach every figure published after. */
function withFixedSettings(numbers: typeof HostDecimal): typeof HostDecimal {
  const set = () => {
    throw new TypeError("The settings of this Decimal are fixed: Decimal.clone(settings) makes another.");
  };
  return Object.defineProperties(numbers, { set: { value: set }, config: { value: set } });
}

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
  const text = ending(value.reduced());
  if (text === undefined) throw new RangeError("The decimals of this fraction never end.");
  return sealed(text);
}

/** The fraction as an input writes it: a decimal, or where its decimals never end two whole numbers, `1/3`. */
export function toText(value: Ratio): string {
  const reduced = value.reduced();
  const text = ending(reduced);
  return text === undefined ? `${reduced.n}/${reduced.d}` : sealed(text).toFixed();
}

/** A fraction in lowest terms as a whole number with its exponent; nothing where its decimals never end. */
function ending({ n, d }: Ratio): string | undefined {
  let places = 0;
  let rest = d;
  for (const factor of [10n, 5n, 2n]) {
    for (; rest % factor === 0n; places += 1) rest /= factor;
  }
  return rest === 1n ? `${(n * powerOfTen(places)) / d}e-${places}` : undefined;
}

/** n/d × 10^places, rounded half up to a whole number. */
function scaled(n: bigint, d: bigint, places: number): bigint {
  const top = places > 0 ? n * powerOfTen(places) : n;
  const bottom = places < 0 ? d * powerOfTen(-places) : d;
  return (2n * top + bottom) / (2n * bottom);
}

/** A Decimal that never changes. */
function sealed(text: string): Decimal {
  const value = new Decimal(text);
  Object.freeze(value.d);
  return Object.freeze(value);
}
