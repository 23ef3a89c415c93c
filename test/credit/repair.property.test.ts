import fc from "fast-check";
import { consistencyRepair, judgementWeights } from "kaoping";
import { expect, test } from "vitest";

const VALUES = [9, 8, 7, 6, 5, 4, 3, 2].map((n) => `1/${n}`).concat([1, 2, 3, 4, 5, 6, 7, 8, 9].map(String));

const matrices = fc
  .integer({ min: 3, max: 6 })
  .chain((size) =>
    fc
      .array(fc.constantFrom(...VALUES), { minLength: size * size, maxLength: size * size })
      .map((entries) =>
        Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (__, j) =>
            i === j ? "1" : i < j ? (entries[i * size + j] as string) : null,
          ),
        ),
      ),
  );

const ratioOf = (matrix: readonly (readonly (string | null)[])[]) =>
  judgementWeights({ matrix }).consistencyRatio?.toFixed(25) as string;

test("the best revision of each judgement is the best of all values of the scale, and the best of all comes first", () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const { consistent, revisions, steps, repaired } = consistencyRepair({ matrix });
      if (consistent) return;
      const found = new Map(revisions.map((r) => [`${r.row},${r.column}`, r.consistencyRatio.toFixed(25)]));
      const given = ratioOf(matrix);
      matrix.forEach((cells, i) => {
        for (let j = i + 1; j < cells.length; j += 1) {
          const least = VALUES.map((value) =>
            ratioOf(matrix.with(i, cells.with(j, value))),
          ).sort()[0] as string;
          expect(found.get(`${i},${j}`)).toBe(least < given ? least : undefined);
        }
      });
      const ratios = revisions.map((r) => r.consistencyRatio.toFixed(25));
      expect(ratios).toEqual([...ratios].sort());
      expect(steps[0]).toEqual(revisions[0]);
      steps.forEach(({ consistencyRatio }, i) => {
        expect(consistencyRatio.lt("0.1")).toBe(repaired && i === steps.length - 1);
      });
    }),
    { numRuns: 8 },
  );
});

test("nine criteria judged at random are repaired", () => {
  const matrix = Array.from({ length: 9 }, (_, i) =>
    Array.from({ length: 9 }, (__, j) =>
      i === j ? "1" : i < j ? (VALUES[(i * 31 + j * 17 + i * j) % 17] as string) : null,
    ),
  );
  expect(consistencyRepair({ matrix }).repaired).toBe(true);
});
