import {
  type DecimalInput,
  ONE,
  overCommonDenominator,
  parseDecimal,
  powerOfTen,
  Ratio,
  sum,
} from "../exact/index.js";
import { SHEET_DIGITS, shortNumber } from "./cell.js";

/** Weights as a model takes them. */
interface Weighed {
  readonly weights: readonly DecimalInput[];
  readonly normaliseWeights: boolean;
}

/** The denominators of fractions that staff weigh by; a thousandth has a short end. */
const MOST_PARTS = 999;

/** A cell without a short end stands for the fraction that it was before the end was cut off: 0.666666666666667 for 2/3. */
function fractionOf(value: number): Ratio | undefined {
  for (let parts = 2; parts <= MOST_PARTS; parts += 1) {
    const part = Math.round(value * parts);
    if (Number.isSafeInteger(part) && shortNumber(part / parts) === value)
      return Ratio.of(BigInt(part), BigInt(parts));
  }
  return undefined;
}

/**
 * Weights of cells as they were before cells cut them off: what they miss 1 by then is divided out, since thirds that
 * add up to 0.999999999999999 would cost a grade. Weights that are none, or of another sum, are left to the rule.
 */
export function weighed(weights: readonly DecimalInput[]): Weighed {
  const read = weights.map((weight) =>
    typeof weight === "number" ? (fractionOf(weight) ?? parseDecimal(weight)) : parseDecimal(weight),
  );
  const given = { weights, normaliseWeights: false };
  if (!read.every((weight) => weight instanceof Ratio)) return given;
  const cutOff = Ratio.of(BigInt(read.length), powerOfTen(SHEET_DIGITS));
  if (sum(read).minus(ONE).abs().isAbove(cutOff)) return given;
  return { weights: overCommonDenominator(read).map(({ n }) => n), normaliseWeights: true };
}
