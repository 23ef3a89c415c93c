export type { Compiled, CompiledPolicy } from "./compile.js";
export { compiledPolicy, knownPolicy } from "./definePolicy.js";
export type { WarningBands } from "./figures/warning.js";
export { CANCELLED, grade, gradeWords, notAboveWords } from "./gradeName.js";
export { mayApplyOn } from "./inForce.js";
export { decisionText, influential } from "./influence.js";
export * from "./public.js";
export { type Found, rule } from "./rule.js";
export { security } from "./security.js";
