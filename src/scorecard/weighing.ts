import { HUNDRED, ONE, type Ratio, sum } from "../exact/index.js";
import * as field from "../rule/fields.js";
import { type Exact, refuse } from "../rule/index.js";
import { saidOfRatio } from "./scale.js";

/** What the weights of a list come to, and as what they were given. */
export const weighing = {
  /** What the weights sum to. */
  weightTotal: field.nonNegative("权重合计", "Sum of the weights"),
  /** Whether they were given as fractions of 1 or as percentages of 100. */
  weightScale: field.choice<"one" | "hundred">("权重的合计口径", "Scale of the weights", {
    one: ["权重以小数表示", "the weights are fractions of 1"],
    hundred: ["权重以百分数表示", "the weights are percentages"],
  }),
};

/** The weights of a list together; `name` is what the input calls the list. */
export function weigh(weighed: readonly { readonly weight: Ratio }[], name: string): Exact<typeof weighing> {
  const weightTotal = sum(weighed.map(({ weight }) => weight));
  if (weightTotal.equals(ONE)) return { weightTotal, weightScale: "one" };
  if (weightTotal.equals(HUNDRED)) return { weightTotal, weightScale: "hundred" };
  const detail = `expected weights that sum to exactly 1 or exactly 100, got ${saidOfRatio(weightTotal)}`;
  return refuse([name], "inconsistent", detail);
}

/** Terms added up; a single one is no sum. */
export function plus(terms: readonly string[]): string | undefined {
  return terms.length > 1 ? terms.join(" + ") : undefined;
}

/** A weight in words, as a percentage whatever it was given as. */
export function weightForms(scale: "one" | "hundred" | null): readonly [zh: string, en: string] {
  return scale === "hundred" ? ["{weight}%", "{weight} %"] : ["{weight:percent}", "{weight:percent}"];
}
