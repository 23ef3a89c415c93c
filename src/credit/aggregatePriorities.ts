import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, fromFixed, type Ratio, sum, weightedGeometricMean } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { choice, type Finding, list, NO_NOTES, NO_READINGS, optional, refuse, share } from "../rule/index.js";
import { expertWeights } from "./aggregateJudgements.js";

export interface AggregatePrioritiesInput {
  /** The weights each expert's matrix gave, one list for each expert, all of the same criteria; above 0. */
  readonly priorities: readonly (readonly DecimalInput[])[];
  /** One weight for each expert, of sum 1; equal when left out. */
  readonly weights?: readonly DecimalInput[] | undefined;
  /** "geometric" when left out. */
  readonly mean?: "geometric" | "arithmetic" | undefined;
}

export interface AggregatePrioritiesFinding extends Finding {
  readonly experts: number;
  readonly mean: "geometric" | "arithmetic";
  readonly expertWeights: readonly Decimal[];
  /** The weights of the group, of sum one. */
  readonly weights: readonly Decimal[];
}

/**
 * The weights of a group from the weights of its experts: the geometric or arithmetic mean of each criterion's
 * weights, then divided by their sum.
 *
 * @param input the experts' weights ({@link AggregatePrioritiesInput})
 * @throws {@link RuleInputError} for lists of different lengths, weights of 0, and expert weights not of sum 1
 * @see credit-evaluation-5
 * @example
 * const { weights } = aggregatePriorities({ priorities: [["0.8", "0.2"], ["0.5", "0.5"]], mean: "arithmetic" });
 * weights.map(String); // ["0.65", "0.35"]
 */
export const aggregatePriorities: Rule<AggregatePrioritiesInput, AggregatePrioritiesFinding> = rule({
  name: "aggregatePriorities",
  clause: "credit-evaluation-5",
  title: { zh: "专家权重的综合", en: "Weights of a group" },
  input: z.strictObject({
    priorities: list(list(share())),
    weights: optional(list(share())),
    mean: optional(choice(["geometric", "arithmetic"]), "geometric"),
  }),
  decide: ({ priorities, weights: given, mean }) => {
    const first = priorities[0];
    if (first === undefined || first.length === 0) {
      return refuse(["priorities"], "missing", "expected the weights of at least one expert, got none");
    }
    priorities.forEach((list, e) => {
      if (list.length !== first.length) {
        refuse(
          ["priorities", e],
          "inconsistent",
          `expected ${first.length} weights as in the first list, got ${list.length}`,
        );
      }
      list.forEach((weight, i) => {
        if (!weight.isPositive()) refuse(["priorities", e, i], "belowMinimum", "expected a weight above 0");
      });
    });
    const experts = expertWeights(given, priorities.length);
    const means = first.map((_, i) => {
      const column = priorities.map((list) => list[i] as Ratio);
      if (mean === "geometric") return fromFixed(weightedGeometricMean(column, experts));
      return sum(column.map((weight, e) => weight.times(experts[e] as Ratio)));
    });
    const total = sum(means);
    return {
      experts: priorities.length,
      mean,
      expertWeights: experts,
      weights: means.map((weight) => weight.over(total)),
      readings: NO_READINGS,
      notes: NO_NOTES,
    };
  },
  say: (f, pen) => ({
    headline: pen.say(`${f.experts}位专家的综合权重`, `weights of ${f.experts} experts`),
    steps: [
      {
        clause: f.clause,
        what: pen.say("专家权重", "Weights of the experts"),
        result: f.expertWeights.map((weight) => pen.number(weight)).join(pen.say("，", ", ")),
      },
      {
        clause: f.clause,
        what:
          f.mean === "geometric"
            ? pen.say("几何平均后归一", "Geometric means over their sum")
            : pen.say("算术平均后归一", "Arithmetic means over their sum"),
        result: f.weights.map((weight) => pen.number(weight)).join(pen.say("，", ", ")),
      },
    ],
  }),
});
