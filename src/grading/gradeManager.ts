import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { type Exact, within } from "../rule/index.js";
import { admit } from "./admit.js";
import {
  type Appraisal,
  appraisalOutput,
  appraisalReadings,
  appraisalRule,
  type GradeManagerInput,
  gradeManagerInput,
} from "./appraisal.js";
import { appraise, type Decision } from "./appraise.js";
import { type RunningTotals, refuseOtherHeads } from "./peers.js";
import { ratedYear } from "./ratedYear.js";
import { sayAppraisal } from "./sayAppraisal.js";

/**
 * The annual grade of one manager: three items against the class and a base ratio, less deductions for
 * conduct; the grade by the exact total; then the ceilings, the protection of a first appointment and the
 * rule for branch heads. It is the proposal of the branch, which the head office approves.
 *
 * score = volume + interest + quality − deduction; grade = the worse of the grade by score and the ceiling, or
 * under protection the initial one. salaryCoefficient = that of the grade; for a branch head that of the post; while
 * protection reaches into the year paid, `priorCoefficient` where it is higher.
 *
 * @param input the year, the manager's figures, and the totals of the classes ({@link GradeManagerInput})
 * @returns the appraisal: grade 1 to 3 or null (qualification cancelled), the coefficient, what it is taken from
 * and the year it applies to, and under `items`, `conduct`, `gradeForScore` and `gradeCeiling` the finding of every step
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
  ...appraisalRule,
  title: { zh: "客户经理等级评定", en: "Annual grade of an account manager" },
  input: gradeManagerInput,
  output: appraisalOutput,
  readings: appraisalReadings,
  decide: (input, policy) => decideManager(input, policy).appraisal,
  say: sayAppraisal,
});

/** The decision of {@link gradeManager} on exact fractions, and of each part on the way to it. */
export function decideManager(
  { year, manager, peers }: Exact<typeof gradeManagerInput>,
  policy: CompiledPolicy,
): Decision {
  const totals = peers as RunningTotals;
  const admitted = within(["manager"], () => admit(manager, year, policy));
  refuseOtherHeads(totals, policy.readings.headsInAverage, ["peers"], [manager.branchType, "unplaced"]);
  return appraise(admitted, ratedYear(year, policy, totals));
}
