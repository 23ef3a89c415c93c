import { parseDecimal, type Ratio } from "../../exact/index.js";
import { type Issue, issue } from "../../rule/index.js";
import { type CitedTree, type DecimalString, whole, yuan } from "./cited.js";

/** Amounts in yuan, each included, from which a warning is of the middle and of the top band. */
export interface WarningBands {
  readonly middleFrom: DecimalString;
  readonly topFrom: DecimalString;
}

/** The figures of the early-warning regulation: who reports to whom, from what amount, by when. */
export interface WarningFigures {
  /** The sub-branch reports to the branch. */
  readonly subBranch: {
    readonly bands: WarningBands;
    /** Days before maturity by which a loan is reported: of the small band, and of the others. */
    readonly smallDaysBefore: number;
    readonly daysBefore: number;
    /** The terms that run from discovery, for the other two bands. */
    readonly middleDays: number;
    readonly topHours: number;
    readonly arrearsDays: number;
    readonly majorEventHours: number;
    readonly affiliateDays: number;
    readonly anomalyDays: number;
  };
  /** The branch reports to head office. */
  readonly branch: {
    readonly bands: WarningBands;
    readonly middleDays: number;
    readonly topHours: number;
    /** Lending without authority or against the rules. */
    readonly lendingHours: number;
    readonly conditionsDays: number;
    /** Amount in yuan, included, from which the report is in writing. */
    readonly writtenFrom: DecimalString;
  };
}

export const warningFigures: CitedTree<WarningFigures> = {
  subBranch: {
    bands: {
      middleFrom: yuan("1000000", "early-warning-11.1"),
      topFrom: yuan("5000000", "early-warning-11.1"),
    },
    smallDaysBefore: whole(25, "early-warning-11.1"),
    daysBefore: whole(30, "early-warning-11.1"),
    middleDays: whole(2, "early-warning-11.1"),
    topHours: whole(24, "early-warning-11.1"),
    arrearsDays: whole(2, "early-warning-11.3"),
    majorEventHours: whole(24, "early-warning-11.4"),
    affiliateDays: whole(2, "early-warning-11.5"),
    anomalyDays: whole(2, "early-warning-11.6"),
  },
  branch: {
    bands: {
      middleFrom: yuan("1000000", "early-warning-12.1"),
      topFrom: yuan("5000000", "early-warning-12.1"),
    },
    middleDays: whole(2, "early-warning-12.1"),
    topHours: whole(24, "early-warning-12.1"),
    lendingHours: whole(24, "early-warning-12.2"),
    conditionsDays: whole(2, "early-warning-12.2"),
    writtenFrom: yuan("1000000", "early-warning-12.3"),
  },
};

/** The top band starts above the middle one, so that every amount lies in exactly one. */
export function checkWarningBands(figures: WarningFigures, issues: Issue[]): void {
  for (const tier of ["subBranch", "branch"] as const) {
    const { middleFrom, topFrom } = figures[tier].bands;
    if ((parseDecimal(topFrom) as Ratio).isAbove(parseDecimal(middleFrom) as Ratio)) continue;
    const detail = `expected more than ${middleFrom}, got ${topFrom}`;
    issues.push(issue(["warning", tier, "bands", "topFrom"], "inconsistent", detail));
  }
}
