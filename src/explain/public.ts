export type { Format } from "../rule/index.js";
export { explain } from "./explain.js";
export type { ExplainOptions } from "./render.js";
