import { aggregateJudgements, aggregatePriorities, consensus, explain } from "kaoping";
import { describe, expect, test } from "vitest";
import { issuesOf, refusal } from "../support/issues.js";

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("a hundred experts", () => {
  const two = ["0.5", "0.5"];

  test("are heard", () => {
    expect(aggregateJudgements({ matrices: times(100, [["1"]]) }).experts.toString()).toBe("100");
    expect(aggregatePriorities({ priorities: times(100, two) }).experts.toString()).toBe("100");
    expect(consensus({ priorities: times(100, times(25, "0.04")) }).index.toString()).toBe("1");
  });

  test("and one more are not", () => {
    expect(refusal(() => aggregatePriorities({ priorities: times(101, two) }))).toEqual([
      "priorities",
      "tooLarge",
      "专家最多100位，填的是101位",
      "expected at most 100 experts, got 101",
    ]);
  });
});

test("the judgements of a group are reciprocals, one on the diagonal", () => {
  const matrices = [
    [
      ["1", "2"],
      [null, "1"],
    ],
    [
      [null, "3"],
      [null, null],
    ],
  ];
  expect(aggregateJudgements({ matrices }).matrix.map((row) => row.map((cell) => cell.toFixed(6)))).toEqual([
    ["1.000000", "2.449490"],
    ["0.408248", "1.000000"],
  ]);
  expect(
    issuesOf(() =>
      aggregateJudgements({
        matrices: [
          [
            ["1", null],
            [null, "1"],
          ],
        ],
      }),
    ),
  ).toEqual([[["matrices", 0, 0, 1], "missing"]]);
});

describe("weights of a group", () => {
  test("need a criterion", () => {
    expect(issuesOf(() => aggregatePriorities({ priorities: [[]] }))).toEqual([[["priorities"], "missing"]]);
  });

  test("are asked for a sum of 1 in an arithmetic mean alone", () => {
    const priorities = [["0.5", "0.25"]];
    expect(aggregatePriorities({ priorities }).weights.map((weight) => weight.toFixed(4))).toEqual([
      "0.6667",
      "0.3333",
    ]);
    expect(issuesOf(() => aggregatePriorities({ priorities, mean: "arithmetic" }))).toEqual([
      [["priorities", 0], "inconsistent"],
    ]);
  });
});

test("a rounded reciprocal of any expert is noted, an exact one is not", () => {
  const judged = (third: string) => [
    ["1", "3"],
    [third, "1"],
  ];
  const found = (...thirds: string[]) => aggregateJudgements({ matrices: thirds.map(judged) });
  const notes = (...thirds: string[]) => found(...thirds).notes.map(({ code }) => code);
  expect([notes("1/3", "0.334"), notes("0.33", "1/3"), notes("1/3", "1/3")]).toEqual([
    ["roundedReciprocal"],
    ["roundedReciprocal"],
    [],
  ]);
  expect(found("0.334").matrix[1]?.[0]?.toString()).toBe("0.3333333333333333333333333333333333");
  const noted = (locale: "zh" | "en") =>
    explain(found("0.334"), { locale, format: "text", audience: "employee" })
      .split("\n")
      .flatMap((line) => /(?<=- ).*(?= 〔)/.exec(line) ?? []);
  expect([...noted("zh"), ...noted("en")]).toEqual([
    "对称两格的乘积不正好为1：一格是另一格倒数的四舍五入值（如0.33与3）时，按分数（1/3）计；否则以对角线上方的判断为准",
    "Two mirrored cells do not multiply to exactly 1: where one is the other's reciprocal rounded (such as 0.33 and 3) it is read as the fraction (1/3); otherwise the one above the diagonal counts",
  ]);
});
