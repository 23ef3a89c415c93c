import { Ratio, ZERO } from "../exact/index.js";
import { gainToLead, type Pile, type Rival } from "./leadSearch.js";

/** Votes of a pile that move. */
export type Move = Pile;

export function votesOf(moves: readonly Move[]): Ratio {
  return moves.reduce((total, { votes }) => total.plus(votes), ZERO);
}

export function gainOf(moves: readonly Move[]): Ratio {
  return moves.reduce((total, { votes, gain }) => total.plus(votes.times(gain)), ZERO);
}

/**
 * The fewest votes whose gains together reach what is needed, or pass it where `strict`; null where all of them do
 * not. Any vote may move without any other, so the greatest gains first are the fewest.
 */
export function fewest(piles: readonly Pile[], needed: Ratio, strict: boolean): Move[] | null {
  const moves: Move[] = [];
  let open = needed;
  const isOpen = () => (strict ? !open.isNegative() : open.isPositive());
  const sorted = piles.filter(({ gain, votes }) => gain.isPositive() && votes.isPositive());
  sorted.sort((a, b) => b.gain.compare(a.gain));
  for (const pile of sorted) {
    if (!isOpen()) break;
    const whole = open.over(pile.gain);
    const wanted = strict ? whole.floor().plus(Ratio.of(1n)) : whole.ceil();
    const votes = wanted.isBelow(pile.votes) ? wanted : pile.votes;
    moves.push({ ...pile, votes });
    open = open.minus(pile.gain.times(votes)).reduced();
  }
  return isOpen() ? null : moves;
}

/** The piles without the votes that moved already. */
export function without(piles: readonly Pile[], moves: readonly Move[]): Pile[] {
  const moved = new Map<string, Ratio>();
  for (const move of moves) moved.set(keyOf(move), (moved.get(keyOf(move)) ?? ZERO).plus(move.votes));
  return piles.map((pile) => ({ ...pile, votes: pile.votes.minus(moved.get(keyOf(pile)) ?? ZERO) }));
}

function keyOf({ from, indicator }: Pile): string {
  return `${from} ${indicator}`;
}

/**
 * The fewest votes that bring a challenger level with every rival, or above it where `strict`; null where all of
 * them do not. Every pile moves to the challenger; what a vote takes from its own grade it gives to the challenger,
 * so that it counts twice against that grade and once against the others.
 *
 * Were it known how much the challenger gains in all, every rival would by itself have to lose the rest of its lead,
 * with its heaviest votes; then the heaviest votes left fill up the gain. The least gain that goes with a choice of
 * losses is where one rival's lead is just used up, so only those gains need be tried.
 */
export function fewestToLead(
  piles: readonly Pile[],
  rivals: readonly Rival[],
  strict: boolean,
): Move[] | null {
  const gain = gainToLead(piles, rivals, strict);
  return gain && withGain(piles, rivals, gain, strict);
}

/** The votes that bring about a gain of which it is known that they can. */
function withGain(piles: readonly Pile[], rivals: readonly Rival[], gain: Ratio, strict: boolean): Move[] {
  const lost = rivals.flatMap(
    ({ from, ahead }) => fewest(ofGrade(piles, from), ahead.minus(gain), false) as Move[],
  );
  return [...lost, ...(fewest(without(piles, lost), gain.minus(gainOf(lost)), strict) as Move[])];
}

function ofGrade(piles: readonly Pile[], grade: number): Pile[] {
  return piles.filter(({ from }) => from === grade);
}
