import fc from "fast-check";
import { expect, test } from "vitest";
import { complete, filled, type Judgements, missingPairs } from "../../src/credit/complete.js";
import { eigenvalue, principal } from "../../src/credit/eigen.js";
import { type Weighed, type WeightMethod, weigh, whole } from "../../src/credit/weigh.js";
import { type Fixed, ONE, Ratio, sum, toFixed } from "../../src/exact/index.js";

const METHODS: readonly WeightMethod[] = ["eigenvector", "geometricMean", "columnMean"];
const SCALE = [1, 2, 3, 5, 7, 9].flatMap((n) => [Ratio.of(BigInt(n)), Ratio.of(1n, BigInt(n))]);

/** Judgements above the diagonal of a matrix of 2 to 6 criteria. */
const judgements: fc.Arbitrary<Judgements> = fc
  .integer({ min: 2, max: 6 })
  .chain((size) =>
    fc
      .array(fc.constantFrom(...SCALE), { minLength: size * size, maxLength: size * size })
      .map((entries) => matrix(size, (i, j) => entries[i * size + j] as Ratio)),
  );

const positive = fc.bigInt(1n, 20n).map((n) => Ratio.of(n));
const importances = fc.array(positive, { minLength: 1, maxLength: 7 });

function matrix(size: number, judged: (i: number, j: number) => Ratio | null): (Ratio | null)[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j ? ONE : i < j ? judged(i, j) : null)),
  );
}

function weighed(given: Judgements, method: WeightMethod): Weighed {
  const found = weigh(given, filled(given), method);
  if (found === null) throw new Error("no weights were found");
  return found;
}

function weightsOf(given: Judgements, method: WeightMethod): readonly Ratio[] {
  return weighed(given, method).weights;
}

function lambda(
  given: Judgements,
  pairs: readonly (readonly [number, number])[],
  values: readonly Fixed[],
): Fixed {
  const all = filled(given, pairs, values);
  return eigenvalue(all, principal(all) ?? []).value;
}

test("weights sum to one exactly, by every method", () => {
  fc.assert(
    fc.property(judgements, fc.constantFrom(...METHODS), (given, method) => {
      expect(sum(weightsOf(given, method)).equals(ONE)).toBe(true);
    }),
  );
});

test("the eigenvector satisfies its definition to 60 digits", () => {
  fc.assert(
    fc.property(judgements, (given) => {
      const { residual, lambdaMax } = weighed(given, "eigenvector");
      expect(residual.isZero()).toBe(true);
      expect(lambdaMax.isAbove(Ratio.of(BigInt(given.length) * 10n ** 60n - 1n, 10n ** 60n))).toBe(true);
    }),
  );
});

test("judgements that agree give λmax = n and the weights as fractions", () => {
  fc.assert(
    fc.property(importances, fc.constantFrom(...METHODS), (own, method) => {
      const given = matrix(own.length, (i, j) => (own[i] as Ratio).over(own[j] as Ratio));
      const { weights, lambdaMax, residual } = weighed(given, method);
      expect(lambdaMax.equals(Ratio.of(BigInt(own.length)))).toBe(true);
      expect(residual.isZero()).toBe(true);
      const total = sum(own);
      own.forEach((importance, i) => {
        expect(weights[i]?.equals(importance.over(total))).toBe(true);
      });
    }),
  );
});

test("criteria in another order have the same weights in that order", () => {
  fc.assert(
    fc.property(
      judgements,
      fc.constantFrom(...METHODS),
      fc.infiniteStream(fc.nat()),
      (given, method, draws) => {
        const order = given.map((_, i) => i).sort((a, b) => a - b);
        for (let i = order.length - 1; i > 0; i -= 1) {
          const j = (draws.next().value as number) % (i + 1);
          [order[i], order[j]] = [order[j] as number, order[i] as number];
        }
        const all = whole(given, [], []);
        const turned = matrix(given.length, (i, j) => all[order[i] as number]?.[order[j] as number] as Ratio);
        const before = weightsOf(given, method);
        const after = weightsOf(turned, method);
        const tolerance = Ratio.of(1n, 10n ** 60n);
        order.forEach((from, at) => {
          expect(
            (after[at] as Ratio)
              .minus(before[from] as Ratio)
              .abs()
              .isBelow(tolerance),
          ).toBe(true);
        });
      },
    ),
  );
});

test("a missing comparison is completed where λmax is least: any other value raises it", () => {
  fc.assert(
    fc.property(judgements, fc.nat(), fc.nat(), (given, first, second) => {
      const size = given.length;
      fc.pre(size >= 4);
      // Two pairs without a common row leave at least four criteria tied together.
      const [i, j] = [first % size, (first + 1) % size].sort((a, b) => a - b) as [number, number];
      const others = given.map((_, k) => k).filter((k) => k !== i && k !== j);
      const k = others[second % others.length] as number;
      const l = others[(second + 1) % others.length] as number;
      const gaps = [[i, j] as const, [Math.min(k, l), Math.max(k, l)] as const];
      const incomplete = matrix(size, (row, column) =>
        gaps.some(([a, b]) => a === row && b === column) ? null : (given[row]?.[column] ?? null),
      );
      const pairs = missingPairs(incomplete);
      const values = complete(incomplete, pairs)?.map(toFixed);
      expect(values).toBeDefined();
      if (values === undefined) return;
      const least = lambda(incomplete, pairs, values);
      values.forEach((value, p) => {
        for (const moved of [value + value / 1000n, value - value / 1000n]) {
          expect(lambda(incomplete, pairs, values.with(p, moved)) > least).toBe(true);
        }
      });
    }),
    { numRuns: 25 },
  );
});

test("judgements at both ends of what is taken still give an eigenvector that satisfies its definition", () => {
  const extreme = fc.constantFrom(Ratio.of(1000n), Ratio.of(1n, 1000n), ONE, Ratio.of(9n));
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 15 }), fc.infiniteStream(extreme), (size, draws) => {
      const given = matrix(size, () => draws.next().value as Ratio);
      const { residual } = weighed(given, "eigenvector");
      expect(residual.isBelow(Ratio.of(1n, 10n ** 50n))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
