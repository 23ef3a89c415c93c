import { changes, type Equivalent } from "./change.js";

const SHARED = "an empty list that all share is as good as one of one's own";

export const grading: readonly Equivalent[] = [
  ...changes(
    "src/grading/standing.ts",
    "band.notes.length > 0",
    "where there is no note the other reading gives the same grade, for the same reasons",
    [
      ["band.notes.length > 0", "true"],
      ["> 0", ">= 0"],
    ],
  ),
  ...changes(
    "src/grading/appraise.ts",
    "if (codes.length > 0) notes.push(...notesOf(rule, codes));",
    "none are no more notes",
    [
      ["codes.length > 0", "true"],
      ["> 0", ">= 0"],
    ],
  ),
  ...changes(
    "src/grading/ceiling.ts",
    "causes: causes.length === 0 ? NO_CAUSES : Object.freeze(causes),",
    SHARED,
    [["causes.length === 0", "false"]],
  ),
  ...changes(
    "src/grading/marks.ts",
    'const formula = sign < 0 ? "{fullMarks:number} − {change:number}" : "{fullMarks:number} + {change:number}";',
    "where nothing was added or taken off, that was said before",
    [["sign < 0", "sign <= 0"]],
  ),
];
