import { type CompiledPolicy, compiledPolicy, type Policy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  expected,
  type Issue,
  parse,
  publish,
  RuleInputError,
  refuse,
  relocated,
  titled,
  UNKNOWN,
} from "../rule/index.js";
import { type Admitted, admit } from "./admit.js";
import { type Appraisal, gradeManagerInput } from "./appraisal.js";
import { appraise, type Decision } from "./appraise.js";
import { gradeManager } from "./gradeManager.js";
import { type PeerTotalsInput, type RunningTotals, readPeerTotals, refuseOtherHeads } from "./peers.js";
import { type ManagerInput, managerFields } from "./row.js";

/** A row that was graded, by its index in the input. */
export interface Graded {
  readonly index: number;
  readonly appraisal: Appraisal;
}

/** A row that could not be graded: its index, its id where it has one, and everything wrong with it. */
export interface Rejected {
  readonly index: number;
  readonly id: string | null;
  readonly issues: readonly Issue[];
}

export interface GradeEachOptions {
  /** The year whose figures are rated. */
  readonly year: number;
  /** Totals of the classes over the whole roster, as `rosterTotals` or `peerTotals` gives them. */
  readonly peers: PeerTotalsInput;
  /** The policy, if not given as the third argument. */
  readonly policy?: Policy | undefined;
}

/**
 * Grades managers one by one as they are read, in constant memory: for rosters that are too long to hold,
 * from a generator for example. Every row gives one result, in order; a row never stops the ones after it.
 *
 * The totals of the classes come from a first pass over the rows: by {@link rosterTotals}, which counts what cannot be
 * read, or by {@link peerTotals}, which throws at it. Ids are not compared with one another here: a duplicate is
 * found by {@link gradeRoster}, which holds all rows.
 *
 * @param managers rows, read once
 * @param options the year and the totals of the classes ({@link GradeEachOptions})
 * @param policy the policy to apply, by default the reference policy
 * @throws {@link RuleInputError} at the first step when the year, the totals or the policy are malformed, or the
 * totals were made by another reading of the policy
 * @see measures-10 to measures-15
 * @example
 * const rows = [{
 *   id: "AM-001", branchType: "village" as const, loansGranted: 7, interestIncome: "90000",
 *   newNplBalance: 0, managedLoans: "1000000", nplTolerance: "0.012",
 * }];
 * const [first] = gradeEach(rows, { year: 2025, peers: rosterTotals(rows) });
 * "appraisal" in first && first.appraisal.grade; // 1
 */
export function* gradeEach(
  managers: Iterable<ManagerInput>,
  options: GradeEachOptions,
  policy?: Policy,
): Generator<Graded | Rejected, void, undefined> {
  refuseOthers(options, ["year", "peers", "policy"]);
  if (policy !== undefined && options.policy !== undefined && policy !== options.policy) {
    refuse(["policy"], "inconsistent", {
      zh: "应只给一个参数版本，选项中给了另一个",
      en: "expected one policy, got another in the options",
    });
  }
  const compiled = compiledPolicy(policy ?? options.policy);
  const rated = readYear(options.year);
  const totals = readPeerTotals(options.peers, ["peers"]);
  refuseOtherHeads(totals, compiled.readings.headsInAverage, ["peers"]);
  let index = 0;
  for (const row of managers) {
    const admitted = admitRow(index, row, rated, compiled);
    yield "issues" in admitted ? admitted : appraiseRow(admitted, rated, totals, compiled, graded);
    index += 1;
  }
}

const managerRecord = field.record("客户经理", "Manager", managerFields);

/** A row that can be rated, before it is measured against the class. */
export interface AdmittedRow {
  readonly index: number;
  readonly admitted: Admitted;
}

/** Reads a row and decides what needs no peers. */
export function admitRow(
  index: number,
  row: unknown,
  rated: number,
  policy: CompiledPolicy,
): AdmittedRow | Rejected {
  const parsed = parse(managerRecord, row);
  if (!parsed.ok) return rejected(index, idOf(row), parsed.issues);
  return orRejected(index, parsed.value.id, () => ({ index, admitted: admit(parsed.value, rated, policy) }));
}

/** Measures an admitted row against the class; `keep` makes of the decision what is kept of it. */
export function appraiseRow<T>(
  { index, admitted }: AdmittedRow,
  rated: number,
  totals: RunningTotals,
  policy: CompiledPolicy,
  keep: (decision: Decision, index: number, policy: CompiledPolicy) => T,
): T | Rejected {
  return orRejected(index, admitted.manager.id, () =>
    keep(appraise(admitted, rated, totals, policy), index, policy),
  );
}

/** The decision as a published appraisal. */
export function published({ appraisal }: Decision, policy: CompiledPolicy): Appraisal {
  return publish<Appraisal>(gradeManager, appraisal, policy);
}

function graded(decision: Decision, index: number, policy: CompiledPolicy): Graded {
  return Object.freeze({ index, appraisal: published(decision, policy) });
}

export function rejected(index: number, id: string | null, issues: readonly Issue[]): Rejected {
  return Object.freeze({ index, id, issues: Object.freeze(issues) });
}

/** The id of a row that may be anything. */
function idOf(row: unknown): string | null {
  if (typeof row !== "object" || row === null) return null;
  const { id } = row as { id?: unknown };
  return typeof id === "string" ? id : null;
}

/** Refuses what is no record of the fields named. */
export function refuseOthers(input: unknown, fields: readonly string[]): void {
  if (typeof input !== "object" || input === null)
    refuse([], "wrongType", expected({ zh: "一组数据", en: "an object" }, input));
  for (const key of Object.keys(input as object)) {
    if (!fields.includes(key)) refuse([key], "unknownField", UNKNOWN);
  }
}

export function readYear(value: unknown): number {
  const parsed = parse(gradeManagerInput.year, value);
  if (!parsed.ok) throw new RuleInputError(relocated(parsed.issues, ["year"]));
  return parsed.value;
}

function orRejected<T>(index: number, id: string, decide: () => T): T | Rejected {
  try {
    return decide();
  } catch (error) {
    if (error instanceof RuleInputError) return rejected(index, id, titled(error.issues, managerRecord));
    throw error;
  }
}
