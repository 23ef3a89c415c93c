import { type Ratio, sum } from "../exact/index.js";
import { type CompiledPolicy, type Grade, mayApplyOn } from "../policy/index.js";
import {
  type Decided,
  extended,
  type Lazily,
  latest,
  named,
  notesOf,
  refuse,
  yearEnd,
} from "../rule/index.js";
import { type Admitted, decideOwn, type OwnParts } from "./admit.js";
import type { Appraisal, appraisalOutput } from "./appraisal.js";
import { binding } from "./ceiling.js";
import { decideCoefficient } from "./coefficient.js";
import { conductDeduction } from "./conduct.js";
import { gradeCeiling } from "./gradeCeiling.js";
import { decideGradeForScore, gradeForScore, gradeReadOtherwise } from "./gradeForScore.js";
import { decideInterest, interestScore } from "./interest.js";
import type { BranchType, RunningTotal, RunningTotals } from "./peers.js";
import { gradeUnderProtection, type Outcome, type Protection, protectionIn, ratedIn } from "./protection.js";
import { qualityScore } from "./quality.js";
import { countsInAverage, type ManagerRow } from "./row.js";
import { decideVolume, volumeScore } from "./volume.js";

/** What was decided of each part of an appraisal. */
export interface Parts extends OwnParts {
  readonly volume: ReturnType<typeof decideVolume>;
  readonly interest: ReturnType<typeof decideInterest>;
  readonly band: ReturnType<typeof decideGradeForScore>;
  /** Points of the three items together. */
  readonly marks: Ratio;
  readonly score: Ratio;
}

type AppraisalNote = Appraisal["notes"][number];

/** What was decided of a manager, and of each part on the way to it. */
export interface Decision {
  readonly appraisal: Lazily<Decided<typeof appraisalOutput, AppraisalNote["code"], Appraisal["readings"]>>;
  readonly parts: Parts;
  /** Whether the protection of a first appointment applies. */
  readonly isProtected: boolean;
  /** The grade decided. */
  readonly grade: Grade | null;
  readonly notes: readonly (AppraisalNote | AppraisalNote["code"])[];
}

/**
 * The appraisal of an admitted manager against the totals of the class. It keeps what was decided; the finding
 * of each part is decided again when it is read, since most never are and a long roster would hold them all.
 */
export function appraise(
  { manager, protectedUntil, own }: Admitted,
  year: number,
  totals: RunningTotals,
  policy: CompiledPolicy,
): Decision {
  const { id, name, branchType, role } = manager;
  const peers = totals[branchType];
  const inClassAverage = countsInAverage(manager, policy);
  if (peers === undefined) {
    const path = ["peers", branchType];
    const expected = "expected the totals of the class";
    return inClassAverage
      ? refuse(path, "missing", {
          zh: "应填本类网点的合计，合计包括本人，这里没有填",
          en: `${expected}, this manager included, got nothing`,
        })
      : refuse(path, "undetermined", {
          zh: "应有本类网点的合计，这里没有：本类没有人计入平均数，无法比较",
          en: `${expected}, got nothing: nobody counts in its averages`,
        });
  }
  const decided = decideParts(manager, peers, policy, own);
  const { volume, interest, marks, score, band, limits } = decided;
  const parts = () => partsAgain(manager, peers, policy);
  const protection = protectedUntil === null ? null : protectionIn(year, protectedUntil, policy);
  const { grade, readings } = outcome(band.grade, limits.ceiling, protection, policy);
  const coefficient = decideCoefficient(manager, grade, protection, year, policy);
  const otherwise =
    band.notes.length > 0
      ? outcome(gradeReadOtherwise(score, policy), limits.ceiling, protection, policy)
      : undefined;
  const sameEitherWay = otherwise?.grade === grade;
  const isProtected = protection?.applies ?? false;
  const isAboveInitial = grade !== null && grade < policy.grading.firstAppointment.grade;
  const recovery = grade === null && !isProtected && role !== "branchHead";
  const notes: (AppraisalNote | AppraisalNote["code"])[] = [
    ...notesOf(volumeScore, volume.notes),
    ...notesOf(interestScore, interest.notes),
    ...notesOf(gradeCeiling, limits.notes),
    ...notesOf(gradeForScore, sameEitherWay ? [] : band.notes),
  ];
  const missingRows = missingFrom(totals, branchType);
  if (!inClassAverage) notes.push("leftOutOfAverage");
  if (missingRows !== undefined) notes.push("classIncomplete");
  if (!isProtected || isAboveInitial) {
    for (const { clause } of binding(limits.causes, band.grade)) notes.push({ code: "gradeCapped", clause });
  }
  if (isProtected) {
    if (grade === null) notes.push("cancelledInProtection");
    else notes.push(isAboveInitial ? "liftedInProtection" : "protected");
    if (grade !== null && band.grade === null && role !== "branchHead")
      notes.push("belowStandardInProtection");
  }
  if (protection?.endsInRating) notes.push("protectionEndsInRating");
  if (recovery) notes.push(recoveryNote(protection, policy));
  if (role === "branchHead") notes.push("gradeForReference");
  if (!mayApplyOn(policy, yearEnd(year))) notes.push("policyNotInForce");
  notes.push(...coefficient.notes);
  const appraisal: Decision["appraisal"] = {
    id,
    name,
    year,
    branchType,
    role,
    inClassAverage,
    items: () => itemsOf(parts()),
    missingRows,
    marks,
    conduct: () => named(conductDeduction, parts().conduct),
    score,
    recordedScore: band.recordedScore,
    gradeForScore: () => named(gradeForScore, parts().band),
    scoreGrade: band.grade,
    gradeCeiling: () => named(gradeCeiling, parts().limits),
    ceiling: limits.ceiling,
    causes: limits.causes,
    protection: protection === null ? null : { until: protection.until, applies: isProtected },
    grade,
    gradeCoefficient: coefficient.gradeCoefficient,
    priorCoefficient: coefficient.priorCoefficient,
    salaryCoefficient: coefficient.salaryCoefficient,
    coefficientFrom: coefficient.coefficientFrom,
    recoveryMonths: recovery ? policy.career.recoveryMonths : null,
    stage: "proposed",
    ratedIn: ratedIn(year, policy),
    appliesTo: year + 1,
    readings: () => {
      const { protectedBelowStandard } = policy.readings;
      const asked = recovery && protection === null ? { protectedBelowStandard } : {};
      const heads = headsDecide(manager, totals) ? { headsInAverage: policy.readings.headsInAverage } : {};
      // Whether the grade would be the same either way is said, so what decides that is named too.
      const compared = otherwise?.between.includes(grade) ? otherwise.readings : {};
      return {
        ...heads,
        ...readingsOf(parts()),
        ...protection?.readings,
        ...readings,
        ...compared,
        ...asked,
      };
    },
    notes,
  };
  return { appraisal, parts: decided, isProtected, grade, notes };
}

function decideParts(manager: ManagerRow, peers: RunningTotal, policy: CompiledPolicy, own: OwnParts): Parts {
  const { managers, loansGranted, interestIncome } = peers;
  const path = ["peers", manager.branchType];
  const included = countsInAverage(manager, policy);
  const volume = decideVolume(
    { loansGranted: manager.loansGranted, peers: { managers, loansGranted } },
    policy,
    path,
    included,
  );
  const interest = decideInterest(
    { interestIncome: manager.interestIncome, peers: { managers, interestIncome } },
    policy,
    path,
    included,
  );
  const marks = sum([volume.points, interest.points, own.quality.points]);
  const score = marks.minus(own.conduct.deduction);
  return { volume, interest, ...own, marks, score, band: decideGradeForScore(score, policy) };
}

const partsAgain = latest((manager: ManagerRow, peers: RunningTotal, policy: CompiledPolicy) =>
  decideParts(manager, peers, policy, decideOwn(manager, policy)),
);

/** Whether it matters to an appraisal if heads count: the manager is one, or the class has, or may have, one. */
function headsDecide(
  { role, inClassAverage, branchType }: ManagerRow,
  { headsInAverage }: RunningTotals,
): boolean {
  const ofClass = headsInAverage?.[branchType] ?? headsInAverage?.unplaced;
  return ofClass !== undefined || (role === "branchHead" && inClassAverage);
}

/** The rows that the averages of a class lack, or may lack; nothing where there is none. */
function missingFrom({ missing }: RunningTotals, branchType: BranchType) {
  const [ofClass, unplaced] = [missing?.[branchType] ?? 0, missing?.unplaced ?? 0];
  return ofClass + unplaced === 0 ? undefined : { ofClass, unplaced };
}

function itemsOf({ volume, interest, quality }: Parts) {
  return {
    volume: named(volumeScore, volume),
    interest: named(interestScore, interest),
    quality: named(qualityScore, quality),
  };
}

function readingsOf({ volume, interest, quality, limits, band }: Parts) {
  const ofItems = extended(volume.readings, interest.readings, quality.readings);
  return extended(ofItems, limits.readings, band.readings);
}

/** The grade that a grade by score leads to, with the readings that decided between two. */
function outcome(
  scoreGrade: Grade | null,
  ceiling: Grade | null,
  protection: Protection | null,
  policy: CompiledPolicy,
): Outcome {
  const ceiled = worst(scoreGrade, ceiling);
  return protection?.applies
    ? gradeUnderProtection(ceiled, policy)
    : { grade: ceiled, readings: {}, between: [] };
}

/** The recovery task as far as it is certain: without a day of appointment, protection may still prevent it. */
function recoveryNote(
  protection: Protection | null,
  { readings: { protectedBelowStandard } }: CompiledPolicy,
): AppraisalNote["code"] {
  if (protection !== null) return "recoveryTask";
  return protectedBelowStandard === "cancelled" ? "recoveryTaskUnlessFirst" : "recoveryTaskUnlessProtected";
}

/** The worse of a grade and a ceiling. A qualification that is cancelled stays so: a ceiling never lifts. */
function worst(grade: Grade | null, ceiling: Grade | null): Grade | null {
  if (grade === null || ceiling === null) return grade;
  return Math.max(grade, ceiling) as Grade;
}
