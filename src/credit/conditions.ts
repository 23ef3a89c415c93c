import { Ratio } from "../exact/index.js";
import { refuse } from "../rule/index.js";
import type { CompiledModel, CompiledNode } from "./compileModel.js";
import { worstPassing } from "./gate.js";
import type { Vector } from "./vector.js";

/** What must hold of a node's membership m for a decision to stand: Σ c_h m_h above a limit, or at least on it. */
export interface Condition {
  readonly node: CompiledNode;
  readonly coefficients: Vector;
  readonly limit: Ratio;
  /** Whether the limit itself does not suffice. */
  readonly strict: boolean;
}

/** What must hold for the applicant to pass the gate. */
export function gateConditions(model: CompiledModel): Condition[] {
  const { decisive, values, policy } = model;
  const { gateOn, mediumDecisiveRating, creditGradeLabel } = policy.readings;
  if (gateOn === "value") {
    const strict = mediumDecisiveRating === "rejected";
    return decisive.map((node) => ({ node, coefficients: values, limit: policy.credit.gate, strict }));
  }
  if (decisive.length > 0 && creditGradeLabel === "maxMembership")
    refuse(["model"], "undetermined", NOT_LINEAR);
  const worst = worstPassing(values, policy);
  return decisive.flatMap((node) => {
    if (worst < 0) return [impossible(node, values)];
    const { notWorse } = scoreConditions(worst, model, node);
    return notWorse === null ? [] : [notWorse];
  });
}

const NOT_LINEAR = {
  zh: "决定性指标按等级判定而等级取隶属度最大者时，不能计算稳定性",
  en: "expected decisive parts decided by their scores, or grades decided by scores: the greatest membership of a part gives no limit to compute with",
};

/** What never holds. */
function impossible(node: CompiledNode, values: Vector): Condition {
  const zero = Ratio.of(0n);
  return { node, coefficients: values.map(() => zero), limit: zero, strict: true };
}

/** The scores between which a grade lies; null at the ends of the scale. The score decides, not the membership. */
export function scoreConditions(
  place: number,
  { root, values, policy }: CompiledModel,
  node = root,
): { readonly notBetter: Condition | null; readonly notWorse: Condition | null } {
  const nearest = policy.readings.creditGradeLabel === "nearest";
  const [better, own, worse] = [values[place - 1], values[place], values[place + 1]];
  const half = Ratio.of(1n, 2n);
  const edge = (upper: Ratio, lower: Ratio) => (nearest ? upper.plus(lower).times(half) : upper);
  const edgeAbove = better === undefined ? null : edge(better, own as Ratio);
  const edgeBelow = worse === undefined ? null : edge(own as Ratio, worse);
  // The middle between two grades belongs to the worse, a value that must be reached to the better.
  return {
    notBetter: edgeAbove && {
      node,
      coefficients: values.map((value) => value.negated()),
      limit: edgeAbove.negated(),
      strict: !nearest,
    },
    notWorse: edgeBelow && { node, coefficients: values, limit: edgeBelow, strict: nearest },
  };
}

/** What must hold for a grade to be the one of greatest membership; of equal ones the worse is chosen. */
function leadConditions(place: number, { root: node, values }: CompiledModel): Condition[] {
  return values.flatMap((_, other) => {
    if (other === place) return [];
    const coefficients = values.map((__, h) => Ratio.of(h === place ? 1n : h === other ? -1n : 0n));
    return [{ node, coefficients, limit: Ratio.of(0n), strict: other > place }];
  });
}

/** What must hold for the grade to stay as it is. */
export function gradeConditions(place: number, model: CompiledModel): Condition[] {
  if (model.policy.readings.creditGradeLabel === "maxMembership") return leadConditions(place, model);
  const { notBetter, notWorse } = scoreConditions(place, model);
  return [notBetter, notWorse].filter((condition) => condition !== null);
}

/** The condition that holds exactly when the other does not. */
export function opposite({ node, coefficients, limit, strict }: Condition): Condition {
  return {
    node,
    coefficients: coefficients.map((value) => value.negated()),
    limit: limit.negated(),
    strict: !strict,
  };
}

/** Decisive parts up to which every vote and weight is looked at against every gate. */
const MOST_DECISIVE = 100;

/**
 * Refuses a model whose score is not linear in weights and votes, which is any but the plain weighted average, and one of
 * more decisive parts than can be looked at in time.
 */
export function refuseUnsuited({ operator, normalise, decisive }: CompiledModel): void {
  if (operator !== "weightedAverage" || normalise)
    refuse(["model"], "undetermined", {
      zh: "应为按加权平均合成、不作归一的模型",
      en: "expected a model composed by the weighted average, not normalised",
    });
  if (decisive.length > MOST_DECISIVE)
    refuse(["model"], "tooLarge", {
      zh: `决定性指标最多${MOST_DECISIVE}项，模型中有${decisive.length}项`,
      en: `expected at most ${MOST_DECISIVE} decisive parts, got ${decisive.length}`,
    });
}
