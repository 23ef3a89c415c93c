export type { Appraisal, GradeManagerInput } from "./appraisal.js";
export type { CeilingCause, CeilingFinding, CeilingInput } from "./ceiling.js";
export { type CheckedRow, checkRow } from "./checkRow.js";
export { type ConductFinding, type ConductInput, conductDeduction } from "./conduct.js";
export { type EachResult, type GradeEachOptions, gradeEach } from "./each.js";
export { gradeCeiling } from "./gradeCeiling.js";
export { type GradeForScoreFinding, type GradeForScoreInput, gradeForScore } from "./gradeForScore.js";
export { gradeManager } from "./gradeManager.js";
export { type InterestFinding, type InterestInput, interestScore } from "./interest.js";
export type { Limit } from "./marks.js";
export { type PeerMember, peerTotals, type RosterMember, rosterTotals } from "./members.js";
export {
  type BranchType,
  type MissingRows,
  mergePeerTotals,
  type PeerAverages,
  type PeerTotal,
  type PeerTotals,
  type PeerTotalsInput,
  peerAverages,
} from "./peers.js";
export { type QualityFinding, type QualityInput, qualityScore } from "./quality.js";
export { gradeRoster, type Roster, type RosterInput } from "./roster.js";
export type { ManagerInput, Role } from "./row.js";
export type { Graded, Rejected } from "./rows.js";
export { gradeStream, type RowSource } from "./stream.js";
export { type VolumeFinding, type VolumeInput, volumeScore } from "./volume.js";
