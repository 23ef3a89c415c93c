import type { Ratio } from "../exact/index.js";
import { type Decision, scoreRecordedAs } from "../grading/index.js";
import type { CompiledPolicy, Grade } from "../policy/index.js";
import { expected, refuse } from "../rule/index.js";
import type { Bound } from "./bounds.js";

/** What must hold for the grade to be at least as good as the target. */
export interface Target {
  /** The score that the band starts from. */
  readonly from: Ratio;
  /** The exact score that suffices, by the reading on which of the scores is graded. */
  readonly score: Bound;
  /** The worst ceiling that leaves the grade possible. */
  readonly ceiling: Grade;
}

/**
 * What a grade takes; null where no score counts under the protection of a first appointment, which gives the initial
 * grade and no better one. No ceiling takes that one away, and nothing below standard does either, unless a reading says so.
 */
export function targetOf(grade: Grade, { isProtected }: Decision, policy: CompiledPolicy): Target | null {
  const { gradeBands, firstAppointment } = policy.grading;
  const band = gradeBands.find((each) => each.grade === grade);
  if (band === undefined)
    return refuse(
      ["grade"],
      "inconsistent",
      expected({ zh: "参数版本中有分数段的等级", en: "a grade that has a band in the policy" }, grade),
    );
  const { protectedBelowStandard, protectedGrade } = policy.readings;
  if (isProtected && grade >= firstAppointment.grade) {
    const lowest = gradeBands.at(-1) as typeof band;
    return protectedBelowStandard === "protected" ? null : from(lowest, lowest.grade, policy);
  }
  if (isProtected && protectedGrade === "three") return null;
  return from(band, grade, policy);
}

function from({ from }: { readonly from: Ratio }, ceiling: Grade, { readings }: CompiledPolicy): Target {
  const score = readings.gradeOn === "exact" ? { value: from, strict: false } : scoreRecordedAs(from);
  return { from, score, ceiling };
}
