import { Decimal as HostDecimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { Decimal, Ratio, toDecimal, toExactDecimal } from "../../src/exact/index.js";
import { q } from "../support/ratios.js";

describe("a published figure", () => {
  test.each([
    ["0", "0"],
    ["-0", "0"],
    ["1/3", `0.${"3".repeat(34)}`],
    ["2/3", `0.${"6".repeat(33)}7`],
    ["-2/3", `-0.${"6".repeat(33)}7`],
    ["1/30000", `0.0000${"3".repeat(34)}`],
    ["1/7", "0.1428571428571428571428571428571429"],
    ["100/7", "14.28571428571428571428571428571429"],
    ["90", "90"],
    ["-12.50", "-12.5"],
  ])("of %s is %s", (value, published) => expect(toDecimal(q(value)).toFixed()).toBe(published));

  test("carries from 9.99… to 10", () => {
    expect(toDecimal(q(`9.${"9".repeat(34)}`)).toFixed()).toBe("10");
    expect(toDecimal(q(`-9.${"9".repeat(34)}`)).toFixed()).toBe("-10");
    expect(toDecimal(q(`0.${"9".repeat(35)}`)).toFixed()).toBe("1");
    expect(toDecimal(q(`9.${"9".repeat(33)}`)).toFixed()).toBe(`9.${"9".repeat(33)}`);
    expect(toDecimal(q(`89.${"9".repeat(32)}5`)).toFixed()).toBe("90");
    expect(toDecimal(q(`89.${"9".repeat(32)}49`)).toFixed()).toBe(`89.${"9".repeat(32)}`);
  });

  test.each([-400, -309, -308, -307, -23, -16, -15, -1, 0, 1, 2, 15, 16, 22, 23, 40, 300, 308, 309, 400])(
    "has all its digits about 10 to the power %s, whether a double holds that or not",
    (power) => {
      const scale = power < 0 ? Ratio.of(1n, 10n ** BigInt(-power)) : Ratio.of(10n ** BigInt(power));
      const written = (factor: string) => toDecimal(q(factor).times(scale)).toExponential();
      const exponent = (size: number) => `e${size < 0 ? "-" : "+"}${Math.abs(size)}`;
      expect(written("1/3")).toBe(`3.${"3".repeat(33)}${exponent(power - 1)}`);
      expect(written(`0.${"9".repeat(20)}`)).toBe(`9.${"9".repeat(19)}${exponent(power - 1)}`);
      expect(written(`1.${"0".repeat(19)}1`)).toBe(`1.${"0".repeat(19)}1${exponent(power)}`);
    },
  );

  test("breaks a tie away from zero", () => {
    expect(toDecimal(q(`1.${"0".repeat(33)}5`)).toFixed()).toBe(`1.${"0".repeat(32)}1`);
    expect(toDecimal(q(`-1.${"0".repeat(33)}5`)).toFixed()).toBe(`-1.${"0".repeat(32)}1`);
    expect(toDecimal(q(`1.${"0".repeat(33)}4999`)).toFixed()).toBe("1");
    expect(toDecimal(q("2.5"), 1).toFixed()).toBe("3");
    expect(toDecimal(q("0.25"), 1).toFixed()).toBe("0.3");
    expect(toDecimal(q("0.95"), 1).toFixed()).toBe("1");
  });

  test("may be tiny or huge", () => {
    expect(toDecimal(Ratio.of(1n, 3n * 10n ** 200n)).toString()).toBe(
      `0.${"0".repeat(200)}${"3".repeat(34)}`,
    );
    expect(toDecimal(Ratio.of(10n ** 200n, 3n)).toString()).toBe(`${"3".repeat(34)}${"0".repeat(166)}`);
    expect(toDecimal(Ratio.of(10n ** 150n)).toString()).toBe(`1${"0".repeat(150)}`);
  });
});

describe("a figure to its last digit", () => {
  test.each([
    ["0", "0"],
    ["-0.00", "0"],
    ["12.50", "12.5"],
    ["5/4", "1.25"],
    ["-3/8", "-0.375"],
    [
      "123456789012345678901234567890.123456789012345678901234567891",
      "123456789012345678901234567890.123456789012345678901234567891",
    ],
  ])("of %s is %s", (value, exact) => expect(toExactDecimal(q(value)).toFixed()).toBe(exact));

  test("does not exist where the decimals never end", () => {
    expect(() => toExactDecimal(q("1/3"))).toThrow(RangeError);
    expect(() => toExactDecimal(q("1/70"))).toThrow("never end");
  });
});

describe("a published Decimal", () => {
  const tiny = toDecimal(Ratio.of(1n, 10n ** 8n));

  test("is written by JSON in plain notation, so that it can be an input again", () => {
    expect(JSON.stringify({ tiny })).toBe('{"tiny":"0.00000001"}');
    expect(JSON.stringify(toExactDecimal(Ratio.of(10n ** 21n)))).toBe('"1000000000000000000000"');
  });

  test("stays in plain notation, at 34 digits, when one calculates with it", () => {
    expect(`${tiny.div(3)}`).toBe(`0.00000000${"3".repeat(34)}`);
    expect(JSON.stringify(tiny.times(tiny))).toBe('"0.0000000000000001"');
  });

  test("is a Decimal of the library, whose settings are fixed", () => {
    expect(tiny).toBeInstanceOf(Decimal);
    expect(tiny.constructor).toBe(Decimal);
    expect(() => Decimal.set({ precision: 5 })).toThrow(TypeError);
    expect(() => Decimal.config({ maxE: 1 })).toThrow("Decimal.clone(settings)");
    expect(Decimal.clone({ precision: 5 }).set({ rounding: 1 }).rounding).toBe(1);
  });

  test("is a Decimal to users of decimal.js too", () => {
    expect(tiny).toBeInstanceOf(HostDecimal);
    expect(new HostDecimal(1).plus(tiny).toFixed()).toBe("1.00000001");
  });

  test("cannot be changed, and still calculates", () => {
    expect(() => Object.assign(tiny, { s: -1 })).toThrow(TypeError);
    expect(() => tiny.d.push(1)).toThrow(TypeError);
    expect(tiny.plus(1).minus(tiny).times(3).div(7).sqrt().toFixed(4)).toBe("0.6547");
  });
});
