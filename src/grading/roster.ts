import { type CompiledPolicy, compiledPolicy, type Policy } from "../policy/index.js";
import { issue, refuse, shown } from "../rule/index.js";
import type { Appraisal } from "./appraisal.js";
import type { Decision } from "./appraise.js";
import {
  type AdmittedRow,
  admitRow,
  appraiseRow,
  idOf,
  published,
  type Rejected,
  readYear,
  refuseOthers,
  rejected,
} from "./each.js";
import { addMember, type PeerTotals, publishTotals, type RunningTotals } from "./peers.js";
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
  /** Totals of the classes over the rows that were graded. */
  readonly peers: PeerTotals;
}

/**
 * Grades a whole bank in one call: totals each class over the rows that can be rated, then grades each row.
 *
 * A row that is malformed, contradictory or undetermined is rejected and leaves the averages of its class; an
 * id that was used before rejects the later row. No row throws and none is lost.
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
  let admitted: AdmittedRow[] = [];
  const firstUse = new Map<string, number>();
  for (const [index, row] of managers.entries()) {
    const id = idOf(row);
    const first = id === null ? undefined : firstUse.get(id);
    if (id !== null && first === undefined) firstUse.set(id, index);
    const result = first === undefined ? admitRow(index, row, year, compiled) : duplicate(index, id, first);
    if ("issues" in result) refused.push(result);
    else admitted.push(result);
  }
  // A row that its class leaves undetermined leaves the class, which changes the averages of the rows beside it.
  for (;;) {
    const totals = totalsOf(admitted);
    const { kept, stays, leaves } = appraiseAll(admitted, year, totals, compiled, keep);
    refused.push(...leaves);
    if (leaves.length === 0) {
      refused.sort((a, b) => a.index - b.index);
      return Object.freeze({ kept, rejected: Object.freeze(refused), peers: publishTotals(totals) });
    }
    admitted = stays;
  }
}

/** What is kept of the decision on the row of an index. */
type Keep<T> = (decision: Decision, index: number, policy: CompiledPolicy) => T;

function appraiseAll<T>(
  rows: readonly AdmittedRow[],
  year: number,
  totals: RunningTotals,
  policy: CompiledPolicy,
  keep: Keep<T>,
) {
  const kept: T[] = [];
  const stays: AdmittedRow[] = [];
  const leaves: Rejected[] = [];
  for (const row of rows) {
    const result = appraiseRow(row, year, totals, policy, (...decision) => [keep(...decision)] as const);
    if ("issues" in result) {
      leaves.push(result);
    } else {
      kept.push(result[0]);
      stays.push(row);
    }
  }
  return { kept, stays, leaves };
}

function totalsOf(rows: readonly AdmittedRow[]): RunningTotals {
  const totals: RunningTotals = {};
  for (const { admitted } of rows) addMember(totals, admitted.manager);
  return totals;
}

function duplicate(index: number, id: string | null, first: number): Rejected {
  return rejected(index, id, [
    issue(["id"], "duplicate", `${shown(id)} was used before, at index ${first}`, managerFields.id.title),
  ]);
}

function readRoster(input: RosterInput): RosterInput {
  refuseOthers(input, ["year", "managers"]);
  if (!Array.isArray(input.managers)) {
    const code = input.managers === undefined ? "missing" : "wrongType";
    refuse(["managers"], code, `expected an array, got ${shown(input.managers)}`);
  }
  return { year: readYear(input.year), managers: input.managers };
}
