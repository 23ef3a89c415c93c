import fc from "fast-check";
import { calibration, Decimal } from "kaoping";
import { expect, test } from "vitest";

const outcome = fc.record({ score: fc.integer({ min: 0, max: 12 }), defaulted: fc.boolean() });
const outcomes = fc
  .array(outcome, { minLength: 2, maxLength: 40 })
  .filter((all) => all.some((each) => each.defaulted) && all.some((each) => !each.defaulted));

test("AUC is the share of pairs in order, pair by pair, and KS the greatest difference at any score", () => {
  fc.assert(
    fc.property(outcomes, (all) => {
      const [bad, good] = [all.filter((each) => each.defaulted), all.filter((each) => !each.defaulted)];
      const halves = bad.flatMap((b) =>
        good.map((g) => (b.score < g.score ? 2 : b.score === g.score ? 1 : 0)),
      );
      const atMost = (group: typeof all, score: number) =>
        group.filter((each) => each.score <= score).length * (group === bad ? good : bad).length;
      const differences = all.map(({ score }) => Math.abs(atMost(bad, score) - atMost(good, score)));
      const finding = calibration({ outcomes: all });
      const pairs = bad.length * good.length;
      const total = halves.reduce<number>((sum, each) => sum + each, 0);
      const quotient = (n: number, d: number) => new Decimal(n).div(d).toPrecision(30);
      expect(finding.auc.toPrecision(30)).toBe(quotient(total, 2 * pairs));
      expect(finding.ks.toPrecision(30)).toBe(quotient(Math.max(...differences), pairs));
      const turned = calibration({ outcomes: all.map((each) => ({ ...each, score: -each.score })) });
      expect(turned.auc.plus(finding.auc).toFixed(20)).toBe("1.00000000000000000000");
      expect(turned.ks.eq(finding.ks)).toBe(true);
      expect(calibration({ outcomes: all.reverse() })).toEqual(finding);
    }),
  );
});

test("from the cut-off on, the shares of the two groups are as far apart as KS says", () => {
  fc.assert(
    fc.property(outcomes, (all) => {
      const { cutOff, ks, defaulted, count } = calibration({ outcomes: all });
      if (cutOff === null) return;
      const below = all.filter(({ score }) => cutOff.gt(score));
      const bad = below.filter((each) => each.defaulted).length;
      const apart = new Decimal(bad)
        .div(defaulted)
        .minus(new Decimal(below.length - bad).div(count.minus(defaulted)));
      expect(apart.toFixed(30)).toBe(ks.toFixed(30));
    }),
  );
});
