import * as field from "../rule/fields.js";
import { type Exact, type In, refuse, shown, wordWithCode } from "../rule/index.js";
import { APPRAISAL_RATINGS, appraisalRating } from "./labels.js";
import { saidOfRatio, score } from "./scale.js";

const ratingBandFields = {
  rating: appraisalRating("等次", "Rating"),
  /** The least score that is rated so. */
  from: score("起始分（含）", "From"),
};

/** A band of the bank's own: the rating from a score (included) up to the band before it (excluded). */
export interface RatingBand extends In<typeof ratingBandFields> {}

export const ratingBand = field.record("等次分数线", "Band", ratingBandFields);

/** Bands share their edges, so they are gap-free when each starts below the one before and the last at 0. */
export function checkRatingBands(bands: readonly Exact<typeof ratingBandFields>[]): void {
  if (bands.map(({ rating }) => rating).join() !== APPRAISAL_RATINGS.join()) {
    refuse(["bands"], "inconsistent", {
      zh: `应依次为${APPRAISAL_RATINGS.map((each) => wordWithCode(ratingBandFields.rating, each)).join("、")}，各一条分数线`,
      en: `expected one band for each of ${APPRAISAL_RATINGS.map(shown).join(", ")}, in this order`,
    });
  }
  bands.forEach(({ from }, i) => {
    const better = bands[i - 1]?.from;
    if (better !== undefined && !from.isBelow(better)) {
      const detail = {
        zh: `应小于上一等次的${saidOfRatio(better)}，填的是${saidOfRatio(from)}`,
        en: `expected less than ${saidOfRatio(better)}, got ${saidOfRatio(from)}`,
      };
      refuse(["bands", i, "from"], "inconsistent", detail);
    }
    if (i === bands.length - 1 && !from.isZero()) {
      const detail = {
        zh: `最后一等的起始分应为0，使每个得分都有等次，填的是${saidOfRatio(from)}`,
        en: `expected the last band to start at 0, so that no score is left out, got ${saidOfRatio(from)}`,
      };
      refuse(["bands", i, "from"], "inconsistent", detail);
    }
  });
}
