import type { Decimal } from "decimal.js";
import {
  exitGrounds,
  exitPay,
  type Grade,
  handover,
  type QualificationRating,
  qualificationReview,
} from "kaoping";
import { expectTypeOf, test } from "vitest";

test("amounts are Decimals, and a cancelled grade is null", () => {
  expectTypeOf(handover).returns.toHaveProperty("ceiling").toEqualTypeOf<Decimal>();
  expectTypeOf(exitPay).returns.toHaveProperty("amount").toEqualTypeOf<Decimal>();
  expectTypeOf(exitGrounds).parameter(0).toHaveProperty("grade").toEqualTypeOf<Grade | null | undefined>();
  expectTypeOf(qualificationReview)
    .parameter(0)
    .toHaveProperty("rating")
    .toEqualTypeOf<QualificationRating>();
});
