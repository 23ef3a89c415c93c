export { explain } from "./explain.js";
export type { Format } from "./pen.js";
export type { ExplainOptions } from "./render.js";
