import { ONE, overCommonDenominator, type Ratio, sum, ZERO } from "../exact/index.js";
import type { Review } from "./assess.js";
import type { CompiledModel, CompiledNode } from "./compileModel.js";
import { type Condition, gateConditions, gradeConditions } from "./conditions.js";
import { placeOf } from "./grade.js";
import { dot, type Vector } from "./vector.js";

/** An interval that may include its ends or not. */
interface Interval {
  readonly from: Ratio;
  readonly fromIncluded: boolean;
  readonly to: Ratio;
  readonly toIncluded: boolean;
}

/** A weight and the interval in which the decision stands. */
export interface WeightInterval extends Interval {
  readonly node: string;
  readonly child: string;
  readonly weight: Ratio;
}

/**
 * For every weight that was applied, the interval in which the decision stands when the weight moves and its
 * siblings are scaled in proportion, so that the sum stays. Everything that decides is linear in the weight.
 */
export function weightRanges(model: CompiledModel, review: Review): WeightInterval[] {
  const { top, results } = review;
  const gates = gateConditions(model);
  const standing =
    top === null
      ? gates
      : [...gates, ...gradeConditions(placeOf(top.score, top.membership, model.policy), model)];
  const ranges: WeightInterval[] = [];
  const visit = (node: CompiledNode): void => {
    if (results.has(node.id)) {
      node.children.forEach((child, i) => {
        const weight = node.weights[i] as Ratio;
        const whole = wholeRange(node.weights, weight);
        const lines = whole.from.equals(whole.to)
          ? []
          : standing.map((condition) => lineOf(condition, node, i, review));
        const holds = lines.reduce<Interval | null>(cut, whole);
        const stands = top === null ? sideOf(weight, holds, whole) : (holds as Interval);
        ranges.push({ node: node.id, child: child.id, weight, ...stands });
      });
    }
    node.children.forEach(visit);
  };
  visit(model.root);
  return ranges;
}

/** Every value the weight can take: none but its own where it is the whole sum, which leaves nothing to scale. */
function wholeRange(weights: Vector, weight: Ratio): Interval {
  const total = sum(weights);
  const from = weight.equals(total) ? weight : ZERO;
  return { from, fromIncluded: true, to: total, toIncluded: true };
}

/** A condition along the values t of a weight: it holds where margin + slope × (t − weight) is above, or on, zero. */
interface Line {
  readonly weight: Ratio;
  readonly margin: Ratio;
  readonly slope: Ratio;
  readonly strict: boolean;
}

function lineOf(
  { node, coefficients, limit, strict }: Condition,
  parent: CompiledNode,
  i: number,
  { results }: Review,
): Line {
  const membershipOf = ({ id }: CompiledNode): Vector => results.get(id)?.membership ?? [];
  const over = overCommonDenominator(coefficients);
  const valueAt = (at: CompiledNode) => dot(over, membershipOf(at));
  const weight = parent.weights[i] as Ratio;
  const path = pathWeight(node, parent);
  const margin = valueAt(node).minus(limit);
  if (path === null) return { weight, margin, slope: ZERO, strict };
  // What the child takes, its siblings give in proportion.
  const total = sum(parent.weights);
  const siblings = parent.children.reduce(
    (all, child, j) => (j === i ? all : all.plus(valueAt(child).times(parent.weights[j] as Ratio))),
    ZERO,
  );
  const own = valueAt(parent.children[i] as CompiledNode);
  return { weight, margin, slope: path.times(own.minus(siblings.over(total.minus(weight)))), strict };
}

/** The product of the weights from a node down to one below it; null where it is not below. */
export function pathWeight(from: CompiledNode, to: CompiledNode): Ratio | null {
  if (from === to) return ONE;
  for (const [i, child] of from.children.entries()) {
    const below = pathWeight(child, to);
    if (below !== null) return below.times(from.weights[i] as Ratio);
  }
  return null;
}

/** The part of an interval on which a condition holds. */
function cut(interval: Interval | null, { weight, margin, slope, strict }: Line): Interval | null {
  if (interval === null) return null;
  if (slope.isZero()) return (strict ? margin.isPositive() : !margin.isNegative()) ? interval : null;
  const end = weight.minus(margin.over(slope)).reduced();
  const { from, to, fromIncluded, toIncluded } = interval;
  if (slope.isPositive()) {
    const order = end.compare(from);
    const kept = { ...interval, from: order < 0 ? from : end };
    const included = order < 0 ? fromIncluded : order > 0 ? !strict : fromIncluded && !strict;
    return nonEmpty({ ...kept, fromIncluded: included });
  }
  const order = end.compare(to);
  const kept = { ...interval, to: order > 0 ? to : end };
  const included = order > 0 ? toIncluded : order < 0 ? !strict : toIncluded && !strict;
  return nonEmpty({ ...kept, toIncluded: included });
}

function nonEmpty(interval: Interval): Interval | null {
  const order = interval.from.compare(interval.to);
  return order < 0 || (order === 0 && interval.fromIncluded && interval.toIncluded) ? interval : null;
}

/** The part of the whole on the weight's side of an interval that does not hold the weight. */
function sideOf(weight: Ratio, passing: Interval | null, whole: Interval): Interval {
  if (passing === null) return whole;
  return weight.compare(passing.from) <= 0
    ? { ...whole, to: passing.from, toIncluded: !passing.fromIncluded }
    : { ...whole, from: passing.to, fromIncluded: !passing.toIncluded };
}
