import type { Checklist } from "./checklist.js";

/** A list of loans, each with its checklist. */
export interface LoanList<Item extends string, Loan> {
  readonly loans: readonly (Loan & Checklist<Item> & { readonly id: string })[];
  /** What the list lacks, in its order. */
  readonly unmet: readonly { readonly id: string; readonly item: Item }[];
  readonly compliant: boolean;
}

/** The list with everything that any of its loans lacks. */
export function loanList<Item extends string, Loan>(
  loans: LoanList<Item, Loan>["loans"],
): LoanList<Item, Loan> {
  const unmet = loans.flatMap((loan) => loan.unmet.map((item) => ({ id: loan.id, item })));
  return { loans, unmet, compliant: unmet.length === 0 };
}
