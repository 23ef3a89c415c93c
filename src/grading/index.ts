export type { ManagerInput, Role } from "./admit.js";
export type { Appraisal } from "./appraisal.js";
export type { Decision } from "./appraise.js";
export { type CeilingCause, type CeilingFinding, type CeilingInput, gradeCeiling } from "./ceiling.js";
export { type ConductFinding, type ConductInput, conductDeduction } from "./conduct.js";
export { type Graded, type GradeEachOptions, gradeEach, type Rejected } from "./each.js";
export { type GradeForScoreFinding, type GradeForScoreInput, gradeForScore } from "./gradeForScore.js";
export { type InterestFinding, type InterestInput, interestScore } from "./interest.js";
export { type GradeManagerInput, gradeManager } from "./manager.js";
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
export { type GradedRows, gradeRoster, gradeRows, type Roster, type RosterInput } from "./roster.js";
export { type VolumeFinding, type VolumeInput, volumeScore } from "./volume.js";
