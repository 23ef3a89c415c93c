import { expect, test } from "vitest";
import { toExactDecimal, toText } from "../../src/exact/decimal.js";
import { logarithm } from "../../src/exact/logarithm.js";
import { Ratio } from "../../src/exact/ratio.js";
import { q } from "../support/ratios.js";

test.each([
  ["12.50", "12.5"],
  ["1/8", "0.125"],
  ["2/6", "1/3"],
  ["-10/15", "-2/3"],
])("%s is written as %s", (value, text) => expect(toText(q(value)).toString()).toBe(text));

test("a fraction whose decimals never end has no exact decimal", () => {
  expect(() => toExactDecimal(q("1/3"))).toThrow(new RangeError("The decimals of this fraction never end."));
  expect(toExactDecimal(q("1/8")).toFixed()).toBe("0.125");
});

/** ln(n/d) × 10^80 to the nearest whole number, by the decimal module of Python at 150 digits. */
test.each([
  [7n, 4n, "55961578793542268627088850052682659348608446086135068021803013095079261881267984"],
  [4n, 7n, "-55961578793542268627088850052682659348608446086135068021803013095079261881267984"],
])("ln(%s/%s), far from 1 within the reach of the series, is as near", (n, d, expected) => {
  const off = logarithm(Ratio.of(n, d), 80) - BigInt(expected);
  expect(off >= -1n && off <= 1n).toBe(true);
});
