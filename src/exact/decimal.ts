import { Decimal as HostDecimal } from "decimal.js";
import { oncePer } from "./oncePer.js";
import { POWERS, powerOfTen, type Ratio, wholeNear } from "./ratio.js";

/** Significant digits of a published figure, those of IEEE 754 decimal128. */
export const PUBLISHED_DIGITS = 34;

const ZERO_DIGIT = "0".charCodeAt(0);

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

/** The fraction as a Decimal that is made once: for what many findings publish, such as a figure of a policy. */
export const toSharedDecimal: (value: Ratio) => Decimal = /* @__PURE__ */ oncePer((value) =>
  toDecimal(value),
);

/** The text of the fraction as a Decimal, without making one. */
export function toDigits(value: Ratio): string {
  const [digits, places] = rounded(value, PUBLISHED_DIGITS);
  return inPlain(digits, places);
}

/** How far a product with a quotient may be from the exact one: each is off by 2^-53 of itself, and both by hardly more than 2. */
const TWO_ROUNDINGS = 2.1 / 2 ** 53;

/** The fraction as the number nearest to it of `digits` significant digits, half up; at most 15 survive in one. */
export function toNumber(value: Ratio, digits: number): number {
  if (value.isZero()) return 0;
  const near = value.nearest() ?? Number.NaN;
  const power = POWERS[digits - wholeDigits(value)] as number;
  const whole = wholeNear(near * power, Math.abs(near * power) * TWO_ROUNDINGS);
  // Where there was room for one digit more, the last may be another.
  if (whole !== undefined && Math.abs(whole) < (POWERS[digits] as number)) return whole / power;
  return Number(scientific(value, digits));
}

/** The fraction rounded once, half up, as a whole number of `digits` digits with its exponent. */
function scientific(value: Ratio, digits: number): string {
  const [whole, places] = rounded(value, digits);
  return `${whole}e${-places}`;
}

/** The fraction rounded once, half up, to `digits` digits: a whole number and how many of its digits are decimals. */
function rounded(value: Ratio, digits: number): readonly [whole: string, places: number] {
  // An input or a constant: a short decimal as it stands, which needs no division and no padding to all digits.
  const short = value.shortDecimal();
  if (short !== undefined && short[0].length <= digits) return short;
  const { n, d } = value.abs();
  let places = digits - wholeDigits(value);
  let whole = scaled(n, d, places);
  if (whole >= powerOfTen(digits)) {
    places -= 1;
    whole = scaled(n, d, places);
  }
  return [value.isNegative() ? `-${whole}` : String(whole), places];
}

/** Digits of a fraction before its point, or one less; less than none where zeros follow the point. */
function wholeDigits(value: Ratio): number {
  const power = Math.log10(Math.abs(value.nearly()));
  // Far more is taken off than the logarithm of a double near the fraction can be too large.
  if (Number.isFinite(power)) return Math.floor(power - 1e-9) + 1;
  return String(value.abs().n).length - String(value.d).length;
}

/** A whole number of which so many digits are decimals, without zeros at their end. */
function inPlain(whole: string, places: number): string {
  if (places <= 0) return whole + "0".repeat(-places);
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length).padStart(places + 1, "0");
  const point = digits.length - places;
  let end = digits.length;
  while (end > point && digits.charCodeAt(end - 1) === ZERO_DIGIT) end -= 1;
  return end === point
    ? sign + digits.slice(0, point)
    : `${sign}${digits.slice(0, point)}.${digits.slice(point, end)}`;
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
  const top = n * powerOfTen(Math.max(places, 0));
  const bottom = d * powerOfTen(Math.max(-places, 0));
  return (2n * top + bottom) / (2n * bottom);
}

/** A Decimal that never changes. */
function sealed(text: string): Decimal {
  const value = new Decimal(text);
  Object.freeze(value.d);
  return Object.freeze(value);
}
