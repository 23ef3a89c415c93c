import * as field from "../rule/fields.js";
import { type PlainField, type Told, type Words, words } from "../rule/index.js";
import type { Grade } from "./figures/grading.js";

const GRADES = {
  1: ["一级", "grade one"],
  2: ["二级", "grade two"],
  3: ["三级", "grade three"],
} as const;

/** What the lack of a grade is called. */
export const CANCELLED = ["取消客户经理资格", "qualification cancelled"] as const;

/** A grade of an account manager. */
export function grade(zh: string, en: string, told?: Told): PlainField<Grade> {
  return field.choice<Grade>(zh, en, GRADES, told);
}

/** What a grade is called; none is the qualification cancelled. */
export function gradeWords(grade: Grade | null): Words {
  const [zh, en] = grade === null ? CANCELLED : GRADES[grade];
  return words(zh, en);
}

/** What a ceiling is called. */
export function notAboveWords(ceiling: Grade): Words {
  return words("不得超过{ceiling}", "not above {ceiling}", { ceiling: gradeWords(ceiling) });
}
