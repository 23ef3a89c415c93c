import type { Bilingual, Pen } from "../rule/index.js";

/**
 * The rating of the year, the best first: 优秀, 良好, 称职, 不称职. It is not the rating of the qualification
 * review (measures-6), the result of a quarter (duties-8) or a credit grade, though they share words: each set
 * has words of its own, so that the compiler takes none for another.
 */
export const APPRAISAL_RATINGS = ["excellent", "good", "competent", "incompetent"] as const;

export type AppraisalRating = (typeof APPRAISAL_RATINGS)[number];

/** The result of a quarter: 优秀, 待改进, or any other, which the document does not name. */
export const QUARTER_RESULTS = ["excellent", "needsImprovement", "other"] as const;

export type QuarterResult = (typeof QUARTER_RESULTS)[number];

const RATING_NAMES: Readonly<Record<AppraisalRating, Bilingual>> = {
  excellent: { zh: "优秀", en: "excellent" },
  good: { zh: "良好", en: "good" },
  competent: { zh: "称职", en: "competent" },
  incompetent: { zh: "不称职", en: "incompetent" },
};

const RESULT_NAMES: Readonly<Record<QuarterResult, Bilingual>> = {
  excellent: { zh: "优秀", en: "excellent" },
  needsImprovement: { zh: "待改进", en: "needs improvement" },
  other: { zh: "其他档次", en: "another result" },
};

export function ratingName(rating: AppraisalRating, pen: Pen): string {
  return pen.say(RATING_NAMES[rating].zh, RATING_NAMES[rating].en);
}

export function resultName(result: QuarterResult, pen: Pen): string {
  return pen.say(RESULT_NAMES[result].zh, RESULT_NAMES[result].en);
}

/** Whether one rating is worse than another. */
export function isWorse(rating: AppraisalRating, than: AppraisalRating): boolean {
  return APPRAISAL_RATINGS.indexOf(rating) > APPRAISAL_RATINGS.indexOf(than);
}
