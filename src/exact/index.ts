export { overCommonDenominator } from "./common.js";
export {
  PUBLISHED_DIGITS,
  toDecimal,
  toDigits,
  toExactDecimal,
  toNumber,
  toSharedDecimal,
  toText,
} from "./decimal.js";
export {
  FIXED_DECIMALS,
  type Fixed,
  fromFixed,
  fromFloat,
  largest,
  product,
  quotient,
  root,
  toFixed,
  toFloat,
  UNIT,
  weightedGeometricMeans,
} from "./fixed.js";
export { logarithm } from "./logarithm.js";
export { oncePer } from "./oncePer.js";
export { type DecimalProblem, hundredthsOf, parseDecimal, parseFraction } from "./parse.js";
export * from "./public.js";
export {
  allot,
  clamp,
  HUNDRED,
  max,
  min,
  ONE,
  powerOfTen,
  Ratio,
  sum,
  toFen,
  ZERO,
} from "./ratio.js";
export { type Comparable, Sum } from "./sum.js";
