import { deepFreeze } from "../../rule/index.js";
import { advice } from "./advice.js";
import { appraisal } from "./appraisal.js";
import { creditEvaluation } from "./credit-evaluation.js";
import { duties } from "./duties.js";
import { earlyWarning } from "./early-warning.js";
import type { ClauseCoverage } from "./entry.js";
import { measures } from "./measures.js";
import { postLoan } from "./post-loan.js";
import { ranking } from "./ranking.js";

export type { ClauseCoverage, CodedClause, ExternalClause, NotComputableClause } from "./entry.js";

/**
 * What became of every clause of the documents, in their order: coded, with the rules that decide it and the
 * fixtures that pin it; or not computable, and why; or external, and which document it defers to.
 */
export const coverage: readonly ClauseCoverage[] = deepFreeze([
  ...measures,
  ...creditEvaluation,
  ...earlyWarning,
  ...ranking,
  ...advice,
  ...postLoan,
  ...duties,
  ...appraisal,
]);
