import type { Pen } from "../rule/index.js";
import type { Grade } from "./figures/grading.js";

const ZH = { 1: "一级", 2: "二级", 3: "三级" } as const;
const EN = { 1: "grade one", 2: "grade two", 3: "grade three" } as const;

/** What a grade is called; none is the qualification cancelled. */
export function gradeName(pen: Pen, grade: Grade | null): string {
  return grade === null
    ? pen.say("取消客户经理资格", "qualification cancelled")
    : pen.say(ZH[grade], EN[grade]);
}

/** What a ceiling is called. */
export function notAbove(pen: Pen, ceiling: Grade): string {
  return pen.say(`不得超过${ZH[ceiling]}`, `not above ${EN[ceiling]}`);
}
