import { type Ratio, sum, ZERO } from "../exact/index.js";
import { gradeRead, memberOf, type ReadRoster, type RunningTotals, totalsOf } from "../grading/index.js";
import type { CompiledPolicy, Grade } from "../policy/index.js";

/** What a row of a roster comes to: a grade, no grade, or that it cannot be graded. */
export type Result = Grade | null | "rejected";

/** What somebody comes to. */
export interface Outcome {
  readonly grade: Result;
  /** The salary coefficient; zero where there is none. */
  readonly coefficient: Ratio;
}

/** What every row that has an id comes to, by its id. */
export type Outcomes = ReadonlyMap<string, Outcome>;

const REJECTED: Outcome = { grade: "rejected", coefficient: ZERO };

/** What the rows of a roster come to under a policy, by default against their own classes. */
export function outcomesOf(
  roster: ReadRoster,
  policy: CompiledPolicy,
  totals: RunningTotals = totalsOf(roster, policy),
): Outcomes {
  const { kept } = gradeRead(roster, totals, policy, ({ appraisal, grade, salaryCoefficient }) => {
    const outcome: Outcome = { grade, coefficient: salaryCoefficient ?? ZERO };
    return [appraisal.shown.id, outcome] as const;
  });
  const graded = new Map(kept);
  const ids = roster.rows.flatMap((row) => memberOf(row)?.id ?? []);
  return new Map(ids.map((id) => [id, graded.get(id) ?? REJECTED]));
}

/** The salary coefficients of all that were graded together. */
export function coefficientsOf(outcomes: Outcomes): Ratio {
  return sum([...outcomes.values()].map(({ coefficient }) => coefficient));
}

/** How many rows could be graded. */
export function gradedOf(outcomes: Outcomes): number {
  return [...outcomes.values()].filter(({ grade }) => grade !== "rejected").length;
}
