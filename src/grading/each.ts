import { type CompiledPolicy, compiledPolicy, type Policy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { readFields, readOptions, refuse } from "../rule/index.js";
import { gradeManagerInput } from "./appraisal.js";
import { type PeerTotalsInput, type RunningTotals, readPeerTotals, refuseOtherHeads } from "./peers.js";
import { ratedYear } from "./ratedYear.js";
import type { ManagerInput } from "./row.js";
import {
  countRow,
  type FirstUse,
  type Graded,
  published,
  type Rejected,
  rateRow,
  readRow,
  unrepeated,
} from "./rows.js";

/** What the rows of a roster are graded by. */
export interface GradeEachOptions {
  /** The year whose figures are rated. */
  readonly year: number;
  /** Totals of the classes over the whole roster, as `rosterTotals` or `peerTotals` gives them. */
  readonly peers: PeerTotalsInput;
  /** The policy, if not given as the third argument. */
  readonly policy?: Policy | undefined;
}

/** The results of rows that are graded one by one. */
export type EachResult = Graded | Rejected;

const optionFields = {
  year: gradeManagerInput.year,
  peers: field.anything("同类合计", "Totals of the classes"),
  policy: field.optional(field.anything("参数版本", "Policy")),
};

const rowFields = { managers: field.rows<unknown>("客户经理", "Managers") };

/**
 * Grades managers one by one as they are read, keeping nothing but their ids: for rosters that are too long to hold,
 * from a generator or a cursor for example. Every row gives one result, in order; a row never stops the ones after it,
 * whatever it is, and one whose id an earlier row has is rejected.
 *
 * The totals of the classes come from a first pass over the rows: by {@link rosterTotals}, which counts what cannot be
 * read, or by {@link peerTotals}, which throws at it. {@link gradeStream} makes both passes.
 *
 * @param managers rows, read once; from an async iterable, such as a database cursor, the results are async too
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
export function gradeEach(
  managers: Iterable<ManagerInput>,
  options: GradeEachOptions,
  policy?: Policy,
): Generator<EachResult, void, undefined>;
export function gradeEach(
  managers: AsyncIterable<ManagerInput>,
  options: GradeEachOptions,
  policy?: Policy,
): AsyncGenerator<EachResult, void, undefined>;
export function gradeEach(
  managers: Iterable<unknown> | AsyncIterable<unknown>,
  options: GradeEachOptions,
  policy?: Policy,
): Generator<EachResult, void, undefined> | AsyncGenerator<EachResult, void, undefined> {
  const steps = () => stepsOf(options, policy);
  return isAsync(managers) ? eachAsync(managers, steps) : each(managers, steps);
}

/** What turns a row into its result. */
type Step = (row: unknown) => EachResult;

function* each(managers: Iterable<unknown>, steps: () => Step): Generator<EachResult, void, undefined> {
  const step = steps();
  const { managers: rows } = readFields(rowFields, { managers });
  for (const row of rows) yield step(row);
}

async function* eachAsync(
  managers: AsyncIterable<unknown>,
  steps: () => Step,
): AsyncGenerator<EachResult, void, undefined> {
  const step = steps();
  for await (const row of managers) yield step(row);
}

function stepsOf(options: GradeEachOptions, policy: Policy | undefined): Step {
  const read = readOptions(optionFields, options);
  if (policy !== undefined && read.policy !== undefined && policy !== read.policy) {
    refuse(["policy"], "inconsistent", {
      zh: "应只给一个参数版本，选项中给了另一个",
      en: "expected one policy, got another in the options",
    });
  }
  const compiled = compiledPolicy(policy ?? (read.policy as Policy | undefined));
  const totals = readPeerTotals(read.peers as PeerTotalsInput, ["peers"]);
  refuseOtherHeads(totals, compiled.readings.headsInAverage, ["peers"]);
  return gradingSteps(read.year, totals, compiled);
}

/** Grades the rows given to it one after the other; what they count in their classes is added to the totals of those seen. */
export function gradingSteps(
  year: number,
  totals: RunningTotals,
  policy: CompiledPolicy,
  seen?: RunningTotals,
): Step {
  const firstUse: FirstUse = new Map();
  let index = 0;
  const rated = ratedYear(year, policy, totals);
  return (row) => {
    const own = index;
    index += 1;
    const read = unrepeated(own, readRow(own, row), firstUse);
    if (seen !== undefined) countRow(seen, read, policy);
    const result = rateRow(own, read, rated);
    if ("issues" in result) return result;
    return Object.freeze({ index: own, appraisal: published(result, rated) });
  };
}

/** Whether rows are awaited one by one; that something cannot even be asked is for the field of the rows to say. */
export function isAsync(rows: unknown): rows is AsyncIterable<unknown> {
  try {
    return typeof rows === "object" && rows !== null && Symbol.asyncIterator in rows;
  } catch {
    return false;
  }
}
