import type { Issue, Note } from "../../rule/index.js";
import { refuseField } from "../failure.js";

/**
 * Refuses own loans beyond those of the whole class, of which the rule only takes note: in a sheet averages were given
 * in place of totals, or columns were confused, and nobody reads the note. A class of one may stand for its average.
 */
export function refuseOutside(notes: readonly Note[], isAlone: boolean, path: Issue["path"]): void {
  if (isAlone || !notes.some(({ code }) => code === "notInClassTotal")) return;
  refuseField(path, "inconsistent", "大于本类网点的合计，而合计包括本人；请核对是否填了人均数，各列是否对齐");
}
