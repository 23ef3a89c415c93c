import type { CellValue, Workbook, Worksheet } from "exceljs";
import { gradeManagerInput, managerFields } from "../../../grading/index.js";
import type { Field } from "../../../rule/index.js";
import { managerColumns } from "../../columns.js";
import { type Cell, isSheetError } from "../../index.js";
import { wordOf } from "../../labels.js";
import { boundsOf } from "./bounds.js";
import { formula, IN_FILE, putCall } from "./formula.js";
import {
  FIRST_ROW,
  GRADED_COLUMN,
  HEADING_ROW,
  LAST_ROW,
  letters,
  ROSTER_RANGE,
  SHEETS,
  YEAR,
  YEAR_CHECK,
} from "./layout.js";
import type { RosterCells } from "./rated.js";
import { type ColumnLook, MESSAGE, RESULT_LOOKS } from "./resultLooks.js";
import { validate } from "./rosterValidation.js";
import { CENTRED, dress, greyUnknown, landscape, put, putHeadings, startSheet } from "./style.js";

/** How a column of each kind of field looks. */
const LOOKS: Readonly<Partial<Record<Field["kind"], ColumnLook>>> = {
  count: { width: 10, format: "0" },
  money: { width: 16, format: "#,##0.00" },
  ratio: { width: 10, format: "0.00##%" },
  date: { width: 13, format: "yyyy-mm-dd" },
  coefficient: { width: 10, format: "0.0#" },
};
const OF_WORDS: ColumnLook = { width: 11 };

/** The columns of the table that our function spills. */
const SPILLED = [...Object.values(RESULT_LOOKS), MESSAGE];

function addYear(workbook: Workbook, sheet: Worksheet, year: number): void {
  const { min: first = 0, max: last = 0 } = boundsOf(gradeManagerInput.year) ?? {};
  put(sheet, "A2", YEAR, "strong");
  put(sheet, "B2", year, "input", "0");
  sheet.getCell("B2").dataValidation = {
    type: "whole",
    operator: "between",
    formulae: [first, last],
    showErrorMessage: true,
    error: "填四位年份，如2025",
  };
  workbook.definedNames.add(`${SHEETS.roster}!$B$2`, YEAR);
  workbook.definedNames.add(`${SHEETS.roster}!$D$2`, YEAR_CHECK);
  const wrong = `"${YEAR}应填四位年份；"`;
  put(
    sheet,
    "D2",
    formula(
      `IF(ISNUMBER(B2),IF(OR(B2<>INT(B2),B2<${first},B2>${last}),${wrong},""),${wrong})`,
      Number.isInteger(year) && year >= first && year <= last ? "" : undefined,
    ),
    "alert",
  );
}

function addInputs(sheet: Worksheet, rows: RosterCells["rows"]): void {
  const headings = managerColumns.map(({ zh, holds }) => (holds.kind === "money" ? `${zh}（元）` : zh));
  putHeadings(sheet, HEADING_ROW, 1, headings);
  managerColumns.forEach((column, i) => {
    const { width, format } = LOOKS[column.holds.kind] ?? OF_WORDS;
    sheet.getColumn(i + 1).width = width;
    const letter = letters(i + 1);
    validate(sheet, column, `${letter}${FIRST_ROW}`, `${letter}${LAST_ROW}`);
    for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
      const cell = dress(sheet.getCell(row, i + 1), "input", format);
      const value = rows[row - FIRST_ROW]?.[i];
      if (value !== undefined && value !== "") cell.value = written(value);
    }
  });
}

function written(value: Cell): CellValue {
  return isSheetError(value) ? { error: value.code as "#N/A" } : (value ?? null);
}

/** The roster as staff fill it in, and beside it its grades by our function, which spill. */
export function addRosterSheet(workbook: Workbook, { year, rows }: RosterCells): Worksheet {
  const sheet = sheetWithRoster(workbook, year, rows);
  const beside = letters(GRADED_COLUMN);
  put(
    sheet,
    `${beside}3`,
    "加载项结果：KAOPING.ROSTER 一个公式算出整表，请勿在本区域填写；结果是支行（部）的初评，报总行审核批准后才确定",
    "hint",
  );
  put(
    sheet,
    `${beside}2`,
    formula(
      `IF(ISERROR(${IN_FILE}NUMBER("1")),"未装加载项：请看“${SHEETS.native}”","加载项已就绪")`,
      `未装加载项：请看“${SHEETS.native}”`,
    ),
    "strong",
  );
  SPILLED.forEach(({ width, format, centred }, i) => {
    sheet.getColumn(GRADED_COLUMN + i).width = width;
    for (let row = FIRST_ROW; row < FIRST_ROW + rows.length; row++)
      dress(sheet.getCell(row, GRADED_COLUMN + i), "result", format, centred ? CENTRED : {});
  });
  return sheet;
}

function sheetWithRoster(workbook: Workbook, year: number, rows: RosterCells["rows"]): Worksheet {
  const sheet = startSheet(workbook, SHEETS.roster, { xSplit: 2, ySplit: HEADING_ROW });
  put(sheet, "A1", "客户经理名册", "title");
  addYear(workbook, sheet, year);
  const { role, inClassAverage } = managerFields;
  const mayBeBlank = managerColumns.filter(
    ({ field, blank }) => blank !== "refused" && field !== "nplTolerance",
  );
  put(
    sheet,
    "A3",
    `浅黄色单元格由填报人填写。没有发生的次数、金额填0，不要留空；可留空的只有${mayBeBlank.map(({ zh }) => zh).join("、")}；${role.title.zh}空白即${wordOf(role, "accountManager")}，${inClassAverage.title.zh}空白即计入。`,
    "hint",
  );
  addInputs(sheet, rows);
  sheet.getColumn(GRADED_COLUMN - 1).width = 3;
  landscape(sheet, `${HEADING_ROW}:${HEADING_ROW}`);
  sheet.pageSetup.printArea = `A1:${letters(GRADED_COLUMN - 2)}${FIRST_ROW + rows.length - 1}`;
  return sheet;
}

/** Calls our function once the figures that it is to apply stand in their sheet. */
export function callRoster(sheet: Worksheet, options: string): void {
  const at = sheet.getCell(HEADING_ROW, GRADED_COLUMN);
  putCall(sheet, at, { name: "ROSTER", args: [YEAR, ROSTER_RANGE, options] });
  SPILLED.forEach((_, i) => {
    dress(sheet.getCell(HEADING_ROW, GRADED_COLUMN + i), "heading");
  });
  const [first, last] = [letters(GRADED_COLUMN), letters(GRADED_COLUMN + SPILLED.length - 1)];
  greyUnknown(sheet, `${first}${FIRST_ROW}:${last}${LAST_ROW}`);
}
