import { type Bilingual, type Issue, refuse } from "../rule/index.js";

/** Refuses a list that has more or fewer entries than it must; `entries` says what they are and why so many. */
export function refuseLength(
  path: Issue["path"],
  list: readonly unknown[],
  length: number,
  entries: Bilingual,
): void {
  if (list.length === length) return;
  refuse(path, "inconsistent", {
    zh: `应有${length}个${entries.zh}，实有${list.length}个`,
    en: `expected ${length} ${entries.en}, got ${list.length}`,
  });
}
