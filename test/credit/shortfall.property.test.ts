import fc from "fast-check";
import { creditModel, creditScore, creditShortfall, definePolicy, type Policy } from "kaoping";
import { expect, test } from "vitest";
import { creditTree, LEAVES } from "../support/creditTree.js";

/** Three grades, unequally far apart, keep the search by trying everything small. */
const GRADES = ["grade1", "grade2", "grade3"] as const;
const policies: Policy[] = (["nearest", "lowerBound"] as const).flatMap((creditGradeLabel) =>
  (["value", "grade"] as const).flatMap((gateOn) =>
    (["passes", "rejected"] as const).map((mediumDecisiveRating) =>
      definePolicy({
        credit: { grades: [{ value: "100" }, { value: "75" }, { value: "40" }] },
        readings: { creditGradeLabel, gateOn, mediumDecisiveRating },
      }),
    ),
  ),
);

type Votes = readonly [number, number, number];
const votes: fc.Arbitrary<Votes> = fc
  .tuple(fc.nat(2), fc.nat(2), fc.nat(2))
  .filter(([a, b, c]) => a + b + c > 0);

/** Every way to move some of the votes one grade up, with how many move. */
function raised([first, second, third]: Votes): { readonly votes: Votes; readonly moved: number }[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, i) => i);
  return upTo(second).flatMap((b) =>
    upTo(third).map((c) => ({ votes: [first + b, second - b + c, third - c] as const, moved: b + c })),
  );
}

const place = (grade: string | null) => (grade === null ? GRADES.length : GRADES.indexOf(grade as "grade1"));

test("the fewest votes one grade up are found, overall and on each indicator, by trying all", () => {
  fc.assert(
    fc.property(
      creditTree,
      fc.tuple(votes, votes, votes),
      fc.constantFrom(...policies),
      fc.constantFrom(...GRADES),
      (definition, given, policy, grade) => {
        const model = creditModel(definition, policy);
        const of = (each: readonly Votes[]) =>
          Object.fromEntries(LEAVES.map((id, i) => [id, { votes: each[i] as Votes }]));
        const found = creditShortfall({ model, assessment: of(given), grade });
        const choices = given.map(raised);
        const fewest: (number | null)[] = [null, null, null, null];
        const note = (i: number, moved: number) => {
          fewest[i] = Math.min(fewest[i] ?? moved, moved);
        };
        for (const a1 of choices[0] ?? [])
          for (const a2 of choices[1] ?? [])
            for (const b of choices[2] ?? []) {
              const each = [a1, a2, b];
              const moved = each.map((choice) => choice.moved);
              const total = a1.moved + a2.moved + b.moved;
              const isKnown = total >= (fewest[0] ?? total + 1) && !moved.some((by) => by === total);
              if (isKnown) continue;
              const then = creditScore({ model, assessment: of(each.map((choice) => choice.votes)) });
              if (place(then.grade) > GRADES.indexOf(grade)) continue;
              note(0, total);
              moved.forEach((by, i) => {
                if (by === total) note(i + 1, total);
              });
            }
        const told = [found.votes, ...found.indicators.map((each) => each.votes)];
        expect(told.map((each) => each && Number(each))).toEqual(fewest);
        expect(found.reached).toBe(fewest[0] === 0);
        expect(found.moves.reduce((sum, move) => sum + Number(move.votes), 0)).toBe(fewest[0] ?? 0);
      },
    ),
    { numRuns: 150 },
  );
});
