import { Ratio, ZERO } from "../exact/index.js";

/** Votes for one grade of one indicator, what each moves to, and how much each gains by moving. */
export interface Pile {
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
  readonly votes: Ratio;
  readonly gain: Ratio;
}

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
  return piles.map((pile) => {
    const moved = moves.filter(({ indicator, from }) => indicator === pile.indicator && from === pile.from);
    return { ...pile, votes: pile.votes.minus(votesOf(moved)) };
  });
}

/** A grade that the challenger must overtake: how far it is ahead. */
export interface Rival {
  readonly from: number;
  readonly ahead: Ratio;
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
  const gains = rivals.flatMap(({ from, ahead }) => losses(piles, from).map((loss) => ahead.minus(loss)));
  let best: Move[] | null = null;
  for (const gain of gains) {
    const moves = withGain(piles, rivals, gain, strict);
    if (moves !== null && (best === null || votesOf(moves).isBelow(votesOf(best)))) best = moves;
  }
  return best;
}

function withGain(
  piles: readonly Pile[],
  rivals: readonly Rival[],
  gain: Ratio,
  strict: boolean,
): Move[] | null {
  const lost: Move[] = [];
  for (const { from, ahead } of rivals) {
    const own = fewest(ofGrade(piles, from), ahead.minus(gain), false);
    if (own === null) return null;
    lost.push(...own);
  }
  const rest = fewest(without(piles, lost), gain.minus(gainOf(lost)), strict);
  return rest && [...lost, ...rest];
}

/** What a grade can lose: nothing, its heaviest vote, its two heaviest … */
function losses(piles: readonly Pile[], from: number): Ratio[] {
  const heaviest = ofGrade(piles, from).sort((a, b) => b.gain.compare(a.gain));
  const sums = [ZERO];
  for (const { gain, votes } of heaviest) {
    const before = sums.at(-1) as Ratio;
    for (let vote = 1n; vote <= votes.n; vote += 1n) sums.push(before.plus(gain.times(Ratio.of(vote))));
  }
  return sums;
}

function ofGrade(piles: readonly Pile[], grade: number): Pile[] {
  return piles.filter(({ from }) => from === grade);
}
