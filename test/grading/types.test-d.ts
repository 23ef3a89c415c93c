import type { Decimal } from "decimal.js";
import { type Appraisal, type Grade, gradeManager, volumeScore } from "kaoping";
import { expectTypeOf, test } from "vitest";

test("a finding's figures are Decimals", () => {
  expectTypeOf(volumeScore).returns.toHaveProperty("points").toEqualTypeOf<Decimal>();
  expectTypeOf<Appraisal["grade"]>().toEqualTypeOf<Grade | null>();
});

test("an input is checked by the compiler too", () => {
  expectTypeOf(gradeManager).parameter(0).toHaveProperty("year").toEqualTypeOf<number>();
  // @ts-expect-error a count is no boolean
  volumeScore({ loansGranted: true, peers: { managers: 1, loansGranted: 1 } });
});
