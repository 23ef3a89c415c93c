import type { Ratio } from "../exact/index.js";
import { refuse, shown } from "../rule/index.js";
import { APPRAISAL_RATINGS, type AppraisalRating } from "./labels.js";
import { saidOfRatio } from "./scale.js";

/** A band on exact fractions. */
export interface Band {
  readonly rating: AppraisalRating;
  readonly from: Ratio;
}

/** Bands share their edges, so they are gap-free when each starts below the one before and the last at 0. */
export function checkRatingBands(bands: readonly Band[]): void {
  const expected = APPRAISAL_RATINGS.map(shown).join(", ");
  if (bands.map(({ rating }) => rating).join() !== APPRAISAL_RATINGS.join()) {
    refuse(["bands"], "inconsistent", `expected one band for each of ${expected}, in this order`);
  }
  bands.forEach(({ from }, i) => {
    const better = bands[i - 1]?.from;
    if (better === undefined || from.isBelow(better)) return;
    const detail = `expected less than ${saidOfRatio(better)}, got ${saidOfRatio(from)}`;
    refuse(["bands", i, "from"], "inconsistent", detail);
  });
  const last = bands[bands.length - 1] as Band;
  if (last.from.isZero()) return;
  const detail = `expected the last band to start at 0, so that no score is left out, got ${saidOfRatio(last.from)}`;
  refuse(["bands", bands.length - 1, "from"], "inconsistent", detail);
}
