import { managerFields } from "../../../grading/index.js";
import type { Field } from "../../../rule/index.js";
import type { RESULTS } from "../../columns.js";
import { GRADE_FORMAT } from "./gradeWords.js";
import { EXTRA, type RosterField } from "./ratingFields.js";

/** How a column looks. */
export interface ColumnLook {
  readonly width: number;
  readonly format?: string;
  /** Whether it holds words and grades, which read best in the middle. */
  readonly centred?: true;
  /** Whether it is a step on the way, not a result. */
  readonly step?: true;
}

const GRADE: ColumnLook = { width: 10, centred: true, format: GRADE_FORMAT };
const POINTS: ColumnLook = { width: 9, format: "0.00" };

/** How the results of a grading look. */
export const RESULT_LOOKS: Readonly<Record<keyof typeof RESULTS, ColumnLook>> = {
  grade: GRADE,
  coefficient: { width: 7, format: "0.0#" },
  score: POINTS,
  volume: POINTS,
  interest: POINTS,
  quality: POINTS,
  conduct: POINTS,
  scoreGrade: GRADE,
  ceiling: { ...GRADE, width: 7 },
};

/** What is wrong with a row. */
export const MESSAGE: ColumnLook = { width: 54 };

/** How a column of the roster of each kind of field looks. */
const OF_KIND: Readonly<Partial<Record<Field["kind"], ColumnLook>>> = {
  count: { width: 10, format: "0" },
  money: { width: 16, format: "#,##0.00" },
  ratio: { width: 10, format: "0.00##%" },
  date: { width: 13, format: "yyyy-mm-dd" },
  coefficient: { width: 10, format: "0.0#" },
};
const OF_WORDS: ColumnLook = { width: 12 };
const OF_BRANCH: ColumnLook = { width: 20 };

/** How the columns of the roster look, where they are filled in and where they are read. */
export const INPUT_LOOKS = Object.fromEntries([
  ...Object.entries<Field>(managerFields).map(([field, { kind }]) => [field, OF_KIND[kind] ?? OF_WORDS]),
  ...Object.keys(EXTRA).map((field) => [field, field === "branch" ? OF_BRANCH : OF_WORDS]),
]) as Readonly<Record<RosterField, ColumnLook>>;
