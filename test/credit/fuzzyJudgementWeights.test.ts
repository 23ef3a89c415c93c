import { type FuzzyMethod, fuzzyJudgementWeights } from "kaoping";
import { describe, expect, test } from "vitest";
import { refusal } from "../support/issues.js";

const ONE = ["1", "1", "1"];
const of = (method: FuzzyMethod, ...matrix: string[][][]) =>
  fuzzyJudgementWeights({ method, matrix: matrix as never });

describe("a fuzzy matrix is refused", () => {
  test("of more than 15 criteria", () => {
    const matrix = Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => ONE));
    expect(refusal(() => of("chang", ...matrix))).toEqual([
      "matrix",
      "tooLarge",
      "两两比较的指标最多15项，填的是16项",
      "expected at most 15 criteria to be compared in pairs, got 16",
    ]);
  });

  test.each([
    [
      "a cell of two numbers above the diagonal",
      ["1", "2"],
      ["1/3", "1/2", "1"],
      "matrix.0.1",
      "expected 3 numbers, got 2",
    ],
    [
      "a cell of two numbers below the diagonal",
      ["1", "2", "3"],
      ["1/2", "1"],
      "matrix.1.0",
      "expected 3 numbers, got 2",
    ],
    [
      "a cell that is not the reciprocal of its mirror",
      ["1", "2", "3"],
      ["1/3", "1/2", "1/2"],
      "matrix.1.0",
      "expected the reciprocal of the cell [0][1], in reverse order",
    ],
  ])("for %s", (_, above, below, path, detail) => {
    const [at, , , why] = refusal(() => of("chang", [ONE, above], [below, ONE]));
    expect([at, why]).toEqual([path, detail]);
  });
});

test("a triangle that lies wholly above another is above it for certain, and the other weighs nothing", () => {
  const { crisp, weights, notes } = of("chang", [ONE, ["3", "3", "3"]], [["1/3", "1/3", "1/3"], ONE]);
  expect([crisp.map(String), weights.map(String), notes.map(({ code }) => code)]).toEqual([
    ["1", "0"],
    ["1", "0"],
    ["zeroWeight"],
  ]);
});

test("a reciprocal that was rounded is noted, one that is exact is not", () => {
  const notes = (third: string) =>
    of("buckley", [ONE, ["1", "2", "3"]], [[third, "1/2", "1"], ONE]).notes.map(({ code }) => code);
  expect([notes("0.33333333"), notes("1/3")]).toEqual([["roundedReciprocal"], []]);
});
