export { type Analysis, analyses } from "./analyses.js";
export {
  type CompareAppraisalsFinding,
  type CompareAppraisalsInput,
  compareAppraisals,
} from "./compareAppraisals.js";
export {
  type ComparePoliciesFinding,
  type ComparePoliciesInput,
  comparePolicies,
  type PolicyMove,
} from "./comparePolicies.js";
export {
  type CompareRostersFinding,
  type CompareRostersInput,
  compareRosters,
  type RosterMove,
} from "./compareRosters.js";
export { type ReadingAtStake, type ReadingsAtStakeFinding, readingsAtStake } from "./readingsAtStake.js";
export {
  type AlternativeReading,
  type SensitivityFinding,
  type SensitivityInput,
  sensitivity,
} from "./sensitivity.js";
export { shortfall } from "./shortfall.js";
export type { Lever, ShortfallFinding, ShortfallInput } from "./shortfallFields.js";
