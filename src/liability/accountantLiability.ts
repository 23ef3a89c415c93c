import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, checklist, checklistOutput, type Decided, duty, type In, within } from "../rule/index.js";
import { fullLiabilityOutput, inFull, sayFullLiability } from "./fullLiability.js";
import {
  conditionsMet,
  LOAN_CONDITIONS,
  loanConditionsInput,
  loanConditionsScope,
  scopeLines,
  shownDuties,
} from "./loanConditions.js";

const OF_PLEDGE = { clause: "measures-20" } as const;

const pledge = {
  /** The pledge was reviewed without error. */
  reviewedCorrectly: field.flag("质押贷款审查无误", "Pledge reviewed without error", OF_PLEDGE),
  /** The papers are complete. */
  papersComplete: field.flag("质押贷款手续齐全", "Papers of the pledge complete", OF_PLEDGE),
};

/** A loss, and what the credit accountant did. */
const accountantLiabilityInput = {
  /** The loss that arose, in yuan, 0 or more; under Article 24 the loss of a dispute. */
  loss: fullLiabilityOutput.loss,
  /** The borrower came in person. */
  borrowerPresent: field.flag("借款人本人到场", "Borrower came in person"),
  /** The borrower's valid proof of identity was checked. */
  identityVerified: field.flag("核实有效身份证明", "Valid proof of identity checked"),
  /** The conditions of loans of 10,000 yuan or more ({@link loanConditions}). */
  conditions: field.record("贷款条件", "Conditions", loanConditionsInput),
  /** For a pledge loan, for which the credit accountant is primarily responsible. */
  pledge: field.optional(field.record("质押贷款", "Pledge", pledge)),
  /** A credit officer colluded or did not investigate, so that the borrower's particulars were false. */
  officerAtFault: field.optional(
    field.flag("信贷人员参与作弊或未认真调查", "Credit officer colluded or did not investigate"),
    false,
  ),
};

const DUTIES = {
  borrowerPresent: duty(accountantLiabilityInput.borrowerPresent, "到场"),
  identityVerified: duty(accountantLiabilityInput.identityVerified, "核实"),
  ...LOAN_CONDITIONS,
  pledgeReviewed: duty(pledge.reviewedCorrectly),
  pledgePapersComplete: duty(pledge.papersComplete),
};

const BEARER = ["信贷会计", "the credit accountant"] as const;

/** What a credit accountant checks before a loan is paid out. */
export type AccountantDuty = keyof typeof DUTIES;

const accountantLiabilityOutput = {
  /** Whether the loan is one that Article 24 sets conditions for. */
  conditions: field.record("贷款条件", "Conditions", loanConditionsScope),
  bearer: field.nullable(field.choice<"creditAccountant">("承担人", "Bearer", { creditAccountant: BEARER })),
  ...fullLiabilityOutput,
  ...checklistOutput(DUTIES),
};

const notes = {
  officerPursued: {
    zh: "因信贷人员参与作弊造成借款人身份失真（第二十三条），或者因信贷人员未认真调查、参与作弊造成借款人信息失真（第二十四条）的，从严追究信贷人员责任",
    en: "A credit officer is held strictly to account who colluded, so that the borrower's identity was false (Article 23), or who colluded or did not investigate carefully, so that the borrower's particulars were false (Article 24)",
  },
} as const;

export interface AccountantLiabilityInput extends In<typeof accountantLiabilityInput> {}
export interface AccountantLiabilityFinding
  extends Found<"accountantLiability", typeof accountantLiabilityOutput, typeof notes> {}

/**
 * Whether the credit accountant bears a loss in full: the borrower must be there in person with valid proof of
 * identity, a loan of 10,000 yuan or more must meet its conditions, a pledge must be reviewed without error and
 * its papers complete.
 *
 * due = loss where any of these duties was broken, else 0
 *
 * @param input the loss and what was done ({@link AccountantLiabilityInput})
 * @returns the duties `required` and `unmet`, whether the accountant is `liable`, and the amount `due`
 * @throws {@link RuleInputError} for missing or malformed fields
 * @see measures-20, measures-23, measures-24
 * @example
 * const conditions = { amount: "10000", familyGuarantee: true, paidToBorrowerAccount: true };
 * const finding = accountantLiability({ loss: "8000", borrowerPresent: false, identityVerified: true, conditions });
 * finding.unmet; // ["borrowerPresent"]
 * finding.payable.toString(); // "8000"
 */
export const accountantLiability: Rule<AccountantLiabilityInput, AccountantLiabilityFinding> = rule({
  name: "accountantLiability",
  clause: "measures-23",
  title: { zh: "信贷会计的全额赔偿责任", en: "Full liability of the credit accountant" },
  input: accountantLiabilityInput,
  output: accountantLiabilityOutput,
  notes,
  decide: ({ loss, borrowerPresent, identityVerified, conditions, pledge, officerAtFault }, policy) => {
    const { scope, met } = within(["conditions"], () => conditionsMet(conditions, policy));
    const duties = checklist<AccountantDuty>({
      borrowerPresent,
      identityVerified,
      ...met,
      pledgeReviewed: pledge?.reviewedCorrectly ?? null,
      pledgePapersComplete: pledge?.papersComplete ?? null,
    });
    return {
      conditions: scope,
      bearer: duties.compliant ? null : "creditAccountant",
      ...inFull(loss, !duties.compliant),
      ...duties,
      notes: applying({ officerPursued: officerAtFault }),
    } satisfies Decided<typeof accountantLiabilityOutput>;
  },
  say: (f) =>
    sayFullLiability(
      f,
      BEARER,
      DUTIES,
      [{ within: "conditions", say: scopeLines(f.conditions) }],
      shownDuties(DUTIES, f.conditions),
    ),
});
