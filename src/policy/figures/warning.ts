import { parseDecimal, type Ratio } from "../../exact/index.js";
import { type ClauseId, type Issue, issue } from "../../rule/index.js";
import { type DecimalString, type Values, whole, yuan } from "./cited.js";

/** Amounts in yuan, each included, from which a warning is of the middle and of the top band. */
function bands(middleFrom: DecimalString, topFrom: DecimalString, clause: ClauseId) {
  return {
    /** Amount in yuan, included, from which a warning is of the middle band. */
    middleFrom: yuan(middleFrom, clause),
    /** Amount in yuan, included, from which it is of the top band. */
    topFrom: yuan(topFrom, clause),
  };
}

/** The figures of the early-warning regulation: who reports to whom, from what amount, by when. */
export const warningFigures = {
  /** The sub-branch reports to the branch. */
  subBranch: {
    /** The bands of a loan that may not be repaid at maturity. */
    bands: bands("1000000", "5000000", "early-warning-11.1"),
    /** Days before maturity by which a loan of the small band is reported. */
    smallDaysBefore: whole(25, "early-warning-11.1"),
    /** Days before maturity by which a loan of the other bands is reported. */
    daysBefore: whole(30, "early-warning-11.1"),
    /** Days from discovery: the middle band. */
    middleDays: whole(2, "early-warning-11.1"),
    /** Hours from discovery: the top band. */
    topHours: whole(24, "early-warning-11.1"),
    /** Days from discovery: interest in arrears. */
    arrearsDays: whole(2, "early-warning-11.3"),
    /** Hours from discovery: a major event. */
    majorEventHours: whole(24, "early-warning-11.4"),
    /** Days from discovery: a risk of an affiliate. */
    affiliateDays: whole(2, "early-warning-11.5"),
    /** Days from discovery: an anomaly of the finances. */
    anomalyDays: whole(2, "early-warning-11.6"),
  },
  /** The branch reports to head office. */
  branch: {
    bands: bands("1000000", "5000000", "early-warning-12.1"),
    /** Days from the sub-branch's report: the middle band. */
    middleDays: whole(2, "early-warning-12.1"),
    /** Hours from the sub-branch's report: the top band. */
    topHours: whole(24, "early-warning-12.1"),
    /** Hours from discovery: lending without authority or against the rules. */
    lendingHours: whole(24, "early-warning-12.2"),
    /** Days from discovery: conditions of a loan that are not met. */
    conditionsDays: whole(2, "early-warning-12.2"),
    /** Amount in yuan, included, from which the report is in writing. */
    writtenFrom: yuan("1000000", "early-warning-12.3"),
  },
};

export interface WarningFigures extends Values<typeof warningFigures> {}

export type WarningBands = Values<ReturnType<typeof bands>>;

/** The top band starts above the middle one, so that every amount lies in exactly one. */
export function checkWarningBands(figures: WarningFigures, issues: Issue[]): void {
  for (const tier of ["subBranch", "branch"] as const) {
    const { middleFrom, topFrom } = figures[tier].bands;
    if ((parseDecimal(topFrom) as Ratio).isAbove(parseDecimal(middleFrom) as Ratio)) continue;
    const detail = {
      zh: `应大于中间一档的起点${middleFrom}元，填的是${topFrom}元`,
      en: `expected more than ${middleFrom}, got ${topFrom}`,
    };
    issues.push(issue(["warning", tier, "bands", "topFrom"], "inconsistent", detail));
  }
}
