import type { RESULTS } from "../../columns.js";

/** How a column looks. */
export interface ColumnLook {
  readonly width: number;
  readonly format?: string;
  /** Whether it holds words and grades, which read best in the middle. */
  readonly centred?: true;
  /** Whether it is a step on the way, not a result. */
  readonly step?: true;
}

const GRADE: ColumnLook = { width: 10, centred: true };
const POINTS: ColumnLook = { width: 9, format: "0.00" };

/** How the results of a grading look, on either sheet. */
export const RESULT_LOOKS: Readonly<Record<keyof typeof RESULTS, ColumnLook>> = {
  grade: GRADE,
  coefficient: { width: 10, format: "0.0#" },
  score: POINTS,
  volume: POINTS,
  interest: POINTS,
  quality: POINTS,
  conduct: POINTS,
  scoreGrade: GRADE,
  ceiling: GRADE,
};

/** What is wrong with a row. */
export const MESSAGE: ColumnLook = { width: 44 };
