import { type CompiledPolicy, compiledPolicy, type Policy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Complaint, complaint, type Field, readFields, UNREADABLE } from "../rule/index.js";
import { type Appraisal, gradeManagerInput } from "./appraisal.js";
import type { Decision } from "./appraise.js";
import { type PeerTotals, publishTotals, type RunningTotals } from "./peers.js";
import { type RatedYear, ratedYear } from "./ratedYear.js";
import type { ManagerInput } from "./row.js";
import {
  countRow,
  type FirstUse,
  published,
  type Rejected,
  type RowRead,
  rateRow,
  readRow,
  unrepeated,
} from "./rows.js";

/** The managers of a year. */
export interface RosterInput {
  /** The year whose figures are rated. */
  readonly year: number;
  /** Every manager rated in the year, each once; branch heads are rated too. */
  readonly managers: readonly ManagerInput[];
}

/** The appraisals of a whole roster, in its order. Every row is in exactly one of the two lists. */
export interface Roster {
  /** The grade of every row that could be graded, in their order. */
  readonly appraisals: readonly Appraisal[];
  /** Every row that could not be graded. */
  readonly rejected: readonly Rejected[];
  /** Totals of the classes over all rows that can be counted, and how many cannot. */
  readonly peers: PeerTotals;
}

/**
 * Grades a whole bank in one call: totals each class over the rows that can be counted, then grades each row.
 *
 * A row that is malformed, contradictory or undetermined is rejected. It still counts in the averages of its class if
 * its id, branch type, loans granted and interest income can be read and, where they are given, `inClassAverage` and,
 * under the reading `headsInAverage: "left"`, its role; if not, it is told under `peers.missing`, and every appraisal of a
 * class that may lack it carries the note `classIncomplete`. Rows with `inClassAverage: false`, and branch heads under that
 * reading, are graded and do not count. An id that was used before rejects the later row, which neither counts nor is told
 * as missing. No row throws and none is lost.
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
  const { kept, rejected, peers } = gradeRows(input, policy, published);
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
  const { year, managers } = readFields(rosterFields, input);
  const roster = readRoster(year, managers);
  const totals = totalsOf(roster, compiled);
  const { kept, rejected } = gradeRead(roster, totals, compiled, keep);
  return Object.freeze({ kept, rejected, peers: publishTotals(totals) });
}

/** A roster whose rows were read once, to be graded under one policy after the other. */
export interface ReadRoster {
  readonly year: number;
  /** The rows in their order; those whose id an earlier row has are refused. */
  readonly rows: readonly RowRead[];
}

/** Reads the rows of a roster. */
export function readRoster(year: number, managers: readonly unknown[]): ReadRoster {
  const rows: RowRead[] = [];
  const firstUse: FirstUse = new Map();
  for (let index = 0; index < managers.length; index += 1) {
    rows.push(unrepeated(index, readRow(index, rowAt(managers, index)), firstUse));
  }
  return { year, rows };
}

/** The totals of the classes of a roster that was read. */
export function totalsOf({ rows }: ReadRoster, policy: CompiledPolicy): RunningTotals {
  const totals: RunningTotals = {};
  for (const row of rows) countRow(totals, row, policy);
  return totals;
}

/** Grades a roster that was read against totals of the classes. */
export function gradeRead<T>(
  { year, rows }: ReadRoster,
  totals: RunningTotals,
  policy: CompiledPolicy,
  keep: Keep<T>,
): Pick<GradedRows<T>, "kept" | "rejected"> {
  const kept: T[] = [];
  const refused: Rejected[] = [];
  const rated = ratedYear(year, policy, totals);
  let index = 0;
  for (const row of rows) {
    const decision = rateRow(index, row, rated);
    if ("issues" in decision) refused.push(decision);
    else kept.push(keep(decision, rated, index));
    index += 1;
  }
  return { kept, rejected: Object.freeze(refused) };
}

/** Rows of a roster that is graded in one call; a longer one is read row by row. */
const MOST_ROWS = 1_000_000;

const LIST = { zh: `不超过${MOST_ROWS}行的列表`, en: `an array of at most ${MOST_ROWS} rows` };

/** What a roster is graded from. */
export const rosterFields = {
  year: gradeManagerInput.year,
  managers: {
    ...field.rows<unknown>("客户经理", "Managers"),
    read: (value: unknown): readonly unknown[] | Complaint => {
      if (value === undefined) return complaint("missing", { zh: "列表", en: "an array" }, value);
      if (!Array.isArray(value)) return complaint("wrongType", { zh: "列表", en: "an array" }, value);
      return value.length > MOST_ROWS ? complaint("tooLarge", LIST, value) : value;
    },
  } as Field<readonly unknown[], readonly unknown[], never>,
};

/** A row of a list that may be anything. */
function rowAt(rows: readonly unknown[], index: number): unknown {
  try {
    return rows[index];
  } catch {
    return UNREADABLE;
  }
}

/** What is kept of the decision on the row of an index. */
export type Keep<T> = (decision: Decision, rated: RatedYear, index: number) => T;
