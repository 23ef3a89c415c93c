import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, ONE, type Ratio } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { type Decided, type Finding, NO_NOTES, NO_READINGS, refuse, share } from "../rule/index.js";
import { saidOfRatio } from "./scale.js";

export interface RiskTiltInput {
  /** The NPL ratio, as a fraction: 1.2 % is 0.012. */
  readonly nplRatio: DecimalInput;
  /** The highest NPL ratio that the bank accepts, as a fraction. */
  readonly limit: DecimalInput;
  /** The weight of the return indicators, 0 to 1, inside the limit and outside; the rest goes to risk. */
  readonly weights: { readonly inside: DecimalInput; readonly outside: DecimalInput };
}

export interface RiskTiltFinding extends Finding {
  readonly nplRatio: Decimal;
  readonly limit: Decimal;
  /** limit − NPL ratio; below 0 the limit is exceeded. */
  readonly margin: Decimal;
  /** Whether the ratio is within the limit; equal to it is. */
  readonly inside: boolean;
  readonly weights: { readonly inside: Decimal; readonly outside: Decimal };
  /** The weight of the return indicators that applies. */
  readonly returnWeight: Decimal;
  /** 1 − that weight. */
  readonly riskWeight: Decimal;
}

interface Figures {
  readonly nplRatio: Ratio;
  readonly limit: Ratio;
  readonly weights: { readonly inside: Ratio; readonly outside: Ratio };
}

function decideRiskTilt({ nplRatio, limit, weights }: Figures): Decided<RiskTiltFinding> {
  if (weights.inside.isBelow(weights.outside)) {
    const detail = `expected at least the ${saidOfRatio(weights.outside)} that holds outside, got ${saidOfRatio(weights.inside)}`;
    refuse(["weights", "inside"], "inconsistent", detail);
  }
  const inside = nplRatio.isAtMost(limit);
  const returnWeight = inside ? weights.inside : weights.outside;
  return {
    nplRatio,
    limit,
    margin: limit.minus(nplRatio),
    inside,
    weights,
    returnWeight,
    riskWeight: ONE.minus(returnWeight),
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

/**
 * Whether an appraisal may lean to return: it may while the NPL ratio is within the limit that the bank accepts.
 *
 * ratio ≤ limit ? weights.inside : weights.outside, for the return indicators; the risk indicators get the rest
 * of 1. The document states neither limit nor weights, so both are inputs. Equality is inside (只要在这个上限之内);
 * ratios are compared unrounded.
 *
 * @param input the ratio, the limit and both weights ({@link RiskTiltInput})
 * @returns which weight applies, and the margin to the limit
 * @throws {@link RuleInputError} `percentMistake` for ratios above 1, `inconsistent` where return weighs less
 * inside the limit than outside
 * @see post-loan-2
 * @example
 * const tilt = { limit: "0.02", weights: { inside: "0.6", outside: "0.3" } };
 * riskTilt({ ...tilt, nplRatio: "0.02" }).returnWeight.toString(); // "0.6"
 * riskTilt({ ...tilt, nplRatio: "0.0201" }).riskWeight.toString(); // "0.7"
 */
export const riskTilt: Rule<RiskTiltInput, RiskTiltFinding> = rule({
  name: "riskTilt",
  clause: "post-loan-2",
  title: { zh: "风险容忍度内的考核重点", en: "Emphasis within the risk tolerance" },
  input: z.strictObject({
    nplRatio: share(),
    limit: share(),
    weights: z.strictObject({ inside: share(), outside: share() }),
  }),
  decide: decideRiskTilt,
  say: (f, pen) => {
    const { clause } = f;
    const [own, limit] = [pen.percent(f.nplRatio), pen.percent(f.limit)];
    const [returns, risk] = [pen.percent(f.returnWeight), pen.percent(f.riskWeight)];
    const weights = pen.say(`收益指标${returns}，风险指标${risk}`, `return ${returns}, risk ${risk}`);
    const [inside, outside] = [pen.percent(f.weights.inside), pen.percent(f.weights.outside)];
    return {
      headline: weights,
      steps: [
        {
          clause,
          what: pen.say("距不良贷款率上限", "Margin to the limit"),
          formula: `${limit} − ${own}`,
          result: pen.percent(f.margin),
        },
        {
          clause,
          what: pen.say("是否在上限之内", "Within the limit"),
          result: f.inside
            ? pen.say(`${own}未超过${limit}，在上限之内`, `${own} is not above ${limit}: within it`)
            : pen.say(`${own}超过${limit}，不在上限之内`, `${own} is above ${limit}: outside it`),
        },
        {
          clause,
          what: pen.say("收益指标权重", "Weight of return"),
          result: pen.say(
            `上限之内${inside}，之外${outside}`,
            `${inside} within the limit, ${outside} outside`,
          ),
        },
        { clause, what: pen.say("适用的权重", "Weights that apply"), result: weights },
      ],
    };
  },
});
