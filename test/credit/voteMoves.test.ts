import { expect, test } from "vitest";
import { fewestToLead } from "../../src/credit/voteMoves.js";
import { Ratio } from "../../src/exact/index.js";

const whole = (n: number) => Ratio.of(BigInt(n));

/** How many votes of each pile move, the piles given by their grade, votes and gain. */
function moved(
  piles: readonly (readonly [from: number, votes: number, gain: number])[],
  rivals: readonly (readonly [from: number, ahead: number])[],
  strict: boolean,
) {
  const moves = fewestToLead(
    piles.map(([from, votes, gain], p) => ({
      indicator: `I${p}`,
      from,
      to: 4,
      votes: whole(votes),
      gain: whole(gain),
    })),
    rivals.map(([from, ahead]) => ({ from, ahead: whole(ahead) })),
    strict,
  );
  return moves?.map(({ indicator, votes }) => [indicator, Number(votes.n)]);
}

test("where several sets of votes are the fewest, the one that takes least from the rivals is told", () => {
  expect(
    moved(
      [
        [0, 2, 2],
        [1, 3, 3],
      ],
      [[0, 8]],
      true,
    ),
  ).toEqual([["I1", 3]]);
});

test("a pile that gains nothing, or has no votes, is not moved", () => {
  expect(
    moved(
      [
        [0, 3, 0],
        [0, 3, -1],
        [0, 0, 5],
        [0, 3, 1],
      ],
      [[0, 4]],
      false,
    ),
  ).toEqual([["I3", 2]]);
});
