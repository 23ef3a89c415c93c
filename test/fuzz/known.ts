import { FAILS_WHEN_READ } from "./proxies.js";

/** The first file of the library that an error passed. */
function firstFile(error: Error): string | undefined {
  return /\/(src\/[\w/]+\.ts)/.exec(error.stack ?? "")?.[1];
}

/** What an iterable itself throws while it is read, such as a file that breaks off, is for its owner and passes through. */
export function isCallers(target: string, kinds: readonly string[], error: unknown): boolean {
  const isTheirs = error instanceof Error ? firstFile(error) === "src/credit/creditScores.ts" : true;
  return isTheirs && target.startsWith("creditScores") && kinds.some((kind) => FAILS_WHEN_READ.test(kind));
}

/**
 * Failures that are being mended elsewhere: a row whose getters or traps throw still ends a whole batch in these
 * files. To be emptied when such rows are rejected there.
 */
const HOSTILE_ROWS_NOT_YET_REJECTED: readonly string[] = [
  "src/grading/each.ts",
  "src/grading/roster.ts",
  "src/grading/members.ts",
];

/** What calls these files. */
const BATCHES: readonly string[] = ["gradeRoster", "gradeEach", "rosterTotals", "peerTotals"];

/** Whether a call of these ended by an error of these files: they are the first of the library's that it passed. */
export function isKnown(target: string, error: unknown): boolean {
  if (!BATCHES.includes(target)) return false;
  // A getter may throw what tells no place.
  if (!(error instanceof Error)) return true;
  const first = firstFile(error);
  return first !== undefined && HOSTILE_ROWS_NOT_YET_REJECTED.includes(first);
}
