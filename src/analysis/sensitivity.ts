import { ZERO } from "../exact/index.js";
import { gradeManager, readRoster } from "../grading/index.js";
import {
  type CompiledPolicy,
  type OpenReading,
  openReadings,
  type Rule,
  rule,
  withReading,
} from "../policy/index.js";
import type { Exact } from "../rule/index.js";
import { gradedOf, type Outcome, type Outcomes, outcomesOf } from "./outcomes.js";
import { saySensitivity } from "./saySensitivity.js";
import {
  type changeFields,
  type effectFields,
  type firstFields,
  type SensitivityFinding,
  type SensitivityInput,
  sensitivityInput,
  sensitivityOutput,
} from "./sensitivityFinding.js";

/** The readings that a grade may go by. */
const GRADING: readonly OpenReading[] = openReadings.filter(({ id }) => gradeManager.readings.includes(id));

/** What another reading changes: the outcomes under it beside those applied. */
function effectOf(applied: Outcomes, then: Outcomes): Exact<typeof effectFields> {
  const changed: Exact<typeof changeFields>[] = [];
  const rejected: string[] = [];
  const graded: Exact<typeof firstFields>[] = [];
  let coefficientDifference = ZERO;
  for (const [id, { grade: from, coefficient }] of applied) {
    const { grade: to, coefficient: other } = then.get(id) as Outcome;
    if (from === "rejected") {
      if (to !== "rejected") graded.push({ id, to });
    } else if (to === "rejected") rejected.push(id);
    else {
      if (from !== to) changed.push({ id, from, to });
      coefficientDifference = coefficientDifference.plus(other).minus(coefficient);
    }
  }
  return { changed, rejected, graded, coefficientDifference };
}

/** Every other value of every reading of the policy. */
function alternativesTo({ readings }: CompiledPolicy) {
  return GRADING.flatMap(({ id, values }) =>
    values
      .filter((value) => value !== readings[id])
      .map((alternative) => ({ reading: id, applied: readings[id], alternative })),
  );
}

/**
 * How firmly the grades of a roster stand where the text of chapter 3 can be read in more than one way: every other
 * value of every open reading, whom it would move, and what that comes to.
 *
 * Each value is applied alone, the other readings staying as they are; the rows are read once.
 *
 * @param input the year and the managers ({@link SensitivityInput})
 * @param policy the policy applied, by default the reference policy
 * @returns under `readings` one entry for each other value: who is `changed`, who could no longer be graded
 * (`rejected`), who could be for the first time (`graded`), and the difference of the salary coefficients over everyone
 * graded either way, where a cancelled qualification counts 0
 * @throws {@link RuleInputError} when the year is no year or `managers` no array; a row never throws
 * @see measures-10 to measures-15
 * @example
 * const row = { branchType: "urban" as const, newNplBalance: "80000", managedLoans: "8000000", nplTolerance: "0.012" };
 * const { readings } = sensitivity({
 *   year: 2025,
 *   managers: [
 *     { ...row, id: "AM-001", loansGranted: 60, interestIncome: "1300000" },
 *     { ...row, id: "AM-002", loansGranted: 140, interestIncome: "700000" },
 *   ],
 * });
 * readings.length; // 15
 * const then = readings.find(({ alternative }) => alternative === "perPoint");
 * then?.changed.map(({ id, from, to }) => `${id}: ${from} to ${to}`); // ["AM-002: 2 to 1"]
 * then?.coefficientDifference.toString(); // "0.2"
 */
export const sensitivity: Rule<SensitivityInput, SensitivityFinding> = rule({
  name: "sensitivity",
  clause: "measures-10",
  title: { zh: "等级对解释口径的敏感性", en: "How grades depend on the readings" },
  input: sensitivityInput,
  output: sensitivityOutput,
  decide: ({ year: rated, managers: rows }, policy) => {
    const roster = readRoster(rated, rows);
    const applied = outcomesOf(roster, policy);
    return {
      year: rated,
      graded: gradedOf(applied),
      readings: alternativesTo(policy).map((each) => ({
        ...each,
        ...effectOf(applied, outcomesOf(roster, withReading(policy, each.reading, each.alternative))),
      })),
    };
  },
  say: saySensitivity,
});
