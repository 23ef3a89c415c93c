import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Issue, issue, parse, publish, refusedBy, shown, titled } from "../rule/index.js";
import { admit } from "./admit.js";
import { type Appraisal, appraisalRule } from "./appraisal.js";
import { appraise, type Decision } from "./appraise.js";
import { count, type Member } from "./members.js";
import type { RunningTotals } from "./peers.js";
import type { RatedYear } from "./ratedYear.js";
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

/** A row that cannot be rated, whatever the policy is. */
export interface RefusedRow {
  readonly rejected: Rejected;
  /** What counts of it in its class all the same; nothing of a row whose id an earlier one has. */
  readonly member: Member | undefined;
}

/** A row that was read, once, whatever it is and whatever policy is applied to it. */
export type RowRead = ManagerRow | RefusedRow;

/** Reads a row. */
export function readRow(index: number, row: unknown): RowRead {
  const parsed = parse(managerRecord, row);
  if (parsed.ok) return parsed.value;
  const { partial, issues } = parsed;
  return { rejected: rejected(index, partial.id ?? givenId(row), issues), member: partial };
}

/** What counts of a row in its class. */
export function memberOf(row: RowRead): Member | undefined {
  return "rejected" in row ? row.member : row;
}

/** Counts a row that was read in its class. */
export function countRow(totals: RunningTotals, row: RowRead, policy: CompiledPolicy): void {
  const member = memberOf(row);
  if (member !== undefined) count(totals, member, policy, member.id !== undefined);
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

/** Rejects a row that was read if it cannot be rated, whatever its class reached. */
export function admitRow(
  index: number,
  row: RowRead,
  year: number | undefined,
  policy: CompiledPolicy,
): ManagerRow | Rejected {
  if ("rejected" in row) return row.rejected;
  try {
    return admit(row, year, policy).manager;
  } catch (error) {
    return refused(index, row, error);
  }
}

/** Rates a row that was read. */
export function rateRow(index: number, row: RowRead, rated: RatedYear): Decision | Rejected {
  if ("rejected" in row) return row.rejected;
  try {
    return appraise(admit(row, rated.year, rated.policy), rated);
  } catch (error) {
    return refused(index, row, error);
  }
}

/** The decision as a published appraisal. */
export function published({ appraisal }: Decision, { policy }: RatedYear): Appraisal {
  return publish<Appraisal>(appraisalRule, appraisal, policy);
}

function rejected(index: number, id: string | null, issues: readonly Issue[]): Rejected {
  return Object.freeze({ index, id, issues: Object.freeze(issues) });
}

/** The ids of the rows so far, each with the index of its first row. */
export type FirstUse = Map<string, number>;

/** The row, or its rejection where an earlier row has its id; the id of another one is then known. */
export function unrepeated(index: number, row: RowRead, firstUse: FirstUse): RowRead {
  const id = memberOf(row)?.id;
  if (id === undefined) return row;
  const first = firstUse.get(id);
  if (first === undefined) {
    firstUse.set(id, index);
    return row;
  }
  const detail = {
    zh: `“${id}”与第${first + 1}行的编号重复`,
    en: `${shown(id)} was used before, at index ${first}`,
  };
  const issues = [issue(["id"], "duplicate", detail, managerFields.id.title)];
  return { rejected: rejected(index, id, issues), member: undefined };
}

function refused(index: number, { id }: ManagerRow, error: unknown): Rejected {
  return rejected(index, id, titled(refusedBy(error), managerRecord));
}
