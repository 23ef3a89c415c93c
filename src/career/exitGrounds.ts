import * as z from "zod/mini";
import { type DecimalInput, Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Grade, type Rule, rule } from "../policy/index.js";
import {
  type ClauseId,
  choice,
  count,
  type Deciding,
  date,
  flag,
  type IsoDate,
  NO_NOTES,
  NO_READINGS,
  type Note,
  type NoteTexts,
  optional,
} from "../rule/index.js";
import { refuseBefore } from "./chronology.js";
import { ageOfExit, type Sex } from "./exitAge.js";
import type { ExitGroundsFinding, ExitItem, ExitStatus } from "./exitGroundsFinding.js";
import { QUALIFICATION_RATINGS, type QualificationRating } from "./qualification.js";
import { sayExitGrounds } from "./sayExitGrounds.js";

/** An item that is left out is not judged; the finding says so. */
export interface ExitGroundsInput<Count = DecimalInput> {
  /** The day judged; not before the birth. */
  readonly asOf: IsoDate;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
  /** The grade decided; null is below grade three, the qualification cancelled. */
  readonly grade?: Grade | null | undefined;
  /** Failures of the qualification exam in a row: a whole number. */
  readonly consecutiveExamFailures?: Count | undefined;
  readonly branchAssessment?: QualificationRating | undefined;
  readonly headOfficeQualification?: QualificationRating | undefined;
  /** Whether illness makes the person unfit for credit work. */
  readonly unfitThroughIllness?: boolean | undefined;
  /** Whether there was a major violation. */
  readonly majorViolation?: boolean | undefined;
  /** Whether the head office extended the term beyond the age; not when left out. */
  readonly extensionApproved?: boolean | undefined;
}

function decide(
  { asOf, birthDate, sex, extensionApproved = false, ...stated }: ExitGroundsInput<Ratio>,
  policy: CompiledPolicy,
): Deciding<ExitGroundsFinding> {
  refuseBefore(["asOf", "birthDate"], asOf, birthDate);
  const { readingsDiffer, ...age } = ageOfExit({ birthDate, sex, asOf }, policy);
  const reachedAge = asOf >= age.exitFrom;
  const { examFailures: examFailureLimit } = policy.career.exit;
  const check = (clause: ClauseId, item: ExitItem, status: ExitStatus) => ({ clause, item, status });
  const checks: ExitGroundsFinding["checks"] = [
    check(
      "measures-41.1",
      "grade",
      statusOf(stated.grade, (grade) => grade === null),
    ),
    check(
      "measures-41.2",
      "consecutiveExamFailures",
      statusOf(stated.consecutiveExamFailures, (failures) =>
        failures.isAtLeast(Ratio.of(BigInt(examFailureLimit))),
      ),
    ),
    check("measures-41.3", "branchAssessment", statusOf(stated.branchAssessment, isUnqualified)),
    check(
      "measures-41.4",
      "headOfficeQualification",
      statusOf(stated.headOfficeQualification, isUnqualified),
    ),
    check("measures-41.5", "age", ageStatus(reachedAge, extensionApproved)),
    check(
      "measures-41.6",
      "unfitThroughIllness",
      statusOf(stated.unfitThroughIllness, (unfit) => unfit),
    ),
    check(
      "measures-41.7",
      "majorViolation",
      statusOf(stated.majorViolation, (major) => major),
    ),
  ];
  const grounds = checks.filter(({ status }) => status === "applies").map(({ clause }) => ({ clause }));
  return {
    asOf,
    birthDate,
    sex,
    extensionApproved,
    ...age,
    stated,
    examFailureLimit,
    checks,
    grounds,
    mustExit: grounds.length > 0,
    readings: readingsDiffer ? { exitAge: policy.readings.exitAge } : NO_READINGS,
    notes: reachedAge ? LOANS_TO_CHECK : NO_NOTES,
  };
}

const LOANS_TO_CHECK: readonly Note[] = Object.freeze([{ code: "loansToCheck", clause: "measures-42" }]);

const noteTexts: NoteTexts = {
  loansToCheck: {
    zh: "已到龄：由支行牵头，对其第一责任贷款进行全面核查，形成风险排查报告上报风险部",
    en: "The age is reached: the sub-branch checks all loans the person is primarily responsible for and reports to the risk department",
  },
};

function statusOf<T>(stated: T | undefined, applies: (value: T) => boolean): ExitStatus {
  if (stated === undefined) return "notStated";
  return applies(stated) ? "applies" : "doesNotApply";
}

/** Consent of the head office lifts the age and no other ground. */
function ageStatus(exceeded: boolean, extensionApproved: boolean): ExitStatus {
  if (!exceeded) return "doesNotApply";
  return extensionApproved ? "extended" : "applies";
}

function isUnqualified(rating: QualificationRating): boolean {
  return rating === "unqualified";
}

/**
 * Whether an account manager must leave the post, and on which grounds: a grade below three, two failures of
 * the exam in a row, an assessment by the sub-branch or a qualification by the head office of unqualified, an
 * age above 55 (men) or 45 (women), illness, a major violation. Grade three itself is no ground.
 *
 * @param input the dates, and what is known of each ground ({@link ExitGroundsInput})
 * @returns `mustExit`, the clause of each ground that applies, what every item came to, and the first day on
 * which the age counts as exceeded; `loansToCheck` is noted once it does, an approved extension or not
 * @throws {@link RuleInputError} for a missing or impossible date, an unknown word, a count that is no whole
 * number, and a day before the birth
 * @see measures-41, measures-42
 * @example
 * const man = { birthDate: "1970-06-30", sex: "male" } as const;
 * exitGrounds({ ...man, asOf: "2025-12-31" }).mustExit; // false
 * exitGrounds({ ...man, asOf: "2026-06-30" }).grounds.map(({ clause }) => clause); // ["measures-41.5"]
 */
export const exitGrounds: Rule<ExitGroundsInput, ExitGroundsFinding> = rule({
  name: "exitGrounds",
  clause: "measures-41",
  title: { zh: "岗位退出条件", en: "Grounds for leaving the post" },
  input: z.strictObject({
    asOf: date(),
    birthDate: date(),
    sex: choice(["male", "female"]),
    grade: optional(choice<Grade | null>([1, 2, 3, null])),
    consecutiveExamFailures: optional(count()),
    branchAssessment: optional(choice(QUALIFICATION_RATINGS)),
    headOfficeQualification: optional(choice(QUALIFICATION_RATINGS)),
    unfitThroughIllness: optional(flag()),
    majorViolation: optional(flag()),
    extensionApproved: optional(flag()),
  }),
  decide,
  say: sayExitGrounds,
  notes: noteTexts,
});
