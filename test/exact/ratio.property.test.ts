import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clamp, max, min, ONE, powerOfTen, Ratio, sum, ZERO } from "../../src/exact/index.js";
import { anyRatio, lowest } from "../support/ratios.js";

const decimalFraction = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.nat(30))
  .map(([n, places]) => Ratio.of(n, powerOfTen(places)));

/** Both sides the same fraction. */
function same(left: Ratio, right: Ratio): void {
  expect(lowest(left)).toBe(lowest(right));
}

function forAll(law: (a: Ratio, b: Ratio, c: Ratio) => void): void {
  fc.assert(fc.property(anyRatio, anyRatio, anyRatio, law));
}

describe("fractions are a field", () => {
  test("addition", () =>
    forAll((a, b, c) => {
      same(a.plus(b), b.plus(a));
      same(a.plus(b).plus(c), a.plus(b.plus(c)));
      same(a.plus(ZERO), a);
      same(a.plus(a.negated()), ZERO);
      same(a.minus(b), a.plus(b.negated()));
      same(sum([a, b, c]), a.plus(b).plus(c));
    }));

  test("multiplication", () =>
    forAll((a, b, c) => {
      same(a.times(b), b.times(a));
      same(a.times(b).times(c), a.times(b.times(c)));
      same(a.times(ONE), a);
      same(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
      if (!b.isZero()) same(a.over(b).times(b), a);
    }));
});

describe("fractions are ordered", () => {
  test("totally, and as their difference says", () =>
    forAll((a, b, c) => {
      const difference = a.minus(b);
      expect(a.compare(b)).toBe(difference.isPositive() ? 1 : difference.isNegative() ? -1 : 0);
      expect(a.compare(b) + b.compare(a)).toBe(0);
      if (a.isAtMost(b) && b.isAtMost(c)) expect(a.isAtMost(c)).toBe(true);
      expect([a.isBelow(b), a.equals(b), a.isAbove(b)].filter(Boolean)).toHaveLength(1);
      expect(a.isAtLeast(b)).toBe(!a.isBelow(b));
      expect(a.isAtMost(b)).toBe(!a.isAbove(b));
    }));

  test("whatever common factor numerator and denominator have", () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, fc.bigInt(1n, 1000n), (a, b, factor) => {
        const widened = Ratio.of(a.n * factor, a.d * factor);
        expect(widened.compare(b)).toBe(a.compare(b));
        same(widened, a);
        expect(widened.isWhole()).toBe(a.isWhole());
      }),
    );
  });

  test("with a smallest, a largest and one in between", () =>
    forAll((a, b, c) => {
      expect(min(a, b).isAtMost(max(a, b))).toBe(true);
      same(min(a, b).plus(max(a, b)), a.plus(b));
      const held = clamp(c, min(a, b), max(a, b));
      expect(held.isAtLeast(min(a, b)) && held.isAtMost(max(a, b))).toBe(true);
      if (c.isAtLeast(min(a, b)) && c.isAtMost(max(a, b))) same(held, c);
    }));
});

describe("rounding", () => {
  test("floor and ceil enclose the value within one", () =>
    forAll((a) => {
      expect(a.floor().isWhole() && a.ceil().isWhole()).toBe(true);
      expect(a.floor().isAtMost(a) && a.ceil().isAtLeast(a)).toBe(true);
      expect(a.minus(a.floor()).isBelow(ONE) && a.ceil().minus(a).isBelow(ONE)).toBe(true);
      same(a.negated().ceil(), a.floor().negated());
    }));

  test("half up is at most half a unit away, a tie away from zero, and the same for both signs", () => {
    fc.assert(
      fc.property(anyRatio, fc.nat(40), (a, places) => {
        const unit = Ratio.of(1n, powerOfTen(places));
        const half = unit.over(Ratio.of(2n));
        const rounded = a.roundHalfUp(places);
        const away = rounded.abs().minus(a.abs());
        expect(rounded.over(unit).isWhole()).toBe(true);
        expect(away.isAtMost(half) && away.isAbove(half.negated())).toBe(true);
        same(a.negated().roundHalfUp(places), rounded.negated());
        same(rounded.roundHalfUp(places), rounded);
      }),
    );
  });

  test("a tie is a tie at any size", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 30n), fc.nat(20), (whole, places) => {
        const tie = Ratio.of(2n * whole + 1n, 2n * powerOfTen(places));
        same(tie.roundHalfUp(places), Ratio.of(whole + 1n, powerOfTen(places)));
      }),
    );
  });
});

test("fractions of any denominators add up as decimals do", () =>
  forAll((a, b) => {
    same(a.plusDecimal(b), a.plus(b));
    same(a.plusDecimal(Ratio.of(b.n, a.d)), a.plus(Ratio.of(b.n, a.d)));
  }));

test("decimals add up alike over a shared power of ten", () => {
  fc.assert(
    fc.property(decimalFraction, decimalFraction, (a, b) => {
      const total = a.plusDecimal(b);
      same(total, a.plus(b));
      expect([a.d, b.d]).toContain(total.d);
      expect(total.d >= a.d && total.d >= b.d).toBe(true);
    }),
  );
});
