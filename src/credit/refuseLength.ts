import { type Issue, refuse } from "../rule/index.js";

/** Refuses a list that has more or fewer entries than it must; `entries` says what they are and why so many. */
export function refuseLength(
  path: Issue["path"],
  list: readonly unknown[],
  length: number,
  entries: string,
): void {
  if (list.length === length) return;
  refuse(path, "inconsistent", `expected ${length} ${entries}, got ${list.length}`);
}
