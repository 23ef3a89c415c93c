export { type AnyAnalysis, analyses } from "./analyses.js";
export { shortfall } from "./shortfall.js";
export type { Lever, ShortfallFinding, ShortfallInput } from "./shortfallFields.js";
