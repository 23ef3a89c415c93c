import { describe, expect, test } from "vitest";
import { toDecimal, toDigits, toNumber, toText } from "../../src/exact/index.js";
import { q } from "../support/ratios.js";

test.each([
  ["0/3", "0"],
  ["2/4", "0.5"],
  ["-12.50", "-12.5"],
  ["1000", "1000"],
  ["1/3", "1/3"],
  ["-14/6", "-7/3"],
  ["7/250", "0.028"],
  ["1/1024", "0.0009765625"],
])("%s as an input writes it is %s", (value, text) => {
  expect(toText(q(value))).toBe(text);
});

describe("the text of a figure is that of its Decimal", () => {
  test.each([
    "0",
    "0/3",
    "-0.5",
    "90",
    "-1000",
    "12.500",
    "1/3",
    "-2/3",
    `1${"0".repeat(40)}`,
    `-1${"0".repeat(40)}/3`,
    `1/3${"0".repeat(40)}`,
    `${"9".repeat(34)}`,
    `${"9".repeat(35)}`,
    `0.${"9".repeat(34)}`,
    `-0.${"9".repeat(35)}`,
    `1.${"0".repeat(33)}5`,
    "100/7",
    "3/16",
  ])("%s", (value) => {
    expect(toDigits(q(value))).toBe(toDecimal(q(value)).toFixed());
  });
});

test("a number keeps as many digits as asked for", () => {
  expect(toNumber(q("2/3"), 3)).toBe(0.667);
  expect(toNumber(q("-2/3"), 15)).toBe(-0.666666666666667);
  expect(toNumber(q("12345.6"), 2)).toBe(12000);
  expect(toNumber(q("995"), 2)).toBe(1000);
});
