import { describe, expect, test } from "vitest";
import { clamp, max, min, ONE, plusDecimal, Ratio, sum, toFen, ZERO } from "../../src/exact/index.js";
import { lowest, q } from "../support/ratios.js";

describe("a fraction", () => {
  test("keeps its sign in the numerator", () => {
    expect(Ratio.of(1n, -3n)).toEqual(Ratio.of(-1n, 3n));
    expect(Ratio.of(-1n, -3n)).toEqual(Ratio.of(1n, 3n));
  });

  test("has no zero denominator", () => {
    expect(() => Ratio.of(1n, 0n)).toThrow(RangeError);
    expect(() => ONE.over(ZERO)).toThrow(RangeError);
    expect(() => ZERO.over(ZERO)).toThrow(RangeError);
  });

  test("is equal however it is written", () => {
    expect(Ratio.of(2n, 6n).equals(q("1/3"))).toBe(true);
    expect(Ratio.of(2n, 6n).compare(q("1/3"))).toBe(0);
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

test("a long sum of decimals keeps the larger power of ten as its denominator", () => {
  const total = [q("0.01"), q("5"), q("0.001"), q("2.5")].reduce(plusDecimal, ZERO);
  expect(total).toEqual(Ratio.of(7511n, 1000n));
});
