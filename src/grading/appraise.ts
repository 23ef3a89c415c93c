import { oncePer, type Ratio, toSharedDecimal } from "../exact/index.js";
import type { CompiledPolicy, Grade } from "../policy/index.js";
import { type Deciding, keepShapes, notesOf, Prepared } from "../rule/index.js";
import type { Admitted } from "./admit.js";
import { type Appraisal, appraisalRule } from "./appraisal.js";
import { binds, type CeilingCause } from "./ceiling.js";
import { type Coefficient, decideCoefficient } from "./coefficient.js";
import { gradeCeiling } from "./gradeCeiling.js";
import { gradeForScore } from "./gradeForScore.js";
import { interestScore } from "./interest.js";
import type { Parts } from "./parts.js";
import type { BranchType, RunningTotals } from "./peers.js";
import type { Protection } from "./protection.js";
import type { RatedYear } from "./ratedYear.js";
import { type Grounds, groundsOf, type ReadAgain, readAgain } from "./readAgain.js";
import { countsInAverage } from "./row.js";
import { decideStanding, type Standing } from "./standing.js";
import { volumeScore } from "./volume.js";

type AppraisalNote = Appraisal["notes"][number];

type Shown = Omit<Appraisal, keyof ReadAgain>;

/** What was decided of a manager, and of each part on the way to it. */
export interface Decision {
  readonly appraisal: Prepared<Appraisal, Grounds, ReadAgain>;
  readonly parts: Parts;
  /** Whether the protection of a first appointment applies. */
  readonly isProtected: boolean;
  /** The grade decided. */
  readonly grade: Grade | null;
  readonly salaryCoefficient: Ratio | null;
  readonly notes: readonly AppraisalNote[];
}

/** The appraisal of an admitted manager. */
export function appraise(admitted: Admitted, rated: RatedYear): Decision {
  const { manager } = admitted;
  const { id, name, branchType, role } = manager;
  const { year, policy, totals, ratedIn } = rated;
  const standing = decideStanding(admitted, rated);
  const { parts, protection, isProtected, outcome, recovery } = standing;
  const { band, limits } = parts;
  const { grade } = outcome;
  const coefficient = decideCoefficient(manager, grade, protection, year, policy);
  const { gradeCoefficient, priorCoefficient, salaryCoefficient, coefficientFrom } = coefficient;
  const inClassAverage = countsInAverage(manager, policy);
  const missingRows = missingFrom(totals, branchType);
  const notes = notesOn(admitted, rated, standing, coefficient, missingRows !== undefined);
  const shown: Mutable<Shown> = {
    rule: appraisalRule.name,
    clause: appraisalRule.clause,
    policy: policy.name,
    fingerprint: policy.fingerprint,
    id,
    year,
    branchType,
    role,
    inClassAverage,
    scoreGrade: band.grade,
    ceiling: limits.ceiling,
    causes: limits.causes,
    protection: protection && Object.freeze({ until: protection.until, applies: isProtected }),
    grade,
    gradeCoefficient: gradeCoefficient && toSharedDecimal(gradeCoefficient),
    priorCoefficient: priorCoefficient && toSharedDecimal(priorCoefficient),
    salaryCoefficient: salaryCoefficient && toSharedDecimal(salaryCoefficient),
    coefficientFrom,
    recoveryMonths: recovery ? policy.career.recoveryMonths : null,
    stage: "proposed",
    ratedIn,
    appliesTo: year + 1,
    notes,
  };
  if (name !== undefined) shown.name = name;
  if (missingRows !== undefined) shown.missingRows = missingRows;
  const appraisal = new Prepared<Appraisal, Grounds, ReadAgain>(shown, readAgain, groundsOf(manager, rated));
  return keepShapes(appraisalRule, { appraisal, parts, isProtected, grade, salaryCoefficient, notes });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The rows that the averages of a class lack, or may lack; nothing where there is none. */
function missingFrom({ missing }: RunningTotals, branchType: BranchType) {
  const [ofClass, unplaced] = [missing?.[branchType] ?? 0, missing?.unplaced ?? 0];
  return ofClass + unplaced === 0 ? undefined : Object.freeze({ ofClass, unplaced });
}

function notesOn(
  { manager }: Admitted,
  { policy, isInForce }: RatedYear,
  { parts, protection, isProtected, outcome: { grade }, otherwise, recovery }: Standing,
  coefficient: Coefficient,
  isIncomplete: boolean,
): readonly AppraisalNote[] {
  const { volume, interest, limits, band } = parts;
  const isHead = manager.role === "branchHead";
  const isAboveInitial = grade !== null && grade < policy.grading.firstAppointment.grade;
  const notes: (AppraisalNote | AppraisalNote["code"])[] = [];
  tell(notes, volumeScore, volume.notes);
  tell(notes, interestScore, interest.notes);
  tell(notes, gradeCeiling, limits.notes);
  if (otherwise?.grade !== grade) tell(notes, gradeForScore, band.notes);
  if (!countsInAverage(manager, policy)) notes.push("leftOutOfAverage");
  if (isIncomplete) notes.push("classIncomplete");
  if (!isProtected || isAboveInitial) {
    for (const cause of limits.causes) if (binds(cause, band.grade)) notes.push(cappedBy(cause));
  }
  if (isProtected) {
    if (grade === null) notes.push("cancelledInProtection");
    else notes.push(isAboveInitial ? "liftedInProtection" : "protected");
    if (grade !== null && band.grade === null && !isHead) notes.push("belowStandardInProtection");
  }
  if (protection?.endsInRating) notes.push("protectionEndsInRating");
  if (recovery) notes.push(recoveryNote(protection, policy));
  if (isHead) notes.push("gradeForReference");
  if (!isInForce) notes.push("policyNotInForce");
  tell(notes, appraisalRule, coefficient.notes);
  return notesOf(appraisalRule, notes);
}

const cappedBy = oncePer(
  ({ clause }: CeilingCause): AppraisalNote => Object.freeze({ code: "gradeCapped", clause }),
);

/** Adds the notes of a part to those of the whole; most parts have none. */
function tell<Code extends AppraisalNote["code"]>(
  notes: (AppraisalNote | AppraisalNote["code"])[],
  rule: Deciding,
  codes: readonly Code[],
): void {
  if (codes.length > 0) notes.push(...notesOf(rule, codes));
}

/** The recovery task as far as it is certain: without a day of appointment, protection may still prevent it. */
function recoveryNote(
  protection: Protection | null,
  { readings: { protectedBelowStandard } }: CompiledPolicy,
): AppraisalNote["code"] {
  if (protection !== null) return "recoveryTask";
  return protectedBelowStandard === "cancelled" ? "recoveryTaskUnlessFirst" : "recoveryTaskUnlessProtected";
}
