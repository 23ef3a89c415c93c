import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, words } from "../rule/index.js";
import { rating } from "./qualification.js";

const qualificationReviewInput = {
  /** What the loan review committee rated: the clause states no score for it, so it is never derived. */
  rating: rating("贷审会的资格评定结果", "Rating by the loan review committee"),
};

const qualificationReviewOutput = {
  ...qualificationReviewInput,
  /** Whether the person may serve as account manager. */
  mayServe: field.flag("任职", "Service", {
    said: {
      true: ["可以担任客户经理", "may serve as an account manager"],
      false: ["不得担任客户经理", "may not serve as an account manager"],
    },
  }),
};

export interface QualificationReviewInput extends In<typeof qualificationReviewInput> {}
export interface QualificationReviewFinding
  extends Found<"qualificationReview", typeof qualificationReviewOutput> {}

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
  input: qualificationReviewInput,
  output: qualificationReviewOutput,
  decide: ({ rating }) => ({ rating, mayServe: rating !== "unqualified" }),
  say: () => ({
    headline: words("{mayServe}", "{mayServe}"),
    steps: [{ field: "rating" }, { field: "mayServe" }],
  }),
});
