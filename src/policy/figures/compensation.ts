import { type Issue, issue } from "../../rule/index.js";
import { calendarYear, ratio, type Values, whole } from "./cited.js";

/** The figures of chapters 9 and 10 of the measures: compensation, buy-out, and what counts as NPL. */
export const compensationFigures = {
  /** The year in which an NPL was formed. */
  formed: {
    /** First year whose NPL is compensated. */
    fromYear: calendarYear(1999, "measures-33"),
    /** First year whose NPL is compensated less an exempt amount. */
    exemptFromYear: calendarYear(2011, "measures-33"),
  },
  refund: {
    /** Years of interest in arrears after which what was deducted for a credit loan is kept. */
    arrearsYears: whole(1, "measures-35"),
  },
  /** The yearly buy-out. */
  vintage: {
    /** How many years it lags behind the loans. */
    lagYears: whole(11, "measures-36"),
    /** The first of their years. */
    firstYear: calendarYear(1999, "measures-36"),
    /** The first year of a buy-out that the clause states; those before it follow by the lag alone. */
    statedFrom: calendarYear(2012, "measures-36"),
  },
  /** Loans that staff introduced or guaranteed. */
  referred: {
    /** The first year that is answered for. */
    fromYear: calendarYear(1999, "measures-37"),
    /** The year from which all is answered for. */
    fullFromYear: calendarYear(2008, "measures-37"),
    /** The share of the balance that is all. */
    fullRate: ratio("1", "measures-37"),
  },
  npl: {
    /** Years overdue after which a loan counts as NPL whatever its category. */
    overdueYears: whole(1, "measures-40"),
  },
};

export interface CompensationFigures extends Values<typeof compensationFigures> {}

/** The later period of each pair begins after the earlier one, so that no period is empty. */
export function checkCompensationPeriods({ formed, referred }: CompensationFigures, issues: Issue[]): void {
  const periods: readonly (readonly [part: string, from: number, field: string, later: number])[] = [
    ["formed", formed.fromYear, "exemptFromYear", formed.exemptFromYear],
    ["referred", referred.fromYear, "fullFromYear", referred.fullFromYear],
  ];
  for (const [part, from, field, later] of periods) {
    if (from < later) continue;
    const detail = {
      zh: `应晚于${from}年，填的是${later}年`,
      en: `expected a year after ${from}, got ${later}`,
    };
    issues.push(issue(["compensation", part, field], "inconsistent", detail));
  }
}
