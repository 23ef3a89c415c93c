import { type Ratio, sum } from "../exact/index.js";
import type { CompiledPolicy, Grade } from "../policy/index.js";
import { type Decided, type Deciding, NO_NOTES, type Note, named, refuse, yearEnd } from "../rule/index.js";
import { type Admitted, decideOwn, type ManagerFigures, type OwnParts } from "./admit.js";
import type { Appraisal } from "./appraisal.js";
import { binding, gradeCeiling } from "./ceiling.js";
import { conductDeduction } from "./conduct.js";
import { decideGradeForScore, type GradeForScoreFinding, gradeForScore } from "./gradeForScore.js";
import { decideInterest, type InterestFinding, interestScore } from "./interest.js";
import type { RunningTotal, RunningTotals } from "./peers.js";
import { qualityScore } from "./quality.js";
import { decideVolume, type VolumeFinding, volumeScore } from "./volume.js";

/** What was decided of each part of an appraisal. */
export interface Parts extends OwnParts {
  readonly volume: Decided<VolumeFinding>;
  readonly interest: Decided<InterestFinding>;
  readonly band: Decided<GradeForScoreFinding>;
  /** Points of the three items together. */
  readonly marks: Ratio;
  readonly score: Ratio;
}

/** What was decided of a manager, and of each part on the way to it. */
export interface Decision {
  readonly appraisal: Deciding<Appraisal>;
  readonly parts: Parts;
}

/**
 * The appraisal of an admitted manager against the totals of the class. It keeps what was decided; the finding
 * of each part is decided again when it is read, since most never are and a long roster would hold them all.
 */
export function appraise(
  { manager, protectedUntil }: Admitted,
  year: number,
  totals: RunningTotals,
  policy: CompiledPolicy,
): Decision {
  const { id, name, branchType, role } = manager;
  const peers = totals[branchType];
  if (peers === undefined) {
    return refuse(
      ["peers", branchType],
      "missing",
      "expected the totals of the class, this manager included, got nothing",
    );
  }
  const decided = decideParts(manager, peers, policy);
  const { volume, interest, marks, score, band, limits } = decided;
  let decidedAgain: Parts | undefined;
  const parts = () => {
    decidedAgain ??= decideParts(manager, peers, policy);
    return decidedAgain;
  };
  const ceiled = worst(band.grade, limits.ceiling);
  const isProtected = protectedUntil !== null && protectedUntil >= yearEnd(year);
  const grade = isProtected ? protectedGrade(band.grade, policy) : ceiled;
  const notes: Note[] = [];
  for (const part of [volume, interest, limits, band]) notes.push(...part.notes);
  if (!isProtected) {
    for (const { clause } of binding(limits.causes, band.grade)) notes.push({ code: "gradeCapped", clause });
  }
  if (isProtected && grade !== null) notes.push({ code: "protected", clause: "measures-15" });
  if (isProtected && grade === null) notes.push({ code: "cancelledInProtection", clause: "measures-10" });
  if (!isProtected && protectedUntil !== null && grade === null && role !== "branchHead")
    notes.push({ code: "recoveryTask", clause: "measures-15" });
  if (role === "branchHead") notes.push({ code: "gradeForReference", clause: "measures-13" });
  const appraisal: Deciding<Appraisal> = {
    id,
    ...(name === undefined ? {} : { name }),
    year,
    branchType,
    role,
    items: () => itemsOf(parts()),
    marks,
    conduct: () => named(conductDeduction, parts().conduct),
    score,
    recordedScore: band.recordedScore,
    band: () => named(gradeForScore, parts().band),
    scoreGrade: band.grade,
    limits: () => named(gradeCeiling, parts().limits),
    ceiling: limits.ceiling,
    causes: limits.causes,
    protection: protectedUntil === null ? null : { until: protectedUntil, applies: isProtected },
    grade,
    salaryCoefficient:
      role === "branchHead" ? (manager.headCoefficient ?? null) : coefficientOf(grade, policy),
    ratedIn: `${year + 1}-${String(policy.grading.ratedInMonth).padStart(2, "0")}`,
    appliesTo: year + 1,
    readings: () => readingsOf(parts(), isProtected, policy),
    notes: notes.length === 0 ? NO_NOTES : notes,
  };
  return { appraisal, parts: decided };
}

function decideParts(manager: ManagerFigures, peers: RunningTotal, policy: CompiledPolicy): Parts {
  const { managers, loansGranted, interestIncome } = peers;
  const path = ["peers", manager.branchType];
  const volume = decideVolume(
    { loansGranted: manager.loansGranted, peers: { managers, loansGranted } },
    policy,
    path,
  );
  const interest = decideInterest(
    { interestIncome: manager.interestIncome, peers: { managers, interestIncome } },
    policy,
    path,
  );
  const own = decideOwn(manager, policy);
  const marks = sum([volume.points, interest.points, own.quality.points]);
  const score = marks.minus(own.conduct.deduction);
  return { volume, interest, ...own, marks, score, band: decideGradeForScore(score, policy) };
}

function itemsOf({ volume, interest, quality }: Parts) {
  return {
    volume: named(volumeScore, volume),
    interest: named(interestScore, interest),
    quality: named(qualityScore, quality),
  };
}

function readingsOf(
  { volume, interest, quality, limits, band }: Parts,
  isProtected: boolean,
  { readings: { protectedBelowStandard } }: CompiledPolicy,
) {
  return {
    ...volume.readings,
    ...interest.readings,
    ...quality.readings,
    ...limits.readings,
    ...band.readings,
    ...(isProtected && band.grade === null ? { protectedBelowStandard } : {}),
  };
}

/** The worse of a grade and a ceiling. A qualification that is cancelled stays so: a ceiling never lifts. */
function worst(grade: Grade | null, ceiling: Grade | null): Grade | null {
  if (grade === null || ceiling === null) return grade;
  return Math.max(grade, ceiling) as Grade;
}

function protectedGrade(scoreGrade: Grade | null, { grading, readings }: CompiledPolicy): Grade | null {
  if (scoreGrade === null && readings.protectedBelowStandard === "cancelled") return null;
  return grading.firstAppointment.grade;
}

function coefficientOf(grade: Grade | null, { grading }: CompiledPolicy) {
  return grading.gradeBands.find((band) => band.grade === grade)?.salaryCoefficient ?? null;
}
