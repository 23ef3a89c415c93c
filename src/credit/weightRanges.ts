import { ONE, overCommonDenominator, type Ratio, sum, ZERO } from "../exact/index.js";
import type { NodeResult, Review } from "./assess.js";
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
      const parents = standing.map((condition) => parentOf(condition, node, review)).filter(isAtStake);
      const total = sum(node.weights);
      node.children.forEach((child, i) => {
        const weight = node.weights[i] as Ratio;
        const whole = wholeRange(total, weight);
        const lines = whole.from.equals(whole.to)
          ? []
          : parents.map((parent) => lineOf(parent, total, weight, membershipOf(child, review)));
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
function wholeRange(total: Ratio, weight: Ratio): Interval {
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

/** What all lines of a condition along the weights of one node have in common. */
interface Parent {
  readonly coefficients: Vector;
  /** The product of the weights from the node of the condition down to this one; null where it is not below. */
  readonly path: Ratio | null;
  readonly value: Ratio;
  readonly margin: Ratio;
  readonly strict: boolean;
}

function parentOf(
  { node, coefficients, limit, strict }: Condition,
  parent: CompiledNode,
  review: Review,
): Parent {
  const over = overCommonDenominator(coefficients);
  const valueAt = (at: CompiledNode) => dot(over, membershipOf(at, review)).reduced();
  return {
    coefficients: over,
    path: pathWeight(node, parent),
    value: valueAt(parent),
    margin: valueAt(node).minus(limit).reduced(),
    strict,
  };
}

function membershipOf({ id }: CompiledNode, { results }: Review): Vector {
  return (results.get(id) as NodeResult).membership;
}

/** Whether a condition needs looking at: one that no weight here can move and that holds does not. */
function isAtStake({ path, margin, strict }: Parent): boolean {
  return path !== null || !clears(margin, strict);
}

function clears(margin: Ratio, strict: boolean): boolean {
  return strict ? margin.isPositive() : !margin.isNegative();
}

function lineOf(
  { coefficients, path, value, margin, strict }: Parent,
  total: Ratio,
  weight: Ratio,
  membership: Vector,
): Line {
  if (path === null) return { weight, margin, slope: ZERO, strict };
  // What the child takes, its siblings give in proportion.
  const own = dot(coefficients, membership);
  const siblings = value.minus(own.times(weight)).over(total.minus(weight));
  return { weight, margin, slope: path.times(own.minus(siblings)), strict };
}

/** The product of the weights from a node down to one below it; null where it is not below. */
function pathWeight(from: CompiledNode, to: CompiledNode): Ratio | null {
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
  if (slope.isZero()) return clears(margin, strict) ? interval : null;
  const end = weight.minus(margin.over(slope)).reduced();
  const { from, to, fromIncluded, toIncluded } = interval;
  if (slope.isPositive()) {
    const order = end.compare(from);
    if (order < 0) return interval;
    return nonEmpty({ ...interval, from: end, fromIncluded: !strict && (order > 0 || fromIncluded) });
  }
  const order = end.compare(to);
  if (order > 0) return interval;
  return nonEmpty({ ...interval, to: end, toIncluded: !strict && (order < 0 || toIncluded) });
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
