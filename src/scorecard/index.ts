export {
  type AnnualRatingFinding,
  type AnnualRatingInput,
  annualRating,
  type RatingBand,
} from "./annualRating.js";
export type { CardItem, CardVeto, ScorecardFinding, VetoGround } from "./card.js";
export { type IndicatorFinding, type IndicatorInput, indicator } from "./indicator.js";
export {
  type Indicator,
  type IndicatorDirection,
  type IndicatorFormula,
  type IndicatorKind,
  indicators,
} from "./indicators.js";
export type { AppraisalRating, QuarterResult } from "./labels.js";
export type { PlanFit, TargetPlanFinding } from "./plan.js";
export {
  type ExcellentBenefit,
  type PositionRiseFinding,
  type PositionRiseInput,
  positionRise,
} from "./positionRise.js";
export {
  type ResultConsequence,
  type ResultUseFinding,
  type ResultUseInput,
  resultUse,
  type UsedQuarter,
} from "./resultUse.js";
export { type RiskTiltFinding, type RiskTiltInput, riskTilt } from "./riskTilt.js";
export { type ScorecardInput, type ScorecardItem, type ScorecardVeto, scorecard } from "./scorecard.js";
export { type TargetPlanInput, targetPlan } from "./targetPlan.js";
export {
  type YearFromQuartersFinding,
  type YearFromQuartersInput,
  yearFromQuarters,
} from "./yearFromQuarters.js";
