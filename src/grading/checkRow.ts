import { compiledPolicy, type Policy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Issue, readOptions } from "../rule/index.js";
import { gradeManagerInput } from "./appraisal.js";
import type { ManagerInput } from "./row.js";
import { admitRow, memberOf, readRow } from "./rows.js";

/** What {@link checkRow} says of a row: that it is one of a roster, or everything wrong with it. */
export type CheckedRow =
  | { readonly ok: true; readonly row: ManagerInput }
  | { readonly ok: false; readonly id: string | null; readonly issues: readonly Issue[] };

const optionFields = { year: field.optional(gradeManagerInput.year) };

/**
 * Checks one row of a roster as {@link gradeRoster} would by itself: a form or an import can say what is wrong with it
 * before the roster is whole.
 *
 * @param row anything
 * @param options `year`, the year to be rated, if what contradicts it is to be told too
 * @param policy the policy the row is to be graded under, by default the reference policy
 * @returns the row with its type, or its issues, and its id where that can be read
 * @throws {@link RuleInputError} for a malformed year or policy, never for a row
 * @example
 * const checked = checkRow({ id: "AM-001", branchType: "urban", loansGranted: "many" });
 * checked.ok ? [] : checked.issues.map(({ path }) => path[0]);
 * // ["loansGranted", "interestIncome", "newNplBalance", "managedLoans"]
 */
export function checkRow(
  row: unknown,
  options: { readonly year?: number } = {},
  policy?: Policy,
): CheckedRow {
  const { year } = readOptions(optionFields, options);
  const read = readRow(0, row);
  const result = admitRow(0, read, year, compiledPolicy(policy));
  return Object.freeze(
    "issues" in result
      ? { ok: false, id: memberOf(read)?.id ?? null, issues: result.issues }
      : { ok: true, row: row as ManagerInput },
  );
}
