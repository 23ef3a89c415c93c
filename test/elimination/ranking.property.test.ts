import fc from "fast-check";
import { definePolicy, monthlyRotation, pairBonus, rankingElimination } from "kaoping";
import { expect, test } from "vitest";

/** Few enough scores that ties are common. */
const rankings = fc
  .array(fc.integer({ min: 0, max: 12 }), { maxLength: 20 })
  .map((scores) => scores.map((score, i) => ({ id: `AM-${i}`, score })));
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 });

test("whoever is retrained has no better score than whoever is not, and equal scores are treated alike", () => {
  fc.assert(
    fc.property(rankings, (ranking) => {
      const { retrain } = monthlyRotation({ ranking });
      const scores = (test: boolean) =>
        ranking.filter(({ id }) => retrain.includes(id) === test).map(({ score }) => score);
      expect(retrain.length).toBeGreaterThanOrEqual(Math.min(3, ranking.length));
      expect(Math.max(...scores(true))).toBeLessThan(Math.min(...scores(false), Number.POSITIVE_INFINITY));
    }),
  );
});

test("every pair is of a worse and a better one, nobody is in two, and each of the last is paired or said not to be", () => {
  fc.assert(
    fc.property(rankings, (ranking) => {
      const { pairs, retrain, unpaired } = monthlyRotation({ ranking });
      const scoreOf = new Map(ranking.map(({ id, score }) => [id, score]));
      for (const { lower, upper } of pairs)
        expect(scoreOf.get(lower)).toBeLessThan(scoreOf.get(upper) as number);
      const paired = pairs.flatMap(({ lower, upper }) => [lower, upper]);
      expect(new Set(paired).size).toBe(paired.length);
      expect(retrain.filter((id) => !paired.includes(id))).toEqual(unpaired);
    }),
  );
});

test("the pairs of a month can be taken to the next as they are", () => {
  fc.assert(
    fc.property(rankings, (ranking) => {
      const { pairs } = monthlyRotation({ ranking });
      const next = pairBonus({ pairs, ranking });
      expect(next.earners.length).toBe(2 * next.pairs.filter(({ earned }) => earned).length);
    }),
  );
});

test("a month more among the last never undoes an elimination", () => {
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 12 }), (given, month) => {
      const more = given.includes(month) ? given : [...given, month];
      const eliminated = (monthsInLastThree: number[]) =>
        rankingElimination({ monthsInLastThree }).eliminated;
      expect(!eliminated(given) || eliminated(more)).toBe(true);
    }),
  );
});

test("the runs of a year hold each of its months once", () => {
  fc.assert(
    fc.property(months, (monthsInLastThree) => {
      const { runs, total } = rankingElimination({ monthsInLastThree });
      expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(total);
    }),
  );
});

test("counting across the years never shortens a run", () => {
  const acrossYears = definePolicy({ readings: { lastThreeRun: "acrossYears" } });
  fc.assert(
    fc.property(months, months, (monthsInLastThree, previousYearMonths) => {
      const input = { monthsInLastThree, previousYearMonths };
      const [within, across] = [rankingElimination(input), rankingElimination(input, acrossYears)];
      expect(across.longestRun).toBeGreaterThanOrEqual(within.longestRun);
      if (Object.keys(across.readings).length === 0) expect(across.longestRun).toBe(within.longestRun);
    }),
  );
});
