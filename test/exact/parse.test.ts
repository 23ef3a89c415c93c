import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { parseDecimal, parseFraction, Ratio } from "../../src/exact/index.js";
import { lowest } from "../support/ratios.js";

const Other = Decimal.clone({ precision: 3, rounding: Decimal.ROUND_DOWN, toExpNeg: 0, toExpPos: 0 });

function read(value: unknown, parse = parseDecimal): string {
  const parsed = parse(value);
  return parsed instanceof Ratio ? lowest(parsed) : parsed;
}

describe("texts", () => {
  test.each([
    ["0", "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["12", "12"],
    ["-12.50", "-25/2"],
    ["007", "7"],
    ["0.1", "1/10"],
    ["0.012", "3/250"],
    ["9".repeat(30), "9".repeat(30)],
    [`-${"9".repeat(30)}`, `-${"9".repeat(30)}`],
    [`0.${"0".repeat(29)}1`, `1/1${"0".repeat(30)}`],
    [`0.${"0".repeat(63)}1`, `1/1${"0".repeat(64)}`],
    [`-001.${"1".repeat(33)}`, `-${"1".repeat(34)}/1${"0".repeat(33)}`],
  ])("%j is %s", (text, value) => expect(read(text)).toBe(value));

  test.each([
    " 12",
    "12 ",
    "1 2",
    "12\n",
    "\t12",
    "\u00a012",
    "1e3",
    "1E3",
    "1e-7",
    "１２",
    "１２．５",
    "٣",
    "0x10",
    "0b1",
    "0o7",
    "1_000",
    "1,000",
    "1，000",
    "+1",
    "--1",
    "-",
    ".",
    ".5",
    "5.",
    "-.5",
    "1.2.3",
    "1/3",
    "1%",
    "1％",
    "¥1",
    "1n",
    "NaN",
    "Infinity",
    "-Infinity",
    "一",
    "null",
    "−1",
  ])("%j is no plain decimal", (text) => expect(read(text)).toBe("notADecimal"));

  test.each(["", " ", "\t\n", "\u3000"])("%j is blank", (text) => expect(read(text)).toBe("blank"));

  test.each([
    "1".repeat(31),
    `-${"1".repeat(31)}`,
    `${"0".repeat(30)}1`,
    `0.${"1".repeat(35)}`,
    `0.1${"0".repeat(34)}`,
    `1.${"1".repeat(34)}`,
    `1.${"0".repeat(33)}1`,
    `0.${"0".repeat(64)}1`,
    "1".repeat(100_000),
  ])("text %# has too many digits", (text) => expect(read(text)).toBe("tooManyDigits"));
});

describe("numbers are taken at their shortest form", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [0.1, "1/10"],
    [-0.1, "-1/10"],
    [0.1 + 0.2, "7500000000000001/25000000000000000"],
    [1.005, "201/200"],
    [1e-7, "1/10000000"],
    [-1.5e-7, "-3/20000000"],
    [1e-30, `1/1${"0".repeat(30)}`],
    [123e-20, "123/100000000000000000000"],
    [1e21, `1${"0".repeat(21)}`],
    [-1.25e21, `-125${"0".repeat(19)}`],
    [1e29, `1${"0".repeat(29)}`],
    [2 ** 53, "9007199254740992"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [1e20, `1${"0".repeat(20)}`],
  ])("%d is %s", (number, value) => expect(read(number)).toBe(value));

  test.each([1e30, -1e30, 1e-31, 1.5e-30, Number.MAX_VALUE, Number.MIN_VALUE, Number.EPSILON])(
    "%d has too many digits",
    (number) => expect(read(number)).toBe("tooManyDigits"),
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d is not finite", (number) =>
    expect(read(number)).toBe("notFinite"),
  );
});

describe("bigints", () => {
  test.each([0n, -1n, 10n ** 30n - 1n, 1n - 10n ** 30n])("%s is itself", (value) =>
    expect(read(value)).toBe(`${value}`),
  );

  test.each([10n ** 30n, -(10n ** 30n)])("%s: 31 digits are too many", (value) =>
    expect(read(value)).toBe("tooManyDigits"),
  );
});

describe("Decimals", () => {
  test.each([
    ["0", "0"],
    ["-0", "0"],
    ["0.1", "1/10"],
    ["-12.5", "-25/2"],
    ["1e-7", "1/10000000"],
    ["1e21", `1${"0".repeat(21)}`],
    ["1e29", `1${"0".repeat(29)}`],
    ["123456789012345678901234567890.5", "246913578024691357802469135781/2"],
  ])("%s is %s, also of another copy of the constructor", (text, value) => {
    expect(read(new Decimal(text))).toBe(value);
    expect(read(new Other(text))).toBe(value);
  });

  test("a published figure is taken back with all its 34 digits", () => {
    const third = new Decimal(`0.${"3".repeat(34)}`);
    expect(read(third)).toBe(`${"3".repeat(34)}/1${"0".repeat(34)}`);
    expect(read(third.div("1e20"))).not.toBe("tooManyDigits");
    expect(read(new Decimal(`0.${"0".repeat(30)}${"3".repeat(34)}`))).not.toBe("tooManyDigits");
  });

  test.each([
    "1e30",
    "-1e30",
    `0.${"1".repeat(35)}`,
    `1.${"0".repeat(33)}1`,
    "1e-65",
    "1e1000000000",
    "1e-1000000000",
    "9e9000000000000000",
  ])("%s has too many digits, and is not written out to see it", (text) =>
    expect(read(new Decimal(text))).toBe("tooManyDigits"),
  );

  test("of 30 digits either side of the point may be longer than a published figure", () => {
    const long = `${"1".repeat(30)}.${"1".repeat(30)}`;
    expect(read(new Decimal(long))).toBe(read(long));
    expect(read(new Decimal(`${long}1`))).toBe("tooManyDigits");
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "%d is not finite",
    (number) => {
      expect(read(new Decimal(number))).toBe("notFinite");
      expect(read(new Other(number))).toBe("notFinite");
    },
  );

  const like = (parts: object) => ({ toStringTag: "[object Decimal]", s: 1, e: 0, d: [5], ...parts });

  test("is read from its words, whatever its methods say", () => {
    expect(read(like({ toFixed: () => "7", isFinite: () => false }))).toBe("5");
    expect(read(like({ e: 7, d: [1, 5_000_000] }))).toBe("15000000");
    expect(read(like({ e: -8, d: [120] }))).toBe("3/250000000");
    expect(read(like({ d: [5, ...Array(19).fill(0)] }))).toBe("5");
  });

  test.each([
    [{ d: undefined }, "wrongType"],
    [{ d: [] }, "wrongType"],
    [{ d: ["5"] }, "wrongType"],
    [{ d: [-5] }, "wrongType"],
    [{ d: [10_000_000] }, "wrongType"],
    [{ e: "0" }, "wrongType"],
    [{ s: 2 }, "wrongType"],
    [{ s: undefined }, "wrongType"],
    [{ d: null }, "notFinite"],
    [{ d: [5, ...Array(20).fill(0)] }, "tooManyDigits"],
    [{ e: 30 }, "tooManyDigits"],
    [{ e: -65 }, "tooManyDigits"],
  ])("data that carries the mark of one is read as strictly: %j", (parts, problem) => {
    expect(read(like(parts))).toBe(problem);
  });
});

describe("anything else", () => {
  test("nothing is missing", () => expect(read(undefined)).toBe("missing"));

  test.each([
    null,
    true,
    false,
    {},
    [],
    ["1"],
    new Date(0),
    Symbol("1"),
    () => 1,
    new Number(1),
    new String("1"),
  ])("value %# is of the wrong type", (value) => expect(read(value)).toBe("wrongType"));
});

describe("fractions", () => {
  test.each([
    ["1/3", "1/3"],
    ["2/6", "1/3"],
    ["9/1", "9"],
    ["-1/3", "-1/3"],
    ["0/5", "0"],
    ["0.25", "1/4"],
    ["7", "7"],
  ])("%j is %s", (text, value) => expect(read(text, parseFraction)).toBe(value));

  test.each([
    "1/0",
    "1/-3",
    "1/",
    "/3",
    "1/2/3",
    "1.5/2",
    "1/2.0",
    " 1/3",
    "1 / 3",
    "1/３",
    "a/b",
    "1e1/3",
    "//",
  ])("%j is none", (text) => expect(read(text, parseFraction)).toBe("notADecimal"));

  test("other values are read as decimals are", () => {
    expect(read(0.5, parseFraction)).toBe("1/2");
    expect(read(undefined, parseFraction)).toBe("missing");
    expect(read(null, parseFraction)).toBe("wrongType");
    expect(read(["1/3"], parseFraction)).toBe("wrongType");
    expect(read(`1/${"1".repeat(31)}`, parseFraction)).toBe("notADecimal");
  });
});
