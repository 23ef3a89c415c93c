import { expect, test, vi } from "vitest";
import { missingPairs } from "../../src/credit/complete.js";
import { estimated } from "../../src/credit/estimate.js";
import type { Judgements } from "../../src/credit/pairs.js";
import * as spectrum from "../../src/credit/spectrum.js";
import { Ratio } from "../../src/exact/index.js";

/** Judgements above the diagonal, row by row; 0 where a pair was not compared. */
function judged(...rows: number[][]): Judgements {
  const none = (count: number) => Array.from({ length: count }, () => null);
  const ratio = (value: number) =>
    value >= 1 ? Ratio.of(BigInt(value)) : Ratio.of(1n, BigInt(Math.round(1 / value)));
  const above = [...rows, []].map((row) => row.map((value) => (value === 0 ? null : ratio(value))));
  return above.map((row, i) => [...none(i + 1), ...row]);
}

const AGREEING = judged([2, 0, 0, 120], [3, 12, 0], [4, 0], [5]);
const DISAGREEING = judged([2, 5, 0, 3], [3, 7, 0], [4, 1 / 9], [6]);
const EXTREME = judged([1000, 0, 1 / 1000, 0], [1000, 0, 1 / 1000], [1000, 0], [1000]);

/** The principal eigenvalue where the missing judgements have the logarithms given. */
function lambdaAt(judgements: Judgements, logarithms: readonly number[]): number {
  const pairs = missingPairs(judgements);
  const at = (i: number, j: number): number => {
    const given = judgements[i]?.[j] ?? null;
    if (given !== null) return Math.log(Number(given.n) / Number(given.d));
    return logarithms[pairs.findIndex(([a, b]) => a === i && b === j)] as number;
  };
  const whole = judgements.map((row, i) => row.map((_, j) => (i === j ? 0 : i < j ? at(i, j) : -at(j, i))));
  return spectrum.spectrum(whole).lambda;
}

test("where judgements agree, the missing ones are those that agree with them, and no step is needed", () => {
  const seen = vi.spyOn(spectrum, "spectrum");
  const { logarithms, lambda } = estimated(AGREEING, missingPairs(AGREEING));
  const times = seen.mock.calls.length;
  seen.mockRestore();
  expect(logarithms.map((value) => Math.exp(value).toFixed(9))).toEqual([
    "6.000000000",
    "24.000000000",
    "60.000000000",
    "20.000000000",
  ]);
  expect(lambda).toBeCloseTo(5, 9);
  expect(times).toBe(1);
});

test.each([
  ["a little", DISAGREEING],
  ["as much as they may", EXTREME],
])(
  "where judgements disagree %s, few steps lead to the least eigenvalue and its curvature",
  (_, judgements) => {
    const pairs = missingPairs(judgements);
    const seen = vi.spyOn(spectrum, "spectrum");
    const { logarithms, curvature, lambda } = estimated(judgements, pairs);
    const times = seen.mock.calls.length;
    seen.mockRestore();
    expect(times).toBeLessThan(10);

    const moved = (...by: number[]) =>
      lambdaAt(
        judgements,
        logarithms.map((value, p) => value + (by[p] ?? 0)),
      );
    expect(lambda).toBeCloseTo(moved(), 9);
    const step = 1e-3;
    const along = (p: number, length: number) => pairs.map((__, at) => (at === p ? length : 0));
    const both = (p: number, q: number, a: number, b: number) =>
      moved(...along(p, a).map((value, at) => value + (along(q, b)[at] as number)));
    pairs.forEach((__, p) => {
      expect((moved(...along(p, step)) - moved(...along(p, -step))) / (2 * step * lambda)).toBeCloseTo(0, 6);
      pairs.forEach((___, q) => {
        const second =
          (both(p, q, step, step) -
            both(p, q, step, -step) -
            both(p, q, -step, step) +
            both(p, q, -step, -step)) /
          (4 * step ** 2);
        expect((curvature[p]?.[q] as number) / lambda).toBeCloseTo(second / lambda, 4);
      });
    });
  },
);

test("a step that does not lower the eigenvalue is halved until one does", () => {
  const pairs = missingPairs(DISAGREEING);
  const tried: number[] = [];
  const right = spectrum.spectrum;
  const seen = vi.spyOn(spectrum, "spectrum").mockImplementation((logarithms) => {
    const found = right(logarithms);
    tried.push(logarithms[0]?.[3] as number);
    return tried.length === 2 || tried.length === 3 ? { ...found, lambda: 100 } : found;
  });
  const { logarithms } = estimated(DISAGREEING, pairs);
  seen.mockRestore();
  const [start, first, second, third] = tried as [number, number, number, number];
  expect((second - start) / (first - start)).toBeCloseTo(1 / 2, 9);
  expect((third - start) / (first - start)).toBeCloseTo(1 / 4, 9);
  const undisturbed = estimated(DISAGREEING, pairs).logarithms;
  expect(logarithms.map((value) => value.toFixed(9))).toEqual(undisturbed.map((value) => value.toFixed(9)));
});
