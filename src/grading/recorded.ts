import type { Ratio } from "../exact/index.js";

/** Decimals of a score of record, as personnel systems publish it; the documents order no rounding. */
const RECORDED_DECIMALS = 2;

/** The score of record: rounded once, half up. */
export function recorded(score: Ratio): Ratio {
  return score.roundHalfUp(RECORDED_DECIMALS);
}
