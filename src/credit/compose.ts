import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, ONE, overCommonDenominator, type Ratio, sum } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  choice,
  type Finding,
  flag,
  list,
  NO_NOTES,
  NO_READINGS,
  type Note,
  type NoteTexts,
  optional,
  refuse,
  share,
} from "../rule/index.js";
import { composed, normalised, OPERATOR_NAMES, OPERATORS, type Operator } from "./operators.js";

export interface ComposeInput {
  /** One weight for each factor, 0 to 1, of sum 1. */
  readonly weights: readonly DecimalInput[];
  /** One membership for each factor: a value from 0 to 1 for each grade, from the best down. */
  readonly memberships: readonly (readonly DecimalInput[])[];
  /** "weightedAverage" when left out. */
  readonly operator?: Operator | undefined;
  /** Whether the result is divided by its sum; not when left out. */
  readonly normalise?: boolean | undefined;
}

export interface ComposeFinding extends Finding {
  readonly operator: Operator;
  readonly normalised: boolean;
  readonly weights: readonly Decimal[];
  readonly memberships: readonly (readonly Decimal[])[];
  /** The membership one level up. */
  readonly membership: readonly Decimal[];
  /** Its sum: one for the weighted average of memberships of sum one. */
  readonly total: Decimal;
}

/** Whether weights have sum one: exactly, or near enough to be taken as they are, which gives a note. */
export function checkWeights(weights: readonly Ratio[], { credit }: CompiledPolicy): readonly Note[] {
  const off = sum(weights).minus(ONE).abs();
  if (off.isAbove(credit.weightTolerance)) refuse(["weights"], "inconsistent", "expected weights of sum 1");
  return off.isZero() ? NO_NOTES : [{ code: "weightsNearOne", clause: "credit-evaluation-4" }];
}

export const composeNoteTexts: NoteTexts = {
  weightsNearOne: {
    zh: "权重之和不正好为1，差额在容许范围内，按原值计算",
    en: "The weights do not sum to exactly 1; the difference is within the tolerance and they count as given",
  },
};

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
  input: z.strictObject({
    weights: list(share()),
    memberships: list(list(share())),
    operator: optional(choice(OPERATORS), "weightedAverage"),
    normalise: optional(flag(), false),
  }),
  decide: ({ weights, memberships, operator, normalise }, policy) => {
    const grades = memberships[0]?.length ?? 0;
    if (grades === 0) refuse(["memberships"], "missing", "expected at least one membership, got none");
    if (weights.length !== memberships.length) {
      refuse(
        ["weights"],
        "inconsistent",
        `expected ${memberships.length} weights, one for each membership, got ${weights.length}`,
      );
    }
    memberships.forEach((row, i) => {
      if (row.length === grades) return;
      refuse(
        ["memberships", i],
        "inconsistent",
        `expected ${grades} values as in the first membership, got ${row.length}`,
      );
    });
    const notes = checkWeights(weights, policy);
    const raw = composed(overCommonDenominator(weights), memberships.map(overCommonDenominator), operator);
    const total = sum(raw);
    if (normalise && total.isZero())
      refuse(["memberships"], "undetermined", "expected a membership above 0 to normalise");
    const membership = normalise ? normalised(raw) : raw;
    return {
      operator,
      normalised: normalise,
      weights,
      memberships,
      membership,
      total,
      readings: NO_READINGS,
      notes,
    };
  },
  say: (f, pen) => {
    const joined = (values: readonly Decimal[]) =>
      values.map((value) => pen.number(value)).join(pen.say("，", ", "));
    return {
      headline: joined(f.membership),
      steps: [
        { clause: f.clause, what: pen.say("权重", "Weights"), result: joined(f.weights) },
        ...f.memberships.map((row, i) => ({
          clause: f.clause,
          what: pen.say(`第${i + 1}个因素的隶属度`, `Membership of factor ${i + 1}`),
          result: joined(row),
        })),
        {
          clause: f.clause,
          what: pen.say("合成算子", "Operator"),
          result: pen.say(OPERATOR_NAMES[f.operator].zh, OPERATOR_NAMES[f.operator].en),
        },
        {
          clause: f.clause,
          what: pen.say("各等级之和", "Sum over the grades"),
          result: f.normalised
            ? pen.say(
                `${pen.number(f.total)}，已按此归一`,
                `${pen.number(f.total)}, by which the result is divided`,
              )
            : pen.say(`${pen.number(f.total)}，未归一`, `${pen.number(f.total)}, not normalised`),
        },
        { clause: f.clause, what: pen.say("合成结果", "Result"), result: joined(f.membership) },
      ],
    };
  },
  notes: composeNoteTexts,
});
