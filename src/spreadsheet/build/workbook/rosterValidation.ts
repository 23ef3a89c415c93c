import type { DataValidation, Worksheet } from "exceljs";
import { BRANCH_TYPES, ROLES } from "../../columns.js";
import type { Column } from "../../headings.js";
import * as kinds from "../../kinds.js";
import { YEAR } from "./layout.js";

const list = (words: readonly string[]): Partial<DataValidation> => ({
  type: "list",
  formulae: [`"${words.join(",")}"`],
});

export const YEARS = [1949, 9997] as const;

/** What a column lets staff type in; `first` is the cell of its first row, by which a formula is written. */
function allowed(field: string, kind: kinds.Kind, first: string): Partial<DataValidation> | undefined {
  if (field === "branchType") return list(Object.values(BRANCH_TYPES));
  if (field === "role") return list(Object.values(ROLES));
  if (kind === kinds.count) return { type: "whole", operator: "greaterThanOrEqual", formulae: [0] };
  if (kind === kinds.signedMoney) return { type: "decimal", operator: "between", formulae: [-1e13, 1e13] };
  if (kind === kinds.money || kind === kinds.coefficient)
    return { type: "decimal", operator: "greaterThanOrEqual", formulae: [0] };
  if (kind === kinds.share) return { type: "decimal", operator: "between", formulae: [0, 1] };
  if (kind === kinds.day)
    return { type: "custom", formulae: [`AND(ISNUMBER(${first}),${first}<=DATE(${YEAR},12,31))`] };
  return undefined;
}

/** What exceljs keeps of a sheet and does not declare: its validations by their ranges. */
interface Validated {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** Has a column refuse what it must not hold, as one range: cell by cell exceljs writes ranges that overlap. */
export function validate(sheet: Worksheet, { field, kind }: Column, first: string, last: string): void {
  const validation = allowed(field, kind, first);
  if (validation === undefined) return;
  (sheet as unknown as Validated).dataValidations.add(`${first}:${last}`, {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "请核对",
    error: `应填${kind.zh}`,
    ...validation,
  } as DataValidation);
}
