import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Issue, issue, parse, publish, refusedBy, shown, titled } from "../rule/index.js";
import { type Admitted, admit } from "./admit.js";
import type { Appraisal } from "./appraisal.js";
import { appraise, type Decision } from "./appraise.js";
import { gradeManager } from "./gradeManager.js";
import type { Member } from "./members.js";
import type { RunningTotals } from "./peers.js";
import { type ManagerRow, managerFields } from "./row.js";

/** A row that was graded, by its index in the input. */
export interface Graded {
  /** Its place in the roster, from 0. */
  readonly index: number;
  /** The grade and everything that led to it. */
  readonly appraisal: Appraisal;
}

/** A row that could not be graded: its index, its id where it has one, and everything wrong with it. */
export interface Rejected {
  /** Its place in the roster, from 0. */
  readonly index: number;
  /** The id of the manager, where it could be read. */
  readonly id: string | null;
  /** What is wrong with it. */
  readonly issues: readonly Issue[];
}

const managerRecord = field.record("客户经理", "Manager", managerFields);

/** A row that was read, once, whatever it is: what counts of it in its class, and how it can be rated. */
export interface RowRead {
  readonly index: number;
  /** Its id; null where that cannot be read. */
  readonly id: string | null;
  readonly member: Member;
  readonly result: AdmittedRow | Rejected;
}

/** A row that can be rated, before it is measured against the class. */
export interface AdmittedRow {
  readonly index: number;
  readonly admitted: Admitted;
}

/** A row as it was read, whatever policy is applied to it. */
export interface ParsedRow {
  readonly index: number;
  /** Its id; null where that cannot be read. */
  readonly id: string | null;
  readonly member: Member;
  readonly result: ManagerRow | Rejected;
}

/** Reads a row and decides what needs no peers; without a year nothing is said of what the year contradicts. */
export function readRow(
  index: number,
  row: unknown,
  year: number | undefined,
  policy: CompiledPolicy,
): RowRead {
  const { id, member, result } = parseRow(index, row);
  return { index, id, member, result: admitRow(index, result, year, policy) };
}

/** Reads a row. */
export function parseRow(index: number, row: unknown): ParsedRow {
  const parsed = parse(managerRecord, row);
  if (parsed.ok) return { index, id: parsed.value.id, member: parsed.value, result: parsed.value };
  const id = parsed.partial.id ?? null;
  return {
    index,
    id,
    member: parsed.partial,
    result: rejected(index, id ?? givenId(row), parsed.issues),
  };
}

/** Decides of a row that was read what needs no peers. */
export function admitRow(
  index: number,
  row: ParsedRow["result"],
  year: number | undefined,
  policy: CompiledPolicy,
): AdmittedRow | Rejected {
  if ("issues" in row) return row;
  return orRejected(index, row.id, () => ({ index, admitted: admit(row, year, policy) }));
}

/** The text that a row gives for its id, though it is none that a row can have. */
function givenId(row: unknown): string | null {
  try {
    const { id } = row as { readonly id?: unknown };
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
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

/** The decision as the result of a row. */
export function graded(decision: Decision, index: number, policy: CompiledPolicy): Graded {
  return Object.freeze({ index, appraisal: published(decision, policy) });
}

function rejected(index: number, id: string | null, issues: readonly Issue[]): Rejected {
  return Object.freeze({ index, id, issues: Object.freeze(issues) });
}

/** The ids of the rows so far, each with the index of its first row. */
export type FirstUse = Map<string, number>;

/** The rejection of a row whose id an earlier row has; nothing for another one, whose id is then known. */
export function repeated(
  { id, index }: Pick<ParsedRow, "id" | "index">,
  firstUse: FirstUse,
): Rejected | undefined {
  if (id === null) return undefined;
  const first = firstUse.get(id);
  if (first === undefined) {
    firstUse.set(id, index);
    return undefined;
  }
  const detail = {
    zh: `“${id}”与第${first + 1}行的编号重复`,
    en: `${shown(id)} was used before, at index ${first}`,
  };
  return rejected(index, id, [issue(["id"], "duplicate", detail, managerFields.id.title)]);
}

function orRejected<T>(index: number, id: string, decide: () => T): T | Rejected {
  try {
    return decide();
  } catch (error) {
    return rejected(index, id, titled(refusedBy(error), managerRecord));
  }
}
