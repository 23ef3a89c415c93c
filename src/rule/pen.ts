import { Decimal, PUBLISHED_DIGITS } from "../exact/index.js";
import { visible } from "./characters.js";
import type { Locale } from "./clause.js";
import { inMarkdown } from "./escape.js";
import type { Audience, Said } from "./say.js";

/** Writes for one reader: in the reader's language, with as many digits as the audience wants. */
export interface Pen {
  /** The text in the reader's language. */
  say(zh: string, en: string): string;
  /** A bare number, `1,440`, with at least so many decimals: `2.0`; never so rounded that it meets a bound. */
  number(value: Said, leastDecimals?: number, bounds?: readonly Said[]): string;
  /** A number that may be the reciprocal of a whole one: `1/9`. */
  fraction(value: Said): string;
  /** A number with its sign, also when positive: `+1.8`. */
  signed(value: Said): string;
  /** A number as the next term of a sum: `+ 1.8`, `− 0.5`. */
  term(value: Said): string;
  /**
   * A ratio as a percentage, `1.05 %`; never so rounded that it meets a bound it is compared with. With the most
   * decimals that an employee is shown, it is said without the mark of rounding.
   */
  percent(ratio: Said, bounds?: readonly Said[], mostDecimals?: number): string;
  /** A difference of two ratios: `0.1 percentage points`. */
  percentagePoints(ratio: Said): string;
  /** An amount of money, with its unit; never so rounded that it meets a bound. */
  yuan(amount: Said, bounds?: readonly Said[]): string;
  /** Points, with the unit and at least so many decimals; never so rounded that they meet a bound. */
  points(value: Said, leastDecimals?: number, bounds?: readonly Said[]): string;
  signedPoints(value: Said): string;
  /** A name or an id from the input, escaped for the format. */
  text(value: string): string;
}

/** How an explanation is laid out. */
export type Format = "text" | "markdown";

/** Decimals an employee is shown; a figure that has more is marked as rounded. */
const EMPLOYEE_DECIMALS = 4;

/** Decimals of an amount that is not in whole yuan. */
const FEN_DECIMALS = 2;

/** Stands before a figure that is shown rounded. */
export const ROUNDED = "≈";

/**
 * A figure of so many digits was rounded when it was published, to 34 of them: a few may be zeros at its end,
 * and no figure of a bank ends of itself after so many.
 */
const ROUNDED_FROM = PUBLISHED_DIGITS - 4;

/** Enough digits that moving the point by two never rounds a published figure. */
const Exact = Decimal.clone({ defaults: true, precision: 100 });

const ZERO = new Exact(0);
const ONE = new Exact(1);

/** A pen for one reader. */
export function penFor(locale: Locale, audience: Audience, format: Format): Pen {
  const say = (zh: string, en: string) => (locale === "zh" ? zh : en);
  /** The size of a figure with the mark of rounding, and its sign between the two. */
  const write = (value: Decimal, signs: Signs, leastDecimals = 0, bounds: readonly Decimal[] = []) => {
    const size = value.abs();
    const shown = audience === "employee" ? shortened(value, bounds, EMPLOYEE_DECIMALS).abs() : size;
    const mark = !shown.eq(size) || size.precision() >= ROUNDED_FROM ? ROUNDED : "";
    const text = isTiny(shown)
      ? inPowers(shown)
      : shown.toFixed(Math.max(leastDecimals, shown.decimalPlaces()));
    return `${mark}${signs[value.isZero() ? "zero" : value.isNegative() ? "below" : "above"]}${grouped(text)}`;
  };
  const number = (value: Said, leastDecimals?: number, bounds?: readonly Said[]) =>
    write(new Exact(value), PLAIN, leastDecimals, exactly(bounds));
  const withUnit = (text: string) =>
    say(`${text}分`, /^[+−]?1$/.test(text) ? `${text} point` : `${text} points`);
  const percent = (ratio: Said, bounds?: readonly Said[], most?: number) => {
    const value = new Exact(ratio).times(100);
    const limits = exactly(bounds).map((bound) => bound.times(100));
    const brief = audience === "employee" && most !== undefined;
    return write(brief ? shortened(value, limits, most) : value, PLAIN, 0, limits) + say("%", " %");
  };
  return {
    say,
    number,
    fraction: (value) => {
      const figure = new Exact(value);
      const whole = wholeUnder(figure);
      return whole === undefined ? write(figure, PLAIN) : `1/${whole}`;
    },
    signed: (value) => write(new Exact(value), SIGNED),
    term: (value) => write(new Exact(value), TERM),
    percent,
    percentagePoints: (ratio) => {
      const text = write(new Exact(ratio).times(100), PLAIN);
      return say(
        `${text}个百分点`,
        /^−?1$/.test(text) ? `${text} percentage point` : `${text} percentage points`,
      );
    },
    yuan: (amount, bounds) => {
      const value = new Exact(amount);
      const decimals = value.isInteger() ? 0 : FEN_DECIMALS;
      return write(value, PLAIN, decimals, exactly(bounds)) + say("元", " yuan");
    },
    points: (value, leastDecimals, bounds) => withUnit(number(value, leastDecimals, bounds)),
    signedPoints: (value) => withUnit(write(new Exact(value), SIGNED)),
    text: format === "markdown" ? inMarkdown : visible,
  };
}

function exactly(bounds: readonly Said[] = []): Decimal[] {
  return bounds.map((bound) => new Exact(bound));
}

/** The whole number above 1 whose reciprocal a published figure is, if it is one. */
function wholeUnder(figure: Decimal): string | undefined {
  if (figure.lte(0) || figure.gte(1)) return undefined;
  const whole = ONE.div(figure).toDecimalPlaces(0);
  const reciprocal = ONE.div(whole).toSignificantDigits(PUBLISHED_DIGITS, Decimal.ROUND_HALF_UP);
  return reciprocal.eq(figure) ? whole.toFixed() : undefined;
}

/** Whether a figure written out would be zeros before anything else. */
function isTiny(size: Decimal): boolean {
  return size.e < -PUBLISHED_DIGITS;
}

/** `3×10⁻⁵¹` */
function inPowers(size: Decimal): string {
  const power = String(size.e).replace(/[-\d]/g, (each) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹".charAt("-0123456789".indexOf(each)));
  return `${size.times(new Exact(10).pow(-size.e)).toFixed()}×10${power}`;
}

/**
 * A figure at as few decimals as keep it from zero and on its own side of every bound, at as many decimals too: of two
 * figures that are each other's bound both may be shown rounded.
 */
function shortened(value: Decimal, bounds: readonly Decimal[], fewest: number): Decimal {
  for (let places = fewest; ; places += 1) {
    const shown = rounded(value, places);
    if ([ZERO, ...bounds].every((bound) => shown.cmp(rounded(bound, places)) === value.cmp(bound)))
      return shown;
  }
}

function rounded(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

interface Signs {
  readonly above: string;
  readonly zero: string;
  readonly below: string;
}

const PLAIN: Signs = { above: "", zero: "", below: "−" };
const SIGNED: Signs = { above: "+", zero: "", below: "−" };
const TERM: Signs = { above: "+ ", zero: "+ ", below: "− " };

/** Thousands separated by commas: `1,234,567.89`. */
function grouped(plain: string): string {
  const [whole, decimals] = plain.split(".") as [string, string?];
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}
