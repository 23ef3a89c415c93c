import { applied, greatestOf, inverseOf, type Numbers, scalar } from "./linear.js";
import type { Judgements, Pair } from "./pairs.js";
import { type Spectrum, spectrum } from "./spectrum.js";

/** Where the principal eigenvalue is about least, in ordinary numbers. */
export interface Estimate {
  /** Logarithms of the missing judgements. */
  readonly logarithms: readonly number[];
  /** The second derivatives of the eigenvalue in them. */
  readonly curvature: Numbers;
  readonly lambda: number;
}

/** Steps of Newton's method, and halvings of one; guards. */
const MOST_STEPS = 100;
const MOST_HALVINGS = 40;

/** The slopes at which more steps in ordinary numbers gain no more digits. */
const FLAT = 1e-11;

/** The missing judgements that make the principal eigenvalue about least: Newton's method on a convex function. */
export function estimated(judgements: Judgements, pairs: readonly Pair[]): Estimate {
  const known = judgements.map((row) =>
    row.map((entry) => (entry === null ? 0 : Math.log(Number(entry.n) / Number(entry.d)))),
  );
  const at = (logarithms: readonly number[]) => spectrum(whole(known, pairs, logarithms));
  let logarithms = leastSquares(judgements, known, pairs);
  let found = at(logarithms);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slopes = slopesOf(found, pairs);
    if (greatestOf(slopes) < FLAT) break;
    const direction = applied(inverseOf(curvatureOf(found, pairs)), slopes).map((move) => -move);
    const next = descent(at, logarithms, found, direction, scalar(direction, slopes));
    if (next === null) break;
    ({ logarithms, found } = next);
  }
  return { logarithms, curvature: curvatureOf(found, pairs), lambda: found.lambda };
}

/** A step that lowers the eigenvalue as much as its slope promises; null where numbers tell no difference any more. */
function descent(
  at: (logarithms: readonly number[]) => Spectrum,
  from: readonly number[],
  { lambda }: Spectrum,
  direction: readonly number[],
  slope: number,
): { logarithms: number[]; found: Spectrum } | null {
  let share = Math.min(1, 5 / greatestOf(direction));
  for (let i = 0; i < MOST_HALVINGS; i += 1) {
    const logarithms = from.map((value, p) => value + share * (direction[p] as number));
    const found = at(logarithms);
    // The last bits of λ are noise, and near its least value the step itself is to be trusted.
    if (found.lambda <= lambda + 1e-4 * share * slope + 1e-14 * lambda) return { logarithms, found };
    share /= 2;
  }
  return null;
}

/** The logarithms of a whole reciprocal matrix. */
function whole(known: Numbers, pairs: readonly Pair[], logarithms: readonly number[]): number[][] {
  const matrix = known.map((row, i) =>
    row.map((value, j) => (i < j ? value : i > j ? -(known[j]?.[i] as number) : 0)),
  );
  pairs.forEach(([i, j], p) => {
    (matrix[i] as number[])[j] = logarithms[p] as number;
    (matrix[j] as number[])[i] = -(logarithms[p] as number);
  });
  return matrix;
}

/** The missing judgements that fit the others best by logarithmic least squares: a start from which few steps lead on. */
function leastSquares(judgements: Judgements, known: Numbers, pairs: readonly Pair[]): number[] {
  const size = judgements.length;
  // The ones added everywhere choose, of the solutions that differ by a constant, that of sum zero.
  const ties = judgements.map(() => judgements.map(() => 1));
  const sums = judgements.map(() => 0);
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      if (judgements[i]?.[j] === null) continue;
      const [a, b] = [ties[i] as number[], ties[j] as number[]];
      a[i] = (a[i] as number) + 1;
      b[j] = (b[j] as number) + 1;
      a[j] = (a[j] as number) - 1;
      b[i] = (b[i] as number) - 1;
      sums[i] = (sums[i] as number) + (known[i]?.[j] as number);
      sums[j] = (sums[j] as number) - (known[i]?.[j] as number);
    }
  }
  const weights = applied(inverseOf(ties), sums);
  return pairs.map(([i, j]) => (weights[i] as number) - (weights[j] as number));
}

/** u_i w_j x − u_j w_i ÷ x for every missing pair. */
function slopesOf({ balanced, right, left }: Spectrum, pairs: readonly Pair[]): number[] {
  return pairs.map(([i, j]) => {
    const up = (left[i] as number) * (right[j] as number) * (balanced[i]?.[j] as number);
    return up - (left[j] as number) * (right[i] as number) * (balanced[j]?.[i] as number);
  });
}

/** The second derivatives: u A_pq w + u A_p S A_q w + u A_q S A_p w, S being the response of the eigenvector. */
function curvatureOf({ balanced, right, left, response }: Spectrum, pairs: readonly Pair[]): number[][] {
  const parts = pairs.map(([i, j]) => {
    const [up, down] = [balanced[i]?.[j] as number, balanced[j]?.[i] as number];
    return {
      i,
      j,
      // A_p w has entries at i and j, and so has u A_p.
      image: [up * (right[j] as number), -down * (right[i] as number)] as const,
      row: [-down * (left[j] as number), up * (left[i] as number)] as const,
      own:
        up * (left[i] as number) * (right[j] as number) + down * (left[j] as number) * (right[i] as number),
    };
  });
  type Part = (typeof parts)[number];
  const through = (a: Part, b: Part): number => {
    const [first, second] = [response[a.i] as readonly number[], response[a.j] as readonly number[]];
    return (
      a.row[0] * ((first[b.i] as number) * b.image[0] + (first[b.j] as number) * b.image[1]) +
      a.row[1] * ((second[b.i] as number) * b.image[0] + (second[b.j] as number) * b.image[1])
    );
  };
  return parts.map((a, p) => parts.map((b, q) => through(a, b) + through(b, a) + (p === q ? a.own : 0)));
}
