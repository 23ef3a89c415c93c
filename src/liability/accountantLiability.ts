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
  within,
} from "../rule/index.js";
import { type Checklist, checklist, type Duties } from "./checklist.js";
import { type FullLiability, fullLiabilityAccount, inFull } from "./fullLiability.js";
import {
  decideLoanConditions,
  LOAN_CONDITIONS,
  type LoanCondition,
  type LoanConditionsFigures,
  type LoanConditionsInput,
  type LoanConditionsScope,
  loanConditionsSchema,
  scopeSteps,
} from "./loanConditions.js";

export interface AccountantLiabilityInput {
  /** The loss that arose, in yuan, 0 or more; under Article 24 the loss of a dispute. */
  readonly loss: DecimalInput;
  /** The borrower came in person. */
  readonly borrowerPresent: boolean;
  /** The borrower's valid proof of identity was checked. */
  readonly identityVerified: boolean;
  /** The conditions of loans of 10,000 yuan or more ({@link loanConditions}). */
  readonly conditions: LoanConditionsInput;
  /** For a pledge loan, of which the credit accountant is the primary responsible. */
  readonly pledge?:
    | {
        /** The pledge was reviewed without error. */
        readonly reviewedCorrectly: boolean;
        /** The papers are complete. */
        readonly papersComplete: boolean;
      }
    | undefined;
  /** A credit officer colluded or did not investigate, so that the borrower's particulars were false. */
  readonly officerAtFault?: boolean | undefined;
}

export type AccountantDuty =
  | "borrowerPresent"
  | "identityVerified"
  | LoanCondition
  | "pledgeReviewed"
  | "pledgePapersComplete";

export interface AccountantLiabilityFinding extends Finding, FullLiability, Checklist<AccountantDuty> {
  /** Whether the loan is one that Article 24 sets conditions for. */
  readonly conditions: LoanConditionsScope;
  readonly bearer: "creditAccountant" | null;
}

interface AccountantLiabilityFigures {
  readonly loss: Ratio;
  readonly borrowerPresent: boolean;
  readonly identityVerified: boolean;
  readonly conditions: LoanConditionsFigures;
  readonly pledge?: AccountantLiabilityInput["pledge"];
  readonly officerAtFault: boolean;
}

const DUTIES: Duties<AccountantDuty> = {
  borrowerPresent: {
    clause: "measures-23",
    zh: "借款人本人到场",
    verb: "到场",
    en: "borrower there in person",
  },
  identityVerified: {
    clause: "measures-23",
    zh: "核实有效身份证明",
    verb: "核实",
    en: "valid proof of identity checked",
  },
  ...LOAN_CONDITIONS,
  pledgeReviewed: { clause: "measures-20", zh: "质押贷款审查无误", en: "pledge reviewed without error" },
  pledgePapersComplete: {
    clause: "measures-20",
    zh: "质押贷款手续齐全",
    en: "papers of the pledge complete",
  },
};

function decide(
  { loss, borrowerPresent, identityVerified, conditions, pledge, officerAtFault }: AccountantLiabilityFigures,
  policy: CompiledPolicy,
): Decided<AccountantLiabilityFinding> {
  const { amount, threshold, applies, guaranteeWaived, required, unmet } = within(["conditions"], () =>
    decideLoanConditions(conditions, policy),
  );
  const met = (condition: LoanCondition) =>
    required.includes(condition) ? !unmet.includes(condition) : null;
  const duties = checklist<AccountantDuty>({
    borrowerPresent,
    identityVerified,
    familyGuarantee: met("familyGuarantee"),
    paidToBorrowerAccount: met("paidToBorrowerAccount"),
    pledgeReviewed: pledge?.reviewedCorrectly ?? null,
    pledgePapersComplete: pledge?.papersComplete ?? null,
  });
  return {
    conditions: { amount, threshold, applies, guaranteeWaived },
    bearer: duties.compliant ? null : "creditAccountant",
    ...inFull(loss, !duties.compliant),
    ...duties,
    readings: NO_READINGS,
    notes: officerAtFault ? [{ code: "officerPursued", clause: "measures-23" }] : NO_NOTES,
  };
}

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
  input: z.strictObject({
    loss: money(),
    borrowerPresent: flag(),
    identityVerified: flag(),
    conditions: loanConditionsSchema,
    pledge: optional(z.strictObject({ reviewedCorrectly: flag(), papersComplete: flag() })),
    officerAtFault: optional(flag(), false),
  }),
  decide,
  say: (f, pen) =>
    fullLiabilityAccount(
      f,
      pen,
      pen.say("信贷会计", "the credit accountant"),
      DUTIES,
      scopeSteps(f.conditions, pen),
    ),
  notes: {
    officerPursued: {
      zh: "信贷人员参与作弊或未认真调查，另从严追究其责任；信贷会计的责任不因此减轻",
      en: "The credit officer colluded or did not investigate and is pursued strictly; that does not relieve the accountant",
    },
  },
});
