export { retirementBuyout } from "../buyout/index.js";
export { creditModel, creditScore, judgementWeights } from "../credit/index.js";
export { render } from "../explain/index.js";
export {
  conductDeduction,
  gradeCeiling,
  gradeForScore,
  gradeManager,
  gradeRoster,
  interestScore,
  peerAverages,
  peerTotals,
  qualityScore,
  volumeScore,
} from "../grading/index.js";
export { buyoutVintage, compensation } from "../liability/index.js";
export { definePolicy, openReadings } from "../policy/index.js";
export { recoveryShare, toleranceAmount } from "../recovery/index.js";
export { issueCodes } from "../rule/index.js";
export { earlyWarning } from "../warning/index.js";
