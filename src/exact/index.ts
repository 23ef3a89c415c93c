export { PUBLISHED_DIGITS, toDecimal, toExactDecimal } from "./decimal.js";
export { type DecimalInput, type DecimalProblem, isDecimal, parseDecimal, parseFraction } from "./parse.js";
export {
  allot,
  clamp,
  HUNDRED,
  max,
  min,
  ONE,
  plusDecimal,
  powerOfTen,
  Ratio,
  sum,
  toFen,
  ZERO,
} from "./ratio.js";
