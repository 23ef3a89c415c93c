export {
  type AnnualRater,
  type AnnualRatersFinding,
  type AnnualRatersInput,
  annualRaters,
  type NamedRater,
  type RatedBy,
} from "./annualRaters.js";
export {
  type AnnualRatingFinding,
  type AnnualRatingInput,
  annualRating,
} from "./annualRating.js";
export type {
  CardItem,
  CardVeto,
  ScorecardFinding,
  ScorecardInput,
  ScorecardItem,
  ScorecardVeto,
  VetoGround,
} from "./card.js";
export {
  type ClientHealthFinding,
  type ClientHealthInput,
  type ClientHealthItem,
  type ClientHealthKind,
  clientHealth,
} from "./clientHealth.js";
export { type IndicatorFinding, type IndicatorInput, indicator } from "./indicator.js";
export {
  type Indicator,
  type IndicatorDirection,
  type IndicatorFormula,
  type IndicatorKind,
  indicators,
} from "./indicators.js";
export type { AppraisalRating } from "./labels.js";
export {
  type PerformanceSharingFinding,
  type PerformanceSharingInput,
  performanceSharing,
  type SharedPerson,
  type SharingBasis,
} from "./performanceSharing.js";
export type { PlanFit, TargetPlanFinding, TargetPlanInput } from "./plan.js";
export {
  type PortfolioAdjustmentFinding,
  type PortfolioAdjustmentInput,
  portfolioAdjustment,
} from "./portfolioAdjustment.js";
export {
  type ExcellentBenefit,
  type PositionRiseFinding,
  type PositionRiseInput,
  positionRise,
} from "./positionRise.js";
export type { RatingBand } from "./ratingBands.js";
export {
  type QuarterResult,
  type ResultConsequence,
  type ResultUseFinding,
  type ResultUseInput,
  resultUse,
  type UsedQuarter,
} from "./resultUse.js";
export { type RiskPricingFinding, type RiskPricingInput, riskPricing } from "./riskPricing.js";
export { type RiskTiltFinding, type RiskTiltInput, riskTilt } from "./riskTilt.js";
export {
  type ScheduleProgressFinding,
  type ScheduleProgressInput,
  scheduleProgress,
} from "./scheduleProgress.js";
export { scorecard } from "./scorecard.js";
export { targetPlan } from "./targetPlan.js";
export {
  type YearFromQuartersFinding,
  type YearFromQuartersInput,
  yearFromQuarters,
} from "./yearFromQuarters.js";
