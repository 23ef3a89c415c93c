import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, max, min, ZERO } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { type Finding, money, NO_NOTES, NO_READINGS } from "../rule/index.js";

export interface RolloverResponsibilityInput {
  /** Principal of the old loan in yuan, 0 or more. */
  readonly oldPrincipal: DecimalInput;
  /** Interest owed on it, in yuan, 0 or more. */
  readonly oldInterest: DecimalInput;
  /** Amount of the new loan that takes its place, in yuan, 0 or more. */
  readonly newAmount: DecimalInput;
}

export interface RolloverResponsibilityFinding extends Finding {
  readonly oldPrincipal: Decimal;
  readonly oldInterest: Decimal;
  /** Principal and interest of the old loan. */
  readonly oldTotal: Decimal;
  readonly newAmount: Decimal;
  /** The part that stays with the original primary responsible. */
  readonly original: Decimal;
  /** The part for which the officer in charge becomes primary responsible. */
  readonly added: Decimal;
}

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
  input: z.strictObject({ oldPrincipal: money(), oldInterest: money(), newAmount: money() }),
  decide: ({ oldPrincipal, oldInterest, newAmount }) => {
    const oldTotal = oldPrincipal.plus(oldInterest);
    const original = min(newAmount, oldTotal);
    const added = max(ZERO, newAmount.minus(original));
    return {
      oldPrincipal,
      oldInterest,
      oldTotal,
      newAmount,
      original,
      added,
      readings: NO_READINGS,
      notes: NO_NOTES,
    };
  },
  say: (f, pen) => {
    const { clause } = f;
    const [oldTotal, newAmount] = [pen.yuan(f.oldTotal), pen.yuan(f.newAmount)];
    const [original, added] = [pen.yuan(f.original), pen.yuan(f.added)];
    return {
      headline: pen.say(
        `原第一责任人${original}，经办信贷人员${added}`,
        `original primary responsible ${original}, officer in charge ${added}`,
      ),
      steps: [
        {
          clause,
          what: pen.say("原贷款本息", "Old principal and interest"),
          formula: `${pen.yuan(f.oldPrincipal)} + ${pen.yuan(f.oldInterest)}`,
          result: oldTotal,
        },
        {
          clause,
          what: pen.say("由原第一责任人负责", "Stays with the original primary responsible"),
          formula: `min(${newAmount}, ${oldTotal})`,
          result: original,
        },
        {
          clause,
          what: pen.say("由经办信贷人员负第一责任人责任", "Added, with the officer in charge"),
          formula: `max(0, ${newAmount} − ${original})`,
          result: added,
        },
      ],
    };
  },
});
