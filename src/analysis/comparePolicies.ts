import { readRoster } from "../grading/index.js";
import { compiledPolicy, knownPolicy, type Policy, type Rule, rule } from "../policy/index.js";
import { refuse } from "../rule/index.js";
import {
  type ComparePoliciesFinding,
  type ComparePoliciesInput,
  comparePoliciesInput,
  comparePoliciesOutput,
} from "./comparePoliciesFinding.js";
import { coefficientsBesides, movesOf } from "./movesFields.js";
import { type Outcomes, outcomesOf, type Result } from "./outcomes.js";
import { appliedAlone } from "./policyDifferences.js";
import { sayComparePolicies } from "./sayComparePolicies.js";
/**
 * What another policy would mean for a roster: how many come from which grade to which, and for everyone who is moved
 * which of the differences does it.
 *
 * Each figure and reading of chapter 3 that differs is applied alone to the policy before, and the roster graded again.
 * One that cannot be applied alone, since the figures would contradict one another, is applied with the first other
 * difference that makes a policy of it, or else with all that it needs, and moves whom they do not move alike without it;
 * `differences` tells with which. Figures of other chapters decide no grade.
 *
 * @param input the year, the managers and the two policies ({@link ComparePoliciesInput}); a policy read from JSON is
 * checked first
 * @returns `matrix` by result before and after, of everyone with an id; `moved`, where `because` lists what alone moves
 * the person (whether to the same result or to another), and `together` is true where nothing alone does; the sums of the
 * salary coefficients of all that can be graded, where a cancelled qualification counts 0. The finding carries the name
 * of the policy after.
 * @throws {@link RuleInputError} for a malformed year, list or policy; a row never throws
 * @see measures-10 to measures-15
 * @example
 * const { moved, coefficients } = comparePolicies({
 *   year: 2025,
 *   managers: [{
 *     id: "AM-001", branchType: "urban", loansGranted: 100, interestIncome: "900000",
 *     newNplBalance: "100000", managedLoans: "8000000", nplTolerance: "0.02",
 *   }],
 *   before: referencePolicy,
 *   after: definePolicy({ grading: { interest: { fullMarks: "40" }, quality: { perStep: "2" } } }),
 * });
 * moved.map(({ id, from, to, because }) => [id, from, to, because]); // [["AM-001", 1, 2, ["grading.interest.fullMarks"]]]
 * [coefficients.before.toString(), coefficients.after.toString()]; // ["2", "1.8"]
 */
export const comparePolicies: Rule<ComparePoliciesInput, ComparePoliciesFinding> = rule({
  name: "comparePolicies",
  clause: "measures-10",
  title: { zh: "两个参数版本的比较", en: "Two policies compared" },
  input: comparePoliciesInput,
  output: comparePoliciesOutput,
  policyOf: ({ after }, given) => {
    if (given !== undefined) refuse([], "inconsistent", GIVEN_TWICE);
    return compiledPolicy(knownPolicy(after, ["after"]));
  },
  decide: ({ year: rated, managers: rows, ...policies }, compiled) => {
    const before = knownPolicy(policies.before, ["before"]);
    // Checked already.
    const after = knownPolicy(policies.after);
    const roster = readRoster(rated, rows);
    const [first, then] = [outcomesOf(roster, compiledPolicy(before)), outcomesOf(roster, compiled)];
    const { matrix: counts, moved } = movesOf(first, then);
    const under = (policy: Policy) =>
      moved.length === 0 ? first : outcomesOf(roster, compiledPolicy(policy));
    const differences = appliedAlone(before, after).map(({ policy: alone, without, ...told }) => {
      const found = under(alone);
      // Differences that are a policy only together move nobody one by one.
      const others = without === undefined ? found : told.with.length === 0 ? first : under(without);
      const moves = (id: string) => [first, others].every((each) => gradeIn(each, id) !== gradeIn(found, id));
      return { told, moves };
    });
    return {
      year: rated,
      before: { name: before.name, fingerprint: before.fingerprint },
      after: { name: after.name, fingerprint: after.fingerprint },
      differences: differences.map(({ told, moves }) => ({
        ...told,
        moves: moved.filter(({ id }) => moves(id)).length,
      })),
      matrix: counts,
      moved: moved.map((move) => {
        const alone = differences.filter(({ moves }) => moves(move.id));
        return { ...move, because: alone.map(({ told }) => told.path), together: alone.length === 0 };
      }),
      coefficients: coefficientsBesides(first, then),
    };
  },
  say: sayComparePolicies,
});

function gradeIn(outcomes: Outcomes, id: string): Result | undefined {
  return outcomes.get(id)?.grade;
}

const GIVEN_TWICE = {
  zh: "参数版本只在before和after中给出，不再另给",
  en: "expected the policies in before and after, and no other",
};
