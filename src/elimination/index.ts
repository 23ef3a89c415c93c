export { bottomRanking } from "./bottomRanking.js";
export type { Consequence, Measure, PlanOutcome } from "./consequences.js";
export type {
  BottomRankingFinding,
  BottomRankingInput,
  BottomRankingManager,
  ListedManager,
} from "./listing.js";
export {
  type MentorDuty,
  type MentoredNewcomer,
  type MentorPlanFinding,
  type MentorPlanInput,
  mentorPlan,
} from "./mentorPlan.js";
export { monthlyRotation } from "./monthlyRotation.js";
export type { MonthRun } from "./monthRuns.js";
export { type PairBonusFinding, type PairBonusInput, type PairResult, pairBonus } from "./pairBonus.js";
export type { PlacedManager, RankingRow } from "./ranking.js";
export {
  type RankingEliminationFinding,
  type RankingEliminationInput,
  rankingElimination,
} from "./rankingElimination.js";
export type { MonthlyRotationFinding, MonthlyRotationInput, RankingPair } from "./rotation.js";
export { type SpotTestFinding, type SpotTestInput, spotTest } from "./spotTest.js";
export {
  type WeeklyDuty,
  type WeeklyRoutineFinding,
  type WeeklyRoutineInput,
  weeklyRoutine,
} from "./weeklyRoutine.js";
