import type { Ratio } from "../exact/index.js";
import type { Readings } from "../policy/index.js";

interface Ranked {
  readonly responsibleNpl: Ratio;
}

/** The last places of a ranking. */
export interface LastPlaces<Manager> {
  /** How many from the top of the ranking are listed. */
  readonly listed: number;
  /** The balance at the last place; null where fewer managers are ranked. */
  readonly balance: Ratio | null;
  /** All with that balance, where not all of them find a place; else none. */
  readonly tied: readonly Manager[];
}

/** Who takes the last places of a ranking, largest balance first, under the reading of ties chosen. */
export function lastPlaces<Manager extends Ranked>(
  ranked: readonly Manager[],
  places: number,
  ties: Readings["lastTenTies"],
): LastPlaces<Manager> {
  const balance = ranked[places - 1]?.responsibleNpl;
  if (balance === undefined) return { listed: ranked.length, balance: null, tied: [] };
  if (ranked[places]?.responsibleNpl.equals(balance) !== true) return { listed: places, balance, tied: [] };
  const above = ranked.findIndex(({ responsibleNpl }) => responsibleNpl.equals(balance));
  const tied = ranked.filter(({ responsibleNpl }) => responsibleNpl.equals(balance));
  const listed = { includeAll: above + tied.length, excludeAll: above, firstListed: places }[ties];
  return { listed, balance, tied };
}

/** The place of each in a ranking, from 1; equal figures share the first of theirs. */
export function sharedPlaces(ranked: readonly Ratio[]): number[] {
  let place = 1;
  return ranked.map((figure, i) => {
    if (ranked[i - 1]?.equals(figure) !== true) place = i + 1;
    return place;
  });
}
