import { Decimal } from "decimal.js";
import { PUBLISHED_DIGITS } from "./decimal.js";
import { powerOfTen, Ratio } from "./ratio.js";

/**
 * What a figure may come as: a string in plain decimal notation (at most 30 digits either side of the point),
 * a number (taken at its shortest decimal form), a bigint, or a Decimal of decimal.js (a published figure is
 * taken back with all its 34 digits).
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
/** Decimals that a published figure of ordinary size may have: all its digits behind as many zeros. */
const MAX_PUBLISHED_DECIMALS = PUBLISHED_DIGITS + MAX_DIGITS;
const PLAIN = /^-?(\d+)(?:\.(\d+))?$/;
const SHORTEST = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The exact fraction a figure stands for, or why it is none. */
export function parseDecimal(value: unknown): Ratio | DecimalProblem {
  switch (typeof value) {
    case "string":
      return parsePlain(value);
    case "number":
      if (Number.isSafeInteger(value)) return Ratio.of(BigInt(value));
      return Number.isFinite(value) ? parsePlain(expand(String(value))) : "notFinite";
    case "bigint":
      return parsePlain(value.toString());
    case "undefined":
      return "missing";
    case "object":
      return isDecimal(value) ? parseDecimalObject(value) : "wrongType";
    default:
      return "wrongType";
  }
}

/** Whether it is a Decimal, of any copy of decimal.js; data that only carries the mark of one is none. */
export function isDecimal(value: unknown): value is Decimal {
  return Decimal.isDecimal(value) && typeof value.toFixed === "function";
}

/** Like {@link parseDecimal}, and takes a fraction of two whole numbers too: `"1/3"`. */
export function parseFraction(value: unknown): Ratio | DecimalProblem {
  if (typeof value !== "string" || !value.includes("/")) return parseDecimal(value);
  const [top = "", bottom = "", ...rest] = value.split("/");
  const numerator = parsePlain(top);
  const denominator = parsePlain(bottom);
  if (rest.length > 0 || typeof numerator === "string" || typeof denominator === "string")
    return "notADecimal";
  if (!denominator.isPositive() || top.includes(".") || bottom.includes(".")) return "notADecimal";
  return numerator.over(denominator);
}

/** A Decimal within the digits of a string, or as a finding publishes it, so that results can be inputs. */
function parseDecimalObject(value: Decimal): Ratio | DecimalProblem {
  if (!value.isFinite()) return "notFinite";
  // Asked before the digits are written out: a Decimal can stand for more of them than memory holds.
  if (value.e >= MAX_DIGITS || value.decimalPlaces() > MAX_PUBLISHED_DECIMALS) return "tooManyDigits";
  const isPublished = value.precision() <= PUBLISHED_DIGITS;
  return parsePlain(value.toFixed(), isPublished ? MAX_PUBLISHED_DECIMALS : MAX_DIGITS);
}

function parsePlain(text: string, maxDecimals: number = MAX_DIGITS): Ratio | DecimalProblem {
  const match = PLAIN.exec(text);
  if (match === null) return text.trim() === "" ? "blank" : "notADecimal";
  const whole = match[1] as string;
  const decimals = match[2];
  if (whole.length > MAX_DIGITS) return "tooManyDigits";
  if (decimals === undefined) return Ratio.of(BigInt(text));
  if (decimals.length > maxDecimals) return "tooManyDigits";
  return Ratio.of(BigInt(text.replace(".", "")), powerOfTen(decimals.length));
}

/** A number's shortest form without its exponent: `"1e-7"` becomes `"0.0000001"`. */
function expand(shortest: string): string {
  const [, sign = "", whole = "", decimals = "", exponent] = SHORTEST.exec(shortest) ?? [];
  if (exponent === undefined) return shortest;
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0")}`;
}
