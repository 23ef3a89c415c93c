import { explain, type FuzzyMethod, fuzzyJudgementWeights } from "kaoping";
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
      "a reciprocal that was cut off, not rounded",
      ["6", "6", "6"],
      ["0.16", "0.16", "0.16"],
      "matrix.1.0",
      "expected the reciprocal of the cell [0][1], in reverse order",
    ],
    [
      "reciprocals that are in order as rounded, and no longer as fractions",
      ["0.33", "0.332", "0.34"],
      ["3", "3", "3"],
      "matrix.1.0",
      "expected the reciprocal of the cell [0][1], in reverse order",
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

test.each([
  [
    ["0.33", "1/2", "1"],
    ["1", "2", "3"],
  ],
  [
    ["1/4", "0.33", "1"],
    ["1", "3", "4"],
  ],
  [
    ["1/4", "1/3", "0.5001"],
    ["2", "3", "4"],
  ],
])("one part that was rounded is noted: %s beside %s", (above, below) => {
  expect(of("buckley", [ONE, above], [below, ONE]).notes.map(({ code }) => code)).toEqual([
    "roundedReciprocal",
  ]);
});

test("parts that would be out of order as fractions are refused", () => {
  const above = ["0.33", "0.332", "0.332"];
  const [path, code] = refusal(() => of("buckley", [ONE, above], [["3", "3", "3"], ONE]));
  expect([path, code]).toEqual(["matrix.1.0", "inconsistent"]);
});

test("a reciprocal that was rounded is noted, one that is exact is not", () => {
  const notes = (third: string) =>
    of("buckley", [ONE, ["1", "2", "3"]], [[third, "1/2", "1"], ONE]).notes.map(({ code }) => code);
  expect([notes("0.33333333"), notes("1/3")]).toEqual([["roundedReciprocal"], []]);
});

test.each([
  [
    ["3", "3", "3"],
    ["0.33", "0.33", "0.33"],
  ],
  [
    ["0.33", "0.33", "0.33"],
    ["3", "3", "3"],
  ],
  [
    ["5", "6", "7"],
    ["0.14", "0.17", "0.2"],
  ],
  [
    ["0.14", "0.17", "0.2"],
    ["5", "6", "7"],
  ],
  [
    ["1", "2", "3"],
    ["0.334", "1/2", "1"],
  ],
])("%s beside %s is read as the fractions that it was rounded from", (above, below) => {
  const exact = (cell: string[], mirror: string[]) =>
    cell.map((part, k) => (part.startsWith("0.") ? `1/${mirror[2 - k]}` : part));
  const read = of("buckley", [ONE, above], [below, ONE]);
  const fractions = of("buckley", [ONE, exact(above, below)], [exact(below, above), ONE]);
  expect(fractions.notes).toEqual([]);
  expect(read.weights.map(String)).toEqual(fractions.weights.map(String));
  expect(read.notes.map(({ code }) => code)).toEqual(["roundedReciprocal"]);
  const said = (locale: "zh" | "en") =>
    explain(read, { locale, format: "text", audience: "employee" })
      .split("\n")
      .flatMap((line) => /(?<=- ).*(?= 〔)/.exec(line) ?? []);
  expect([...said("zh"), ...said("en")]).toEqual([
    "对称两格的乘积不正好为1：一格是另一格倒数的四舍五入值（如0.33与3）时，按分数（1/3）计；否则以对角线上方的判断为准",
    "Two mirrored cells do not multiply to exactly 1: where one is the other's reciprocal rounded (such as 0.33 and 3) it is read as the fraction (1/3); otherwise the one above the diagonal counts",
  ]);
});
