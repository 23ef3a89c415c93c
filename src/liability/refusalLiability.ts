import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type In, words } from "../rule/index.js";

/** What the bank found of a loan that was refused. */
const refusalLiabilityInput = {
  /** The loan lies within what the person is responsible for. */
  withinResponsibility: field.flag("属责任范围内的贷款", "Loan within the person's responsibility"),
  /** The bank finds that the loan was reasonable and should have been granted. */
  reasonable: field.flag("属合理的、应该发放的贷款", "Reasonable loan that should be granted"),
  /** It was refused for fear of liability. */
  refusedForFear: field.flag("因害怕承担责任而拒绝发放", "Refused for fear of liability"),
  /** The refusal brought the bank negative effects. */
  negativeEffect: field.flag("给本行带来负面影响", "Negative effects on the bank"),
};

const refusalLiabilityOutput = {
  ...refusalLiabilityInput,
  /** Whether the refusal breaks the duty to grant reasonable loans. */
  breach: field.flag("是否违反发放合理贷款的义务", "Breach of the duty to grant reasonable loans"),
  /** Whether the bank may hold the person answerable, financially and administratively; it need not. */
  mayBePursued: field.flag("本行可否追究责任", "Whether the bank may hold the person answerable", {
    said: { true: ["可追究", "yes"], false: ["本条未规定追究", "not under this clause"] },
  }),
};

const notes = {
  mayPursue: {
    zh: "条文为“可追究”，是否追究经济责任和行政责任、追究多少，由本行决定",
    en: "The text says may: whether and how far the person answers, financially and administratively, the bank decides",
  },
} as const;

export interface RefusalLiabilityInput extends In<typeof refusalLiabilityInput> {}
export interface RefusalLiabilityFinding
  extends Found<"refusalLiability", typeof refusalLiabilityOutput, typeof notes> {}

/**
 * Whether the bank may hold someone answerable for a refused loan: for a reasonable loan within the person's
 * responsibility, refused for fear of liability, where the bank suffered from it. The text sets no amount.
 *
 * @param input what the bank found of the loan and the refusal ({@link RefusalLiabilityInput})
 * @returns `breach`, and `mayBePursued` where it also had negative effects
 * @throws {@link RuleInputError} for a missing or malformed field
 * @see measures-22
 * @example
 * const refused = { withinResponsibility: true, reasonable: true, refusedForFear: true };
 * refusalLiability({ ...refused, negativeEffect: true }).mayBePursued; // true
 * refusalLiability({ ...refused, negativeEffect: false }).mayBePursued; // false
 */
export const refusalLiability: Rule<RefusalLiabilityInput, RefusalLiabilityFinding> = rule({
  name: "refusalLiability",
  clause: "measures-22",
  title: { zh: "拒绝发放合理贷款的责任", en: "Refusal of a reasonable loan" },
  input: refusalLiabilityInput,
  output: refusalLiabilityOutput,
  notes,
  decide: (input) => {
    const breach = input.withinResponsibility && input.reasonable && input.refusedForFear;
    const mayBePursued = breach && input.negativeEffect;
    return { ...input, breach, mayBePursued, notes: applying({ mayPursue: mayBePursued }) };
  },
  say: ({ breach, mayBePursued }) => ({
    headline: mayBePursued
      ? words(
          "本行可追究经济和行政责任",
          "the bank may hold the person answerable, financially and administratively",
        )
      : breach
        ? words(
            "违反义务，但未带来负面影响，本条未规定追究责任",
            "a breach without negative effects, which this clause does not pursue",
          )
        : words("未违反义务，本条未规定追究责任", "no breach, so this clause does not apply"),
    steps: [
      { field: "withinResponsibility" },
      { field: "reasonable" },
      { field: "refusedForFear" },
      { field: "breach" },
      { field: "negativeEffect" },
      { field: "mayBePursued" },
    ],
  }),
});
