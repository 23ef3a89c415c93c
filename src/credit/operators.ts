import {
  leastCommonMultiple,
  max,
  min,
  ONE,
  overCommonDenominator,
  Ratio,
  sum,
  ZERO,
} from "../exact/index.js";
import * as field from "../rule/fields.js";
import { denominator, type Vector } from "./vector.js";

/** How weights and memberships are composed into the membership one level up. */
export type Operator = "weightedAverage" | "minMax" | "productMax" | "minBoundedSum";

/** The operator: "weightedAverage" when left out. */
export const operatorField = field.optional(
  field.choice<Operator>("合成算子", "Operator", {
    weightedAverage: ["加权平均 M(·，+)：Σ a_i r_ih", "weighted average M(·, +): Σ a_i r_ih"],
    minMax: ["主因素决定 M(∧，∨)：max min(a_i，r_ih)", "min-max M(∧, ∨): max min(a_i, r_ih)"],
    productMax: ["主因素突出 M(·，∨)：max a_i r_ih", "product-max M(·, ∨): max a_i r_ih"],
    minBoundedSum: [
      "取小上界和 M(∧，⊕)：min(1，Σ min(a_i，r_ih))",
      "min bounded sum M(∧, ⊕): min(1, Σ min(a_i, r_ih))",
    ],
  }),
  "weightedAverage",
);

type Compose = (weights: Vector, column: Vector) => Ratio;

const greatest = (values: readonly Ratio[]): Ratio => values.reduce((most, value) => max(most, value), ZERO);

const COLUMN: Readonly<Record<Exclude<Operator, "weightedAverage">, Compose>> = {
  minMax: (weights, column) => greatest(column.map((value, i) => min(weights[i] as Ratio, value))),
  productMax: (weights, column) => greatest(column.map((value, i) => value.times(weights[i] as Ratio))),
  minBoundedSum: (weights, column) =>
    min(ONE, sum(column.map((value, i) => min(weights[i] as Ratio, value)))),
};

/**
 * B = A ∘ R: for each grade, the operator over the weights and that column of the memberships. The weights stand
 * over one denominator, and so does each of the memberships.
 */
export function composed(weights: Vector, memberships: readonly Vector[], operator: Operator): Vector {
  if (operator === "weightedAverage") return weightedAverage(weights, memberships);
  const grades = memberships[0]?.length ?? 0;
  const compose = COLUMN[operator];
  const columns = Array.from({ length: grades }, (_, h) => memberships.map((row) => row[h] as Ratio));
  return overCommonDenominator(columns.map((column) => compose(weights, column)));
}

/** Σ a_i r_ih on numerators alone: one applicant after another passes here. */
function weightedAverage(weights: Vector, memberships: readonly Vector[]): Vector {
  const common = memberships.reduce((multiple, row) => leastCommonMultiple(multiple, denominator(row)), 1n);
  const scales = memberships.map((row, i) => (weights[i] as Ratio).n * (common / denominator(row)));
  const below = denominator(weights) * common;
  return (memberships[0] ?? []).map((_, h) => {
    let total = 0n;
    for (let i = 0; i < memberships.length; i += 1) {
      total += (scales[i] as bigint) * ((memberships[i] as Vector)[h] as Ratio).n;
    }
    return Ratio.of(total, below);
  });
}

/** A membership divided by its sum. */
export function normalised(membership: Vector): Vector {
  const total = sum(membership);
  return overCommonDenominator(membership.map((value) => value.over(total)));
}
