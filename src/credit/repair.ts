import { Ratio } from "../exact/index.js";
import { filled, type Judgements } from "./complete.js";
import { judgementAt } from "./judgements.js";
import { RoughMatrix } from "./roughLambda.js";
import { DECIMALS, type Weighed, weigh } from "./weigh.js";

/** Saaty's scale of judgements: 1 to 9 and their reciprocals. */
const SCALE: readonly Ratio[] = [
  ...[9n, 8n, 7n, 6n, 5n, 4n, 3n, 2n].map((n) => Ratio.of(1n, n)),
  ...[1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n].map((n) => Ratio.of(n)),
];

/** How far off an eigenvalue of ordinary numbers may be; what is nearer to the least than this is computed to every digit. */
const MARGIN = 1e-8;

/** One judgement, above the diagonal, as it was and as it might be, and the principal eigenvalue then. */
export interface Revision {
  readonly row: number;
  readonly column: number;
  readonly given: Ratio;
  readonly suggested: Ratio;
  readonly lambdaMax: Ratio;
}

/** The principal eigenvalue of a whole matrix, to every digit kept. */
export function lambdaOf(judgements: Judgements): Ratio {
  // Judgements within the bounds of a repair have an eigenvector.
  return (weigh(judgements, filled(judgements), "eigenvector") as Weighed).lambdaMax;
}

/** The judgements with one of them revised. */
export function revised(
  judgements: Judgements,
  { row, column, suggested }: Omit<Revision, "lambdaMax">,
): Judgements {
  return judgements.map((cells, i) => cells.map((cell, j) => (i === row && j === column ? suggested : cell)));
}

/** For each judgement the value of the scale that lowers the eigenvalue most, if one does; the best revision first. */
export function revisionsOf(judgements: Judgements): Revision[] {
  return exactly(judgements, candidates(judgements).flatMap(nearest)).sort(byLambda).filter(isFirst);
}

/** The revision that lowers the eigenvalue most, if one does. */
export function bestRevision(judgements: Judgements): Revision | undefined {
  return exactly(judgements, nearest(candidates(judgements).flat())).sort(byLambda)[0];
}

interface Candidate extends Omit<Revision, "lambdaMax"> {
  readonly roughly: number;
}

/** Every value of the scale for every judgement. */
function candidates(judgements: Judgements): Candidate[][] {
  const rough = new RoughMatrix(
    judgements.map((_, i) => judgements.map((__, j) => numberAt(judgements, i, j))),
  );
  return judgements.flatMap((cells, row) =>
    cells.flatMap((given, column) => {
      if (column <= row || given === null) return [];
      const others = SCALE.filter((value) => !value.equals(given));
      return [
        others.map((suggested) => {
          const roughly = rough.lambdaWith(row, column, numberOf(suggested));
          return { row, column, given, suggested, roughly };
        }),
      ];
    }),
  );
}

function numberAt(judgements: Judgements, i: number, j: number): number {
  return numberOf(judgementAt(judgements, i, j) as Ratio);
}

function numberOf({ n, d }: Ratio): number {
  return Number(n) / Number(d);
}

/** Those of which any may be the least. */
function nearest(all: readonly Candidate[]): Candidate[] {
  const least = Math.min(...all.map(({ roughly }) => roughly));
  return all.filter(({ roughly }) => roughly <= least + MARGIN);
}

/** Those that lower the eigenvalue, with what it becomes. */
function exactly(judgements: Judgements, all: readonly Candidate[]): Revision[] {
  const now = lambdaOf(judgements);
  return all
    .map(({ row, column, given, suggested }) => {
      const revision = { row, column, given, suggested };
      return { ...revision, lambdaMax: lambdaOf(revised(judgements, revision)) };
    })
    .filter(({ lambdaMax }) => compare(lambdaMax, now) < 0);
}

/** Whether it is the first for its judgement. */
function isFirst({ row, column }: Revision, at: number, all: readonly Revision[]): boolean {
  return all.findIndex((each) => each.row === row && each.column === column) === at;
}

/** Equal eigenvalues stay in their order: the judgement that stands first, the lower value. */
function byLambda(a: Revision, b: Revision): number {
  return compare(a.lambdaMax, b.lambdaMax);
}

function compare(a: Ratio, b: Ratio): number {
  return a.roundHalfUp(DECIMALS).compare(b.roundHalfUp(DECIMALS));
}
