import { aggregateJudgements, aggregatePriorities, consensus } from "kaoping";
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
