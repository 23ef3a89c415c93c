import { expect, test } from "vitest";
import { complete, isConnected } from "../../src/credit/complete.js";
import type { Judgements } from "../../src/credit/pairs.js";
import { ONE, Ratio, toDecimal } from "../../src/exact/index.js";

/** So many criteria, of which the pairs were compared. */
const compared = (size: number, ...pairs: [number, number][]): Judgements =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (pairs.some(([a, b]) => a === i && b === j) ? ONE : null)),
  );

test.each<[string, Judgements, boolean]>([
  ["one criterion", compared(1), true],
  ["two that were not compared", compared(2), false],
  ["all compared with the first", compared(3, [0, 1], [0, 2]), true],
  ["all compared with the last", compared(4, [0, 3], [1, 3], [2, 3]), true],
  ["two groups", compared(4, [0, 1], [2, 3]), false],
])("criteria hang together or not: %s", (_, judgements, connected) => {
  expect(isConnected(judgements)).toBe(connected);
});

test("the values of several pairs are found to every digit", () => {
  const [three, eight] = [Ratio.of(3n, 1n), Ratio.of(8n, 1n)];
  const judgements: Judgements = [
    [ONE, null, three, eight],
    [null, ONE, three, eight],
    [ONE.over(three), ONE.over(three), ONE, null],
    [ONE.over(eight), ONE.over(eight), null, ONE],
  ];
  const values = complete(judgements, [
    [0, 1],
    [2, 3],
  ]);
  expect(values?.map((value) => toDecimal(value).toString())).toEqual([
    "1",
    "2.666666666666666666666666666666667",
  ]);
});
