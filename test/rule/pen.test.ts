import { beforeEach, describe, expect, test } from "vitest";
import { Decimal } from "../../src/exact/index.js";
import { type Pen, penFor } from "../../src/rule/index.js";

let zh: Pen;
let en: Pen;
let auditor: Pen;
beforeEach(() => {
  zh = penFor("zh", "employee", "text");
  en = penFor("en", "employee", "text");
  auditor = penFor("en", "auditor", "markdown");
});

test("a text is said in the reader's language", () => {
  expect([zh.say("是", "yes"), en.say("是", "yes")]).toEqual(["是", "yes"]);
});

test.each([
  ["0", "0"],
  ["-0.5", "−0.5"],
  ["12", "12"],
  ["999", "999"],
  ["1440", "1,440"],
  ["-1234567.8901", "−1,234,567.8901"],
  [1440, "1,440"],
  [new Decimal("100000"), "100,000"],
])("the number %s is %s", (value, text) => {
  expect([en.number(value), auditor.number(value)]).toEqual([text, text]);
});

describe("an employee is shown four decimals", () => {
  test.each([
    ["1.23454", "≈1.2345"],
    ["1.23455", "≈1.2346"],
    ["1.2345", "1.2345"],
    ["-0.99999", "≈−1"],
    ["0.0000123", "≈0.00001"],
    ["0.00005", "≈0.0001"],
  ])("%s as %s, and so rounded that it is never zero", (value, text) => {
    expect([en.number(value), auditor.number(value)]).toEqual([text, value.replace("-", "−")]);
  });

  test.each([
    ["0.0120000013", [], "≈1.2 %"],
    ["0.0120000013", ["0.012"], "≈1.2000001 %"],
    ["0.0119999987", ["0.05", "0.012"], "≈1.1999999 %"],
    ["0.0120000013", ["0.05"], "≈1.2 %"],
    ["0.012", ["0.012"], "1.2 %"],
    ["-0.0120000013", ["-0.012"], "≈−1.2000001 %"],
    ["-0.0119999987", ["-0.012"], "≈−1.1999999 %"],
  ])("unless %s would meet a bound of %j: %s", (value, bounds, text) => {
    expect(en.percent(value, bounds)).toBe(text);
  });

  test.each([
    ["0.00499997", "0.00499995", "0.499997 %", "0.499995 %"],
    ["0.00499996", "0.00500003", "0.499996 %", "0.500003 %"],
    ["0.005", "0.004449999", "0.5 %", "≈0.445 %"],
    [`0.00${"3".repeat(32)}`, `0.00${"3".repeat(32)}`, "≈0.3333 %", "≈0.3333 %"],
  ])("and of two figures that are compared, %s and %s, both may be rounded", (one, other, first, second) => {
    expect([en.percent(one, [other]), en.percent(other, [one])]).toEqual([first, second]);
  });

  test("of an amount too, to the fen where it is not in whole yuan", () => {
    expect(en.yuan("120000.00001", ["120000"])).toBe("120,000.00001 yuan");
    expect(en.yuan("120000.000012", ["120000"])).toBe("≈120,000.00001 yuan");
    expect(en.yuan("120000.000012", ["130000"])).toBe("≈120,000.00 yuan");
    expect(en.yuan("120000.5", ["120000"])).toBe("120,000.50 yuan");
  });

  test("of points and numbers too, and with at least as many as are asked for", () => {
    expect(en.points("89.99999", 2, ["90"])).toBe("89.99999 points");
    expect(en.points("89.99999", 2, ["100"])).toBe("≈90.00 points");
    expect(en.points("89.99999")).toBe("≈90 points");
    expect(en.number("0.100000012", 0, ["0.1"])).toBe("≈0.10000001");
    expect(en.number("0.100000012")).toBe("≈0.1");
    expect(en.number("2", 1)).toBe("2.0");
    expect(en.number("2.25", 1)).toBe("2.25");
  });
});

test.each([
  ["29", "0.12345678901234567890123456789", ""],
  ["30", "0.123456789012345678901234567891", "≈"],
])(
  "an auditor is told of a figure of %s digits that it was rounded when it was published, or not",
  (_, value, mark) => {
    expect(auditor.number(value)).toBe(`${mark}${value}`);
  },
);

test.each([
  ["1e-34", `0.${"0".repeat(33)}1`],
  ["1e-35", "1×10⁻³⁵"],
  ["-3.25e-127", "−3.25×10⁻¹²⁷"],
])("a figure whose digits come after 34 zeros is written by its power: %s is %s", (value, text) => {
  expect(auditor.number(new Decimal(value))).toBe(text);
});

test.each([
  ["0", "0"],
  ["1", "1"],
  ["2", "2"],
  ["0.5", "1/2"],
  [`0.${"1".repeat(34)}`, "1/9"],
  ["0.1428571428571428571428571428571429", "1/7"],
  ["0.4", "0.4"],
  ["-0.5", "−0.5"],
  ["0.66", "0.66"],
  ["0.333", "0.333"],
])("%s as a fraction is %s", (value, text) => {
  expect(auditor.fraction(value)).toBe(text);
});

test.each([
  ["1.8", "+1.8", "+ 1.8"],
  ["0", "0", "+ 0"],
  ["-0.5", "−0.5", "− 0.5"],
])("%s with its sign is %s, and as a term %s", (value, signed, term) => {
  expect([en.signed(value), en.term(value)]).toEqual([signed, term]);
});

describe("a percentage", () => {
  test.each([
    ["0.0105", "1.05%", "1.05 %"],
    ["-0.18", "−18%", "−18 %"],
    ["12.5", "1,250%", "1,250 %"],
  ])("of %s is %s or %s", (ratio, chinese, english) => {
    expect([zh.percent(ratio), en.percent(ratio)]).toEqual([chinese, english]);
  });

  test("of fewer decimals is said to an employee without the mark of rounding", () => {
    expect(en.percent("0.123456", [], 1)).toBe("12.3 %");
    expect(en.percent("0.123456", ["0.123"], 1)).toBe("12.35 %");
    expect(en.percent("0.123456")).toBe("12.3456 %");
    expect(auditor.percent("0.123456", [], 1)).toBe("12.3456 %");
  });

  test.each([
    ["0.001", "0.1个百分点", "0.1 percentage points"],
    ["0.01", "1个百分点", "1 percentage point"],
    ["-0.01", "−1个百分点", "−1 percentage point"],
    ["0.11", "11个百分点", "11 percentage points"],
    ["0.015", "1.5个百分点", "1.5 percentage points"],
  ])("of a difference of %s is in points: %s or %s", (ratio, chinese, english) => {
    expect([zh.percentagePoints(ratio), en.percentagePoints(ratio)]).toEqual([chinese, english]);
  });
});

test.each([
  ["1440", "1,440元", "1,440 yuan"],
  ["1440.5", "1,440.50元", "1,440.50 yuan"],
  ["0.125", "0.125元", "0.125 yuan"],
])("an amount of %s is %s or %s: to the fen where it is not in whole yuan", (amount, chinese, english) => {
  expect([zh.yuan(amount), en.yuan(amount)]).toEqual([chinese, english]);
});

test.each([
  ["1", "1分", "1 point", "+1 point"],
  ["-1", "−1分", "−1 point", "−1 point"],
  ["11", "11分", "11 points", "+11 points"],
  ["1.5", "1.5分", "1.5 points", "+1.5 points"],
  ["0", "0分", "0 points", "0 points"],
])("points of %s are %s, %s or with their sign %s", (value, chinese, english, signed) => {
  expect([zh.points(value), en.points(value), en.signedPoints(value)]).toEqual([chinese, english, signed]);
});

test("a text from outside is escaped for the format, with nothing hidden in it", () => {
  expect([en.text("*a*\u202e"), auditor.text("*a*\u202e")]).toEqual(["*a*<U+202E>", "\\*a\\*&lt;U+202E&gt;"]);
});
