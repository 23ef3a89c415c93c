import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Issue, issue, parse, publish, refusedBy, shown, titled } from "../rule/index.js";
import { admit } from "./admit.js";
import { type Appraisal, appraisalRule } from "./appraisal.js";
import { appraise, type Decision } from "./appraise.js";
import type { Member } from "./members.js";
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

/** A row that was read, once, whatever it is and whatever policy is applied to it. */
export interface RowRead {
  readonly index: number;
  /** Its id; null where that cannot be read. */
  readonly id: string | null;
  /** What counts of it in its class. */
  readonly member: Member;
  readonly result: ManagerRow | Rejected;
}

/** Reads a row. */
export function readRow(index: number, row: unknown): RowRead {
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
  { index, result }: RowRead,
  year: number | undefined,
  policy: CompiledPolicy,
): RowRead["result"] {
  if ("issues" in result) return result;
  try {
    return admit(result, year, policy).manager;
  } catch (error) {
    return refused(index, result, error);
  }
}

/** Rates a row that was read. */
export function rateRow({ index, result }: RowRead, rated: RatedYear): Decision | Rejected {
  if ("issues" in result) return result;
  try {
    return appraise(admit(result, rated.year, rated.policy), rated);
  } catch (error) {
    return refused(index, result, error);
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

/** The rejection of a row whose id an earlier row has; nothing for another one, whose id is then known. */
export function repeated(
  { id, index }: Pick<RowRead, "id" | "index">,
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

function refused(index: number, { id }: ManagerRow, error: unknown): Rejected {
  return rejected(index, id, titled(refusedBy(error), managerRecord));
}
