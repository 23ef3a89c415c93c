import { type RatingInput, rating } from "kaoping";
import { describe, expect, test } from "vitest";
import { refusal } from "../support/issues.js";

const rated = (input: RatingInput) => rating(input).membership.map(String);
const refused = (input: RatingInput) => refusal(() => rating(input));

describe("a range", () => {
  const bands = [
    { grade: "poor", from: "0", to: "5" },
    { grade: "good", from: "5", to: "10" },
  ] as const;

  test.each([
    ["as wide as the bands", { from: "0", to: "10" }, bands],
    ["narrower than the bands", { from: "1", to: "9" }, bands],
    [
      "of bands without ends",
      { from: "-99", to: "99" },
      [
        { grade: "poor", to: "5" },
        { grade: "good", from: "5" },
      ] as const,
    ],
  ])("%s is covered", (_, range, bands) => {
    expect(rated({ value: "7", bands, range })).toEqual(["0", "1", "0", "0", "0"]);
  });

  test.each([
    ["0", "belowMinimum", "应不小于1，填的是0", "expected 1 or more, got 0"],
    ["10", "aboveMaximum", "应不大于9，填的是10", "expected 9 or less, got 10"],
  ])("holds no value outside it: %s", (value, ...issue) => {
    expect(refused({ value, bands, range: { from: "1", to: "9" } })).toEqual(["value", ...issue]);
  });
});

describe("fuzzy sets are refused", () => {
  test("where there are none, or of a grade that there is not", () => {
    expect(refused({ value: "1", trapezoids: [] }).slice(0, 2)).toEqual(["trapezoids", "missing"]);
    expect(refused({ value: "1", trapezoids: [{ grade: "grade1" }] }).slice(0, 2)).toEqual([
      "trapezoids.0.grade",
      "inconsistent",
    ]);
  });

  const sum = (total: number, at: number) => [
    "trapezoids",
    "inconsistent",
    `各等级的隶属度之和处处应为1，在${at}处为${total}`,
    `expected memberships that sum to 1 everywhere, got ${total} at ${at}`,
  ];

  test("where two hold everywhere", () => {
    expect(refused({ value: "1", trapezoids: [{ grade: "good" }, { grade: "poor" }] })).toEqual(sum(2, 1));
    expect(rated({ value: "1", trapezoids: [{ grade: "good" }] })).toEqual(["0", "1", "0", "0", "0"]);
  });

  test("at the lowest value at which they do not sum to 1", () => {
    const trapezoids = [
      { grade: "good", from: "5", fullFrom: "6" },
      { grade: "poor", fullTo: "1", to: "2" },
    ] as const;
    expect(refused({ value: "1", trapezoids })).toEqual(sum(0, 2));
  });
});
