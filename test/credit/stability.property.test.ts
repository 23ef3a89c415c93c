import fc from "fast-check";
import { populationStability } from "kaoping";
import { expect, test } from "vitest";

const LIMITS = ["20", "40", "60", "80"];
const counts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 5, maxLength: 5 });
const customers = (all: readonly number[]) =>
  all.map((count, i) => ({ score: String(10 + 20 * i), count: String(count) }));
const compare = (before: readonly number[], now: readonly number[]) =>
  populationStability({ limits: LIMITS, before: customers(before), now: customers(now) });

test("the index is what ordinary numbers give, nearly, at least 0, and the same either way round", () => {
  fc.assert(
    fc.property(counts, counts, (before, now) => {
      const { index, bands } = compare(before, now);
      const share = (all: readonly number[], i: number) => (all[i] as number) / all.reduce((a, b) => a + b);
      const near = before.reduce((sum, _, i) => {
        const [a, e] = [share(now, i), share(before, i)];
        return sum + (a - e) * Math.log(a / e);
      }, 0);
      expect(Math.abs(Number(index) - near)).toBeLessThan(1e-12);
      for (const { part } of bands) expect(part?.gte(0)).toBe(true);
      expect(compare(now, before).index?.toFixed(32)).toBe(index?.toFixed(32));
    }),
  );
});

test("the same shares of another number of customers are exactly 0 apart", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 9 }), (before, times) => {
      const now = before.map((count) => count * times);
      expect(compare(before, now).index?.toString()).toBe("0");
    }),
  );
});

test("customers one by one, in any order, count as those given together", () => {
  fc.assert(
    fc.property(counts, counts, (before, now) => {
      const one = (all: readonly number[]) =>
        all.flatMap((count, i) => Array.from({ length: count }, () => ({ score: 10 + 20 * i }))).reverse();
      const singly = populationStability({ limits: LIMITS, before: one(before), now: one(now) });
      expect(singly.bands).toEqual(compare(before, now).bands);
    }),
    { numRuns: 20 },
  );
});

test("a file of 100 KB is compared", () => {
  const many = Array.from({ length: 1_500 }, (_, i) => ({ score: `${(i * 7919) % 101}.${i % 10}` }));
  const limits = Array.from({ length: 100 }, (_, i) => String(i));
  const { bands, index } = populationStability({ before: many, now: [...many, ...many], limits });
  expect(bands).toHaveLength(101);
  expect(String(index)).toBe("0");
});
