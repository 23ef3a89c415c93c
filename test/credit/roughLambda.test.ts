import { expect, test } from "vitest";
import { RoughMatrix } from "../../src/credit/roughLambda.js";

// Of three criteria the eigenvalue is 1 + t + 1/t, where t³ is the first judgement times the last over the one between.
test("the eigenvalue is told for one judgement after the other at another value", () => {
  const matrix = new RoughMatrix([
    [1, 2, 6],
    [1 / 2, 1, 3],
    [1 / 6, 1 / 3, 1],
  ]);
  const tried: [row: number, column: number, value: number, lambda: number][] = [
    [0, 1, 2, 3],
    [0, 2, 48, 3.5],
    [0, 1, 16, 3.5],
    [1, 2, 81, 1 + 3 + 1 / 3],
    [1, 2, 3, 3],
  ];
  for (const [row, column, value, lambda] of tried)
    expect(matrix.lambdaWith(row, column, value)).toBeCloseTo(lambda, 11);
});

test("the eigenvalue is told for judgements that disagree as much as they may", () => {
  const matrix = new RoughMatrix([
    [1, 9, 1],
    [1 / 9, 1, 9],
    [1, 1 / 9, 1],
  ]);
  expect(matrix.lambdaWith(0, 2, 1 / 9)).toBeCloseTo(1 + 9 + 1 / 9, 10);
});
