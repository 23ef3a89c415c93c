import { type Security, security } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Exact,
  type In,
  type Issue,
  issue,
  RuleInputError,
  repetitions,
  wordWithCode,
} from "../rule/index.js";

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
  /** A credit loan when left out, and so settled before the others. */
  security: field.optional(security<Security>(undefined, { clause: "measures-50" }), "credit"),
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
  /** A mortgage loan in litigation, enforcement, auction or disposal; no other loan. False when left out. */
  inDisposal: field.optional(field.flag("处置中", "In disposal", { clause: "measures-51" }), false),
  /** Already assessed and compensated under Article 36, so that nothing is deducted again. False when left out. */
  alreadyCompensated: field.optional(
    field.flag("已考核赔偿", "Already compensated", { clause: "measures-36" }),
    false,
  ),
  /** The borrower is a direct relative (直系亲属) of staff: not to be bought out. False when left out. */
  staffRelative: field.optional(
    field.flag("职工直系亲属贷款", "Direct relative of staff", { clause: "measures-38" }),
    false,
  ),
};

/** A loan that a manager answers for, as the buy-out takes it. */
export interface ResponsibleLoan extends In<typeof loanFields> {}

/** A loan as the rule reads it. */
export type Loan = Exact<typeof loanFields>;

/** Refuses a list in which an id comes twice or a loan contradicts itself. */
export function checkLoans(loans: readonly Loan[]): void {
  const repeated = repetitions(loans, "loans", "id");
  const issues: Issue[] = [];
  for (const [i, loan] of loans.entries())
    issues.push(...(repeated[i] as Issue[]), ...contradictions(loan, i));
  if (issues.length > 0) throw new RuleInputError(issues);
}

function contradictions(loan: Loan, i: number): Issue[] {
  const { security } = loan;
  const issues: Issue[] = [];
  if (loan.inDisposal && security !== "mortgage") {
    const detail = {
      zh: `只有抵押贷款可填是，这笔是${wordWithCode(loanFields.security, security)}：第五十一条只对抵押贷款作了规定`,
      en: `expected true only of a mortgage loan, got it of security ${security}: Article 51 names no other`,
    };
    issues.push(issue(["loans", i, "inDisposal"], "inconsistent", detail));
  }
  if (loan.alreadyCompensated && loan.staffRelative) {
    const detail = {
      zh: "只有可以买断的贷款才填是：职工直系亲属贷款按第三十八条应全额赔偿",
      en: "expected true only of a loan that may be bought out: Article 38 wants a relative's compensated in full",
    };
    issues.push(issue(["loans", i, "alreadyCompensated"], "inconsistent", detail));
  }
  return issues;
}
