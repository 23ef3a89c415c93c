import { max, min, ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, words } from "../rule/index.js";

/** The old loan and the one that takes its place. */
const rolloverResponsibilityInput = {
  /** Principal of the old loan in yuan, 0 or more. */
  oldPrincipal: field.money("原贷款本金", "Old principal"),
  /** Interest owed on it, in yuan, 0 or more. */
  oldInterest: field.money("原贷款利息", "Old interest"),
  /** Amount of the new loan that takes its place, in yuan, 0 or more. */
  newAmount: field.money("新贷款金额", "New amount"),
};

const rolloverResponsibilityOutput = {
  ...rolloverResponsibilityInput,
  /** Principal and interest of the old loan. */
  oldTotal: field.money("原贷款本息", "Old principal and interest"),
  /** The part that stays with the original primary responsible. */
  original: field.money("由原第一责任人负责", "Stays with the original primary responsible"),
  /** The part for which the officer in charge becomes primary responsible. */
  added: field.money("由经办信贷人员负第一责任人责任", "Added, with the officer in charge"),
};

export interface RolloverResponsibilityInput extends In<typeof rolloverResponsibilityInput> {}
export interface RolloverResponsibilityFinding
  extends Found<"rolloverResponsibility", typeof rolloverResponsibilityOutput> {}

/**
 * Who is primary responsible for which part of a roll-over loan: the original person for the old principal and
 * interest, the officer in charge for what is added.
 *
 * original = min(new amount, old principal + old interest), added = max(0, new amount − original). A new loan
 * below the old one adds nothing.
 *
 * @param input the old loan and the new amount in yuan ({@link RolloverResponsibilityInput})
 * @returns `original` and `added`, which together are the new amount
 * @throws {@link RuleInputError} for missing or negative amounts
 * @see measures-30
 * @example
 * const finding = rolloverResponsibility({ oldPrincipal: "80000", oldInterest: "5000", newAmount: "100000" });
 * finding.original.toString(); // "85000"
 * finding.added.toString(); // "15000"
 */
export const rolloverResponsibility: Rule<RolloverResponsibilityInput, RolloverResponsibilityFinding> = rule({
  name: "rolloverResponsibility",
  clause: "measures-30",
  title: { zh: "收旧贷新的责任划分", en: "Responsibility for a roll-over loan" },
  input: rolloverResponsibilityInput,
  output: rolloverResponsibilityOutput,
  decide: ({ oldPrincipal, oldInterest, newAmount }) => {
    const oldTotal = oldPrincipal.plus(oldInterest);
    const original = min(newAmount, oldTotal);
    const added = max(ZERO, newAmount.minus(original));
    return { oldPrincipal, oldInterest, oldTotal, newAmount, original, added };
  },
  say: () => ({
    headline: words(
      "原第一责任人{original}，经办信贷人员{added}",
      "original primary responsible {original}, officer in charge {added}",
    ),
    steps: [
      { field: "oldTotal", formula: "{oldPrincipal} + {oldInterest}" },
      { field: "original", formula: "min({newAmount}, {oldTotal})" },
      { field: "added", formula: "max(0, {newAmount} − {original})" },
    ],
  }),
});
