import * as field from "../rule/fields.js";
import {
  type Account,
  type Checklist,
  checklistOutput,
  type Duties,
  type Fields,
  itemOf,
  type Line,
  type Step,
  words,
} from "../rule/index.js";

/** A list of loans, each with its checklist, and what the list lacks. */
export function loanListOutput<Item extends string, Loan extends Fields>(duties: Duties<Item>, loan: Loan) {
  const id = field.text("贷款编号", "Loan");
  const entry = { id, ...loan, ...checklistOutput(duties) };
  return {
    loans: field.list("贷款", "Loans", field.record("贷款", "Loan", entry)),
    /** What the list lacks, in its order. */
    unmet: field.list("缺少的事项", "Missing", field.record("事项", "Item", { id, item: itemOf(duties) })),
    /** Whether nothing is lacking. */
    compliant: field.flag("是否齐全", "Complete"),
  };
}

/** The list with everything that any of its loans lacks. */
export function loanList<Item extends string, Loan extends Checklist<Item> & { readonly id: string }>(
  loans: readonly Loan[],
) {
  const unmet = loans.flatMap((loan) => loan.unmet.map((item: Item) => ({ id: loan.id, item })));
  return { loans, unmet, compliant: unmet.length === 0 };
}

/** What the list is about, then what it holds of each loan. */
export function sayLoanList(
  f: { readonly loans: readonly unknown[]; readonly unmet: readonly unknown[]; readonly compliant: boolean },
  [zh, en]: readonly [zh: string, en: string],
  about: Line,
  loan: (index: number) => readonly Step[],
): Account {
  return {
    headline: f.compliant
      ? words(`${zh}齐全`, `the ${en} is complete`)
      : words(`${zh}缺{missing}项`, "entries missing: {missing}", { missing: f.unmet.length }),
    steps: [about, { each: "loans", say: (i) => [{ part: words("贷款{id}", "Loan {id}"), say: loan(i) }] }],
  };
}
