import { ONE, overCommonDenominator, Ratio, sum } from "../exact/index.js";

/** How quartiles are taken. */
export type Quartiles = "inclusive" | "exclusive" | "halves";

/** What squared distances are divided by. */
export type Deviation = "sample" | "population";

/** Where the values lie and how far apart, all of it exact. */
export interface Dispersion {
  readonly median: Ratio;
  readonly lower: Ratio;
  readonly upper: Ratio;
  readonly mean: Ratio;
  /** Null for a single value of a sample. */
  readonly variance: Ratio | null;
}

/** The fewest values that have quartiles. */
export const FEWEST: Readonly<Record<Quartiles, number>> = { inclusive: 1, exclusive: 3, halves: 2 };

const [HALF, QUARTER, THREE_QUARTERS] = [Ratio.of(1n, 2n), Ratio.of(1n, 4n), Ratio.of(3n, 4n)] as const;

/** The dispersion of one or more values. */
export function dispersionOf(
  values: readonly Ratio[],
  quartiles: Quartiles,
  deviation: Deviation,
): Dispersion {
  const sorted = [...overCommonDenominator(values)].sort((a, b) => a.compare(b));
  const [lower, upper] = QUARTILES[quartiles](sorted);
  const n = Ratio.of(BigInt(sorted.length));
  const mean = sum(sorted).over(n).reduced();
  const over = deviation === "sample" ? n.minus(ONE) : n;
  const distances = overCommonDenominator(sorted.map((value) => value.minus(mean).reduced()));
  const variance = over.isZero()
    ? null
    : sum(distances.map((distance) => distance.times(distance)))
        .over(over)
        .reduced();
  return { median: medianOf(sorted), lower, upper, mean, variance };
}

type Pair = readonly [lower: Ratio, upper: Ratio];

/** R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician 50(4), 1996: types 7 and 6. */
const QUARTILES: Readonly<Record<Quartiles, (sorted: readonly Ratio[]) => Pair>> = {
  inclusive: (sorted) => {
    const steps = Ratio.of(BigInt(sorted.length - 1));
    return [at(sorted, steps.times(QUARTER)), at(sorted, steps.times(THREE_QUARTERS))];
  },
  exclusive: (sorted) => {
    const steps = Ratio.of(BigInt(sorted.length + 1));
    return [at(sorted, steps.times(QUARTER).minus(ONE)), at(sorted, steps.times(THREE_QUARTERS).minus(ONE))];
  },
  halves: (sorted) => {
    const half = Math.floor(sorted.length / 2);
    return [medianOf(sorted.slice(0, half)), medianOf(sorted.slice(-half))];
  },
};

function medianOf(sorted: readonly Ratio[]): Ratio {
  return at(sorted, Ratio.of(BigInt(sorted.length - 1)).times(HALF));
}

/** The value at a place counted from 0, in proportion between two. */
function at(sorted: readonly Ratio[], place: Ratio): Ratio {
  const floor = place.floor();
  const below = sorted[Number(floor.n)] as Ratio;
  const above = sorted[Number(floor.n) + 1] ?? below;
  return below.plus(above.minus(below).times(place.minus(floor))).reduced();
}
