import { deepFreeze } from "../../rule/index.js";
import { bringQuotes } from "../citation.js";
import { advice } from "./advice.js";
import { appraisal } from "./appraisal.js";
import { creditEvaluation } from "./credit-evaluation.js";
import { duties } from "./duties.js";
import { earlyWarning } from "./early-warning.js";
import type { ClauseCoverage } from "./entry.js";
import { literature } from "./literature.js";
import { measures } from "./measures.js";
import { postLoan } from "./post-loan.js";
import { quotes } from "./quotes.js";
import { ranking } from "./ranking.js";

export type { ClauseCoverage, CodedClause, ExternalClause, NotComputableClause } from "./entry.js";

/**
 * What became of every clause of the documents, in their order: coded, with the rules that decide it and the
 * fixtures that pin it; or not computable, and why; or external, and which document it defers to. Each with a few
 * words of the document by which the clause is found in it.
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

// A program that holds the map can cite with quotes; one that only cites is spared their size.
bringQuotes({ ...quotes, ...literature });
