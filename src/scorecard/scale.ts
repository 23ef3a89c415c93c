import { Ratio, toDecimal } from "../exact/index.js";
import * as field from "../rule/fields.js";
import { type Figure, type Issue, issue, type Told } from "../rule/index.js";

/** A score of zero or more; the full marks that it may not exceed are the policy's. */
export function score(zh: string, en: string, told?: Told): Figure {
  return { ...field.nonNegative(zh, en, told), kind: "points" };
}

/** A whole number as a fraction. */
export function ratioOf(n: number): Ratio {
  return Ratio.of(BigInt(n));
}

/** A fraction as an error message shows it. */
export function saidOfRatio(value: Ratio): string {
  return toDecimal(value).toFixed();
}

/** What is wrong with a score above the most there is; nothing where it is not. */
export function aboveMost(path: Issue["path"], score: Ratio, most: Ratio): Issue[] {
  if (score.isAtMost(most)) return [];
  const [limit, given] = [saidOfRatio(most), saidOfRatio(score)];
  const detail = { zh: `应不大于${limit}，填的是${given}`, en: `expected at most ${limit}, got ${given}` };
  return [issue(path, "aboveMaximum", detail)];
}
