import { type Manager, onEdge } from "../managers.js";
import { gradeRoster } from "./kaoping.js";
import type { Outcome, Peer } from "./peer.js";

/** How many grades of a roster a peer decides otherwise; nothing of that is held when it is timed. */
export async function disagreementsOf(peer: Peer, roster: readonly Manager[]): Promise<number> {
  return disagreements(peer.name, await peer.grade(roster), roster);
}

/**
 * How many grades differ from those of the library. Numbers that are rounded on the way may err on an edge; any other
 * difference is a mistake in the peer.
 */
export function disagreements(name: string, found: readonly Outcome[], roster: readonly Manager[]): number {
  const expected = gradeRoster.grade(roster) as readonly Outcome[];
  if (found.length !== expected.length)
    throw new Error(`${name} graded ${found.length} of ${expected.length}`);
  let differing = 0;
  for (const [index, { score, grade }] of expected.entries()) {
    const other = found[index];
    const sameScore = Math.abs(Number(other?.score) - Number(score)) < 1e-6;
    if (other?.grade !== grade) differing += 1;
    if (!sameScore || (other?.grade !== grade && !onEdge(index)))
      throw new Error(
        `${name} differs on row ${index}: ${other?.score} (${other?.grade}), not ${score} (${grade})`,
      );
  }
  return differing;
}
