import type { Ratio } from "../exact/index.js";
import type { CompiledPolicy, Grade } from "../policy/index.js";
import { NO_NOTES, yearEnd } from "../rule/index.js";
import type { Protection } from "./protection.js";
import type { ManagerRow } from "./row.js";

/** What the salary coefficient is taken from. */
export type CoefficientFrom = "grade" | "prior" | "post";

/** What is told of a coefficient that Article 7 bears on. */
type CoefficientNote =
  | "priorCoefficientMissing"
  | "performanceProtected"
  | "protectionEndsBeforePayYear"
  | "protectionEndsInPayYear";

/** The coefficient to pay by, and those that it was taken from. */
export interface Coefficient {
  readonly gradeCoefficient: Ratio | null;
  readonly priorCoefficient: Ratio | null;
  readonly salaryCoefficient: Ratio | null;
  readonly coefficientFrom: CoefficientFrom | null;
  readonly notes: readonly CoefficientNote[];
}

/**
 * The salary coefficient of the year after the one rated: that of the grade or of a branch head's post, and
 * while the protection lasts not below that of the post before.
 */
export function decideCoefficient(
  { role, headCoefficient, priorCoefficient }: ManagerRow,
  grade: Grade | null,
  protection: Protection | null,
  year: number,
  { grading: { gradeBands } }: CompiledPolicy,
): Coefficient {
  if (role === "branchHead") {
    return {
      gradeCoefficient: null,
      priorCoefficient: null,
      // A head without one was refused.
      salaryCoefficient: headCoefficient as Ratio,
      coefficientFrom: "post",
      notes: NO_NOTES,
    };
  }
  const gradeCoefficient = gradeBands.find((band) => band.grade === grade)?.salaryCoefficient ?? null;
  const byGrade: Coefficient = {
    gradeCoefficient,
    priorCoefficient: null,
    salaryCoefficient: gradeCoefficient,
    coefficientFrom: gradeCoefficient === null ? null : "grade",
    notes: NO_NOTES,
  };
  if (gradeCoefficient === null || protection === null) return byGrade;
  if (protection.until <= yearEnd(year))
    return protection.applies ? { ...byGrade, notes: ["protectionEndsBeforePayYear"] } : byGrade;
  const notes: readonly CoefficientNote[] = [
    priorCoefficient === undefined ? "priorCoefficientMissing" : "performanceProtected",
    ...(protection.until < yearEnd(year + 1) ? (["protectionEndsInPayYear"] as const) : []),
  ];
  if (priorCoefficient === undefined) return { ...byGrade, notes };
  if (!priorCoefficient.isAbove(gradeCoefficient)) return { ...byGrade, priorCoefficient, notes };
  return {
    gradeCoefficient,
    priorCoefficient,
    salaryCoefficient: priorCoefficient,
    coefficientFrom: "prior",
    notes,
  };
}
