import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In } from "../rule/index.js";
import { numbers } from "./lists.js";
import { belongingsField, limitInField, scaleFields } from "./ratingScale.js";

/** A value and the scale it is rated on. */
export const ratingInput = {
  /** The ratio or figure that is rated, in the unit of the scale: 0.65 for 65 %. */
  value: field.number("指标数值", "Value"),
  ...scaleFields,
};

/** The membership of a value. */
export const ratingOutput = {
  value: ratingInput.value,
  /** Where the value lies on the limit between two bands of different grades: which of them it belongs to. */
  limitIn: limitInField,
  /** One for each grade of the policy, the best first, of sum one. */
  membership: numbers("隶属度", "Membership"),
  /** The grades whose membership is above 0, the best first, each with the band or fuzzy set that gives it. */
  belongings: belongingsField,
};

export interface RatingInput extends In<typeof ratingInput> {}
export interface RatingFinding extends Found<"rating", typeof ratingOutput> {}
