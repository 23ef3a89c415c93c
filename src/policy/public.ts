export { definePolicy } from "./definePolicy.js";
export type { RandomIndexTable } from "./figures/credit.js";
export type { Grade } from "./figures/grading.js";
export { policyInForce } from "./inForce.js";
export { type InForce, type Policy, type PolicyOverrides, policySources, referencePolicy } from "./policy.js";
export type { Readings } from "./readings/index.js";
export { type OpenReading, openReadings } from "./readings/openReadings.js";
export type { Rule } from "./rule.js";
export type { Security } from "./security.js";
