import { describe, expect, test } from "vitest";
import { formulas } from "../../src/spreadsheet/index.js";

const ALIKE = [
  [1, 1, 1],
  [1, 1, 1],
  [1, 1, 1],
];
const GOOD = [0, 10, 0, 0, 0];
const LOWER_BOUND = [["creditGradeLabel", "lowerBound"]];

describe("weights of a sheet", () => {
  const thirds = formulas.AHPWEIGHTS(ALIKE);

  test("are cut off behind 15 digits", () => {
    expect(thirds).toEqual([[0.333333333333333], [0.333333333333333], [0.333333333333333]]);
  });

  test("count as the whole that they were before: 85 points are good, 84.9999999999999 would be medium", () => {
    expect(formulas.CREDITSCORE(thirds, [GOOD, GOOD, GOOD])).toBe(85);
    expect(formulas.CREDITGRADE(thirds, [GOOD, GOOD, GOOD], LOWER_BOUND)).toBe("良");
  });

  test("keep a tie that two thirds and a third make: 92.5 points are good, anything more would be excellent", () => {
    const votes = [
      [3, 1, 0, 0, 0],
      [0, 4, 0, 0, 0],
    ];
    expect(formulas.CREDITSCORE([[2 / 3, 1 / 3]], votes)).toBe(92.5);
    expect(formulas.CREDITGRADE([[2 / 3, 1 / 3]], votes)).toBe("良");
  });

  test("keep a tie of 999 parts: what is more would be excellent", () => {
    const votes = [
      [0, 1, 0, 0, 0],
      [999, 997, 0, 0, 0],
    ];
    expect(formulas.CREDITSCORE([[1 / 999, 998 / 999]], votes)).toBe(92.5);
    expect(formulas.CREDITGRADE([[1 / 999, 998 / 999]], votes)).toBe("良");
  });

  test("that have no end are refused", () => {
    expect(formulas.CREDITSCORE([[Number.POSITIVE_INFINITY, 1]], [GOOD, GOOD])).toEqual({
      code: "#NUM!",
      message: "“权重”第1格：不是有限的数；应填0到1的比率，1.2%即0.012，填的是无效的数",
    });
  });

  test("that are no fractions are divided by their sum, whatever their last digits miss", () => {
    const irrational = formulas.AHPWEIGHTS([
      [1, 2, 5],
      [0.5, 1, 3],
      [0.2, 1 / 3, 1],
    ]);
    expect(formulas.CREDITSCORE(irrational, [GOOD, GOOD, GOOD])).toBe(85);
  });

  test("that miss 1 by more than was cut off count as they are given, within the tolerance of the rule", () => {
    const given = [[0.333333333333], [0.333333333333], [0.333333333333]];
    expect(formulas.CREDITSCORE(given, [GOOD, GOOD, GOOD])).toBe(84.999999999915);
    expect(formulas.CREDITGRADE(given, [GOOD, GOOD, GOOD], LOWER_BOUND)).toBe("中");
  });

  test("that miss 1 widely are refused", () => {
    expect(formulas.CREDITSCORE([[0.3], [0.3], [0.3]], [GOOD, GOOD, GOOD])).toEqual({
      code: "#VALUE!",
      message: "“权重”：合计应为1",
    });
  });
});

test("revisions of a matrix stand in its own rows and columns, and the best taken over makes it consistent", () => {
  const given = (first: number) => [
    [1, first, 1 / 4],
    ["", 1, 2],
    ["", "", 1],
  ];
  const [best, ...others] = formulas.AHPREPAIR(given(2)) as number[][];
  expect(best).toEqual([1, 2, 2, 0.125, 0]);
  expect(others.map(([row, column]) => [row, column]).sort()).toEqual([
    [1, 3],
    [2, 3],
  ]);
  expect(formulas.AHPREPAIR(given(best?.[3] as number))).toBe("不必修改");
});

test("a method goes by its names in textbooks too", () => {
  const matrix = [
    [1, 2, 4],
    [0.5, 1, 3],
    [0.25, 1 / 3, 1],
  ];
  for (const [short, long] of [
    ["特征根法", "特征向量法"],
    ["方根法", "几何平均法"],
    ["和积法", "列平均法"],
  ]) {
    expect(formulas.AHPWEIGHTS(matrix, short)).toEqual(formulas.AHPWEIGHTS(matrix, long));
  }
  expect(formulas.AHPWEIGHTS(matrix, "方根法")).not.toEqual(formulas.AHPWEIGHTS(matrix, "和积法"));
});
