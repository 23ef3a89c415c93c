import fc from "fast-check";
import {
  type CreditModelDefinition,
  type CreditNodeDefinition,
  type CreditScoreFinding,
  creditModel,
  creditScore,
  creditSensitivity,
  definePolicy,
  type Policy,
  type VoteChange,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { type Assessment, review } from "../../src/credit/assess.js";
import { compiledModel } from "../../src/credit/creditModel.js";
import { weightRanges } from "../../src/credit/weightRanges.js";
import { ONE, Ratio } from "../../src/exact/index.js";
import { compiledPolicy } from "../../src/policy/index.js";
import { creditTree, LEAVES } from "../support/creditTree.js";

/** Three grades keep the search by trying everything small. */
const GRADES = ["grade1", "grade2", "grade3"];
const policies: Policy[] = (["nearest", "lowerBound", "maxMembership"] as const).flatMap((creditGradeLabel) =>
  (["passes", "rejected"] as const).map((mediumDecisiveRating) =>
    definePolicy({
      credit: { grades: [{ value: "100" }, { value: "70" }, { value: "40" }] },
      readings: { creditGradeLabel, mediumDecisiveRating },
    }),
  ),
);
const policy = fc.constantFrom(...policies);

const votes = fc
  .tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.nat({ max: 2 }))
  .filter((counts) => counts[0] + counts[1] + counts[2] > 0 && counts[0] + counts[1] + counts[2] < 5);
type Votes = readonly number[];
type Assessed = Readonly<Record<(typeof LEAVES)[number], { readonly votes: Votes }>>;
const assessed: fc.Arbitrary<Assessed> = fc
  .tuple(votes, votes, votes)
  .map(([a1, a2, b]) => ({ A1: { votes: a1 }, A2: { votes: a2 }, B: { votes: b } }));

/** Every way to spread so many votes over three grades. */
function spreads(experts: number): Votes[] {
  return Array.from({ length: experts + 1 }, (_, first) =>
    Array.from({ length: experts - first + 1 }, (__, second) => [first, second, experts - first - second]),
  ).flat();
}

function moved(before: Votes, after: Votes): number {
  return before.reduce((count, votesBefore, h) => count + Math.max(0, votesBefore - (after[h] ?? 0)), 0);
}

/** The fewest votes that must move until something holds, found by trying every assessment. */
function fewest(assessment: Assessed, holds: (changed: Assessed) => boolean): string | null {
  const choices = LEAVES.map((id) => {
    const before = assessment[id].votes;
    return spreads(before.reduce((sum, count) => sum + count)).map((after) => ({
      after,
      cost: moved(before, after),
    }));
  });
  let best: number | null = null;
  for (const a1 of choices[0] ?? []) {
    for (const a2 of choices[1] ?? []) {
      for (const b of choices[2] ?? []) {
        const cost = a1.cost + a2.cost + b.cost;
        if (best !== null && cost >= best) continue;
        if (holds({ A1: { votes: a1.after }, A2: { votes: a2.after }, B: { votes: b.after } })) best = cost;
      }
    }
  }
  return best === null ? null : String(best);
}

function applied(assessment: Assessed, change: VoteChange): Assessed {
  const counts = Object.fromEntries(LEAVES.map((id) => [id, { votes: [...assessment[id].votes] }]));
  for (const { indicator, from, to, votes: some } of change.moves) {
    const own = counts[indicator]?.votes ?? [];
    own[GRADES.indexOf(from)] = (own[GRADES.indexOf(from)] ?? 0) - some.toNumber();
    own[GRADES.indexOf(to)] = (own[GRADES.indexOf(to)] ?? 0) + some.toNumber();
  }
  return counts as unknown as Assessed;
}

function withoutGate(node: CreditNodeDefinition): CreditModelDefinition {
  return { ...node, decisive: undefined, children: node.children?.map(withoutGate) };
}

describe("the fewest votes", () => {
  test("are those that trying every assessment finds, and the votes named do it", () => {
    fc.assert(
      fc.property(creditTree, assessed, policy, (definition, assessment, own) => {
        const gated = creditModel(definition, own);
        const free = creditModel(withoutGate(definition), own);
        const place = (changed: Assessed) =>
          GRADES.indexOf(creditScore({ model: free, assessment: changed }).grade ?? "");
        const rejected = (changed: Assessed) => creditScore({ model: gated, assessment: changed }).rejected;
        const found = creditSensitivity({ model: gated, assessment });
        const now = place(assessment);
        expect(found.rejected).toBe(rejected(assessment));

        const { up, down, gate } = found.votes;
        const flips = (changed: Assessed) => rejected(changed) !== found.rejected;
        expect(gate?.votes.toString() ?? null).toBe(fewest(assessment, flips));
        if (gate !== null) expect(flips(applied(assessment, gate))).toBe(true);
        if (found.rejected) {
          expect([up, down]).toEqual([null, null]);
          return;
        }
        expect(up?.votes.toString() ?? null).toBe(fewest(assessment, (changed) => place(changed) < now));
        expect(down?.votes.toString() ?? null).toBe(fewest(assessment, (changed) => place(changed) > now));
        if (up !== null) expect(GRADES[place(applied(assessment, up))]).toBe(up.grade);
        if (down !== null) expect(GRADES[place(applied(assessment, down))]).toBe(down.grade);
        const byScore = own.readings.creditGradeLabel !== "maxMembership";
        if (up !== null && byScore) expect(rejected(applied(assessment, up))).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});

/** The definition with one weight of a node set to t, the siblings scaled in proportion. */
function withWeight(node: CreditModelDefinition, id: string, i: number, t: Ratio): CreditModelDefinition {
  const children = node.children?.map((child) => withWeight(child, id, i, t) as CreditNodeDefinition);
  if (node.id !== id) return { ...node, children };
  const given = (node.weights ?? []).map((own) => BigInt(own as number));
  const rest = given.reduce((sum, own, j) => (j === i ? sum : sum + own), 0n);
  const weights = given.map((own, j) => (j === i ? t.n * rest : own * (t.d - t.n)));
  return { ...node, children, weights };
}

function outcome({ rejected, grade }: CreditScoreFinding): string {
  return rejected ? "rejected" : String(grade);
}

describe("the range of a weight", () => {
  test("holds every value that keeps the decision, ends and gaps as stated", () => {
    fc.assert(
      fc.property(creditTree, assessed, policy, (definition, assessment, own) => {
        const now = outcome(creditScore({ model: definition, assessment }, own));
        const model = compiledModel(definition, compiledPolicy(own));
        const exact = Object.fromEntries(
          Object.entries(assessment).map(([id, given]) => [
            id,
            { votes: given.votes.map((count) => Ratio.of(BigInt(count))) },
          ]),
        ) as Assessment;
        const ranges = weightRanges(model, review(model, exact));
        for (const { node, child, weight: weighed, from, fromIncluded, to, toIncluded } of ranges) {
          const i = ["A", "A1"].includes(child) ? 0 : 1;
          expect(from.isAtMost(weighed) && to.isAtLeast(weighed)).toBe(true);
          if (weighed.equals(ONE)) {
            expect(from.equals(ONE) && to.equals(ONE)).toBe(true);
            continue;
          }
          const at = (t: Ratio) =>
            outcome(creditScore({ model: withWeight(definition, node, i, t), assessment }, own));
          expect(at(from) === now, `from of ${child}`).toBe(fromIncluded);
          expect(at(to) === now, `to of ${child}`).toBe(toIncluded);
          for (let step = 0n; step <= 24n; step += 1n) {
            const t = Ratio.of(step, 24n);
            const inside = t.isAbove(from) && t.isBelow(to);
            if (inside) expect(at(t), `${step}/24 of ${child}`).toBe(now);
            // Only a rejection can come back: beyond the values that pass.
            if (!inside && !t.equals(from) && !t.equals(to) && now !== "rejected")
              expect(at(t)).not.toBe(now);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
