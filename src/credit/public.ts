export {
  type AggregateJudgementsFinding,
  type AggregateJudgementsInput,
  aggregateJudgements,
} from "./aggregateJudgements.js";
export {
  type AggregatePrioritiesFinding,
  type AggregatePrioritiesInput,
  aggregatePriorities,
} from "./aggregatePriorities.js";
export type { AssessmentInput, IndicatorAssessment } from "./assess.js";
export { calibration } from "./calibration.js";
export type { CalibrationFinding, CalibrationInput } from "./calibrationFinding.js";
export {
  type CombinedWeightsFinding,
  type CombinedWeightsInput,
  combinedWeights,
} from "./combinedWeights.js";
export { type ComposeFinding, type ComposeInput, compose } from "./compose.js";
export { consensus } from "./consensus.js";
export type { ConsensusFinding, ConsensusInput } from "./consensusFields.js";
export {
  type ConsistencyRepairFinding,
  type ConsistencyRepairInput,
  consistencyRepair,
} from "./consistencyRepair.js";
export type {
  CreditNodeFinding,
  CreditReason,
  CreditScoreFinding,
  CreditScoreInput,
  GateFinding,
} from "./creditFinding.js";
export { type CreditModel, creditModel } from "./creditModel.js";
export { creditScore } from "./creditScore.js";
export {
  type CreditRefused,
  type CreditScored,
  type CreditScoresInput,
  creditScoreEach,
  creditScores,
} from "./creditScores.js";
export { creditSensitivity } from "./creditSensitivity.js";
export { creditShortfall } from "./creditShortfall.js";
export type { CreditShortfallFinding, CreditShortfallInput } from "./creditShortfallFinding.js";
export { type CriticWeightsFinding, type CriticWeightsInput, criticWeights } from "./criticWeights.js";
export type { CreditModelDefinition, CreditNodeDefinition, MainFactor } from "./definition.js";
export type { DelphiRoundsFinding, DelphiRoundsInput } from "./delphiFields.js";
export { delphiRounds } from "./delphiRounds.js";
export { type EntropyWeightsFinding, type EntropyWeightsInput, entropyWeights } from "./entropyWeights.js";
export type { CreditPanel } from "./expertsFields.js";
export {
  type FuzzyJudgementWeightsFinding,
  type FuzzyJudgementWeightsInput,
  type FuzzyMethod,
  fuzzyJudgementWeights,
  type TriangleInput,
} from "./fuzzyJudgementWeights.js";
export type { CreditGrade } from "./grade.js";
export type { JudgementInput, MatrixInput } from "./judgements.js";
export { judgementWeights } from "./judgementWeights.js";
export type { JudgementWeightsFinding, JudgementWeightsInput } from "./judgementWeightsFinding.js";
export { type MembershipFinding, type MembershipInput, membership } from "./membership.js";
export type { CreditModelJudgements } from "./nodeJudgements.js";
export type { Operator } from "./operators.js";
export { populationStability } from "./populationStability.js";
export type {
  PopulationStabilityFinding,
  PopulationStabilityInput,
} from "./populationStabilityFinding.js";
export { rating } from "./rating.js";
export type { RatingFinding, RatingInput } from "./ratingFields.js";
export { creditReferenceModel } from "./referenceModel.js";
export type { CreditSensitivityFinding, VoteChange, WeightRange } from "./sensitivityFinding.js";
export type { WeightMethod } from "./weigh.js";
