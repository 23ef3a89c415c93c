import { describe, expect, test } from "vitest";
import { applied, type Numbers, scalar } from "../../src/credit/linear.js";
import { spectrum } from "../../src/credit/spectrum.js";

const transposed = (matrix: Numbers) => matrix.map((_, j) => matrix.map((row) => row[j] as number));
const times = (a: Numbers, b: Numbers) => a.map((row) => applied(transposed(b), row));

function expectNear(found: readonly number[], expected: readonly number[]) {
  expect(found.length).toBe(expected.length);
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i] as number, 9);
  });
}

describe.each<[string, number[][], number]>([
  ["one criterion", [[1]], 1],
  [
    "two criteria",
    [
      [1, 4],
      [1 / 4, 1],
    ],
    2,
  ],
  [
    "criteria that agree",
    [
      [1, 2, 6],
      [1 / 2, 1, 3],
      [1 / 6, 1 / 3, 1],
    ],
    3,
  ],
  [
    "criteria that do not",
    [
      [1, 2, 4],
      [1 / 2, 1, 16],
      [1 / 4, 1 / 16, 1],
    ],
    3.5,
  ],
  [
    "a matrix whose powers take long to agree",
    [
      [1, 1000, 1e-3],
      [1e-3, 1, 1000],
      [1000, 1e-3, 1],
    ],
    1001.001,
  ],
])("of %s", (_, matrix, eigenvalue) => {
  const found = () => spectrum(matrix.map((row) => row.map((value) => Math.log(value))));

  test("the eigenvalue is the one known", () => {
    expect(found().lambda).toBeCloseTo(eigenvalue, 9);
  });

  test("each row is over its geometric mean, and each column times its own", () => {
    const { scale, balanced } = found();
    const means = matrix.map((row) => row.reduce((all, value) => all * value, 1) ** (1 / row.length));
    expectNear(scale.map(Math.exp), means);
    expectNear(
      balanced.flat(),
      matrix.flatMap((row, i) =>
        row.map((value, j) => (value / (means[i] as number)) * (means[j] as number)),
      ),
    );
  });

  test("the vectors are its own on either side, and together one", () => {
    const { lambda, balanced, right, left } = found();
    expect(Math.min(...right, ...left)).toBeGreaterThan(0);
    expectNear(
      applied(balanced, right),
      right.map((value) => lambda * value),
    );
    expectNear(
      applied(transposed(balanced), left),
      left.map((value) => lambda * value),
    );
    expect(scalar(left, right)).toBeCloseTo(1, 9);
  });

  test("the response undoes what the matrix lacks of the eigenvalue, but along the vector", () => {
    const { lambda, balanced, right, left, response } = found();
    const lacking = balanced.map((row, i) => row.map((value, j) => (i === j ? lambda : 0) - value));
    expectNear(
      times(response, lacking).flat(),
      right.flatMap((value, i) => left.map((other, j) => (i === j ? 1 : 0) - value * other)),
    );
    expectNear(
      applied(response, right),
      right.map(() => 0),
    );
  });
});
