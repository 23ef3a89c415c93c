import { expect, test } from "vitest";
import { filled } from "../../src/credit/complete.js";
import { weigh, worstJudgement } from "../../src/credit/weigh.js";
import { ONE, Ratio } from "../../src/exact/index.js";

const worst = (judgements: (number | null)[][], ...weights: number[]) => {
  const ratios = judgements.map((row) => row.map((cell) => (cell === null ? null : Ratio.of(BigInt(cell)))));
  const { row, column, given, fits } = worstJudgement(
    ratios,
    weights.map((weight) => Ratio.of(BigInt(weight), 10n)),
  );
  return [row, column, ...[given, fits].map(({ n, d }) => Number(n) / Number(d))];
};

test("of judgements that fit as badly the first is the worst, and what fits agrees with the others", () => {
  expect(
    worst(
      [
        [null, 2, 2],
        [null, null, 2],
        [null, null, null],
      ],
      4,
      4,
      4,
    ),
  ).toEqual([0, 1, 2, 1]);
});

test("a judgement that alone ties criteria to the rest is held against the weights", () => {
  expect(
    worst(
      [
        [null, 1, 1, null],
        [null, null, 1, null],
        [null, null, null, 9],
        [null, null, null, null],
      ],
      3,
      3,
      3,
      1,
    ),
  ).toEqual([2, 3, 9, 3]);
});

test("weights of which the least does not hold to every digit are none", () => {
  const [far, farther, seven] = [Ratio.of(3n * 10n ** 30n), Ratio.of(6n * 10n ** 30n), Ratio.of(7n)];
  const judgements = [
    [ONE, far, farther],
    [ONE.over(far), ONE, seven],
    [ONE.over(farther), ONE.over(seven), ONE],
  ];
  expect(weigh(judgements, filled(judgements), "eigenvector")).toBeNull();
});
