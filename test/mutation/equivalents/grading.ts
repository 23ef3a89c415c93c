import { changes, type Equivalent } from "./change.js";

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
    "src/grading/marks.ts",
    'const formula = sign < 0 ? "{fullMarks:number} − {change:number}" : "{fullMarks:number} + {change:number}";',
    "where nothing was added or taken off, that was said before",
    [["sign < 0", "sign <= 0"]],
  ),
];
