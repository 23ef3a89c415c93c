import { ONE, overCommonDenominator, type Ratio, sum } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, refuse, words } from "../rule/index.js";
import { numbers, rowLines, rowsOfNumbers } from "./lists.js";
import { composed, normalised, operatorField } from "./operators.js";
import { refuseLength } from "./refuseLength.js";

export const composeInput = {
  /** One weight for each factor, 0 to 1, of sum 1. */
  weights: field.list("权重", "Weights", field.share("权重", "Weight")),
  /** One membership for each factor: a value from 0 to 1 for each grade, from the best down. */
  memberships: field.list(
    "各因素的隶属度",
    "Memberships of the factors",
    field.list("一个因素的隶属度", "Membership of a factor", field.share("隶属度", "Membership")),
  ),
  /** "weightedAverage" when left out. */
  operator: operatorField,
  /** Whether the result is divided by its sum; not when left out. */
  normalise: field.optional(field.flag("合成结果归一", "Result divided by its sum"), false),
};

const composeOutput = {
  operator: operatorField,
  normalised: field.flag("已归一", "Normalised"),
  weights: numbers("权重", "Weights"),
  memberships: rowsOfNumbers("各因素的隶属度", "Memberships of the factors"),
  /** The membership one level up. */
  membership: numbers("合成结果", "Result"),
  /** Its sum: one for the weighted average of memberships of sum one. */
  total: field.number("各等级合计", "Sum over the grades"),
};

export const composeNotes = {
  weightsNearOne: {
    clause: "kaoping",
    zh: "权重之和不正好为1，差额在容许范围内，按原值计算",
    en: "The weights do not sum to exactly 1; the difference is within the tolerance and they count as given",
  },
} as const;

type ComposeNote = keyof typeof composeNotes;

export interface ComposeInput extends In<typeof composeInput> {}
export interface ComposeFinding extends Found<"compose", typeof composeOutput, typeof composeNotes> {}

/** Whether weights have sum one: exactly, or near enough to be taken as they are, which gives a note. */
export function checkWeights(weights: readonly Ratio[], { credit }: CompiledPolicy): readonly ComposeNote[] {
  const off = sum(weights).minus(ONE).abs();
  if (off.isAbove(credit.weightTolerance))
    refuse(["weights"], "inconsistent", { zh: `权重之和应为1`, en: "expected weights of sum 1" });
  return off.isZero() ? [] : ["weightsNearOne"];
}

/**
 * Composes the memberships of factors into the membership one level up: B = A ∘ R.
 *
 * weightedAverage (the paper's): b_h = Σ a_i r_ih; minMax: b_h = max min(a_i, r_ih); productMax: b_h = max a_i r_ih;
 * minBoundedSum: b_h = min(1, Σ min(a_i, r_ih)). Only the first keeps memberships of sum one, so only where it is
 * asked for is the result divided by its sum.
 *
 * @param input weights and memberships of the factors ({@link ComposeInput})
 * @returns the membership one level up
 * @throws {@link RuleInputError} for weights not of sum 1, values outside 0 to 1, lists of different lengths
 * @see credit-evaluation-7
 * @example
 * const finding = compose({ weights: ["0.6", "0.4"], memberships: [["0.5", "0.5"], ["1", "0"]] });
 * finding.membership.map(String); // ["0.7", "0.3"]
 */
export const compose: Rule<ComposeInput, ComposeFinding> = rule({
  name: "compose",
  clause: "credit-evaluation-7",
  title: { zh: "模糊合成", en: "Fuzzy composition" },
  input: composeInput,
  output: composeOutput,
  notes: composeNotes,
  decide: ({ weights, memberships, operator, normalise }, policy) => {
    const grades = memberships[0]?.length ?? 0;
    if (grades === 0)
      refuse(["memberships"], "missing", {
        zh: "应至少填一个因素的隶属度，一个也没有",
        en: "expected at least one membership, got none",
      });
    refuseLength(["weights"], weights, memberships.length, {
      zh: "权重（每个因素一个）",
      en: "weights, one for each membership",
    });
    for (const [i, row] of memberships.entries())
      refuseLength(["memberships", i], row, grades, {
        zh: "隶属度（与第一个因素相同）",
        en: "values as in the first membership",
      });
    const notes = checkWeights(weights, policy);
    const raw = composed(overCommonDenominator(weights), memberships.map(overCommonDenominator), operator);
    const total = sum(raw);
    if (normalise && total.isZero())
      refuse(["memberships"], "undetermined", {
        zh: "要归一，隶属度应至少有一个大于0，合成结果全为0",
        en: "expected a membership above 0 to normalise",
      });
    const membership = normalise ? normalised(raw) : raw;
    return { operator, normalised: normalise, weights, memberships, membership, total, notes };
  },
  say: (f) => ({
    headline: words("{membership}", "{membership}"),
    steps: [
      { field: "weights" },
      ...rowLines("memberships", f.memberships, FACTOR),
      { field: "operator" },
      {
        field: "total",
        result: f.normalised
          ? words("{total}，各等级已除以此数归一", "{total}, by which the result is divided")
          : words("{total}，未归一", "{total}, and the result is not divided by it"),
      },
      { field: "membership" },
    ],
  }),
});

const FACTOR = { zh: "第{row}个因素的隶属度", en: "Membership of factor {row}" };
