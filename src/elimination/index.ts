export { type BottomRankingInput, type BottomRankingManager, bottomRanking } from "./bottomRanking.js";
export type { Consequence, Measure, PlanOutcome } from "./consequences.js";
export type { BottomRankingFinding, ListedManager } from "./listing.js";
