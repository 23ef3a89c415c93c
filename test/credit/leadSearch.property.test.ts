import fc from "fast-check";
import { expect, test } from "vitest";
import type { Pile, Rival } from "../../src/credit/leadSearch.js";
import { fewestToLead, gainOf, votesOf } from "../../src/credit/voteMoves.js";
import { Ratio } from "../../src/exact/index.js";

const ratio = (n: number, d: number) => Ratio.of(BigInt(n), BigInt(d));

/** Votes of up to three grades, and how far each of some grades is ahead; nothing moves from the challenger's grade 4. */
const situation = fc.record({
  piles: fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 2 }),
      votes: fc.integer({ min: 0, max: 3 }),
      gain: fc.tuple(fc.integer({ min: -1, max: 4 }), fc.constantFrom(1, 2, 3)),
    }),
    { maxLength: 4 },
  ),
  rivals: fc.uniqueArray(
    fc.record({
      from: fc.integer({ min: 0, max: 3 }),
      ahead: fc.tuple(fc.integer({ min: -2, max: 9 }), fc.constantFrom(1, 2, 6)),
    }),
    { minLength: 1, maxLength: 3, selector: ({ from }) => from },
  ),
  strict: fc.boolean(),
});

/** Whether the moves bring the challenger level with every rival, or above it: what a rival loses, the challenger gains. */
function leads(moves: readonly Pile[], rivals: readonly Rival[], strict: boolean): boolean {
  return rivals.every(({ from, ahead }) => {
    const closed = gainOf(moves).plus(gainOf(moves.filter((move) => move.from === from)));
    return strict ? closed.isAbove(ahead) : closed.isAtLeast(ahead);
  });
}

/** Every way to move votes of the piles. */
function* ways(piles: readonly Pile[]): Generator<Pile[]> {
  const [first, ...rest] = piles;
  if (first === undefined) return yield [];
  for (let votes = 0; votes <= Number(first.votes.n); votes += 1)
    for (const others of ways(rest)) yield [{ ...first, votes: ratio(votes, 1) }, ...others];
}

/** The fewest votes of all ways that lead; null where none does. */
function fewestOfAll(piles: readonly Pile[], rivals: readonly Rival[], strict: boolean): number | null {
  let least: number | null = null;
  for (const moves of ways(piles)) {
    const votes = Number(votesOf(moves).n);
    if ((least === null || votes < least) && leads(moves, rivals, strict)) least = votes;
  }
  return least;
}

test("the fewest votes that bring a challenger level with its rivals, or above them, are those of all ways to move them", () => {
  let [found, none] = [0, 0];
  fc.assert(
    fc.property(situation, ({ piles: drawn, rivals: drawnRivals, strict }) => {
      const piles = drawn.map(({ from, votes, gain }, p) => ({
        indicator: `I${p}`,
        from,
        to: 4,
        votes: ratio(votes, 1),
        gain: ratio(...gain),
      }));
      const rivals = drawnRivals.map(({ from, ahead }) => ({ from, ahead: ratio(...ahead) }));
      // A challenger that leads already has nothing to move, and is not asked about.
      if (leads([], rivals, strict)) return;
      const moves = fewestToLead(piles, rivals, strict);
      const least = fewestOfAll(piles, rivals, strict);
      expect(moves && Number(votesOf(moves).n)).toBe(least);
      if (moves === null) none += 1;
      else {
        found += 1;
        expect(leads(moves, rivals, strict)).toBe(true);
        for (const { indicator, votes } of moves)
          expect(votes.isAtMost((piles.find((pile) => pile.indicator === indicator) as Pile).votes)).toBe(
            true,
          );
      }
    }),
    { numRuns: 2000 },
  );
  expect([found > 100, none > 100]).toEqual([true, true]);
});
