import { max, min, ONE, overCommonDenominator, type Ratio, sum, ZERO } from "../exact/index.js";
import * as field from "../rule/fields.js";
import { dot, type Vector } from "./vector.js";

/** How weights and memberships are composed into the membership one level up. */
export type Operator = "weightedAverage" | "minMax" | "productMax" | "minBoundedSum";

/** The operator: "weightedAverage" when left out. */
export const operatorField = field.optional(
  field.choice<Operator>("合成算子", "Operator", {
    weightedAverage: [
      "加权平均，权重乘以隶属度后相加",
      "weighted average: the weights times the memberships, added up",
    ],
    minMax: [
      "主因素决定，权重与隶属度取较小者，再取各因素中的最大者",
      "min-max: of each weight and membership the lesser, and of these the greatest",
    ],
    productMax: [
      "主因素突出，权重乘以隶属度，再取各因素中的最大者",
      "product-max: the weights times the memberships, and of these the greatest",
    ],
    minBoundedSum: [
      "取小后相加，权重与隶属度取较小者，各因素相加，超过1的按1计",
      "bounded sum: of each weight and membership the lesser, added up, and no more than 1",
    ],
  }),
  "weightedAverage",
);

type Compose = (weights: Vector, column: Vector) => Ratio;

const greatest = (values: readonly Ratio[]): Ratio => values.reduce((most, value) => max(most, value), ZERO);

const COLUMN: Readonly<Record<Operator, Compose>> = {
  weightedAverage: (weights, column) => dot(weights, overCommonDenominator(column)),
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
  const columns = (memberships[0] as Vector).map((_, h) => memberships.map((row) => row[h] as Ratio));
  const compose = COLUMN[operator];
  return overCommonDenominator(columns.map((column) => compose(weights, column)));
}

/** Whether memberships of sum one stay so: the sum of any other composition says nothing and is divided out. */
export function keepsSum(operator: Operator): boolean {
  return operator === "weightedAverage";
}

/** A membership divided by its sum. */
export function normalised(membership: Vector): Vector {
  const total = sum(membership);
  return overCommonDenominator(membership.map((value) => value.over(total)));
}
