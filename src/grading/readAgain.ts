import { type Ratio, sum } from "../exact/index.js";
import {
  type Decided,
  extended,
  latest,
  named,
  type Source,
  type WhenRead,
  whenRead,
} from "../rule/index.js";
import { admit } from "./admit.js";
import type { Appraisal, appraisalOutput } from "./appraisal.js";
import { conductDeduction } from "./conduct.js";
import { gradeCeiling } from "./gradeCeiling.js";
import { gradeForScore } from "./gradeForScore.js";
import { interestScore } from "./interest.js";
import type { Parts } from "./parts.js";
import type { RunningTotals } from "./peers.js";
import { qualityScore } from "./quality.js";
import type { RatedYear } from "./ratedYear.js";
import type { ManagerRow } from "./row.js";
import { decideStanding, type Standing } from "./standing.js";
import { volumeScore } from "./volume.js";

/** What a manager was rated on, which is all that an appraisal holds beside what it shows. */
export interface Grounds extends Source {
  readonly manager: ManagerRow;
  readonly rated: RatedYear;
}

export function groundsOf(manager: ManagerRow, rated: RatedYear): Grounds {
  return { figures: readAgain.parts, made: undefined, manager, rated };
}

/** What of an appraisal is decided again when it is read. */
export type ReadAgain = Pick<
  Decided<typeof appraisalOutput, never, Appraisal["readings"]>,
  "items" | "marks" | "conduct" | "score" | "recordedScore" | "gradeForScore" | "gradeCeiling" | "readings"
>;

/** The parts of an appraisal that are decided again when they are read: most never are, and a long roster would hold them all. */
export const readAgain: WhenRead<Grounds, ReadAgain> = whenRead({
  items: (grounds) => itemsOf(standing(grounds).parts),
  marks: (grounds) => marksOf(standing(grounds).parts),
  conduct: (grounds) => named(conductDeduction, standing(grounds).parts.conduct),
  score: (grounds) => standing(grounds).parts.score.exact(),
  recordedScore: (grounds) => standing(grounds).parts.band.recordedScore,
  gradeForScore: (grounds) => named(gradeForScore, bandOf(standing(grounds).parts)),
  gradeCeiling: (grounds) => named(gradeCeiling, standing(grounds).parts.limits),
  readings: (grounds) => readingsOf(standing(grounds), grounds),
});

const standing = latest(({ manager, rated }: Grounds) =>
  decideStanding(admit(manager, rated.year, rated.policy), rated),
);

function itemsOf({ volume, interest, quality }: Parts) {
  return {
    volume: named(volumeScore, volume),
    interest: named(interestScore, interest),
    quality: named(qualityScore, quality),
  };
}

/** The points of the three items together. */
function marksOf({ volume, interest, quality }: Parts): Ratio {
  return sum([volume.points, interest.points, quality.points]);
}

function bandOf({ score, band }: Parts) {
  return { score: score.exact(), ...band };
}

function readingsOf(
  { parts, protection, outcome, otherwise, recovery }: Standing,
  { manager, rated }: Grounds,
): Appraisal["readings"] {
  const { headsInAverage, protectedBelowStandard } = rated.policy.readings;
  const asked = recovery && protection === null ? { protectedBelowStandard } : {};
  const heads = headsDecide(manager, rated.totals) ? { headsInAverage } : {};
  // Whether the grade would be the same either way is said, so what decides that is named too.
  const compared = otherwise?.between.includes(outcome.grade) ? otherwise.readings : {};
  return {
    ...heads,
    ...readingsOfParts(parts),
    ...protection?.readings,
    ...outcome.readings,
    ...compared,
    ...asked,
  };
}

function readingsOfParts({ volume, interest, quality, limits, band }: Parts) {
  const ofItems = extended(volume.readings, interest.readings, quality.readings);
  return extended(ofItems, limits.readings, band.readings);
}

/** Whether it matters to an appraisal if heads count: the manager is one, or the class has, or may have, one. */
function headsDecide(
  { role, inClassAverage, branchType }: ManagerRow,
  { headsInAverage }: RunningTotals,
): boolean {
  const ofClass = headsInAverage?.[branchType] ?? headsInAverage?.unplaced;
  return ofClass !== undefined || (role === "branchHead" && inClassAverage);
}
