import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import { choice, type Finding, NO_NOTES, NO_READINGS } from "../rule/index.js";
import { QUALIFICATION_RATINGS, type QualificationRating, RATING_NAMES } from "./qualification.js";

export interface QualificationReviewInput {
  /** What the loan review committee rated: the clause states no score for it, so it is never derived. */
  readonly rating: QualificationRating;
}

export interface QualificationReviewFinding extends Finding {
  readonly rating: QualificationRating;
  /** Whether the person may serve as account manager. */
  readonly mayServe: boolean;
}

/**
 * What the annual qualification review means for the post: who is rated unqualified may not be an account
 * manager.
 *
 * @param input the rating that the committee gave: excellent 优秀, good 较好, qualified 合格, unqualified 不合格
 * @returns `mayServe`
 * @throws {@link RuleInputError} for a rating that is missing or none of the four
 * @see measures-6
 * @example
 * qualificationReview({ rating: "qualified" }).mayServe; // true
 * qualificationReview({ rating: "unqualified" }).mayServe; // false
 */
export const qualificationReview: Rule<QualificationReviewInput, QualificationReviewFinding> = rule({
  name: "qualificationReview",
  clause: "measures-6",
  title: { zh: "资格年审", en: "Annual qualification review" },
  input: z.strictObject({ rating: choice(QUALIFICATION_RATINGS) }),
  decide: ({ rating }) => ({
    rating,
    mayServe: rating !== "unqualified",
    readings: NO_READINGS,
    notes: NO_NOTES,
  }),
  say: (f, pen) => {
    const headline = f.mayServe
      ? pen.say("可以担任客户经理", "may serve as account manager")
      : pen.say("不得担任客户经理", "may not serve as account manager");
    const { zh, en } = RATING_NAMES[f.rating];
    const what = pen.say("贷审会的资格评定结果", "Rating by the loan review committee");
    return {
      headline,
      steps: [
        { clause: f.clause, what, result: pen.say(zh, en) },
        { clause: f.clause, what: pen.say("任职", "Service"), result: headline },
      ],
    };
  },
});
