import { gradeWords, referencePolicy } from "../../../policy/index.js";
import { CANCELLED } from "../../words.js";

const grades = referencePolicy.grading.gradeBands.map(({ grade }) => grade).sort();

/** What the qualification cancelled is counted as, behind the grades. */
export const CANCELLED_CODE: number = Math.max(...grades) + 1;

/** The grades from the best on, and behind them the qualification cancelled: a number and what it is called. */
export const GRADES: readonly (readonly [code: number, word: string])[] = [
  ...grades.map((grade) => [grade, gradeWords(grade).zh] as const),
  [CANCELLED_CODE, CANCELLED],
];

/** Shows a grade by its word; what stands in the cell remains its number. */
export const GRADE_FORMAT: string = grades
  .map((grade, i) => `${i < grades.length - 1 ? `[=${grade}]` : ""}"${gradeWords(grade).zh}"`)
  .join(";");

/** All ways in which {@link gradeCode} reads a grade. */
export const GRADE_WORDS: readonly string[] = [...GRADES.map(([, word]) => word), ...grades.map(String)];

/** What to write for a grade, told to whoever wrote something else. */
export const GRADES_TO_WRITE: string = `应填${GRADES.map(([, word]) => word).join("、")}`;

/** The word of a grade, as a formula; a word remains as it is. */
export function gradeWord(grade: string): string {
  const words = GRADES.map(([, word]) => `"${word}"`).join(",");
  return `IF(ISNUMBER(${grade}),CHOOSE(${grade},${words}),${grade})`;
}

/** The number of a grade that somebody wrote as a number or a word, as a formula; 0 of anything else. */
export function gradeCode(written: string): string {
  return GRADES.reduceRight(
    (rest, [code, word]) =>
      `IF(OR(EXACT(${written}&"","${word}"),EXACT(${written}&"","${code === CANCELLED_CODE ? word : code}")),${code},${rest})`,
    "0",
  );
}
