import type { Decimal } from "decimal.js";
import type { Grade } from "../policy/index.js";
import type { ClauseId, Finding, IsoDate } from "../rule/index.js";
import type { AgeOfExit, Sex } from "./exitAge.js";
import type { QualificationRating } from "./qualification.js";

/** The items of the clause, in its order. */
export type ExitItem =
  | "grade"
  | "consecutiveExamFailures"
  | "branchAssessment"
  | "headOfficeQualification"
  | "age"
  | "unfitThroughIllness"
  | "majorViolation";

/** What an item came to: `extended` is an age that an approved extension lifts. */
export type ExitStatus = "applies" | "doesNotApply" | "extended" | "notStated";

export interface ExitGroundsFinding extends Finding, AgeOfExit {
  readonly asOf: IsoDate;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
  readonly extensionApproved: boolean;
  /** What the input stated of the other items; what it left out is not here. */
  readonly stated: {
    readonly grade?: Grade | null | undefined;
    readonly consecutiveExamFailures?: Decimal | undefined;
    readonly branchAssessment?: QualificationRating | undefined;
    readonly headOfficeQualification?: QualificationRating | undefined;
    readonly unfitThroughIllness?: boolean | undefined;
    readonly majorViolation?: boolean | undefined;
  };
  /** Consecutive failures of the exam that end the post. */
  readonly examFailureLimit: number;
  /** Every item of the clause and what it came to. */
  readonly checks: readonly {
    readonly clause: ClauseId;
    readonly item: ExitItem;
    readonly status: ExitStatus;
  }[];
  /** The items that apply. */
  readonly grounds: readonly { readonly clause: ClauseId }[];
  readonly mustExit: boolean;
}
