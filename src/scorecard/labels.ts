import * as field from "../rule/fields.js";
import type { PlainField, Told } from "../rule/index.js";

/**
 * The rating of the year, the best first: 优秀, 良好, 称职, 不称职. It is not the rating of the qualification
 * review (measures-6), the result of a quarter (duties-8) or a credit grade, though they share words: each set
 * has words of its own, so that the compiler takes none for another.
 */
const RATINGS = {
  excellent: ["优秀", "excellent"],
  good: ["良好", "good"],
  competent: ["称职", "competent"],
  incompetent: ["不称职", "incompetent"],
} as const;

/** A rating of the appraisal, by its name. */
export type AppraisalRating = keyof typeof RATINGS;

/** The ratings of the year, the best first. */
export const APPRAISAL_RATINGS: readonly AppraisalRating[] = Object.keys(RATINGS) as AppraisalRating[];

/** A rating of the year. */
export function appraisalRating(zh: string, en: string, told?: Told): PlainField<AppraisalRating> {
  return field.choice<AppraisalRating>(zh, en, RATINGS, told);
}

/** Whether one rating is worse than another. */
export function isWorse(rating: AppraisalRating, than: AppraisalRating): boolean {
  return APPRAISAL_RATINGS.indexOf(rating) > APPRAISAL_RATINGS.indexOf(than);
}
