import fc from "fast-check";
import { creditModel, creditScore, creditSensitivity, explain, rating } from "kaoping";
import { expect, test } from "vitest";
import { rateValue } from "../../src/credit/rating.js";
import { type ScaleRead, scaleFields } from "../../src/credit/ratingScale.js";
import { Ratio, sum } from "../../src/exact/index.js";
import { compiledPolicy } from "../../src/policy/index.js";
import { readFields } from "../../src/rule/index.js";

const GRADES = ["excellent", "good", "medium", "fairlyPoor", "poor"] as const;

/** Fuzzy sets whose sides meet: each falls where the next rises. */
const trapezoids = fc
  .uniqueArray(fc.integer({ min: -300, max: 300 }), { minLength: 8, maxLength: 8 })
  .map((values) => values.sort((a, b) => a - b).map((value) => String(value / 100)))
  .map((at) =>
    GRADES.map((grade, i) => ({
      grade,
      ...(i === 0 ? {} : { from: at[2 * i - 2], fullFrom: at[2 * i - 1] }),
      ...(i === 4 ? {} : { fullTo: at[2 * i], to: at[2 * i + 1] }),
    })),
  );
const value = fc.integer({ min: -4000, max: 4000 }).map((thousandths) => String(thousandths / 1000));

test("any value has memberships of sum exactly one in no more than two grades, which are neighbours", () => {
  fc.assert(
    fc.property(trapezoids, value, (sets, at) => {
      const scale: ScaleRead = readFields(scaleFields, { trapezoids: sets });
      const { n, d } = Ratio.of(BigInt(Math.round(Number(at) * 1000)), 1000n);
      const { membership, belongings } = rateValue(scale, Ratio.of(n, d), compiledPolicy());
      expect(sum(membership).equals(Ratio.of(1n))).toBe(true);
      expect(belongings.length).toBeLessThanOrEqual(2);
      const places = belongings.map(({ grade }) => GRADES.indexOf(grade as (typeof GRADES)[number]));
      expect((places[1] ?? 0) - (places[0] ?? 0)).toBeLessThanOrEqual(1);
      expect(rating({ value: at, trapezoids: sets }).membership.map(String)).toHaveLength(5);
    }),
  );
});

test("a worse value never gets a better score", () => {
  fc.assert(
    fc.property(trapezoids, value, value, (sets, one, other) => {
      const model = creditModel({ id: "debt", rating: { trapezoids: sets } });
      const score = (at: string) => creditScore({ model, assessment: { debt: { value: at } } }).score;
      const [low, high] = Number(one) < Number(other) ? [one, other] : [other, one];
      expect(score(low)?.gte(score(high) ?? 0)).toBe(true);
    }),
  );
});

test("sets that were moved apart anywhere are refused, naming the place", () => {
  fc.assert(
    fc.property(trapezoids, fc.integer({ min: 1, max: 4 }), (sets, i) => {
      const moved = sets.map((set, j) =>
        j === i ? { ...set, fullFrom: `${(Number(set.from) + Number(set.fullFrom)) / 2}` } : set,
      );
      expect(() => rating({ value: "0", trapezoids: moved })).toThrow(/^trapezoids: .* at -?\d/);
    }),
  );
});

const sets = [
  { grade: "good", fullTo: "0.5", to: "0.6" },
  { grade: "medium", from: "0.5", fullFrom: "0.6" },
] as const;

test("the sheet says in both languages how the value became the membership", () => {
  const finding = rating({ value: "0.52", trapezoids: sets });
  expect(explain(finding, { locale: "zh", format: "text" })).toContain("0.52：良0.8、中0.2");
  expect(explain(finding, { locale: "zh", format: "text" })).toContain("(0.6 − 0.52) ÷ (0.6 − 0.5)");
  const score = creditScore({
    model: { id: "debt", rating: { trapezoids: sets } },
    assessment: { debt: { value: "0.52" } },
  });
  expect(explain(score, { locale: "zh", format: "text" })).toContain("debt：数值0.52（良0.8、中0.2）；");
  expect(explain(score, { locale: "en", format: "text" })).toContain(
    "debt: value 0.52 (good 0.8; medium 0.2);",
  );
});

test("a grade that rests on a value has no votes to move, and its weights have ranges", () => {
  const model = {
    id: "U",
    weights: ["0.5", "0.5"],
    children: [{ id: "debt", rating: { trapezoids: sets } }, { id: "owner" }],
  };
  const assessment = { debt: { value: "0.52" }, owner: { votes: [3, 0, 0, 0, 0] } };
  const { weights, votes } = creditSensitivity({ model, assessment });
  expect(weights).toHaveLength(2);
  expect(votes.down?.moves.map(({ indicator }) => indicator)).toEqual(["owner"]);
});
