import type { DataValidation, Worksheet } from "exceljs";
import type { Column } from "../../headings.js";
import { wordsOf } from "../../labels.js";
import { boundsOf } from "./bounds.js";
import { YEAR } from "./layout.js";
import { NO, YES } from "./rowCheck.js";

/** More than any amount of a bank. */
const MOST = 1e13;

/** What a column lets staff type in; `first` is the cell of its first row, by which a formula is written. */
function allowed({ holds }: Column, first: string): Partial<DataValidation> | undefined {
  if (holds.kind === "choice") return { type: "list", formulae: [`"${wordsOf(holds).join(",")}"`] };
  if (holds.kind === "flag") return { type: "list", formulae: [`"${YES},${NO}"`] };
  if (holds.kind === "date")
    return { type: "custom", formulae: [`AND(ISNUMBER(${first}),${first}<=DATE(${YEAR},12,31))`] };
  const bounds = boundsOf(holds);
  if (bounds === undefined) return undefined;
  const { min, max, whole } = bounds;
  const type = whole ? "whole" : "decimal";
  return min !== undefined && max === undefined
    ? { type, operator: "greaterThanOrEqual", formulae: [min] }
    : { type, operator: "between", formulae: [min ?? -MOST, max ?? MOST] };
}

/** What exceljs keeps of a sheet and does not declare: its validations by their ranges. */
interface Validated {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** Has a column refuse what it must not hold, as one range: cell by cell exceljs writes ranges that overlap. */
export function validate(sheet: Worksheet, column: Column, first: string, last: string): void {
  const validation = allowed(column, first);
  if (validation === undefined) return;
  (sheet as unknown as Validated).dataValidations.add(`${first}:${last}`, {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "请核对",
    error: `应填${column.kind.zh}`,
    ...validation,
  } as DataValidation);
}
