import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { checklist, checklistOutput, type Decided, fieldsByCase, type In } from "../rule/index.js";
import { fullLiabilityOutput, inFull, sayFullLiability } from "./fullLiability.js";

const facts = {
  /** The borrower came to repay. */
  repaymentOffered: field.flag("借款人前来还款", "Repayment offered"),
  /** The borrower's account held money. */
  moneyInAccount: field.flag("借款人账上有钱", "Money in the borrower's account"),
  /** Credit staff told the accounting staff to debit the account. */
  debitNotified: field.flag("信贷人员通知扣款", "Debit asked for by credit staff"),
};

/** A loss, and what happened. */
const collectionFailureInput = {
  /** The loss that arose because it was not done in time, in yuan, 0 or more. */
  loss: fullLiabilityOutput.loss,
  ...facts,
  /** The accounting staff (tellers included) collected the repayment in time; needed where one was offered. */
  collectedInTime: field.optional(
    field.flag("会计人员及时收款", "Collected in time", {
      without: { zh: "借款人前来还款的必填", en: "required where a repayment was offered" },
    }),
  ),
  /** They debited the account in time; needed where it held money and a debit was asked for. */
  debitedInTime: field.optional(
    field.flag("会计人员及时扣款", "Debited in time", {
      without: {
        zh: "账上有钱且信贷人员通知扣款的必填",
        en: "required where a debit was asked for and money was there",
      },
    }),
  ),
};

const DUTIES = {
  repaymentCollected: {
    zh: "借款人还款时及时收款",
    verb: "及时收款",
    en: "repayment collected in time when offered",
  },
  accountDebited: {
    zh: "账上有钱且接到通知时及时扣款",
    verb: "及时扣款",
    en: "account debited in time when it held money and a debit was asked for",
  },
} as const;

const BEARER = ["会计人员（含临柜柜员）", "the accounting staff"] as const;

/** What is due in collecting a loan. */
export type CollectionDuty = keyof typeof DUTIES;

const collectionFailureOutput = {
  ...facts,
  bearer: field.nullable(field.choice<"accountingStaff">("承担人", "Bearer", { accountingStaff: BEARER })),
  ...fullLiabilityOutput,
  ...checklistOutput(DUTIES),
};

export interface CollectionFailureInput extends In<typeof collectionFailureInput> {}
export interface CollectionFailureFinding
  extends Found<"collectionFailure", typeof collectionFailureOutput> {}

/**
 * Whether the accounting staff, tellers included, bear a loss in full because they did not collect a repayment
 * offered, or did not debit an account with money in it when credit staff told them to.
 *
 * due = loss where one of the two was not done in time, else 0
 *
 * @param input the loss and what happened ({@link CollectionFailureInput})
 * @returns the duties `required` and `unmet`, whether the staff are `liable`, and the amount `due`
 * @throws {@link RuleInputError} for missing or malformed fields, and for what was done in time of a repayment
 * that was not offered or a debit that was not asked for
 * @see measures-25
 * @example
 * const told = { repaymentOffered: false, moneyInAccount: true, debitNotified: true };
 * collectionFailure({ loss: "3000", ...told, debitedInTime: false }).payable.toString(); // "3000"
 * collectionFailure({ loss: "3000", ...told, debitNotified: false }).liable; // false
 */
export const collectionFailure: Rule<CollectionFailureInput, CollectionFailureFinding> = rule({
  name: "collectionFailure",
  clause: "measures-25",
  title: { zh: "会计人员未及时收款或扣款的赔偿责任", en: "Liability for not collecting or debiting in time" },
  input: collectionFailureInput,
  output: collectionFailureOutput,
  decide: (input) => {
    const { loss, repaymentOffered, moneyInAccount, debitNotified } = input;
    const { collectedInTime, debitedInTime } = fieldsByCase(input, {
      collectedInTime: {
        holds: repaymentOffered,
        when: { zh: "“借款人前来还款”为是", en: "where repaymentOffered is true" },
      },
      debitedInTime: {
        holds: moneyInAccount && debitNotified,
        when: {
          zh: "“借款人账上有钱”和“信贷人员通知扣款”都为是",
          en: "where moneyInAccount and debitNotified are true",
        },
      },
    });
    const duties = checklist<CollectionDuty>({
      repaymentCollected: collectedInTime,
      accountDebited: debitedInTime,
    });
    return {
      repaymentOffered,
      moneyInAccount,
      debitNotified,
      bearer: duties.compliant ? null : "accountingStaff",
      ...inFull(loss, !duties.compliant),
      ...duties,
    } satisfies Decided<typeof collectionFailureOutput>;
  },
  say: (f) =>
    sayFullLiability(
      f,
      BEARER,
      DUTIES,
      Object.keys(facts).map((fact) => ({ field: fact })),
    ),
});
