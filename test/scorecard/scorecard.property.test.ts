import { Decimal } from "decimal.js";
import fc from "fast-check";
import { annualRating, scorecard, targetPlan, yearFromQuarters } from "kaoping";
import { expect, test } from "vitest";

/** Weights in whole percent that sum to 100, each with a score in tenths of 0 to 100. */
const items = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 1000 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => {
    let left = 100;
    return rows.map(([wanted, tenths], i) => {
      const weight = i === rows.length - 1 ? left : Math.min(wanted, left);
      left -= weight;
      return { id: `item ${i}`, weight: `${weight}`, score: new Decimal(tenths).div(10).toFixed() };
    });
  });

const RATINGS = ["excellent", "good", "competent", "incompetent"] as const;
const bands = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 })
  .map((edges) => [...edges.sort((a, b) => b - a), 0])
  .map((edges) => RATINGS.map((rating, i) => ({ rating, from: edges[i] as number })));

test("the points of the items sum to the score, which keeps to the scale", () => {
  fc.assert(
    fc.property(items, (card) => {
      const finding = scorecard({ items: card });
      const total = finding.items.reduce((sum, { points }) => sum.plus(points), new Decimal(0));
      expect(total.eq(finding.score)).toBe(true);
      expect(finding.score.gte(0) && finding.score.lte(100)).toBe(true);
    }),
  );
});

test("weights as fractions and as percentages give the same score", () => {
  fc.assert(
    fc.property(items, (card) => {
      const fractions = card.map((item) => ({
        ...item,
        weight: new Decimal(item.weight).div(100).toFixed(),
      }));
      expect(scorecard({ items: fractions }).score).toEqual(scorecard({ items: card }).score);
    }),
  );
});

test("the score lies between the worst and the best item, and a veto takes no points", () => {
  fc.assert(
    fc.property(items, (card) => {
      const weighed = card.filter(({ weight }) => weight !== "0").map(({ score }) => Number(score));
      const vetoes = [{ id: "case", ground: "assetLoss" as const }];
      const { score } = scorecard({ items: card, vetoes });
      expect(score.gte(Math.min(...weighed)) && score.lte(Math.max(...weighed))).toBe(true);
      expect(score).toEqual(scorecard({ items: card }).score);
    }),
  );
});

test("every score has a rating, a higher score never a worse one, and a veto never a better one", () => {
  fc.assert(
    fc.property(
      bands,
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(...RATINGS),
      (table, score, ceiling) => {
        const place = (input: { score: number; vetoed?: boolean; ceiling?: (typeof RATINGS)[number] }) =>
          RATINGS.indexOf(annualRating({ ...input, bands: table }).rating);
        expect(place({ score: score + 1 })).toBeLessThanOrEqual(place({ score }));
        expect(place({ score, vetoed: true, ceiling })).toBe(
          Math.max(place({ score }), RATINGS.indexOf(ceiling)),
        );
      },
    ),
  );
});

test("the parts of a plan and its difference come to the target, and the combinations named reconcile", () => {
  const amount = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 0, max: 200 }), (monthly, sprint, annual) => {
      const plan = targetPlan({ annual, monthly, sprint });
      expect(plan.planned.minus(plan.difference).toNumber()).toBe(annual);
      for (const { months, sprints } of plan.fits)
        expect(targetPlan({ annual, monthly, sprint, months, sprints }).reconciles).toBe(true);
      expect(plan.fits.some(({ months, sprints }) => months === 12 && sprints === 4)).toBe(plan.reconciles);
    }),
  );
});

test("the average of the quarters lies between the least and the greatest", () => {
  const score = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.tuple(score, score, score, score), (quarters) => {
      const { average, latest } = yearFromQuarters({ quarters });
      expect(average.gte(Math.min(...quarters)) && average.lte(Math.max(...quarters))).toBe(true);
      expect(latest.toNumber()).toBe(quarters[3]);
    }),
  );
});
