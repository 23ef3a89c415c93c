import { ONE } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Decided, type Exact, type In, refuse, words } from "../rule/index.js";
import { saidOfRatio } from "./scale.js";

const riskTiltInput = {
  /** The NPL ratio, as a fraction: 1.2 % is 0.012. */
  nplRatio: field.share("不良贷款率", "NPL ratio"),
  /** The highest NPL ratio that the bank accepts, as a fraction. */
  limit: field.share("不良贷款率上限", "Limit"),
  /** The weight of the return indicators, 0 to 1, inside the limit and outside; the rest goes to risk. */
  weights: field.record("收益指标权重", "Weight of return", {
    inside: field.share("上限之内的收益指标权重", "Weight of return within the limit"),
    outside: field.share("上限之外的收益指标权重", "Weight of return outside the limit"),
  }),
};

const riskTiltOutput = {
  ...riskTiltInput,
  /** limit − NPL ratio; below 0 the limit is exceeded. */
  margin: field.ratio("距不良贷款率上限", "Margin to the limit"),
  /** Whether the ratio is within the limit; equal to it is. */
  inside: field.flag("是否在上限之内", "Within the limit"),
  /** The weight of the return indicators that applies. */
  returnWeight: field.ratio("适用的收益指标权重", "Weight of return that applies"),
  /** 1 − that weight. */
  riskWeight: field.ratio("适用的风险指标权重", "Weight of risk that applies"),
};

export interface RiskTiltInput extends In<typeof riskTiltInput> {}
export interface RiskTiltFinding extends Found<"riskTilt", typeof riskTiltOutput> {}

function decideRiskTilt({
  nplRatio,
  limit,
  weights,
}: Exact<typeof riskTiltInput>): Decided<typeof riskTiltOutput, never> {
  if (weights.inside.isBelow(weights.outside)) {
    const detail = {
      zh: `应不小于上限之外的收益指标权重${saidOfRatio(weights.outside)}，填的是${saidOfRatio(weights.inside)}`,
      en: `expected at least the ${saidOfRatio(weights.outside)} that holds outside, got ${saidOfRatio(weights.inside)}`,
    };
    refuse(["weights", "inside"], "inconsistent", detail);
  }
  const inside = nplRatio.isAtMost(limit);
  const returnWeight = inside ? weights.inside : weights.outside;
  const riskWeight = ONE.minus(returnWeight);
  return { nplRatio, limit, margin: limit.minus(nplRatio), inside, weights, returnWeight, riskWeight };
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
  input: riskTiltInput,
  output: riskTiltOutput,
  decide: decideRiskTilt,
  say: ({ nplRatio, limit, inside }) => {
    const own = { value: nplRatio, bounds: [limit] };
    return {
      headline: APPLIED,
      steps: [
        { field: "margin", formula: "{limit} − {nplRatio}", result: MARGIN },
        {
          field: "inside",
          result: inside
            ? words(
                "{own:percent}未超过{limit}，在上限之内，考核重点可以偏向收益指标",
                "{own:percent} is not above {limit}: within it, so the appraisal may lean to return",
                { own },
              )
            : words("{own:percent}超过{limit}，不在上限之内", "{own:percent} is above {limit}: outside it", {
                own,
              }),
        },
        { field: "weights", what: SET, result: WEIGHTS },
        { what: words("适用的权重", "Weights that apply"), result: APPLIED },
      ],
    };
  },
});

const APPLIED = words(
  "收益指标{returnWeight}，风险指标{riskWeight}",
  "return {returnWeight}, risk {riskWeight}",
);
const MARGIN = words("{margin:percentagePoints}", "{margin:percentagePoints}");
const SET = words("本单位设定的收益指标权重", "Weight of return set by the bank");
const WEIGHTS = words(
  "上限之内{weights.inside}，之外{weights.outside}",
  "{weights.inside} within the limit, {weights.outside} outside",
);
