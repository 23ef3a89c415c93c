import { ONE, type Ratio, sum } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type Exact, type In, type Line, refuse, words } from "../rule/index.js";
import { PUBLISHED_ROUNDING } from "./judgements.js";
import { numbers, weightsWords } from "./lists.js";
import { refuseLength } from "./refuseLength.js";

const weight = field.share("权重", "Weight");

const combinedWeightsInput = {
  /** The weights that experts' judgements gave, as of `judgementWeights`; of sum 1. */
  subjective: field.list("主观权重", "Subjective weights", weight),
  /** The weights that figures gave, as of `entropyWeights` or `criticWeights`; of sum 1. */
  objective: field.list("客观权重", "Objective weights", weight),
  method: field.choice<"multiplicative" | "linear">("组合方法", "Combination", {
    multiplicative: ["乘法组合", "products"],
    linear: ["加法组合", "weighted sums"],
  }),
  /** The share of the subjective weights, 0 to 1: asked for under "linear", and refused under "multiplicative". */
  share: field.optional(
    field.share("主观权重所占比例", "Share of the subjective weights", {
      without: { zh: "用乘法组合，没有比例", en: "multiplicative, which has no share" },
    }),
  ),
};

const combinedWeightsOutput = {
  method: combinedWeightsInput.method,
  share: field.nullable(
    field.ratio("主观权重所占比例", "Share of the subjective weights"),
    "乘法组合，没有比例",
    "none, they are multiplied",
  ),
  /** Both lists as they were combined, of sum one. */
  subjective: numbers("主观权重", "Subjective weights"),
  objective: numbers("客观权重", "Objective weights"),
  /** The combined weights, of sum one. */
  weights: numbers("组合权重", "Combined weights"),
};

const notes = {
  broughtToOne: {
    clause: "kaoping",
    zh: "填写的权重之和不正好为1，差额在容许范围内，先除以合计",
    en: "Weights given do not sum to exactly 1; the difference is within the tolerance, and they are first divided by their sum",
  },
  productOfZero: {
    clause: "hwangYoon1981",
    zh: "有的指标在一方的权重为0，乘法组合后为0，另一方的权重不再起作用",
    en: "An indicator weighs 0 on one side and so in the product, whatever it weighs on the other",
  },
} as const;

export interface CombinedWeightsInput extends In<typeof combinedWeightsInput> {}
export interface CombinedWeightsFinding
  extends Found<"combinedWeights", typeof combinedWeightsOutput, typeof notes> {}

/** Weights of sum one, and how far those given were from it. */
function ofSumOne(side: "subjective" | "objective", given: readonly Ratio[], { credit }: CompiledPolicy) {
  const total = sum(given);
  const off = total.minus(ONE).abs();
  if (total.isZero() || off.isAbove(credit.weightTolerance))
    refuse([side], "inconsistent", { zh: "权重之和应为1", en: "expected weights of sum 1" });
  return { weights: given.map((weight) => weight.over(total)), off };
}

function shareOf({ method, share }: Exact<typeof combinedWeightsInput>): Ratio | null {
  if (method === "linear")
    return (
      share ??
      refuse(["share"], "missing", {
        zh: "加法组合应填主观权重所占比例，这里没有填",
        en: "expected the share of the subjective weights for weighted sums, got nothing",
      })
    );
  if (share !== undefined)
    refuse(["share"], "inconsistent", {
      zh: "乘法组合没有比例，不应填主观权重所占比例",
      en: "expected no share where weights are multiplied",
    });
  return null;
}

/**
 * Weights of experts and weights of figures as one.
 *
 * multiplicative: w_j = a_j b_j ÷ Σ a_j b_j (Hwang and Yoon, 1981, on weights known beforehand); linear:
 * w_j = share × a_j + (1 − share) × b_j. a are the subjective weights, b the objective ones.
 *
 * @param input both lists, of the same indicators, and how they are combined ({@link CombinedWeightsInput})
 * @returns the combined weights
 * @throws {@link RuleInputError} for lists of different lengths or not of sum 1, a share that is missing ("linear") or given
 * ("multiplicative"), and products that are all 0
 * @see credit-evaluation-4
 * @example
 * const given = { subjective: ["0.5", "0.3", "0.2"], objective: ["0.2", "0.6", "0.2"] };
 * combinedWeights({ ...given, method: "linear", share: "0.6" }).weights.map(String); // ["0.38", "0.42", "0.2"]
 * combinedWeights({ ...given, method: "multiplicative" }).weights.map((weight) => weight.toFixed(4)); // ["0.3125", "0.5625", "0.1250"]
 */
export const combinedWeights: Rule<CombinedWeightsInput, CombinedWeightsFinding> = rule({
  name: "combinedWeights",
  clause: "credit-evaluation-4",
  title: { zh: "主客观组合权重", en: "Subjective and objective weights combined" },
  input: combinedWeightsInput,
  output: combinedWeightsOutput,
  notes,
  decide: (input, policy) => {
    const { subjective, objective, method } = input;
    refuseLength(["objective"], objective, subjective.length, {
      zh: "权重（与主观权重相同）",
      en: "weights as in the subjective ones",
    });
    const share = shareOf(input);
    const [a, b] = [ofSumOne("subjective", subjective, policy), ofSumOne("objective", objective, policy)];
    const combined = a.weights.map((own, j) => {
      const other = b.weights[j] as Ratio;
      return share === null ? own.times(other) : share.times(own).plus(ONE.minus(share).times(other));
    });
    const total = sum(combined);
    if (total.isZero())
      refuse(["objective"], "undetermined", {
        zh: "各项指标总有一方的权重为0，乘积全为0，不能用乘法组合",
        en: "expected an indicator that weighs on both sides: every product would be 0",
      });
    const zeros = subjective.filter((own, j) => own.isZero() !== objective[j]?.isZero());
    return {
      method,
      share,
      subjective: a.weights,
      objective: b.weights,
      weights: combined.map((each) => each.over(total)),
      notes: applying({
        // What a finding publishes is rounded to 34 digits; that calls for no note.
        broughtToOne: a.off.isAbove(PUBLISHED_ROUNDING) || b.off.isAbove(PUBLISHED_ROUNDING),
        productOfZero: share === null && zeros.length > 0,
      }),
    };
  },
  say: (f) => ({
    headline: weightsWords(f.weights),
    steps: [
      { field: "subjective", clause: "kaoping" },
      { field: "objective", clause: "kaoping" },
      ...(f.share === null ? [] : [{ field: "share", clause: "kaoping" } satisfies Line]),
      { field: "weights", ...SAID[f.method] },
    ],
  }),
});

const SAID: Readonly<Record<CombinedWeightsFinding["method"], Line>> = {
  multiplicative: {
    what: words("组合权重（两项权重的乘积占合计的比重）", "Combined weights, products over their sum"),
    clause: "hwangYoon1981",
  },
  linear: {
    what: words("组合权重（按比例加权平均）", "Combined weights, averages by the share"),
    clause: "kaoping",
  },
};
