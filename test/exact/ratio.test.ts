import { describe, expect, test } from "vitest";
import { clamp, max, min, ONE, Ratio, sum, toFen, ZERO } from "../../src/exact/index.js";
import { lowest, q } from "../support/ratios.js";

describe("a fraction", () => {
  test("keeps its sign in the numerator", () => {
    expect(Ratio.of(1n, -3n)).toEqual(Ratio.of(-1n, 3n));
    expect(Ratio.of(-1n, -3n)).toEqual(Ratio.of(1n, 3n));
  });

  test("has no zero denominator", () => {
    const none = new RangeError("A fraction has no zero denominator.");
    expect(() => Ratio.of(1n, 0n)).toThrow(none);
    expect(() => Ratio.small(1, 0)).toThrow(none);
    expect(() => ONE.over(ZERO)).toThrow(RangeError);
    expect(() => ZERO.over(ZERO)).toThrow(RangeError);
  });

  test("is equal however it is written", () => {
    expect(Ratio.of(2n, 6n).equals(q("1/3"))).toBe(true);
    expect(Ratio.of(2n, 6n).compare(q("1/3"))).toBe(0);
    expect([Ratio.of(2n, 6n).isBelow(q("1/3")), Ratio.of(2n, 6n).isAbove(q("1/3"))]).toEqual([false, false]);
    expect(lowest(Ratio.of(-6n, 4n))).toBe("-3/2");
    expect(lowest(Ratio.of(0n, 7n))).toBe("0");
  });

  test("is compared exactly where both products round to the same number", () => {
    const most = BigInt(Number.MAX_SAFE_INTEGER);
    const [less, more] = [Ratio.of(most, most - 1n), Ratio.of(most - 1n, most - 2n)];
    expect([less.compare(more), more.compare(less), less.equals(more)]).toEqual([-1, 1, false]);
  });

  test("adds thirds back to the whole", () => {
    expect(sum([q("1/3"), q("1/3"), q("1/3")]).equals(ONE)).toBe(true);
    expect(sum([])).toBe(ZERO);
  });

  test("knows where binary fractions err", () => {
    expect(q("0.1").plus(q("0.2")).equals(q("0.3"))).toBe(true);
    expect(q("0.012").times(q("1.5")).equals(q("0.018"))).toBe(true);
    expect(lowest(q("1").minus(q("0.9")).over(q("0.1")).floor())).toBe("1");
  });
});

describe("a fraction of numbers", () => {
  const SAFE = 2n ** 53n - 1n;

  test("is one as long as both of its parts are safe", () => {
    expect(Ratio.of(SAFE).shortDecimal()).toEqual(["9007199254740991", 0]);
    expect(Ratio.of(-SAFE).shortDecimal()).toEqual(["-9007199254740991", 0]);
    expect(Ratio.of(SAFE, SAFE).shortDecimal()).toEqual(["1", 0]);
    expect(Ratio.of(-3n, 100n).shortDecimal()).toEqual(["-3", 2]);
    expect(Ratio.of(1n, 300n).shortDecimal()).toBeUndefined();
    for (const [n, d] of [
      [SAFE + 1n, 1n],
      [-SAFE - 1n, 1n],
      [SAFE + 1n, SAFE + 1n],
    ] as const)
      expect(Ratio.of(n, d).shortDecimal()).toBeUndefined();
  });

  test("has no second zero", () => {
    for (const zero of [Ratio.small(-0), Ratio.small(0, -1), ZERO.times(q("-1")), ZERO.negated()])
      expect(zero).toEqual(ZERO);
    expect(Ratio.small(-0, 3)).toEqual(Ratio.small(0, 3));
  });

  test("of the least whole numbers each is one and the same", () => {
    for (const count of [0, 1, 2, 50, 998, 999, 1000, 1001])
      expect(Ratio.small(count)).toEqual(Ratio.of(BigInt(count)));
    const isShared = (...[top, bottom]: [number, number?]) => {
      const [one, other] = [Ratio.small(top, bottom), Ratio.small(top, bottom)];
      return one === other;
    };
    expect([isShared(0), isShared(999), isShared(1000), isShared(-1), isShared(1, 2)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test.each([
    ["the sum over one denominator", "9007199254740991", "plus", "2", "9007199254740993"],
    ["the sum, below zero", "-9007199254740991", "minus", "2", "-9007199254740993"],
    ["the sum", "4503599627370497", "plus", "4503599627370497/2", "13510798882111491/2"],
    ["what the first adds", "4503599627370497/2", "plus", "-4503599627370495/3", "1501199875790167/2"],
    ["what the second adds", "-4503599627370495/3", "plus", "4503599627370497/2", "1501199875790167/2"],
    ["a common denominator", "1/134217729", "plus", "1/134217727", "268435456/18014398509481983"],
    ["a product", "134217729", "times", "134217727", "18014398509481983"],
    ["a product of denominators", "1/134217729", "times", "1/134217727", "1/18014398509481983"],
    ["a quotient", "134217729", "over", "1/134217727", "18014398509481983"],
    ["the denominator of a quotient", "1/134217729", "over", "134217727", "1/18014398509481983"],
    ["that below zero", "1/134217729", "over", "-134217727", "-1/18014398509481983"],
  ] as const)("is left where %s is beyond them", (_, a, operation, b, result) => {
    expect(lowest(q(a)[operation](q(b)))).toBe(result);
  });

  test("stays over the denominator that both have", () => {
    expect(q("1/6").plus(q("1/6"))).toEqual(Ratio.of(2n, 6n));
    expect(q("3/7").over(q("2/7"))).toEqual(Ratio.of(3n, 2n));
  });
});

describe("the sum of products", () => {
  const dot = (as: readonly string[], bs: readonly string[]) => Ratio.dot(as.map(q), bs.map(q));

  test("is over the product of the denominators", () => {
    expect(dot(["1/4", "3/4"], ["1/3", "2/3"])).toEqual(Ratio.of(7n, 12n));
    expect(dot([], [])).toEqual(ZERO);
  });

  test.each([
    ["a product", ["-9007199254740991", "3"], ["1", "3002399751580331"], "2"],
    ["the sum", ["9007199254740991", "2"], ["1", "1"], "9007199254740993"],
    ["the sum on the way", ["9007199254740991", "2", "-3"], ["1", "1", "1"], "9007199254740990"],
    ["the denominator", ["1/134217729"], ["1/134217727"], "1/18014398509481983"],
    ["one of the first", ["1", "9007199254740993"], ["1", "2"], "18014398509481987"],
    ["one of the second", ["1", "2"], ["1", "9007199254740993"], "18014398509481987"],
  ])("is exact where %s is beyond what a number holds", (_, as, bs, result) => {
    expect(lowest(dot(as, bs))).toBe(result);
  });
});

describe("rounding to a whole number", () => {
  test.each([
    ["2", "2", "2"],
    ["-2", "-2", "-2"],
    ["0", "0", "0"],
    ["7/2", "3", "4"],
    ["-7/2", "-4", "-3"],
    ["1/1000000000000000000000000000000", "0", "1"],
    ["-1/1000000000000000000000000000000", "-1", "0"],
    ["6/3", "2", "2"],
    ["-6/3", "-2", "-2"],
  ])("%s lies between %s and %s", (value, floor, ceil) => {
    expect(lowest(q(value).floor())).toBe(floor);
    expect(lowest(q(value).ceil())).toBe(ceil);
    expect(q(value).isWhole()).toBe(floor === ceil);
  });
});

describe("rounding half up", () => {
  test.each([
    ["0.005", 2, "0.01"],
    ["-0.005", 2, "-0.01"],
    ["0.004999999999999999999999999999", 2, "0"],
    ["-0.004999999999999999999999999999", 2, "0"],
    ["1.005", 2, "1.01"],
    ["2.675", 2, "2.68"],
    ["89.995", 2, "90"],
    ["89.994", 2, "89.99"],
    ["1/3", 2, "0.33"],
    ["2/3", 2, "0.67"],
    ["-2/3", 2, "-0.67"],
    ["1/6", 0, "0"],
    ["1/2", 0, "1"],
    ["-1/2", 0, "-1"],
    ["3/2", 0, "2"],
    ["5/2", 0, "3"],
    ["999.9999", 2, "1000"],
    ["0", 2, "0"],
  ])("%s to %i decimals is %s: a tie goes away from zero", (value, places, rounded) => {
    expect(q(value).roundHalfUp(places).equals(q(rounded))).toBe(true);
  });

  test("of nothing has as many decimals too", () => {
    expect(ZERO.roundHalfUp(23)).toEqual(Ratio.of(0n, 10n ** 23n));
    expect(ZERO.roundHalfUp(15)).toEqual(Ratio.of(0n, 10n ** 15n));
  });

  test("an amount is paid to the fen", () => {
    expect(toFen(q("10000.305")).equals(q("10000.31"))).toBe(true);
    expect(toFen(q("10000.3049")).equals(q("10000.30"))).toBe(true);
    expect(toFen(q("100/3")).equals(q("33.33"))).toBe(true);
  });
});

describe("smallest, largest, between", () => {
  test("either of two equal fractions will do", () => {
    expect(min(q("1/3"), q("2/6")).equals(q("1/3"))).toBe(true);
    expect(max(q("1/3"), q("2/6")).equals(q("1/3"))).toBe(true);
  });

  test.each([
    ["-1", "0"],
    ["0", "0"],
    ["35", "35"],
    ["70", "70"],
    ["70.01", "70"],
  ])("%s held between 0 and 70 is %s", (value, held) => {
    expect(lowest(clamp(q(value), ZERO, q("70")))).toBe(held);
  });
});

test("what zero does not change is the fraction itself, of which a long batch holds one less", () => {
  const third = q("1/3");
  expect(third.plus(ZERO)).toBe(third);
  expect(third.minus(ZERO)).toBe(third);
  expect(ZERO.plus(third)).toBe(third);
  expect(ZERO.minus(third)).toEqual(Ratio.of(-1n, 3n));
  expect(ZERO.times(third)).toBe(ZERO);
  expect(third.times(ZERO)).toBe(ZERO);
});

test("a decimal whose tenths no number holds is added exactly", () => {
  const [most, tenth] = [Ratio.small(Number.MAX_SAFE_INTEGER), q("0.1")];
  const [more, less] = [Ratio.of(90071992547409911n, 10n), Ratio.of(-90071992547409909n, 10n)];
  expect(most.plusDecimal(tenth)).toEqual(more);
  expect(tenth.plusDecimal(most)).toEqual(more);
  expect(tenth.plusDecimal(most.negated())).toEqual(less);
});

test("a long sum of decimals keeps the larger power of ten as its denominator", () => {
  const total = sum([q("0.01"), q("5"), q("0.001"), q("2.5")]);
  expect(total).toEqual(Ratio.of(7511n, 1000n));
});
