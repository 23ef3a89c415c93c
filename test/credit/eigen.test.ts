import { afterEach, expect, test, vi } from "vitest";
import { eigenvalue, principal } from "../../src/credit/eigen.js";
import * as spectrum from "../../src/credit/spectrum.js";
import { type Fixed, fromFixed, toText, UNIT } from "../../src/exact/index.js";

/** Its eigenvectors are 2 : 1, of the eigenvalue 3, and 2 : -1, of -1. */
const MATRIX = [
  [1n, 4n],
  [1n, 1n],
].map((row) => row.map((entry) => entry * UNIT));

const digits = (value: Fixed, count: number) => toText(fromFixed(value).roundHalfUp(count));

afterEach(() => {
  vi.restoreAllMocks();
});

/** The vector found from a start, corrected by a response. */
function foundFrom(right: number[], response: number[][]) {
  const rightly = spectrum.spectrum;
  vi.spyOn(spectrum, "spectrum").mockImplementation((logarithms) => ({
    ...rightly(logarithms),
    scale: [0, 0],
    right,
    response,
  }));
  return principal(MATRIX)?.map((component) => digits(component, 60)) ?? null;
}

const UNMOVED = [
  [0, 0],
  [0, 0],
];
const THIRD = `0.${"3".repeat(60)}`;
const REST = `0.${"6".repeat(59)}7`;

test("the principal eigenvector is found to all digits", () => {
  expect(principal(MATRIX)?.map((component) => digits(component, 60))).toEqual([REST, THIRD]);
});

test.each([
  ["another eigenvector", [2, -1]],
  ["one with nothing of a criterion", [1, 0]],
])("%s is not taken for the principal one", (_, right) => {
  expect(foundFrom(right, UNMOVED)).toBeNull();
});

test("steps are taken until no component moves any more", () => {
  expect(
    foundFrom(
      [1, 1],
      [
        [0, 0],
        [0, 3 / 8],
      ],
    ),
  ).toEqual([REST, THIRD]);
});

test("the residual is the largest difference, be it too much or too little", () => {
  const found = (...quarters: bigint[]) => {
    const { value, residual } = eigenvalue(
      MATRIX,
      quarters.map((quarter) => (quarter * UNIT) / 4n),
    );
    return [value, residual].map((each) => digits(each, 20));
  };
  expect(found(3n, 1n)).toEqual(["3.16666666666666666667", "0.625"]);
  expect(found(2n, 2n)).toEqual(["3.5", "0.75"]);
});
