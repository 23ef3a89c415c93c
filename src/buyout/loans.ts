import * as field from "../rule/fields.js";
import { type Exact, type In, issue, RuleInputError, repetitions } from "../rule/index.js";

/** A non-performing loan that the person retiring answers for. */
export const loanFields = {
  /** Unique in the list. */
  id: field.text("合同编号", "Contract"),
  /** Calendar year in which the NPL formed; it sets the rate. */
  formedYear: field.year("形成年度", "Year formed"),
  /** Outstanding principal in yuan, 0 or more. */
  balance: field.money("不良余额", "Balance"),
  /** Day the loan was granted; the earlier is settled first. */
  lentOn: field.date("发放日期", "Lent on", { clause: "measures-50" }),
  /** By mortgage, pledge or guarantee; false when left out: a credit loan, settled first. */
  secured: field.optional(
    field.flag("有担保", "Secured", {
      clause: "measures-50",
      said: { true: ["担保贷款", "secured"], false: ["信用贷款", "credit loan"] },
    }),
    false,
  ),
  /** The limitation period has lapsed: settled before all others. False when left out. */
  limitationLapsed: field.optional(
    field.flag("超诉讼时效", "Limitation lapsed", {
      clause: "measures-50",
      said: {
        true: ["已丧失诉讼时效", "limitation lapsed"],
        false: ["未丧失诉讼时效", "limitation not lapsed"],
      },
    }),
    false,
  ),
  /** A mortgage loan in litigation, enforcement, auction or disposal; only if secured. False when left out. */
  inDisposal: field.optional(field.flag("处置中", "In disposal", { clause: "measures-51" }), false),
};

export interface ResponsibleLoan extends In<typeof loanFields> {}

/** A loan as the rule reads it. */
export type Loan = Exact<typeof loanFields>;

/** Refuses a list in which an id comes twice or a loan contradicts itself. */
export function checkLoans(loans: readonly Loan[]): void {
  const repeated = repetitions(loans, "loans", "id");
  const issues = loans.flatMap(({ secured, inDisposal }, i) => {
    const own = repeated[i] ?? [];
    if (secured || !inDisposal) return own;
    const detail = "expected true only of a secured loan: a credit loan has no collateral to dispose of";
    return [...own, issue(["loans", i, "inDisposal"], "inconsistent", detail)];
  });
  if (issues.length > 0) throw new RuleInputError(issues);
}

/**
 * The order of Article 50, one criterion after the other: limitation lapsed, credit loans, the earlier loan;
 * loans equal in all three stay in the order given.
 */
export function inSettlementOrder(loans: readonly Loan[]): Loan[] {
  return [...loans].sort(
    (a, b) =>
      Number(b.limitationLapsed) - Number(a.limitationLapsed) ||
      Number(a.secured) - Number(b.secured) ||
      (a.lentOn < b.lentOn ? -1 : Number(a.lentOn > b.lentOn)),
  );
}
