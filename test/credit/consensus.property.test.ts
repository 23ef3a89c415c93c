import { Decimal } from "decimal.js";
import fc from "fast-check";
import { aggregateJudgements, aggregatePriorities, consensus, creditModel, judgementWeights } from "kaoping";
import { expect, test } from "vitest";

const Digits = Decimal.clone({ precision: 60 });

/** Lists of weights of sum 1 in hundredths, one for each expert. */
const priorities = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([criteria, experts]) => {
    const list = fc
      .array(fc.integer({ min: 1, max: 97 }), { minLength: criteria - 1, maxLength: criteria - 1 })
      .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
      .map((cuts) => cuts.slice(1).map((cut, i) => ((cut - (cuts[i] as number)) / 100).toFixed(2)));
    return fc.array(list, { minLength: experts, maxLength: experts });
  });

test("the index is at most 1, which it is for lists that are all the same, and W lies from 0 to 1", () => {
  fc.assert(
    fc.property(priorities, (lists) => {
      const { index, kendallW } = consensus({ priorities: lists });
      expect(index.lte(1)).toBe(true);
      expect(index.eq(1)).toBe(new Set(lists.map(String)).size === 1);
      if (kendallW !== null) expect(kendallW.gte(0) && kendallW.lte(1)).toBe(true);
    }),
  );
});

test("neither depends on the order of the experts or of the criteria, nor on how often all of them are counted", () => {
  fc.assert(
    fc.property(priorities, (lists) => {
      const of = (given: string[][]) => {
        const { index, kendallW } = consensus({ priorities: given });
        return { index: index.toFixed(32), kendallW: lists.length > 1 ? String(kendallW) : null };
      };
      expect(of([...lists].reverse())).toEqual(of(lists));
      expect(of(lists.map((list) => [...list].reverse()))).toEqual(of(lists));
      expect(of([...lists, ...lists])).toEqual(of(lists));
    }),
    { numRuns: 40 },
  );
});

const saaty = fc.constantFrom("1", "2", "3", "5", "7", "9", "1/2", "1/3", "1/5", "1/7", "1/9");
const matrix = fc.array(saaty, { minLength: 6, maxLength: 6 }).map(([a, b, c, d, e, f]) => [
  ["1", a, b, c],
  [null, "1", d, e],
  [null, null, "1", f],
  [null, null, null, "1"],
]) as fc.Arbitrary<(string | null)[][]>;

test("a panel of a model weighs as its judgements or priorities put together by themselves do", () => {
  fc.assert(
    fc.property(fc.array(matrix, { minLength: 1, maxLength: 4 }), (matrices) => {
      const experts = matrices.map((judgements, e) => ({ id: `expert ${e}`, judgements }));
      const children = ["a", "b", "c", "d"].map((id) => ({ id }));
      const panel = (aggregation: "judgements" | "priorities") =>
        creditModel({ id: "U", acceptInconsistent: true, aggregation, experts, children }).panels.U;
      const [aij, aip] = [panel("judgements"), panel("priorities")];
      const group = judgementWeights({ matrix: aggregateJudgements({ matrices }).matrix });
      const near = (a: string | undefined, b: string | undefined) =>
        expect(
          new Digits(a ?? "NaN")
            .minus(b ?? "NaN")
            .abs()
            .lte("1e-30"),
        ).toBe(true);
      near(aij?.consistencyRatio?.toString(), group.consistencyRatio?.toString());
      matrices.forEach((own, e) => {
        const { consistencyRatio, weights } = judgementWeights({ matrix: own });
        expect(aij?.experts[e]?.consistencyRatio?.toString()).toBe(consistencyRatio?.toString());
        expect(aip?.experts[e]?.compatibility.gte(1)).toBe(true);
        expect(weights).toHaveLength(4);
      });
      const lists = matrices.map((own) => judgementWeights({ matrix: own }).weights);
      const { weights } = aggregatePriorities({ priorities: lists });
      const ratios = lists.map((list) => {
        const over = (a: typeof list, b: typeof list) =>
          a.reduce((total, value, i) => total.plus(new Digits(value).div(b[i] as Decimal)), new Digits(0));
        return over(list, weights).times(over(weights, list)).div(16);
      });
      ratios.forEach((ratio, e) => {
        near(aip?.experts[e]?.compatibility.toString(), String(ratio));
      });
    }),
    { numRuns: 20 },
  );
});
