import { type CompiledPolicy, compiledPolicy, type Policy } from "../policy/index.js";
import { expected, issue, refuse, shown, shownIn } from "../rule/index.js";
import type { Appraisal } from "./appraisal.js";
import type { Decision } from "./appraise.js";
import {
  type AdmittedRow,
  admitRow,
  appraiseRow,
  published,
  type Rejected,
  readYear,
  refuseOthers,
  rejected,
} from "./each.js";
import { count, readableId, readMember } from "./members.js";
import { type PeerTotals, publishTotals, type RunningTotals } from "./peers.js";
import { type ManagerInput, managerFields } from "./row.js";

export interface RosterInput {
  /** The year whose figures are rated. */
  readonly year: number;
  /** Every manager rated in the year, each once; branch heads are rated too. */
  readonly managers: readonly ManagerInput[];
}

/** The appraisals of a whole roster, in its order. Every row is in exactly one of the two lists. */
export interface Roster {
  readonly appraisals: readonly Appraisal[];
  readonly rejected: readonly Rejected[];
  /** Totals of the classes over all rows that can be counted, and how many cannot. */
  readonly peers: PeerTotals;
}

/**
 * Grades a whole bank in one call: totals each class over the rows that can be counted, then grades each row.
 *
 * A row that is malformed, contradictory or undetermined is rejected. It still counts in the averages of its class if
 * its id, branch type, loans granted and interest income can be read; if not, it is told under `peers.missing`, and
 * every appraisal of a class that may lack it carries the note `classIncomplete`. Rows with `inClassAverage: false`, and
 * branch heads under the reading `headsInAverage: "left"`, are graded and do not count. An id that was used before rejects
 * the later row, which does not count. No row throws and none is lost.
 *
 * @param input the year and the managers ({@link RosterInput})
 * @param policy the policy to apply, by default the reference policy
 * @returns the appraisals, the rejected rows with index, id and issues, and the totals of the classes
 * @throws {@link RuleInputError} when the year is no year or `managers` no array
 * @see measures-10 to measures-15
 * @example
 * const { appraisals, rejected, peers } = gradeRoster({
 *   year: 2025,
 *   managers: [
 *     { id: "AM-001", branchType: "urban", loansGranted: 137, interestIncome: "1150000",
 *       newNplBalance: "84000", managedLoans: "8000000", nplTolerance: "0.012" },
 *     { id: "AM-002", branchType: "urban", loansGranted: 103, interestIncome: "850000",
 *       newNplBalance: "0", managedLoans: "6500000", nplTolerance: "0.012" },
 *     { id: "AM-003", branchType: "urban", loansGranted: -1, interestIncome: "850000",
 *       newNplBalance: "0", managedLoans: "6500000", nplTolerance: "0.012" },
 *   ],
 * });
 * appraisals.map(({ id, grade }) => `${id}: ${grade}`); // ["AM-001: 1", "AM-002: 1"]
 * rejected[0]?.issues[0]?.message; // "loansGranted: expected a whole number of 0 or more, got -1"
 * peers.urban?.managers; // 2
 * peers.missing?.urban; // 1
 */
export function gradeRoster(input: RosterInput, policy?: Policy): Roster {
  const { kept, rejected, peers } = gradeRows(input, policy, (decision, _, compiled) =>
    published(decision, compiled),
  );
  return Object.freeze({ appraisals: Object.freeze(kept), rejected, peers });
}

/** A roster of which something else than the appraisals is kept. */
export interface GradedRows<T> extends Omit<Roster, "appraisals"> {
  /** What was kept of each row that was graded, in their order. */
  readonly kept: readonly T[];
}

/**
 * Grades a roster as {@link gradeRoster} does and keeps of each decision what `keep` makes of it, so that a long
 * roster holds no more than its reader needs.
 */
export function gradeRows<T>(input: RosterInput, policy: Policy | undefined, keep: Keep<T>): GradedRows<T> {
  const compiled = compiledPolicy(policy);
  const { year, managers } = readRoster(input);
  const refused: Rejected[] = [];
  const admitted: AdmittedRow[] = [];
  const totals: RunningTotals = {};
  const firstUse = new Map<string, number>();
  for (const [index, row] of managers.entries()) {
    const result = admitRow(index, row, year, compiled);
    const id = "issues" in result ? readableId(row) : result.admitted.manager.id;
    const first = id === null ? undefined : firstUse.get(id);
    if (id !== null && first !== undefined) {
      refused.push(duplicate(index, id, first));
      continue;
    }
    if (id !== null) firstUse.set(id, index);
    count(totals, "issues" in result ? readMember(row) : result.admitted.manager, compiled, id !== null);
    if ("issues" in result) refused.push(result);
    else admitted.push(result);
  }
  const kept: T[] = [];
  for (const row of admitted) {
    const result = appraiseRow(row, year, totals, compiled, (...decision) => [keep(...decision)] as const);
    if ("issues" in result) refused.push(result);
    else kept.push(result[0]);
  }
  refused.sort((a, b) => a.index - b.index);
  return Object.freeze({ kept, rejected: Object.freeze(refused), peers: publishTotals(totals) });
}

/** What is kept of the decision on the row of an index. */
type Keep<T> = (decision: Decision, index: number, policy: CompiledPolicy) => T;

function duplicate(index: number, id: string, first: number): Rejected {
  return rejected(index, id, [
    issue(
      ["id"],
      "duplicate",
      {
        zh: `应各不相同，${shownIn("zh", id)}与第${first + 1}名人员重复`,
        en: `${shown(id)} was used before, at index ${first}`,
      },
      managerFields.id.title,
    ),
  ]);
}

function readRoster(input: RosterInput): RosterInput {
  refuseOthers(input, ["year", "managers"]);
  if (!Array.isArray(input.managers)) {
    const code = input.managers === undefined ? "missing" : "wrongType";
    refuse(["managers"], code, expected({ zh: "人员列表", en: "an array" }, input.managers));
  }
  return { year: readYear(input.year), managers: input.managers };
}
