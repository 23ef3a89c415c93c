import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { type Decided, type Finding, flag, money, NO_NOTES, NO_READINGS, type Step } from "../rule/index.js";
import { type Checklist, checklist, type Duties } from "./checklist.js";
import { type FullLiability, fullLiabilityAccount, inFull } from "./fullLiability.js";

export interface CollectionFailureInput {
  /** The loss that arose because it was not done in time, in yuan, 0 or more. */
  readonly loss: DecimalInput;
  /** The borrower came to repay. */
  readonly repaymentOffered: boolean;
  /** The borrower's account held money. */
  readonly moneyInAccount: boolean;
  /** Credit staff told the accounting staff to debit the account. */
  readonly debitNotified: boolean;
  /** The accounting staff (tellers included) collected or debited in time. */
  readonly doneInTime: boolean;
}

export type CollectionDuty = "repaymentCollected" | "accountDebited";

export interface CollectionFailureFinding extends Finding, FullLiability, Checklist<CollectionDuty> {
  readonly repaymentOffered: boolean;
  readonly moneyInAccount: boolean;
  readonly debitNotified: boolean;
  readonly bearer: "accountingStaff" | null;
}

const DUTIES: Duties<CollectionDuty> = {
  repaymentCollected: {
    clause: "measures-25",
    zh: "借款人还款时及时收款",
    verb: "及时收款",
    en: "repayment collected in time when offered",
  },
  accountDebited: {
    clause: "measures-25",
    zh: "账上有钱且接到通知时及时扣款",
    verb: "及时扣款",
    en: "account with money in it debited in time when told",
  },
};

interface CollectionFailureFigures extends Omit<CollectionFailureInput, "loss"> {
  readonly loss: Ratio;
}

function decide(input: CollectionFailureFigures): Decided<CollectionFailureFinding> {
  const { loss, repaymentOffered, moneyInAccount, debitNotified, doneInTime } = input;
  const duties = checklist<CollectionDuty>({
    repaymentCollected: repaymentOffered ? doneInTime : null,
    accountDebited: moneyInAccount && debitNotified ? doneInTime : null,
  });
  return {
    repaymentOffered,
    moneyInAccount,
    debitNotified,
    bearer: duties.compliant ? null : "accountingStaff",
    ...inFull(loss, !duties.compliant),
    ...duties,
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

/**
 * Whether the accounting staff, tellers included, bear a loss in full because they did not collect a repayment
 * offered, or did not debit an account with money in it when credit staff told them to.
 *
 * due = loss where one of the two was not done in time, else 0
 *
 * @param input the loss and what happened ({@link CollectionFailureInput})
 * @returns the duties `required` and `unmet`, whether the staff are `liable`, and the amount `due`
 * @throws {@link RuleInputError} for missing or malformed fields
 * @see measures-25
 * @example
 * const told = { repaymentOffered: false, moneyInAccount: true, debitNotified: true, doneInTime: false };
 * collectionFailure({ loss: "3000", ...told }).payable.toString(); // "3000"
 * collectionFailure({ loss: "3000", ...told, debitNotified: false }).liable; // false
 */
export const collectionFailure: Rule<CollectionFailureInput, CollectionFailureFinding> = rule({
  name: "collectionFailure",
  clause: "measures-25",
  title: { zh: "会计人员未及时收款或扣款的赔偿责任", en: "Liability for not collecting or debiting in time" },
  input: z.strictObject({
    loss: money(),
    repaymentOffered: flag(),
    moneyInAccount: flag(),
    debitNotified: flag(),
    doneInTime: flag(),
  }),
  decide,
  say: (f, pen) => {
    const fact = (what: string, is: boolean): Step => {
      return { clause: f.clause, what, result: is ? pen.say("是", "yes") : pen.say("否", "no") };
    };
    return fullLiabilityAccount(f, pen, pen.say("会计人员（含临柜柜员）", "the accounting staff"), DUTIES, [
      fact(pen.say("借款人前来还款", "Repayment offered"), f.repaymentOffered),
      fact(pen.say("借款人账上有钱", "Money in the borrower's account"), f.moneyInAccount),
      fact(pen.say("信贷人员通知扣款", "Debit asked for by credit staff"), f.debitNotified),
    ]);
  },
});
