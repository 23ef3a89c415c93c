import { type Issue, issue } from "../../rule/index.js";
import { type CitedTree, calendarYear, type DecimalString, ratio, whole } from "./cited.js";

/** The figures of chapters 9 and 10 of the measures: compensation, buy-out, and what counts as NPL. */
export interface CompensationFigures {
  /** NPL is compensated from `fromYear` on, and less an exempt amount from `exemptFromYear` on. */
  readonly formed: { readonly fromYear: number; readonly exemptFromYear: number };
  /** Years of interest in arrears after which what was deducted for a credit loan is kept. */
  readonly refund: { readonly arrearsYears: number };
  /** The yearly buy-out: how many years it lags behind the loans, and the first of their years. */
  readonly vintage: { readonly lagYears: number; readonly firstYear: number };
  /** Loans that staff introduced or guaranteed: the first year, and the year from which all is answered for. */
  readonly referred: {
    readonly fromYear: number;
    readonly fullFromYear: number;
    readonly fullRate: DecimalString;
  };
  /** Years overdue after which a loan counts as NPL whatever its category. */
  readonly npl: { readonly overdueYears: number };
}

export const compensationFigures: CitedTree<CompensationFigures> = {
  formed: {
    fromYear: calendarYear(1999, "measures-33"),
    exemptFromYear: calendarYear(2011, "measures-33"),
  },
  refund: { arrearsYears: whole(1, "measures-35") },
  vintage: { lagYears: whole(11, "measures-36"), firstYear: calendarYear(1999, "measures-36") },
  referred: {
    fromYear: calendarYear(1999, "measures-37"),
    fullFromYear: calendarYear(2008, "measures-37"),
    fullRate: ratio("1", "measures-37"),
  },
  npl: { overdueYears: whole(1, "measures-40") },
};

/** The later period of each pair begins after the earlier one, so that no period is empty. */
export function checkCompensationPeriods({ formed, referred }: CompensationFigures, issues: Issue[]): void {
  const periods: readonly (readonly [part: string, from: number, field: string, later: number])[] = [
    ["formed", formed.fromYear, "exemptFromYear", formed.exemptFromYear],
    ["referred", referred.fromYear, "fullFromYear", referred.fullFromYear],
  ];
  for (const [part, from, field, later] of periods) {
    if (from < later) continue;
    const detail = `expected a year after ${from}, got ${later}`;
    issues.push(issue(["compensation", part, field], "inconsistent", detail));
  }
}
