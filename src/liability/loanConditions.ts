import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  type Finding,
  flag,
  money,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  refuse,
  type Step,
} from "../rule/index.js";
import { type Checklist, checklist, checklistSteps, type Duties, saidOfChecklist } from "./checklist.js";

export interface LoanConditionsInput {
  /** Amount of this one loan in yuan, 0 or more. */
  readonly amount: DecimalInput;
  /** The spouse, or another family member with full capacity, guarantees jointly and severally. */
  readonly familyGuarantee: boolean;
  /** A certificate shows that there is neither spouse nor other family; false when left out. */
  readonly noFamilyCertificate?: boolean | undefined;
  /** The money was transferred to the borrower's own deposit account. */
  readonly paidToBorrowerAccount: boolean;
}

export type LoanCondition = "familyGuarantee" | "paidToBorrowerAccount";

/** Whether the conditions hold for a loan. */
export interface LoanConditionsScope {
  readonly amount: Decimal;
  /** The amount from which, included, the conditions hold. */
  readonly threshold: Decimal;
  /** Whether the amount reaches it. */
  readonly applies: boolean;
  /** Whether the certificate stands in for the guarantee. */
  readonly guaranteeWaived: boolean;
}

export interface LoanConditionsFinding extends Finding, LoanConditionsScope, Checklist<LoanCondition> {}

/** The input of {@link loanConditions} as it is decided on. */
export interface LoanConditionsFigures {
  readonly amount: Ratio;
  readonly familyGuarantee: boolean;
  readonly noFamilyCertificate: boolean;
  readonly paidToBorrowerAccount: boolean;
}

export const loanConditionsSchema: z.ZodMiniType<LoanConditionsFigures, LoanConditionsInput> = z.strictObject(
  {
    amount: money(),
    familyGuarantee: flag(),
    noFamilyCertificate: optional(flag(), false),
    paidToBorrowerAccount: flag(),
  },
);

export const LOAN_CONDITIONS: Duties<LoanCondition> = {
  familyGuarantee: {
    clause: "measures-24",
    zh: "配偶或其他家庭成员负连带保证责任",
    en: "joint guarantee by the spouse or another family member",
  },
  paidToBorrowerAccount: {
    clause: "measures-24",
    zh: "贷款转入借款人存款账户",
    en: "loan paid to the borrower's own deposit account",
  },
};

/** The decision of {@link loanConditions} on exact fractions. */
export function decideLoanConditions(
  { amount, familyGuarantee, noFamilyCertificate, paidToBorrowerAccount }: LoanConditionsFigures,
  { lending: { familyGuaranteeFrom: threshold } }: CompiledPolicy,
): Decided<LoanConditionsFinding> {
  if (familyGuarantee && noFamilyCertificate) {
    refuse(
      ["noFamilyCertificate"],
      "inconsistent",
      "expected false where a family member guarantees: it certifies that there is none",
    );
  }
  const applies = amount.isAtLeast(threshold);
  return {
    amount,
    threshold,
    applies,
    guaranteeWaived: applies && noFamilyCertificate,
    ...checklist<LoanCondition>({
      familyGuarantee: applies ? familyGuarantee || noFamilyCertificate : null,
      paidToBorrowerAccount: applies ? paidToBorrowerAccount : null,
    }),
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

/**
 * The conditions of a loan of 10,000 yuan or more: a joint guarantee by the spouse or another family member, and
 * payment to the borrower's own deposit account.
 *
 * Each loan is taken for itself, not with others. A certificate that there is neither spouse nor other family
 * waives the guarantee. Below 10,000 yuan the clause asks for nothing. Where a condition is unmet the credit
 * accountant bears the loss of a dispute in full ({@link accountantLiability}).
 *
 * @param input the amount and what was done ({@link LoanConditionsInput})
 * @returns the conditions `required`, those `unmet`, and whether the loan is `compliant`
 * @throws {@link RuleInputError} for missing fields, and for a guarantee by a family that is certified not to exist
 * @see measures-24
 * @example
 * loanConditions({ amount: "10000", familyGuarantee: false, paidToBorrowerAccount: true }).unmet; // ["familyGuarantee"]
 * loanConditions({ amount: "9999.99", familyGuarantee: false, paidToBorrowerAccount: false }).compliant; // true
 */
export const loanConditions: Rule<LoanConditionsInput, LoanConditionsFinding> = rule({
  name: "loanConditions",
  clause: "measures-24",
  title: { zh: "家庭成员保证和转入存款账户的条件", en: "Family guarantee and payment to the account" },
  input: loanConditionsSchema,
  decide: decideLoanConditions,
  say: (f, pen) => ({
    headline: f.applies
      ? saidOfChecklist(f, pen, LOAN_CONDITIONS)
      : pen.say("未达到限额，本条不作要求", "below the threshold, the clause asks for nothing"),
    steps: [...scopeSteps(f, pen), ...checklistSteps(f, pen, LOAN_CONDITIONS)],
  }),
});

/** Why the conditions hold or not, and whether the guarantee is waived. */
export function scopeSteps(
  { amount, threshold, applies, guaranteeWaived }: LoanConditionsScope,
  pen: Pen,
): Step[] {
  const clause = "measures-24";
  const [own, from] = [pen.yuan(amount), pen.yuan(threshold)];
  const what = pen.say("贷款条件是否适用", "Whether the conditions apply");
  const result = applies
    ? pen.say(`适用：${own}达到${from}（含）`, `applied: ${own} reaches ${from}`)
    : pen.say(`不适用：${own}不满${from}`, `not applied: ${own} is below ${from}`);
  const waived: Step = {
    clause,
    what: pen.say("保证的免除", "Guarantee waived"),
    result: pen.say(
      "已出具无配偶及其他家庭成员的证明",
      "a certificate shows neither spouse nor other family",
    ),
  };
  return [{ clause, what, result }, ...(guaranteeWaived ? [waived] : [])];
}
