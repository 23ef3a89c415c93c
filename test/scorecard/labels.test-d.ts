import {
  type AppraisalRating,
  annualRating,
  type CreditGrade as Credit,
  type PositionRiseInput,
  positionRise,
  type QuarterResult,
  type QualificationRating as Review,
  resultUse,
  scorecard,
} from "kaoping";
import { expectTypeOf, test } from "vitest";

test("a rating of the year and a result of a quarter are two sets of labels", () => {
  expectTypeOf<AppraisalRating>().not.toEqualTypeOf<QuarterResult>();
  expectTypeOf<AppraisalRating>().not.toExtend<QuarterResult>();
  expectTypeOf<QuarterResult>().not.toExtend<AppraisalRating>();
});

test("neither of the other two sets of the documents passes for one of them", () => {
  expectTypeOf<Review>().not.toExtend<AppraisalRating>();
  expectTypeOf<Review>().not.toExtend<QuarterResult>();
  expectTypeOf<Credit>().not.toExtend<AppraisalRating>();
  expectTypeOf<Credit>().not.toExtend<QuarterResult>();
  expectTypeOf<AppraisalRating>().not.toExtend<Review>();
  expectTypeOf<AppraisalRating>().not.toExtend<Credit>();
});

test("the rules take and give the label of their own set", () => {
  expectTypeOf(annualRating).returns.toHaveProperty("rating").toEqualTypeOf<AppraisalRating>();
  expectTypeOf(scorecard).returns.toHaveProperty("ceiling").toEqualTypeOf<AppraisalRating | null>();
  expectTypeOf(positionRise).parameter(0).toEqualTypeOf<PositionRiseInput>();
  const steps = { excellent: 3, good: 2, competent: 1 };
  const [rating, quarter] = ["good", "other"] as [AppraisalRating, QuarterResult];
  positionRise({ rating, steps });
  resultUse({ quarters: [quarter] });
  // @ts-expect-error a rating of the year is no result of a quarter
  resultUse({ quarters: [rating] });
  // @ts-expect-error a result of a quarter is no rating of the year
  positionRise({ rating: quarter, steps });
});
