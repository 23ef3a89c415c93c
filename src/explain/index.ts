export { type ExplainOptions, explain } from "./explain.js";
export type { Format } from "./pen.js";
