import type { Decimal } from "decimal.js";
import type { Grade } from "../policy/index.js";
import type { Finding, IsoDate } from "../rule/index.js";
import type { Role } from "./admit.js";
import type { CeilingCause, CeilingFinding } from "./ceiling.js";
import type { ConductFinding } from "./conduct.js";
import type { GradeForScoreFinding } from "./gradeForScore.js";
import type { InterestFinding } from "./interest.js";
import type { BranchType } from "./peers.js";
import type { QualityFinding } from "./quality.js";
import type { VolumeFinding } from "./volume.js";

/** The annual appraisal of one manager: the decision and the finding of every step to it. */
export interface Appraisal extends Finding {
  readonly id: string;
  readonly name?: string;
  /** The year whose figures were rated. */
  readonly year: number;
  readonly branchType: BranchType;
  readonly role: Role;
  readonly items: {
    readonly volume: VolumeFinding;
    readonly interest: InterestFinding;
    readonly quality: QualityFinding;
  };
  /** Points of the three items together. */
  readonly marks: Decimal;
  readonly conduct: ConductFinding;
  /** Points of the items less the deduction, exact. */
  readonly score: Decimal;
  /** The score rounded half up to 2 decimals, for the record. */
  readonly recordedScore: Decimal;
  readonly band: GradeForScoreFinding;
  /** The grade by the score alone; null: below the lowest band. */
  readonly scoreGrade: Grade | null;
  readonly limits: CeilingFinding;
  readonly ceiling: Grade | null;
  readonly causes: readonly CeilingCause[];
  /** The protection of a first appointment; null where no appointment was given. */
  readonly protection: { readonly until: IsoDate; readonly applies: boolean } | null;
  /** The grade decided; null: the qualification is cancelled. For a branch head it is for reference. */
  readonly grade: Grade | null;
  /** The coefficient of the grade, or of a branch head's post; null where the qualification is cancelled. */
  readonly salaryCoefficient: Decimal | null;
  /** The month in which the grade is decided, `YYYY-MM`. */
  readonly ratedIn: string;
  /** The year whose salary the coefficient applies to. */
  readonly appliesTo: number;
}
