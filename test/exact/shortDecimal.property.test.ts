import fc from "fast-check";
import { expect, test } from "vitest";
import { overCommonDenominator, Ratio, toDecimal, toDigits } from "../../src/exact/index.js";

/** Whole numbers about the edges of what a number holds, and of any size. */
const EDGES = [0n, 1n, 2n, 2n ** 31n, 10n ** 15n, 2n ** 53n - 1n, 2n ** 53n, 10n ** 16n, 10n ** 34n];
const wholes = fc.oneof(
  fc.bigInt(-(10n ** 20n), 10n ** 20n),
  fc.tuple(fc.constantFrom(...EDGES), fc.bigInt(-2n, 2n)).map(([edge, more]) => edge + more),
);
const bottoms = fc.oneof(
  fc.nat(20).map((power) => 10n ** BigInt(power)),
  wholes.map((whole) => (whole < 0n ? -whole : whole) + 1n),
);
const ratios = fc.tuple(wholes, bottoms).map(([n, d]) => Ratio.of(n, d));

test("the digits of a fraction are those of its Decimal, however short", () => {
  fc.assert(
    fc.property(ratios, (ratio) => {
      expect(toDigits(ratio)).toBe(toDecimal(ratio).toFixed());
    }),
    { numRuns: 5_000 },
  );
});

test("fractions over one denominator are the same fractions", () => {
  fc.assert(
    fc.property(fc.array(ratios, { maxLength: 8 }), (values) => {
      const common = overCommonDenominator(values);
      expect(new Set(common.map(({ d }) => d)).size).toBeLessThanOrEqual(1);
      common.forEach((value, i) => {
        expect(value.equals(values[i] as Ratio)).toBe(true);
        expect(value.isLike(common[0] as Ratio)).toBe(true);
      });
    }),
    { numRuns: 5_000 },
  );
});
