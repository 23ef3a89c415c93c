import { Ratio, sum } from "../exact/index.js";

/** How far rankings agree, with what it is made of. */
export interface Concordance {
  /** Σ (R_i − mean)² of the sums of ranks. */
  readonly squares: Ratio;
  /** Σ (t³ − t) over every group of t equal values of every list. */
  readonly ties: Ratio;
  /** Null for a single list, and where every list holds equal values only. */
  readonly kendallW: Ratio | null;
}

/** Kendall's coefficient of concordance of the rankings that lists of values make, equal values sharing their ranks. */
export function concordance(lists: readonly (readonly Ratio[])[]): Concordance {
  const first = lists[0] as readonly Ratio[];
  const [m, n] = [BigInt(lists.length), BigInt(first.length)];
  const ranked = lists.map(doubledRanks);
  const sums = first.map((_, i) => ranked.reduce((total, { ranks }) => total + (ranks[i] as bigint), 0n));
  // The mean of the doubled sums is m (n + 1).
  const squares = sums.reduce((total, each) => total + (each - m * (n + 1n)) ** 2n, 0n);
  const ties = ranked.reduce((total, each) => total + each.ties, 0n);
  const most = m * (m * (n ** 3n - n) - ties);
  const kendallW = m < 2n || most === 0n ? null : Ratio.of(3n * squares, most).reduced();
  return { squares: Ratio.of(squares, 4n), ties: Ratio.of(ties), kendallW };
}

/** Twice the rank of every value, so that shared ranks stay whole. */
function doubledRanks(values: readonly Ratio[]): { ranks: bigint[]; ties: bigint } {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as Ratio).compare(values[b] as Ratio));
  const ranks: bigint[] = [];
  let ties = 0n;
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && at(next).equals(at(first))) next += 1;
    for (const i of order.slice(first, next)) ranks[i] = BigInt(first + 1 + next);
    const size = BigInt(next - first);
    ties += size ** 3n - size;
    first = next;
  }
  return { ranks, ties };

  function at(place: number): Ratio {
    return values[order[place] as number] as Ratio;
  }
}

/** Lists divided by their sums. */
export function overTheirSums(lists: readonly (readonly Ratio[])[]): Ratio[][] {
  return lists.map((list) => {
    const total = sum(list).reduced();
    return list.map((value) => value.over(total).reduced());
  });
}
