import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, max, ZERO } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { type Finding, money, NO_NOTES, NO_READINGS } from "../rule/index.js";

export interface PrimaryLiabilityInput {
  /** NPL or loss on the loans of the primary responsible, in yuan, 0 or more. */
  readonly npl: DecimalInput;
  /** Amount that the head office exempted, in yuan, 0 or more. */
  readonly exemptAmount: DecimalInput;
}

export interface PrimaryLiabilityFinding extends Finding {
  readonly npl: Decimal;
  readonly exemptAmount: Decimal;
  /** What the person answers for: NPL above the exempt amount. */
  readonly base: Decimal;
  /** Whether anything is left to answer for. */
  readonly liable: boolean;
}

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
  input: z.strictObject({ npl: money(), exemptAmount: money() }),
  decide: ({ npl, exemptAmount }) => {
    const base = max(ZERO, npl.minus(exemptAmount));
    return { npl, exemptAmount, base, liable: base.isPositive(), readings: NO_READINGS, notes: NO_NOTES };
  },
  say: (f, pen) => {
    const [npl, exempt, base] = [pen.yuan(f.npl), pen.yuan(f.exemptAmount), pen.yuan(f.base)];
    const what = pen.say("赔偿基数", "Base of compensation");
    return {
      headline: f.liable
        ? pen.say(`对超过免责金额的${base}负赔偿责任`, `answers for the ${base} above the exempt amount`)
        : pen.say("未超过免责金额，不负赔偿责任", "answers for nothing: not above the exempt amount"),
      steps: [
        {
          clause: f.clause,
          what: pen.say("免责金额", "Exempt amount"),
          result: f.liable
            ? pen.say(
                `不良贷款${npl}超过免责金额${exempt}`,
                `NPL ${npl} is above the exempt amount ${exempt}`,
              )
            : pen.say(
                `不良贷款${npl}未超过免责金额${exempt}`,
                `NPL ${npl} is not above the exempt amount ${exempt}`,
              ),
        },
        {
          clause: f.clause,
          what,
          formula: `max(0, ${npl} − ${exempt})`,
          result: base,
        },
      ],
    };
  },
});
