import type { Bilingual } from "../rule/index.js";

/** The ratings of the annual qualification review, from the best down. */
export const QUALIFICATION_RATINGS = ["excellent", "good", "qualified", "unqualified"] as const;

export type QualificationRating = (typeof QUALIFICATION_RATINGS)[number];

export const RATING_NAMES: Readonly<Record<QualificationRating, Bilingual>> = {
  excellent: { zh: "优秀", en: "excellent" },
  good: { zh: "较好", en: "good" },
  qualified: { zh: "合格", en: "qualified" },
  unqualified: { zh: "不合格", en: "unqualified" },
};
