import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import { within, year } from "../rule/index.js";
import { admit, type ManagerInput, managerField } from "./admit.js";
import type { Appraisal } from "./appraisal.js";
import { appraise } from "./appraise.js";
import { type PeerTotalsInput, peerTotalsField } from "./peers.js";
import { appraisalNoteTexts, sayAppraisal } from "./sayAppraisal.js";

export interface GradeManagerInput {
  /** The year whose figures are rated. */
  readonly year: number;
  readonly manager: ManagerInput;
  /** Totals of the classes, this manager included, as `peerTotals` gives them. */
  readonly peers: PeerTotalsInput;
}

/**
 * The annual grade of one manager: three items against the class and a base ratio, less deductions for
 * conduct; the grade by the exact total; then the ceilings, the protection of a first appointment and the
 * rule for branch heads.
 *
 * score = volume + interest + quality − deduction; grade = the worse of the grade by score and the ceiling.
 *
 * @param input the year, the manager's figures, and the totals of the classes ({@link GradeManagerInput})
 * @returns the appraisal: grade 1 to 3 or null (qualification cancelled), the coefficient and the year it
 * applies to, and under `items`, `conduct`, `band` and `limits` the finding of every step
 * @throws {@link RuleInputError} naming every field that is missing, malformed, out of range or contradictory
 * @see measures-10 to measures-15
 * @example
 * const appraisal = gradeManager({
 *   year: 2025,
 *   manager: {
 *     id: "AM-001", branchType: "urban", loansGranted: 137, interestIncome: "1150000",
 *     newNplBalance: "84000", managedLoans: "8000000", nplTolerance: "0.007", failedExams: 1, fines: 1,
 *   },
 *   peers: { urban: { managers: 10, loansGranted: 1200, interestIncome: "10000000" } },
 * });
 * appraisal.recordedScore.toString(); // "103.42"
 * appraisal.scoreGrade; // 1
 * appraisal.grade; // 2
 */
export const gradeManager: Rule<GradeManagerInput, Appraisal> = rule({
  name: "gradeManager",
  clause: "measures-14",
  title: { zh: "客户经理等级评定", en: "Annual grade of an account manager" },
  input: z.strictObject({ year: year(), manager: managerField, peers: peerTotalsField }),
  decide: ({ year, manager, peers }, policy) =>
    appraise(
      within(["manager"], () => admit(manager, year, policy)),
      year,
      peers,
      policy,
    ).appraisal,
  say: sayAppraisal,
  notes: appraisalNoteTexts,
});
