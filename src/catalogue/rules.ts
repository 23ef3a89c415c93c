import {
  conductDeduction,
  gradeCeiling,
  gradeForScore,
  gradeManager,
  interestScore,
  qualityScore,
  volumeScore,
} from "../grading/index.js";
import type { Rule } from "../policy/index.js";
import type { Finding } from "../rule/index.js";

/** Any rule, as those see it who walk over all of them. */
export type AnyRule = Rule<never, never> & ((input: never) => Finding);

/** Every rule, in the order of the documents, with its name, clause, title and the schema of its input. */
export const rules: readonly AnyRule[] = Object.freeze([
  gradeForScore,
  volumeScore,
  interestScore,
  qualityScore,
  conductDeduction,
  gradeCeiling,
  gradeManager,
] as readonly unknown[] as AnyRule[]);
