import { changes, type Equivalent } from "./change.js";

export const scorecard: readonly Equivalent[] = [
  ...changes(
    "src/scorecard/labels.ts",
    "return APPRAISAL_RATINGS.indexOf(rating) > APPRAISAL_RATINGS.indexOf(than);",
    "of two ratings that are the same, either is the harshest, or holds the other down",
    [[">", ">="]],
  ),
];
