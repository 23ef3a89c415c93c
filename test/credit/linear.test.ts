import { expect, test } from "vitest";
import { applied, greatestOf, inverseOf, scalar } from "../../src/credit/linear.js";

test.each<[string, number[][], number[][]]>([
  ["of one number", [[-4]], [[-0.25]]],
  [
    "where a row above has more in the column",
    [
      [1, 5],
      [0, 1],
    ],
    [
      [1, -5],
      [0, 1],
    ],
  ],
  [
    "where the first row has nothing in the column",
    [
      [0, 2],
      [4, 0],
    ],
    [
      [0, 0.25],
      [0.5, 0],
    ],
  ],
  [
    "where the first row has next to nothing",
    [
      [1e-20, 1],
      [1, 1],
    ],
    [
      [-1, 1],
      [1, 0],
    ],
  ],
  [
    "where the greatest is below zero",
    [
      [1e-20, 1],
      [-1, 1],
    ],
    [
      [1, -1],
      [1, 0],
    ],
  ],
  [
    "where the first is below zero",
    [
      [-1, 1],
      [1e-20, 1],
    ],
    [
      [-1, 1],
      [0, 1],
    ],
  ],
  [
    "where the rows are exchanged twice",
    [
      [0, 0, 2],
      [0, 1, 5],
      [4, 8, 0],
    ],
    [
      [5, -2, 0.25],
      [-2.5, 1, 0],
      [0.5, 0, 0],
    ],
  ],
])("a matrix has an inverse, %s", (_, matrix, inverse) => {
  const found = inverseOf(matrix);
  expect(found.map((row) => row.map((value) => Math.round(value * 1e9) / 1e9 + 0))).toEqual(inverse);
});

test("a matrix is applied to a vector row by row", () => {
  expect(
    applied(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [7, 8],
    ),
  ).toEqual([23, 53, 83]);
  expect(scalar([1, 2, 3], [4, 5, 6])).toBe(32);
});

test("the greatest of some numbers is told without its sign", () => {
  expect([greatestOf([1, -3, 2]), greatestOf([-1, 4]), greatestOf([])]).toEqual([3, 4, 0]);
});
