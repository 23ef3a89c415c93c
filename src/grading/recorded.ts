import { type Comparable, ONE, powerOfTen, Ratio } from "../exact/index.js";

/** Decimals of a score of record, as personnel systems publish it; the documents order no rounding. */
const RECORDED_DECIMALS = 2;

/** The score of record: rounded once, half up. */
export function recorded(score: Comparable): Ratio {
  return score.roundHalfUp(RECORDED_DECIMALS);
}

/** The exact score from which, or above which, the score of record is at least so much: half a place below it. */
export function scoreRecordedAs(least: Ratio): { readonly value: Ratio; readonly strict: boolean } {
  const place = Ratio.of(1n, powerOfTen(RECORDED_DECIMALS));
  const first = least.over(place).ceil().times(place);
  // A tie goes away from zero: up above it, and down below.
  return { value: first.minus(place.over(ONE.plus(ONE))), strict: !first.isPositive() };
}
