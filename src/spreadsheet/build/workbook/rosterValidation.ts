import type { DataValidation, Worksheet } from "exceljs";
import { managerColumns } from "../../columns.js";
import type { Column } from "../../headings.js";
import { wordsOf } from "../../labels.js";
import { boundsOf } from "./bounds.js";
import { GRADE_WORDS, GRADES_TO_WRITE } from "./gradeWords.js";
import { FIRST_ROW, LAST_ROW, letters, rosterColumns, YEAR } from "./layout.js";
import { FIRST_DAY, NO, YES } from "./readCells.js";

/** More than any amount of a bank. */
const MOST = 1e13;

/** What a column lets staff type in; `first` is the cell of its first row, by which a formula is written. */
function allowed({ field, holds, kind, blank }: Column, first: string): Partial<DataValidation> {
  const zero = blank === "refused" && kind.numeric ? "；没有的填0" : "";
  const error = `应填${kind.zh}${zero}`;
  if (holds.kind === "choice") return { type: "list", formulae: [`"${wordsOf(holds).join(",")}"`], error };
  if (holds.kind === "flag")
    return { type: "list", formulae: [`"${YES},${NO}"`], error: `应填${YES}或${NO}` };
  if (holds.kind === "date")
    return {
      type: "custom",
      formulae: [`AND(ISNUMBER(${first}),${first}>=${FIRST_DAY},${first}<=DATE(${YEAR},12,31))`],
      error: "应填日期，如2024-06-03，不晚于考评年度末",
    };
  const bounds = boundsOf(holds);
  if (bounds !== undefined) {
    const { min, max, whole } = bounds;
    const type = whole ? "whole" : "decimal";
    return min !== undefined && max === undefined
      ? { type, operator: "greaterThanOrEqual", formulae: [min], error }
      : { type, operator: "between", formulae: [min ?? -MOST, max ?? MOST], error };
  }
  if (field !== "id") return { type: "custom", formulae: [`ISTEXT(${first})`], error: "应填文字" };
  const ids = first.replace(/^([A-Z]+)(\d+)$/, `$$$1$$$2:$$$1$$${LAST_ROW}`);
  return {
    type: "custom",
    formulae: [`AND(LEN(TRIM(${first}))=LEN(${first}),SUMPRODUCT(--EXACT(${ids},${first}))=1)`],
    error: "编号应填文字或整数，每人一个，不能重复，前后不留空格",
  };
}

/** What exceljs keeps of a sheet and does not declare: its validations by their ranges. */
interface Validated {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** Has a range refuse what it must not hold, as one: cell by cell exceljs writes ranges that overlap. */
export function validate(sheet: Worksheet, range: string, validation: Partial<DataValidation>): void {
  (sheet as unknown as Validated).dataValidations.add(range, {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "请核对",
    ...validation,
  } as DataValidation);
}

const COLUMNS = new Map<string, Column>(managerColumns.map((column) => [column.field, column]));

/** What each column of the roster refuses. */
export function validateRoster(sheet: Worksheet): void {
  rosterColumns.forEach(({ field }, i) => {
    const first = `${letters(i + 1)}${FIRST_ROW}`;
    const range = `${first}:${letters(i + 1)}${LAST_ROW}`;
    const column = COLUMNS.get(field);
    if (column !== undefined) validate(sheet, range, allowed(column, first));
    else if (field === "lastGrade")
      validate(sheet, range, {
        type: "list",
        formulae: [`"${GRADE_WORDS.join(",")}"`],
        error: GRADES_TO_WRITE,
      });
  });
}
