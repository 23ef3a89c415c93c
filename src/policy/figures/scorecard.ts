import { points, whole } from "./cited.js";

/** The figures of the duties and of the comprehensive appraisal: scorecards and what follows from results. */
export const scorecardFigures = {
  /** The scale of a scorecard: the score of one who has full marks everywhere. */
  fullMarks: points("100", "appraisal-3"),
  /** Excellent quarters in a row that earn a priority. */
  excellentQuarters: whole(2, "duties-8"),
};
