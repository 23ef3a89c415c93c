import { readRoster, totalsOf } from "../grading/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type CompareRostersFinding,
  type CompareRostersInput,
  compareRostersInput,
  compareRostersOutput,
  type Origin,
} from "./compareRostersFinding.js";
import { coefficientsBesides, movesOf } from "./movesFields.js";
import { type Outcomes, outcomesOf } from "./outcomes.js";
import { sayCompareRosters } from "./sayCompareRosters.js";
/**
 * What a correction of the data means for the grades of a roster: who is moved, and whether through the own figures or
 * through the averages of the class, which the figures of others move.
 *
 * The rows of the two rosters belong together by their id. Each person is also graded with the corrected row against
 * the old totals, and with the old row against the corrected totals; the totals include the person.
 *
 * @param input the year and the two rosters ({@link CompareRostersInput})
 * @param policy the policy applied to both, by default the reference policy
 * @returns `matrix` by result before and after, of everyone in both; `moved`, where `because` holds `own` or `class` where
 * that alone moves the person, and `together` is true where neither does; who was `added` and `removed`; the sums of
 * the salary coefficients of all that can be graded, where a cancelled qualification counts 0
 * @throws {@link RuleInputError} for a malformed year or list; a row never throws
 * @see measures-10 to measures-15
 * @example
 * const row = { branchType: "urban" as const, loansGranted: 100, newNplBalance: "80000", managedLoans: "8000000", nplTolerance: "0.02" };
 * const one = { ...row, id: "AM-001", interestIncome: "850000" };
 * const { moved } = compareRosters({
 *   year: 2025,
 *   before: [one, { ...row, id: "AM-002", interestIncome: "1150000" }],
 *   after: [one, { ...row, id: "AM-002", interestIncome: "1950000" }],
 * });
 * moved.map(({ id, from, to, because }) => [id, from, to, because]); // [["AM-001", 1, 2, ["class"]]]
 */
export const compareRosters: Rule<CompareRostersInput, CompareRostersFinding> = rule({
  name: "compareRosters",
  clause: "measures-10",
  title: { zh: "更正数据前后的比较", en: "A roster before and after a correction" },
  input: compareRostersInput,
  output: compareRostersOutput,
  decide: (input, policy) => {
    const [before, after] = [readRoster(input.year, input.before), readRoster(input.year, input.after)];
    const [oldTotals, newTotals] = [totalsOf(before, policy), totalsOf(after, policy)];
    const [first, then] = [outcomesOf(before, policy, oldTotals), outcomesOf(after, policy, newTotals)];
    const alone: Readonly<Record<Origin, Outcomes>> = {
      own: outcomesOf(after, policy, oldTotals),
      class: outcomesOf(before, policy, newTotals),
    };
    const { matrix: counts, moved } = movesOf(first, then);
    return {
      year: input.year,
      matrix: counts,
      moved: moved.map((move) => {
        const because = (["own", "class"] as const).filter(
          (origin) => alone[origin].get(move.id)?.grade !== move.from,
        );
        return { ...move, because, together: because.length === 0 };
      }),
      added: missingIn(first, then).map(([id, { grade: to }]) => ({ id, to })),
      removed: missingIn(then, first).map(([id, { grade: from }]) => ({ id, from })),
      coefficients: coefficientsBesides(first, then),
    };
  },
  say: sayCompareRosters,
});

/** The outcomes that the others lack. */
function missingIn(others: Outcomes, outcomes: Outcomes) {
  return [...outcomes].filter(([id]) => !others.has(id));
}
