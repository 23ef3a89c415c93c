import fc from "fast-check";
import { type CreditModelDefinition, compose, creditModel, creditScore } from "kaoping";
import { expect, test } from "vitest";

const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
const votes = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 })
  .filter((counts) => counts.some((count) => count > 0));
const tree = fc
  .tuple(weights, weights)
  .filter((lists) => lists.every((list) => list.some((weight) => weight > 0)))
  .map(
    ([top, inner]): CreditModelDefinition => ({
      id: "U",
      normaliseWeights: true,
      weights: top,
      children: [
        { id: "A", weights: inner, children: [{ id: "A1" }, { id: "A2" }, { id: "A3" }] },
        { id: "B" },
        { id: "C" },
      ],
    }),
  );
const LEAVES = ["A1", "A2", "A3", "B", "C"];
const assessed = fc
  .tuple(votes, votes, votes, votes, votes)
  .map((lists) => Object.fromEntries(LEAVES.map((id, i) => [id, { votes: lists[i] as number[] }])));

test("a score lies between 40 and 100, and the memberships sum to one", () => {
  fc.assert(
    fc.property(tree, assessed, (definition, assessment) => {
      const { score, membership } = creditScore({ model: definition, assessment });
      expect(score?.gte(40) && score.lte(100)).toBe(true);
      const total = membership?.reduce((sum, value) => sum.plus(value));
      expect(total?.minus(1).abs().lt("1e-18")).toBe(true);
    }),
  );
});

test("the weighted average keeps memberships of sum one exactly, the others do not normalise by themselves", () => {
  const shares = fc.constantFrom("0.1 0.2 0.3 0.4 0", "1 0 0 0 0", "0.25 0.25 0.5 0 0", "0 0 0.125 0.875 0");
  fc.assert(
    fc.property(shares, shares, fc.integer({ min: 0, max: 100 }), (first, second, percent) => {
      const { total } = compose({
        weights: [`${percent / 100}`, `${(100 - percent) / 100}`],
        memberships: [first.split(" "), second.split(" ")],
      });
      expect(total.toString()).toBe("1");
    }),
  );
});

test("a vote that moves to a better grade never lowers the score", () => {
  fc.assert(
    fc.property(
      tree,
      assessed,
      fc.constantFrom(...LEAVES),
      fc.integer({ min: 1, max: 4 }),
      (definition, assessment, id, from) => {
        const model = creditModel(definition);
        const before = assessment[id]?.votes ?? [];
        fc.pre((before[from] ?? 0) > 0);
        const after = before.map((count, h) => (h === from ? count - 1 : h === from - 1 ? count + 1 : count));
        const score = (given: typeof assessment) => creditScore({ model, assessment: given }).score;
        const [low, high] = [score(assessment), score({ ...assessment, [id]: { votes: after } })];
        expect(low !== null && high?.gte(low)).toBe(true);
      },
    ),
  );
});

test("the order of applicants' fields and of siblings does not matter", () => {
  fc.assert(
    fc.property(tree, assessed, (definition, assessment) => {
      const { children = [], weights: top = [] } = definition;
      const turned = { ...definition, children: [...children].reverse(), weights: [...top].reverse() };
      const reversed = Object.fromEntries(Object.entries(assessment).reverse());
      expect(creditScore({ model: turned, assessment: reversed }).score).toEqual(
        creditScore({ model: definition, assessment }).score,
      );
    }),
  );
});

test("no input is changed", () => {
  fc.assert(
    fc.property(tree, assessed, (definition, assessment) => {
      const before = JSON.stringify([definition, assessment]);
      creditScore({ model: definition, assessment });
      expect(JSON.stringify([definition, assessment])).toBe(before);
    }),
  );
});
