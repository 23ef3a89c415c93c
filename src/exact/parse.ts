import { Decimal } from "decimal.js";
import { PUBLISHED_DIGITS } from "./decimal.js";
import { POWERS, powerOfTen, Ratio } from "./ratio.js";

/**
 * What a figure may come as: a string in plain decimal notation (at most 30 digits either side of the point, or 34
 * digits in all as a finding publishes them), a number (taken at its shortest decimal form), a bigint, or a Decimal of
 * decimal.js.
 */
export type DecimalInput = string | number | bigint | Decimal;

/** Why a value is not a figure. */
export type DecimalProblem =
  | "missing"
  | "blank"
  | "notFinite"
  | "notADecimal"
  | "tooManyDigits"
  | "wrongType";

const MAX_DIGITS = 30;
/** The least whole number of too many digits. */
const BEYOND = powerOfTen(MAX_DIGITS);
/** Decimals that a published figure of ordinary size may have: all its digits behind as many zeros. */
const MAX_PUBLISHED_DECIMALS = PUBLISHED_DIGITS + MAX_DIGITS;
const PLAIN = /^-?(\d+)(?:\.(\d+))?$/;
/** Two whole numbers, each of at most 30 digits, the lower not zero. */
const FRACTION = /^(-?\d{1,30})\/(?!0+$)(\d{1,30})$/;
/** A number with an exponent, which has one digit before its point. */
const SHORTEST = /^(-?)(\d)(?:\.(\d+))?e([+-])(\d+)$/;

/** The exact fraction a figure stands for, or why it is none. */
export function parseDecimal(value: unknown): Ratio | DecimalProblem {
  switch (typeof value) {
    case "string":
      return parseShort(value) ?? parsePlain(value);
    case "number":
      if (Number.isSafeInteger(value)) return Ratio.small(value);
      return Number.isFinite(value) ? parseNumber(value) : "notFinite";
    case "bigint":
      return -BEYOND < value && value < BEYOND ? Ratio.of(value) : "tooManyDigits";
    case "undefined":
      return "missing";
    case "object":
      return Decimal.isDecimal(value) ? parseDecimalObject(value) : "wrongType";
    default:
      return "wrongType";
  }
}

function parseNumber(value: number): Ratio | DecimalProblem {
  const hundredths = hundredthsOf(value);
  if (hundredths !== undefined) return Ratio.small(hundredths, 100);
  const text = String(value);
  return parseShort(text) ?? parsePlain(expand(text), MAX_DIGITS);
}

/**
 * How many hundredths a number stands for, as amounts in yuan and fen do; nothing where it is no whole number of them.
 * A number stands for its shortest decimal form, and of those of up to 15 digits no two are the same number.
 */
export function hundredthsOf(value: number): number | undefined {
  const hundredths = Math.round(value * 100);
  return hundredths / 100 === value && Math.abs(hundredths) < BEYOND_SHORT ? hundredths : undefined;
}

/** Like {@link parseDecimal}, and takes a fraction of two whole numbers too: `"1/3"`. */
export function parseFraction(value: unknown): Ratio | DecimalProblem {
  const match = typeof value === "string" ? FRACTION.exec(value) : null;
  if (match === null) return parseDecimal(value);
  const [, top, bottom] = match as unknown as [string, string, string];
  return Ratio.of(BigInt(top), BigInt(bottom));
}

/** Digits in one word of a Decimal. */
const WORD_DIGITS = 7;
/** More words than a figure can have. */
const MAX_WORDS = 20;

/**
 * A Decimal of any copy of decimal.js within the digits of a string, or as a finding publishes it, so that results
 * can be inputs. It is read from its words, each once: anything can carry the mark and the methods of a Decimal.
 */
function parseDecimalObject(value: Decimal): Ratio | DecimalProblem {
  const { s: sign, e: exponent, d: words } = value;
  if (words === null) return "notFinite";
  if (!Array.isArray(words) || !Number.isSafeInteger(exponent) || Math.abs(sign) !== 1) return "wrongType";
  if (words.length > MAX_WORDS) return "tooManyDigits";
  const digits = digitsOf(words);
  if (digits === undefined) return "wrongType";
  const decimals = digits.length - 1 - exponent;
  const mostDecimals = digits.length <= PUBLISHED_DIGITS ? MAX_PUBLISHED_DECIMALS : MAX_DIGITS;
  if (exponent >= MAX_DIGITS || decimals > mostDecimals) return "tooManyDigits";
  const whole = BigInt(digits) * powerOfTen(Math.max(-decimals, 0));
  return Ratio.of(sign === 1 ? whole : -whole, powerOfTen(Math.max(decimals, 0)));
}

/** The digits of a Decimal without the zeros at their end, nothing for words that no Decimal has. */
function digitsOf(words: readonly unknown[]): string | undefined {
  let digits = "";
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!Number.isSafeInteger(word) || (word as number) < 0) return undefined;
    const text = String(word);
    if (text.length > WORD_DIGITS) return undefined;
    digits += i === 0 ? text : text.padStart(WORD_DIGITS, "0");
  }
  return digits === "" ? undefined : digits.replace(/(?<=.)0+$/, "");
}

/** Digits that a number holds of any decimal, and characters of which it holds every whole number that they write. */
const SHORT_LENGTH = 15;
const BEYOND_SHORT = POWERS[SHORT_LENGTH] as number;
const [MINUS, POINT, DIGIT] = [..."-.0"].map((character) => character.charCodeAt(0)) as [
  number,
  number,
  number,
];

/** A short text in plain decimal notation, read digit by digit; nothing for any other. */
function parseShort(text: string): Ratio | undefined {
  const { length } = text;
  if (length > SHORT_LENGTH) return undefined;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let whole = 0;
  let point = length;
  for (let i = start; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= DIGIT && code <= DIGIT + 9) whole = 10 * whole + (code - DIGIT);
    else if (code === POINT && point === length && i > start) point = i;
    else return undefined;
  }
  if (start === length || point === length - 1) return undefined;
  return Ratio.small(start === 0 ? whole : -whole, POWERS[Math.max(0, length - point - 1)]);
}

/** A text; a number, whose many decimals are noise, may have fewer of them than a published figure. */
function parsePlain(text: string, mostDecimals: number = MAX_PUBLISHED_DECIMALS): Ratio | DecimalProblem {
  const match = PLAIN.exec(text);
  if (match === null) return text.trim() === "" ? "blank" : "notADecimal";
  const whole = match[1] as string;
  const decimals = match[2];
  if (whole.length > MAX_DIGITS) return "tooManyDigits";
  if (decimals === undefined) return Ratio.of(BigInt(text));
  if (decimals.length > MAX_DIGITS) {
    // What a finding publishes is an input again, also as text that was read from JSON.
    const significant = `${whole}${decimals}`.replace(/^0+/, "").length;
    if (decimals.length > mostDecimals || significant > PUBLISHED_DIGITS) return "tooManyDigits";
  }
  return Ratio.of(BigInt(text.replace(".", "")), powerOfTen(decimals.length));
}

/** A number's shortest form without its exponent: `"1e-7"` becomes `"0.0000001"`. */
function expand(shortest: string): string {
  const match = SHORTEST.exec(shortest);
  if (match === null) return shortest;
  const [, minus, whole, decimals = "", direction, power] = match;
  const digits = `${whole}${decimals}`;
  if (direction === "-") return `${minus}0.${"0".repeat(Number(power) - 1)}${digits}`;
  return `${minus}${digits.padEnd(Number(power) + 1, "0")}`;
}
