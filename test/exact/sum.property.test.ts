import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Ratio, Sum, sum } from "../../src/exact/index.js";
import { lowest, q } from "../support/ratios.js";

const wholes = fc.oneof(
  fc.bigInt(-(10n ** 6n), 10n ** 6n),
  fc.bigInt(-(2n ** 53n), 2n ** 53n),
  fc.bigInt(-(10n ** 40n), 10n ** 40n),
);
const bottoms = fc.oneof(fc.bigInt(1n, 1000n), fc.bigInt(1n, 2n ** 54n), fc.bigInt(1n, 10n ** 40n));
const fractions = fc.tuple(wholes, bottoms).map(([n, d]) => Ratio.of(n, d));
const someTerms = fc.array(fractions, { maxLength: 3 });

/** Nothing, or a little more or less: from far more than a double can tell to far less. */
const little = fc
  .tuple(fc.bigInt(-3n, 3n), fc.integer({ min: 1, max: 60 }))
  .map(([n, power]) => Ratio.of(n, 10n ** BigInt(power)));

/** Terms whose sum is so near an amount. */
function about(amount: Ratio, terms: readonly Ratio[], off: Ratio): readonly Ratio[] {
  return [...terms, amount.minus(sum(terms)).plus(off)];
}

const RUNS = { numRuns: 5_000 };

describe("a sum of fractions", () => {
  test("is at least an amount exactly where the fractions added up are", () => {
    fc.assert(
      fc.property(fractions, someTerms, little, (edge, terms, off) => {
        const near = about(edge, terms, off);
        expect(new Sum(near).isAtLeast(edge)).toBe(sum(near).isAtLeast(edge));
        expect(new Sum(terms).isAtLeast(edge)).toBe(sum(terms).isAtLeast(edge));
      }),
      RUNS,
    );
  });

  test("is rounded as the fractions added up are, on a tie and beside it too", () => {
    fc.assert(
      fc.property(wholes, someTerms, little, fc.nat(6), (whole, terms, off, places) => {
        const tie = Ratio.of(2n * whole + 1n, 2n * 10n ** BigInt(places));
        const near = about(tie, terms, off);
        expect(new Sum(near).roundHalfUp(places)).toEqual(sum(near).roundHalfUp(places));
        expect(new Sum(terms).roundHalfUp(places)).toEqual(sum(terms).roundHalfUp(places));
      }),
      RUNS,
    );
  });

  test("is the sum to the last digit", () => {
    expect(lowest(new Sum([q("1/3"), q("1/7"), q("-0.1")]).exact())).toBe("79/210");
    expect(new Sum([]).exact().isZero()).toBe(true);
  });

  test("tells 90 from the least below it", () => {
    const terms = [q("20"), q("50"), q("20")];
    const least = Ratio.of(-1n, 10n ** 60n);
    expect(new Sum(terms).isAtLeast(q("90"))).toBe(true);
    expect(new Sum([...terms, least]).isAtLeast(q("90"))).toBe(false);
    expect(lowest(new Sum([q("89.99"), q("0.005")]).roundHalfUp(2))).toBe("90");
    expect(lowest(new Sum([q("89.99"), q("0.005"), least]).roundHalfUp(2))).toBe("8999/100");
    expect(lowest(new Sum([q("-89.99"), q("-0.005")]).roundHalfUp(2))).toBe("-90");
  });

  test("is right where no double holds a part of a fraction, or holds it with all its bits", () => {
    const huge = 10n ** 320n;
    const [whole, tiny] = [Ratio.of(huge), Ratio.of(1n, huge)];
    expect(new Sum([whole, whole.negated(), tiny]).isAtLeast(tiny)).toBe(true);
    expect(new Sum([whole, whole.negated(), tiny.negated()]).isAtLeast(q("0"))).toBe(false);
    expect(new Sum([Ratio.of(huge - 1n, huge)]).isAtLeast(q("0.5"))).toBe(true);
    expect(lowest(new Sum([Ratio.of(huge - 1n, huge)]).roundHalfUp(2))).toBe("1");
    expect(new Sum([Ratio.of(10n ** 308n, 10n ** 309n)]).isAtLeast(q("0.05"))).toBe(true);
    const [more, less] = [Ratio.of(1n, 10n ** 308n - 1n), Ratio.of(1n, 10n ** 308n)];
    expect([new Sum([less]).isAtLeast(more), new Sum([more]).isAtLeast(less)]).toEqual([false, true]);
    expect(new Sum([tiny]).isAtLeast(Ratio.of(2n, huge))).toBe(false);
  });

  test("has no more terms than its bound is proved for", () => {
    const four = Array.from({ length: 4 }, () => q("1"));
    expect(lowest(new Sum(four).exact())).toBe("4");
    expect(() => new Sum([...four, q("1")])).toThrow(new RangeError("A sum has at most 4 terms."));
  });
});
