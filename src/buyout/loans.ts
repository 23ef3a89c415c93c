import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import {
  date,
  type Field,
  flag,
  type IsoDate,
  type Issue,
  issue,
  money,
  optional,
  RuleInputError,
  shown,
  text,
  year,
} from "../rule/index.js";

/** A non-performing loan that the person retiring answers for. */
export interface ResponsibleLoan {
  /** Unique in the list. */
  readonly id: string;
  /** Calendar year in which the NPL formed; it sets the rate. */
  readonly formedYear: number;
  /** Outstanding principal in yuan, 0 or more. */
  readonly balance: DecimalInput;
  /** Day the loan was granted; the earlier is settled first. */
  readonly lentOn: IsoDate;
  /** By mortgage, pledge or guarantee; false when left out: a credit loan, settled first. */
  readonly secured?: boolean | undefined;
  /** The limitation period has lapsed: settled before all others. False when left out. */
  readonly limitationLapsed?: boolean | undefined;
  /** A mortgage loan in litigation, enforcement, auction or disposal; only if secured. False when left out. */
  readonly inDisposal?: boolean | undefined;
}

/** A loan as the rule reads it. */
export interface LoanFigures {
  readonly id: string;
  readonly formedYear: number;
  readonly balance: Ratio;
  readonly lentOn: IsoDate;
  readonly secured: boolean;
  readonly limitationLapsed: boolean;
  readonly inDisposal: boolean;
}

export const loanField: Field<LoanFigures, ResponsibleLoan> = z.strictObject({
  id: text(),
  formedYear: year(),
  balance: money(),
  lentOn: date(),
  secured: optional(flag(), false),
  limitationLapsed: optional(flag(), false),
  inDisposal: optional(flag(), false),
});

/** Refuses a list in which an id comes twice or a loan contradicts itself. */
export function checkLoans(loans: readonly LoanFigures[]): void {
  const issues: Issue[] = [];
  const ids = new Set<string>();
  loans.forEach(({ id, secured, inDisposal }, i) => {
    if (ids.has(id)) {
      issues.push(issue(["loans", i, "id"], "duplicate", `expected an id used once, got ${shown(id)} again`));
    }
    ids.add(id);
    if (inDisposal && !secured) {
      const detail = "expected true only of a secured loan: a credit loan has no collateral to dispose of";
      issues.push(issue(["loans", i, "inDisposal"], "inconsistent", detail));
    }
  });
  if (issues.length > 0) throw new RuleInputError(issues);
}

/**
 * The order of Article 50, one criterion after the other: limitation lapsed, credit loans, the earlier loan;
 * loans equal in all three stay in the order given.
 */
export function inSettlementOrder(loans: readonly LoanFigures[]): LoanFigures[] {
  return [...loans].sort(
    (a, b) =>
      Number(b.limitationLapsed) - Number(a.limitationLapsed) ||
      Number(a.secured) - Number(b.secured) ||
      (a.lentOn < b.lentOn ? -1 : Number(a.lentOn > b.lentOn)),
  );
}
