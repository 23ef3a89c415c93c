import { overCommonDenominator, Ratio } from "../exact/index.js";

/** Votes for one grade of one indicator, what each moves to, and how much each gains by moving. */
export interface Pile {
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
  readonly votes: Ratio;
  readonly gain: Ratio;
}

/** A grade that the challenger must overtake: how far it is ahead. */
export interface Rival {
  readonly from: number;
  readonly ahead: Ratio;
}

/** The heaviest votes of a grade, and what they gain in all. */
interface Taken {
  readonly votes: bigint;
  readonly gain: bigint;
}

const NOTHING: Taken = { votes: 0n, gain: 0n };

interface WholePile extends Taken {
  readonly from: number;
}

/** Piles, the greatest gains first; every gain is a whole number of one unit, a part of the whole membership. */
interface Order {
  readonly piles: readonly WholePile[];
  /** What the piles before a place of the order take from each grade; the last place is after all of them. */
  readonly before: ReadonlyMap<number, readonly Taken[]>;
}

/**
 * How much a challenger gains where the fewest votes bring it level with every rival, or above it where `strict`; null
 * where no votes do. Tried are the gains at which the lead of a rival is just used up: see `fewestToLead`.
 */
export function gainToLead(piles: readonly Pile[], rivals: readonly Rival[], strict: boolean): Ratio | null {
  const moving = piles.filter(({ gain, votes }) => gain.isPositive() && votes.isPositive());
  moving.sort((a, b) => b.gain.compare(a.gain));
  const whole = overCommonDenominator(
    [...moving.map(({ gain }) => gain), ...rivals.map(({ ahead }) => ahead)].map((gain) => gain.reduced()),
  );
  const order = orderOf(
    moving.map(({ from, votes }, p) => ({ from, votes: votes.n, gain: (whole[p] as Ratio).n })),
    rivals,
  );
  const leads = rivals.map(({ from }, k) => ({ from, ahead: (whole[moving.length + k] as Ratio).n }));
  let best: Taken | null = null;
  for (const { from, ahead } of leads) {
    for (const loss of losses(order, from)) {
      const gain = ahead - loss;
      const lost = leastLosses(order, leads, gain);
      if (lost === null) continue;
      // The less the challenger gains, the more its rivals have to lose.
      if (best !== null && sumOf(lost.values()).votes >= best.votes) break;
      const votes = votesToGain(order, lost, strict ? gain + 1n : gain);
      if (votes !== null && (best === null || votes < best.votes)) best = { votes, gain };
    }
  }
  return best && Ratio.of(best.gain, (whole[0] as Ratio).d);
}

function orderOf(piles: readonly WholePile[], rivals: readonly Rival[]): Order {
  const grades = new Set([...piles, ...rivals].map(({ from }) => from));
  const before = new Map([...grades].map((grade) => [grade, [NOTHING]]));
  for (const pile of piles) {
    for (const [grade, taken] of before) {
      const last = taken.at(-1) as Taken;
      taken.push(grade === pile.from ? plus(last, pile, pile.votes) : last);
    }
  }
  return { piles, before };
}

function plus(taken: Taken, { gain }: WholePile, votes: bigint): Taken {
  return { votes: taken.votes + votes, gain: taken.gain + gain * votes };
}

function sumOf(all: Iterable<Taken>): Taken {
  let [votes, gain] = [0n, 0n];
  for (const taken of all) {
    votes += taken.votes;
    gain += taken.gain;
  }
  return { votes, gain };
}

/** What a grade can lose: nothing, its heaviest vote, its two heaviest … */
function* losses({ piles }: Order, grade: number): Generator<bigint> {
  let lost = 0n;
  yield lost;
  for (const { from, gain, votes } of piles) {
    for (let vote = 0n; from === grade && vote < votes; vote += 1n) {
      lost += gain;
      yield lost;
    }
  }
}

/** The heaviest votes by which each rival loses what the gain leaves of its lead; null where one has not so many. */
function leastLosses(
  order: Order,
  leads: readonly { readonly from: number; readonly ahead: bigint }[],
  gain: bigint,
): Map<number, Taken> | null {
  const lost = new Map<number, Taken>();
  for (const { from, ahead } of leads) {
    const needed = ahead - gain;
    const taken = order.before.get(from) as readonly Taken[];
    const place = lastPlace(order, (p) => (taken[p] as Taken).gain < needed);
    if (place === order.piles.length) return null;
    lost.set(from, place < 0 ? NOTHING : filledUp(order, place, taken[place] as Taken, needed));
  }
  return lost;
}

/** How many votes reach a gain, those lost already among them; null where all of them do not. */
function votesToGain(order: Order, lost: ReadonlyMap<number, Taken>, needed: bigint): bigint | null {
  const takenAt = (place: number) =>
    sumOf(
      [...order.before].map(([grade, taken]) => {
        const [first, then] = [lost.get(grade) ?? NOTHING, taken[place] as Taken];
        return first.votes > then.votes ? first : then;
      }),
    );
  const place = lastPlace(order, (p) => takenAt(p).gain < needed);
  if (place === order.piles.length) return null;
  return place < 0 ? takenAt(0).votes : filledUp(order, place, takenAt(place), needed).votes;
}

/** What was taken, and as many votes of the pile at a place as the gain needs. */
function filledUp({ piles }: Order, place: number, taken: Taken, needed: bigint): Taken {
  const pile = piles[place] as WholePile;
  return plus(taken, pile, (needed - taken.gain + pile.gain - 1n) / pile.gain);
}

/** The last place of the order of which something holds that holds of none after the first it does not; -1 for none. */
function lastPlace({ piles }: Order, holds: (place: number) => boolean): number {
  let [low, high] = [-1, piles.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
