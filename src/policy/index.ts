export type { Compiled, CompiledPolicy } from "./compile.js";
export { compiledPolicy, definePolicy } from "./definePolicy.js";
export type { DecimalString } from "./figures/cited.js";
export type { Grade, GradingFigures } from "./figures/grading.js";
export { policyInForce } from "./inForce.js";
export type { InForce, Policy, PolicyOverrides } from "./policy.js";
export { policySources, referencePolicy } from "./policy.js";
export { type OpenReading, openReadings, type Readings } from "./readings/index.js";
export { type Rule, rule } from "./rule.js";
