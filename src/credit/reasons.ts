import { max, ONE, overCommonDenominator, Ratio, sum, ZERO } from "../exact/index.js";
import type { Review } from "./assess.js";
import type { CompiledModel, CompiledNode } from "./compileModel.js";
import type { Vector } from "./vector.js";

/** What an indicator cost. */
export interface Reason {
  readonly id: string;
  /** The node whose points were lost. */
  readonly under: string;
  readonly lost: Ratio;
  readonly share: Ratio;
}

/**
 * The points that each indicator took from the best value, most first: of the whole score, or after a rejection of
 * the outermost decisive parts that failed. Null where the operator does not let them be told apart.
 */
export function reasonsOf(model: CompiledModel, review: Review): Reason[] | null {
  if (model.operator !== "weightedAverage") return null;
  const failed = new Set(review.gate.filter(({ passed }) => !passed).map(({ id }) => id));
  const nodes = review.top === null ? outermost(model.root, failed) : [model.root];
  return nodes.flatMap((node) => reasonsUnder(node, model, review)).sort((a, b) => b.lost.compare(a.lost));
}

function outermost(node: CompiledNode, failed: ReadonlySet<string>): CompiledNode[] {
  return failed.has(node.id) ? [node] : node.children.flatMap((child) => outermost(child, failed));
}

function reasonsUnder(
  node: CompiledNode,
  { normalise, values }: CompiledModel,
  { results }: Review,
): Reason[] {
  const found: { id: string; lost: Ratio }[] = [];
  const resultOf = ({ id }: CompiledNode) => results.get(id) as { membership: Vector; score: Ratio };
  // Weights may sum to a little less or more than 1; the best that can be had is then shared out in their proportion.
  const visit = (at: CompiledNode, best: Ratio, factor: Ratio): void => {
    const { score } = resultOf(at);
    if (at.children.length === 0) found.push({ id: at.id, lost: best.minus(score).times(factor).reduced() });
    const raw = normalise
      ? sum(at.children.map((child, i) => sum(resultOf(child).membership).times(at.weights[i] as Ratio)))
      : ONE;
    const weights = at.weights.map((weight) => weight.over(raw).reduced());
    const below = at.children.length === 0 ? best : best.over(sum(overCommonDenominator(weights))).reduced();
    for (const [i, child] of at.children.entries()) {
      visit(child, below, factor.times(weights[i] as Ratio).reduced());
    }
  };
  visit(node, values.reduce(max), ONE);
  const total = sum(overCommonDenominator(found.map(({ lost }) => lost))).reduced();
  if (total.isZero()) return [];
  return found
    .filter(({ lost }) => !lost.isZero())
    .map(({ id, lost }) => ({ id, under: node.id, lost, share: lost.over(total) }));
}

/** The scores between the grades, the best first; null where the greatest membership and not the score decides. */
export function cutsOf({ values, policy }: CompiledModel): Ratio[] | null {
  const label = policy.readings.creditGradeLabel;
  if (label === "maxMembership") return null;
  const half = Ratio.of(1n, 2n);
  return values
    .slice(1)
    .map((worse, h) =>
      label === "nearest" ? (values[h] as Ratio).plus(worse).times(half) : (values[h] as Ratio),
    );
}

/** The points from a score up to the next better grade: 0 on a limit that must be passed. */
export function toNext(score: Ratio, place: number, cuts: readonly Ratio[] | null): Ratio | null {
  const cut = cuts?.[place - 1];
  return cut === undefined ? null : max(ZERO, cut.minus(score));
}
