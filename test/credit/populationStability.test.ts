import { definePolicy, explain, populationStability } from "kaoping";
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

test.each([
  ["0.0539", "0.25", "PSI ≈0.0538997，基本稳定"],
  ["0.01", "0.0539", "PSI ≈0.0538997，略有变动，应查明原因"],
  ["0.01", "0.25", "PSI ≈0.0539，略有变动，应查明原因"],
])("an index is never so rounded that it meets a limit: %s, %s", (slightFrom, markedFrom, told) => {
  const policy = definePolicy({ credit: { stability: { slightFrom, markedFrom } } });
  const parts = (low: number) => [
    { score: "50", count: low },
    { score: "70", count: 100 - low },
  ];
  const finding = populationStability({ limits: ["60"], before: parts(20), now: parts(30) }, policy);
  const shown = explain(finding, { locale: "zh", format: "text", audience: "employee" });
  expect(shown.split("\n")[0]).toBe(`客户群的稳定性：${told}`);
  expect(shown).toContain(`的乘积之和）：${told.replace(/^PSI |，.*/g, "")} 〔`);
});
