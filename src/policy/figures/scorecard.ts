import { type CitedTree, type DecimalString, points, whole } from "./cited.js";

/** The figures of the duties and of the comprehensive appraisal: scorecards and what follows from results. */
export interface ScorecardFigures {
  /** The scale of a scorecard: the score of one who has full marks everywhere. */
  readonly fullMarks: DecimalString;
  /** Excellent quarters in a row that earn a priority. */
  readonly excellentQuarters: number;
}

export const scorecardFigures: CitedTree<ScorecardFigures> = {
  fullMarks: points("100", "appraisal-3"),
  excellentQuarters: whole(2, "duties-8"),
};
