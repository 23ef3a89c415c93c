import { type Ratio, toDecimal } from "../exact/index.js";
import { type Issue, issue } from "../rule/index.js";

/** A fraction as an error message shows it. */
export function saidOfRatio(value: Ratio): string {
  return toDecimal(value).toFixed();
}

/** What is wrong with a score above the most there is; nothing where it is not. */
export function aboveMost(path: Issue["path"], score: Ratio, most: Ratio): Issue[] {
  if (score.isAtMost(most)) return [];
  return [issue(path, "aboveMaximum", `expected at most ${saidOfRatio(most)}, got ${saidOfRatio(score)}`)];
}
