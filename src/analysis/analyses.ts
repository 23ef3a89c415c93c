import { shortfall } from "./shortfall.js";

/** What is asked of the rules, and answered by a finding of its own. */
export type AnyAnalysis = typeof shortfall;

/**
 * Every analysis whose finding `explain` puts in words: like a rule it carries its clause, title and fields, and it stands
 * beside `rules`, since it decides no clause of its own.
 *
 * @example
 * analyses.map(({ name }) => name).includes("shortfall"); // true
 */
export const analyses: readonly AnyAnalysis[] = Object.freeze([shortfall]);
