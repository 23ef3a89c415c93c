import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  apart,
  checklist,
  checklistOutput,
  checklistWords,
  type Duties,
  duty,
  type Exact,
  type In,
  type Line,
  refuse,
  words,
} from "../rule/index.js";

/** Said where these fields are part of another rule's. */
const CLAUSE = { clause: "measures-24" } as const;

/** A loan and what was done for it. */
export const loanConditionsInput = {
  /** Amount of this one loan in yuan, 0 or more. */
  amount: field.money("贷款金额", "Amount"),
  /** The spouse, or another family member with full capacity, guarantees jointly and severally. */
  familyGuarantee: field.flag(
    "配偶或其他家庭成员负连带保证责任",
    "Joint guarantee by the spouse or another family member",
    CLAUSE,
  ),
  /** A certificate shows that there is neither spouse nor other family; false when left out. */
  noFamilyCertificate: field.optional(
    field.flag("出具无配偶及其他家庭成员的证明", "Certificate of neither spouse nor other family"),
    false,
  ),
  /** The money was transferred to the borrower's own deposit account. */
  paidToBorrowerAccount: field.flag(
    "贷款转入借款人存款账户",
    "Loan paid to the borrower's own deposit account",
    CLAUSE,
  ),
};

/** What the clause asks for. */
export const LOAN_CONDITIONS = {
  familyGuarantee: duty(loanConditionsInput.familyGuarantee, "承担"),
  paidToBorrowerAccount: duty(loanConditionsInput.paidToBorrowerAccount, "转入"),
};

/** A condition of a loan. */
export type LoanCondition = keyof typeof LOAN_CONDITIONS;

/** Whether the conditions hold for a loan. */
export const loanConditionsScope = {
  amount: loanConditionsInput.amount,
  /** The amount from which, included, the conditions hold. */
  threshold: field.money("起始金额", "Threshold"),
  /** Whether the amount reaches it. */
  applies: field.flag("贷款条件是否适用", "Whether the conditions apply", CLAUSE),
  /** Whether the certificate stands in for the guarantee. */
  guaranteeWaived: field.flag("保证的免除", "Guarantee waived", CLAUSE),
};

const loanConditionsOutput = { ...loanConditionsScope, ...checklistOutput(LOAN_CONDITIONS) };

export interface LoanConditionsInput extends In<typeof loanConditionsInput> {}
export interface LoanConditionsFinding extends Found<"loanConditions", typeof loanConditionsOutput> {}

/** Whether the conditions hold for a loan, and whether each is met, null where none is asked for. */
export function conditionsMet(
  { amount, familyGuarantee, noFamilyCertificate, paidToBorrowerAccount }: Exact<typeof loanConditionsInput>,
  { lending: { familyGuaranteeFrom: threshold } }: CompiledPolicy,
) {
  if (familyGuarantee && noFamilyCertificate) {
    refuse(["noFamilyCertificate"], "inconsistent", {
      zh: "配偶或其他家庭成员负连带保证责任的应填否：该证明说明没有这样的人",
      en: "expected false where a family member guarantees: it certifies that there is none",
    });
  }
  const applies = amount.isAtLeast(threshold);
  return {
    scope: { amount, threshold, applies, guaranteeWaived: applies && noFamilyCertificate },
    met: {
      familyGuarantee: applies ? familyGuarantee || noFamilyCertificate : null,
      paidToBorrowerAccount: applies ? paidToBorrowerAccount : null,
    },
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
  input: loanConditionsInput,
  output: loanConditionsOutput,
  decide: (input, policy) => {
    const { scope, met } = conditionsMet(input, policy);
    return { ...scope, ...checklist<LoanCondition>(met) };
  },
  say: (f) => ({
    headline: f.applies
      ? checklistWords(f, LOAN_CONDITIONS)
      : words("贷款低于{threshold}，本条不作要求", "below {threshold} the clause asks for nothing"),
    steps: [...scopeLines(f), { checklist: shownDuties(LOAN_CONDITIONS, f) }],
  }),
});

/** Why the conditions hold or not, and whether the guarantee is waived. */
export function scopeLines({
  applies,
  amount,
  threshold: least,
  guaranteeWaived,
}: Pick<LoanConditionsFinding, "applies" | "amount" | "threshold" | "guaranteeWaived">): Line[] {
  const result = { ...(applies ? APPLY : DO_NOT_APPLY), values: apart({ own: amount, least }) };
  return [{ field: "applies", result }, ...(guaranteeWaived ? [WAIVED] : [])];
}

const APPLY = {
  zh: "适用，贷款{own:yuan}，不低于{least:yuan}",
  en: "they apply, as {own:yuan} is not below {least:yuan}",
};
const DO_NOT_APPLY = {
  zh: "不适用，贷款{own:yuan}，低于{least:yuan}",
  en: "they do not, as {own:yuan} is below {least:yuan}",
};

const { zh, en } = loanConditionsInput.familyGuarantee.title;
const WAIVED: Line = {
  field: "guaranteeWaived",
  what: words(zh, en),
  result: words(
    "没有配偶和其他家庭成员，已出具相关证明",
    "there is neither spouse nor other family, as a certificate shows",
  ),
};

/** The duties to be told one by one: of a guarantee that is waived it is said why, not that it was given. */
export function shownDuties(
  duties: Duties,
  { guaranteeWaived }: Pick<LoanConditionsFinding, "guaranteeWaived">,
): Duties {
  const { familyGuarantee: _, ...others } = duties;
  return guaranteeWaived ? others : duties;
}
