import { explain, populationStability } from "kaoping";
import { describe, expect, test } from "vitest";
import { refusal } from "../support/issues.js";

describe("limits of bands", () => {
  const limited = (count: number) => {
    const customers = [{ score: "50" }];
    return populationStability({
      limits: Array.from({ length: count }, (_, i) => i),
      before: customers,
      now: customers,
    });
  };

  test("may be a hundred", () => {
    expect(limited(100).bands).toHaveLength(101);
  });

  test("and no more", () => {
    expect(refusal(() => limited(101))).toEqual([
      "limits",
      "tooLarge",
      "分数段界限最多100个，填的是101个",
      "expected at most 100 limits, got 101",
    ]);
  });
});

test("shares that differ as little as shares of so many customers can give an index to the last digit", () => {
  const counted = (low: number, high: number) => [
    { score: "1", count: low },
    { score: "9", count: high },
  ];
  const half = 4e15;
  const { index } = populationStability({
    limits: ["5"],
    before: counted(half, half + 1),
    now: counted(half + 1, half + 2),
  });
  expect(index?.toString()).toBe(
    "0.0000000000000000000000000000000000000000000000000000000000000009765624999999990234375000000006561",
  );
});

test("a band with customers in one period only is told from one with none, whichever period it is", () => {
  const [low, high] = [{ score: "50" }, { score: "70" }];
  const partOf = (before: { score: string }[], now: { score: string }[]) =>
    explain(populationStability({ limits: ["60", "80"], before, now }), {
      locale: "en",
      format: "text",
    }).match(/Scores below 60 points .*?: (.*?) 〔/)?.[1];
  expect(partOf([high], [low, high])).toBe("customers in one period only, not defined");
  expect(partOf([low, high], [high])).toBe("customers in one period only, not defined");
  expect(partOf([high], [high])).toBe("no customers in either period, not counted");
});
