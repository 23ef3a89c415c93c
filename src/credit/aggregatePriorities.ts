import { fromFixed, ONE, type Ratio, sum, weightedGeometricMeans } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, refuse, words } from "../rule/index.js";
import { aggregateJudgementsInput, expertWeights, refuseManyExperts } from "./aggregateJudgements.js";
import { numbers } from "./lists.js";
import { refuseLength } from "./refuseLength.js";

export const aggregatePrioritiesInput = {
  /** The weights each expert's matrix gave, one list for each expert, all of the same criteria; above 0. */
  priorities: field.list(
    "各专家给出的权重",
    "Weights by each expert",
    field.list("一位专家给出的权重", "Weights by one expert", field.share("权重", "Weight")),
  ),
  /** One weight for each expert, of sum 1; equal when left out. */
  weights: aggregateJudgementsInput.weights,
  /** "geometric" when left out. */
  mean: field.optional(
    field.choice<"geometric" | "arithmetic">("平均方法", "Mean", {
      geometric: ["几何平均", "geometric means"],
      arithmetic: ["算术平均", "arithmetic means"],
    }),
    "geometric",
  ),
};

const aggregatePrioritiesOutput = {
  experts: field.whole("专家人数", "Experts"),
  mean: aggregatePrioritiesInput.mean,
  expertWeights: numbers("专家权重", "Weights of the experts"),
  /** The weights of the group, of sum one. */
  weights: numbers("综合权重", "Weights of the group"),
};

export interface AggregatePrioritiesInput extends In<typeof aggregatePrioritiesInput> {}
export interface AggregatePrioritiesFinding
  extends Found<"aggregatePriorities", typeof aggregatePrioritiesOutput> {}

/** The means of the experts' weights of each criterion, over their sum. */
export function groupPriorities(
  priorities: readonly (readonly Ratio[])[],
  experts: readonly Ratio[],
  mean: "geometric" | "arithmetic",
): Ratio[] {
  const geometric = weightedGeometricMeans(experts);
  const means = (priorities[0] as readonly Ratio[]).map((_, i) => {
    const column = priorities.map((list) => list[i] as Ratio);
    if (mean === "geometric") return fromFixed(geometric(column));
    return sum(column.map((weight, e) => weight.times(experts[e] as Ratio)));
  });
  const total = sum(means);
  return means.map((weight) => weight.over(total));
}

/**
 * The weights of a group from the weights of its experts: the geometric or arithmetic mean of each criterion's
 * weights, then divided by their sum.
 *
 * @param input the experts' weights ({@link AggregatePrioritiesInput})
 * @throws {@link RuleInputError} for lists of different lengths, weights of 0, lists not of sum 1
 * (arithmetic), and expert weights not of sum 1
 * @see credit-evaluation-5
 * @example
 * const { weights } = aggregatePriorities({ priorities: [["0.8", "0.2"], ["0.5", "0.5"]], mean: "arithmetic" });
 * weights.map(String); // ["0.65", "0.35"]
 */
export const aggregatePriorities: Rule<AggregatePrioritiesInput, AggregatePrioritiesFinding> = rule({
  name: "aggregatePriorities",
  clause: "credit-evaluation-5",
  title: { zh: "专家权重的综合", en: "Weights of a group" },
  input: aggregatePrioritiesInput,
  output: aggregatePrioritiesOutput,
  decide: ({ priorities, weights: given, mean }, { credit }) => {
    const first = priorities[0];
    if (first === undefined || first.length === 0) {
      return refuse(["priorities"], "missing", {
        zh: "应至少填一名专家的权重，一个也没有",
        en: "expected the weights of at least one expert, got none",
      });
    }
    refuseManyExperts(["priorities"], priorities.length);
    priorities.forEach((list, e) => {
      refuseLength(["priorities", e], list, first.length, {
        zh: "权重（与第一名专家相同）",
        en: "weights as in the first list",
      });
      list.forEach((weight, i) => {
        if (!weight.isPositive())
          refuse(["priorities", e, i], "belowMinimum", {
            zh: `权重应大于0`,
            en: "expected a weight above 0",
          });
      });
    });
    if (mean === "arithmetic") {
      for (const [e, list] of priorities.entries()) {
        if (sum(list).minus(ONE).abs().isAtMost(credit.weightTolerance)) continue;
        refuse(["priorities", e], "inconsistent", {
          zh: `第${e + 1}位专家的权重之和应为1：算术平均时，和不为1的权重分量不等`,
          en: "expected weights of sum 1: in an arithmetic mean other lists would not count alike",
        });
      }
    }
    const experts = expertWeights(given, priorities.length, credit.weightTolerance);
    return {
      experts: priorities.length,
      mean,
      expertWeights: experts,
      weights: groupPriorities(priorities, experts, mean),
    };
  },
  say: () => ({
    headline: words("{experts}位专家的综合权重", "weights of {experts} experts"),
    steps: [
      { field: "expertWeights" },
      {
        field: "weights",
        what: words("综合权重，{mean}后归一", "Weights of the group, {mean} over their sum"),
      },
    ],
  }),
});
