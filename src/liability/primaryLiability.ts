import { max, ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, words } from "../rule/index.js";

/** What a primary responsible answers by. */
const primaryLiabilityInput = {
  /** NPL or loss on the loans of the primary responsible, in yuan, 0 or more. */
  npl: field.money("不良贷款或损失", "NPL or loss"),
  /** Amount that the head office exempted, in yuan, 0 or more. */
  exemptAmount: field.money("免责金额", "Exempt amount"),
};

const primaryLiabilityOutput = {
  ...primaryLiabilityInput,
  /** What the person answers for: NPL above the exempt amount. */
  base: field.money("赔偿基数", "Base of compensation"),
  /** Whether anything is left to answer for. */
  liable: field.flag("是否负赔偿责任", "Liable"),
};

export interface PrimaryLiabilityInput extends In<typeof primaryLiabilityInput> {}
export interface PrimaryLiabilityFinding extends Found<"primaryLiability", typeof primaryLiabilityOutput> {}

/**
 * What a primary responsible answers for: the NPL or loss above the exempt amount.
 *
 * base = max(0, NPL − exempt amount). The part of it to be compensated is set elsewhere. For pledge loans the
 * credit accountant answers in full ({@link accountantLiability}).
 *
 * @param input NPL and the exempt amount in yuan ({@link PrimaryLiabilityInput})
 * @returns the `base`, 0 where NPL does not exceed the exempt amount
 * @throws {@link RuleInputError} for missing or negative amounts: the exempt amount is set by the head office
 * @see measures-20
 * @example
 * primaryLiability({ npl: "150000", exemptAmount: "50000" }).base.toString(); // "100000"
 * primaryLiability({ npl: "50000", exemptAmount: "50000" }).liable; // false
 */
export const primaryLiability: Rule<PrimaryLiabilityInput, PrimaryLiabilityFinding> = rule({
  name: "primaryLiability",
  clause: "measures-20",
  title: { zh: "第一责任人的赔偿基数", en: "What the primary responsible answers for" },
  input: primaryLiabilityInput,
  output: primaryLiabilityOutput,
  decide: ({ npl, exemptAmount }) => {
    const base = max(ZERO, npl.minus(exemptAmount));
    return { npl, exemptAmount, base, liable: base.isPositive() };
  },
  say: (f) => ({
    headline: f.liable
      ? words("对超过免责金额的{base}负赔偿责任", "answers for the {base} above the exempt amount")
      : words("未超过免责金额，不负赔偿责任", "answers for nothing: not above the exempt amount"),
    steps: [
      {
        field: "exemptAmount",
        result: f.liable
          ? words(
              "不良贷款{npl}超过免责金额{exemptAmount}",
              "NPL {npl} is above the exempt amount {exemptAmount}",
            )
          : words(
              "不良贷款{npl}未超过免责金额{exemptAmount}",
              "NPL {npl} is not above the exempt amount {exemptAmount}",
            ),
      },
      { field: "base", formula: "max(0, {npl} − {exemptAmount})" },
    ],
  }),
});
