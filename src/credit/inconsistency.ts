import { FIXED_DECIMALS, logarithm, ONE, Ratio, UNIT, ZERO } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import { consistentWeights, judgementAt } from "./judgements.js";
import type { Judgements } from "./pairs.js";

/** Pairs of so many criteria that may be left out before each of the others is needed to tie them together. */
function spare(size: bigint): bigint {
  return ((size - 1n) * (size - 2n)) / 2n;
}

/**
 * The mean index of random matrices that lack so many comparisons, from that of whole ones: it falls in proportion
 * (Ágoston, Csató 2022). Null where the comparisons only just tie the criteria together, and always agree.
 */
export function indexOfIncomplete(complete: Ratio, size: number, missing: number): Ratio | null {
  const most = spare(BigInt(size));
  const left = most - BigInt(missing);
  return left === 0n ? null : complete.times(Ratio.of(left, most));
}

/**
 * The geometric consistency index of a whole matrix of three criteria or more, and null of another:
 * 2 ÷ ((n − 1)(n − 2)) × Σ_{i<j} ln²(a_ij w_j ÷ w_i), w the geometric means of the rows.
 *
 * The logarithms have 80 decimals and are squared exactly. Two judgements of 34 digits that disagree do so by 1e-34 or
 * more, so that at least 45 digits of the sum hold.
 */
export function geometricConsistency(judgements: Judgements): Ratio | null {
  const size = BigInt(judgements.length);
  if (size < 3n || judgements.some((row, i) => row.some((cell, j) => j > i && cell === null))) return null;
  if (consistentWeights(judgements) !== null) return ZERO;
  const logarithms = judgements.map((_, i) =>
    judgements.map((__, j) => {
      const judgement = judgementAt(judgements, Math.min(i, j), Math.max(i, j)) as Ratio;
      const value = logarithm(judgement, FIXED_DECIMALS);
      return i <= j ? value : -value;
    }),
  );
  const rows = logarithms.map((row) => row.reduce((total, value) => total + value, 0n));
  let squares = 0n;
  for (const [i, row] of logarithms.entries()) {
    for (let j = i + 1; j < row.length; j += 1) {
      squares += (size * (row[j] as bigint) - (rows[i] as bigint) + (rows[j] as bigint)) ** 2n;
    }
  }
  return Ratio.of(squares, spare(size) * (size * UNIT) ** 2n);
}

/** The limit of the index for so many criteria, which stands for a consistency ratio of 0.1. */
export function geometricLimit(size: number, { credit }: CompiledPolicy): Ratio {
  const { three, four, more } = credit.geometricConsistencyLimit;
  if (size === 3) return three;
  return size === 4 ? four : more;
}

/** Three criteria, counted from 0, and how far their judgements are from agreeing. */
export interface Triad {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly index: Ratio;
}

/**
 * The three criteria whose judgements disagree most: min(|1 − b ÷ (a c)|, |1 − a c ÷ b|), where a is the first over the
 * second, c the second over the third, and b the first over the third. Null where no three were all compared.
 */
export function worstTriad(judgements: Judgements): Triad | null {
  let worst: Triad | null = null;
  // Judgements stand above the diagonal: the second is behind the first, and the third behind the second.
  for (const [first, row] of judgements.entries()) {
    for (const [second, a] of row.entries()) {
      for (const [third, b] of row.entries()) {
        const c = judgements[second]?.[third];
        if (!a || !b || !c) continue;
        const through = a.times(c);
        // The smaller of the two distances is that of the quotient below one.
        const quotient = through.isAbove(b) ? b.over(through) : through.over(b);
        const index = ONE.minus(quotient).reduced();
        if (worst === null || index.isAbove(worst.index)) worst = { first, second, third, index };
      }
    }
  }
  return worst;
}
