import * as field from "../rule/fields.js";
import type { PlainField, Told } from "../rule/index.js";

/** The ratings of the annual qualification review, from the best down. */
export type QualificationRating = "excellent" | "good" | "qualified" | "unqualified";

/** A rating of the annual qualification review. */
export function rating(zh: string, en: string, told?: Told): PlainField<QualificationRating> {
  return field.choice<QualificationRating>(
    zh,
    en,
    {
      excellent: ["优秀", "excellent"],
      good: ["较好", "good"],
      qualified: ["合格", "qualified"],
      unqualified: ["不合格", "unqualified"],
    },
    told,
  );
}
