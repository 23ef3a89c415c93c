export { appraisalNotes, appraisalOutput, appraisalReadings, gradeManagerInput } from "./appraisal.js";
export type { Decision } from "./appraise.js";
export { ceilingInput, ceilingOutput } from "./ceiling.js";
export { conductInput, type Occasion } from "./conduct.js";
export { bandField, bandWords, boundsOf, gradeForScoreInput } from "./gradeForScore.js";
export { decideManager } from "./gradeManager.js";
export { decideInterest, interestInput } from "./interest.js";
export { limitField } from "./marks.js";
export {
  BRANCH_TYPES,
  branchType,
  headsInAverage,
  type PeerAverage,
  type RunningTotal,
  type RunningTotals,
} from "./peers.js";
export * from "./public.js";
export { decideQuality, qualityInput } from "./quality.js";
export { scoreRecordedAs } from "./recorded.js";
export {
  type GradedRows,
  gradeRead,
  gradeRows,
  type Keep,
  type ReadRoster,
  readRoster,
  rosterFields,
  totalsOf,
} from "./roster.js";
export { countsInAverage, type ManagerRow, managerFields } from "./row.js";
export { memberOf } from "./rows.js";
export { decideVolume, volumeInput } from "./volume.js";
