export type { Appraisal, GradeManagerInput } from "./appraisal.js";
export type { CeilingCause, CeilingFinding, CeilingInput } from "./ceiling.js";
export { type ConductFinding, type ConductInput, conductDeduction } from "./conduct.js";
export { type Graded, type GradeEachOptions, gradeEach, type Rejected } from "./each.js";
export { gradeCeiling } from "./gradeCeiling.js";
export { type GradeForScoreFinding, type GradeForScoreInput, gradeForScore } from "./gradeForScore.js";
export { gradeManager } from "./gradeManager.js";
export { type InterestFinding, type InterestInput, interestScore } from "./interest.js";
export type { Limit } from "./marks.js";
export {
  type BranchType,
  mergePeerTotals,
  type PeerAverages,
  type PeerMember,
  type PeerTotal,
  type PeerTotals,
  type PeerTotalsInput,
  peerAverages,
  peerTotals,
} from "./peers.js";
export { type QualityFinding, type QualityInput, qualityScore } from "./quality.js";
export { gradeRoster, type Roster, type RosterInput } from "./roster.js";
export type { ManagerInput, Role } from "./row.js";
export { type VolumeFinding, type VolumeInput, volumeScore } from "./volume.js";
