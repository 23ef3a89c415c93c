import { type Issue, type Note, refuse } from "../../rule/index.js";

/**
 * Refuses own loans beyond those of the whole class, of which the rule only takes note: in a sheet averages were given
 * in place of totals, or columns were confused, and nobody reads the note. A class of one may stand for its average.
 */
export function refuseOutside(notes: readonly Note[], isAlone: boolean, path: Issue["path"]): void {
  if (isAlone || !notes.some(({ code }) => code === "notInClassTotal")) return;
  refuse(path, "inconsistent", {
    zh: "应不大于本类网点的合计，本人的贷款是其中的一部分",
    en: "expected at most the loans of the class, of which these are a part",
  });
}
