import type { CellValue, Workbook, Worksheet } from "exceljs";
import { managerColumns } from "../../columns.js";
import { type Cell, isSheetError } from "../../index.js";
import * as kinds from "../../kinds.js";
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
import { validate, YEARS } from "./rosterValidation.js";
import { CENTRED, dress, greyUnknown, landscape, put, putHeadings, startSheet } from "./style.js";

const MONEY = "#,##0.00";

/** How each kind of column looks. */
const FORMATS: ReadonlyMap<kinds.Kind, string> = new Map([
  [kinds.count, "0"],
  [kinds.money, MONEY],
  [kinds.signedMoney, MONEY],
  [kinds.share, "0.00##%"],
  [kinds.day, "yyyy-mm-dd"],
  [kinds.coefficient, "0.0#"],
]);

const WIDTHS: Readonly<Record<string, number>> = {
  id: 11,
  name: 11,
  branchType: 11,
  interestIncome: 16,
  newNplBalance: 15,
  managedLoans: 17,
  discountedAcceptances: 15,
  appointedOn: 13,
};

const GRADED_WIDTHS = [10, 10, 9, 9, 9, 9, 9, 10, 10, 44];
const GRADED_FORMATS: readonly (string | undefined)[] = [
  undefined,
  "0.0#",
  ...Array.from({ length: 5 }, () => "0.00"),
];

/** The columns of grades and of their ceiling. */
const GRADED_CENTRED: readonly number[] = [0, 7, 8];

function addYear(workbook: Workbook, sheet: Worksheet, year: number): void {
  put(sheet, "A2", "考评年度", "strong");
  put(sheet, "B2", year, "input", "0");
  sheet.getCell("B2").dataValidation = {
    type: "whole",
    operator: "between",
    formulae: [...YEARS],
    showErrorMessage: true,
    error: "填四位年份，如2025",
  };
  workbook.definedNames.add(`${SHEETS.roster}!$B$2`, YEAR);
  workbook.definedNames.add(`${SHEETS.roster}!$D$2`, YEAR_CHECK);
  const wrong = `"${YEAR}应填四位年份；"`;
  const [first, last] = YEARS;
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
  const headings = managerColumns.map(({ zh, kind }) =>
    kind === kinds.money || kind === kinds.signedMoney ? `${zh}（元）` : zh,
  );
  putHeadings(sheet, HEADING_ROW, 1, headings);
  managerColumns.forEach((column, i) => {
    const { field, kind } = column;
    sheet.getColumn(i + 1).width = WIDTHS[field] ?? 10;
    const letter = letters(i + 1);
    validate(sheet, column, `${letter}${FIRST_ROW}`, `${letter}${LAST_ROW}`);
    for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
      const cell = dress(sheet.getCell(row, i + 1), "input", FORMATS.get(kind));
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
  put(sheet, `${beside}3`, "加载项结果：KAOPING.ROSTER 一个公式算出整表，请勿在本区域填写", "hint");
  put(
    sheet,
    `${beside}2`,
    formula(
      `IF(ISERROR(${IN_FILE}NUMBER("1")),"未装加载项：请看“${SHEETS.native}”","加载项已就绪")`,
      `未装加载项：请看“${SHEETS.native}”`,
    ),
    "strong",
  );
  GRADED_WIDTHS.forEach((width, i) => {
    sheet.getColumn(GRADED_COLUMN + i).width = width;
    for (let row = FIRST_ROW; row < FIRST_ROW + rows.length; row++)
      dress(
        sheet.getCell(row, GRADED_COLUMN + i),
        "result",
        GRADED_FORMATS[i],
        GRADED_CENTRED.includes(i) ? CENTRED : {},
      );
  });
  return sheet;
}

function sheetWithRoster(workbook: Workbook, year: number, rows: RosterCells["rows"]): Worksheet {
  const sheet = startSheet(workbook, SHEETS.roster, { xSplit: 2, ySplit: HEADING_ROW });
  put(sheet, "A1", "客户经理名册", "title");
  addYear(workbook, sheet, year);
  put(
    sheet,
    "A3",
    "浅黄色单元格由填报人填写。没有发生的次数、金额填0，不要留空；可留空的只有姓名、首次任职日期、岗位（空白即客户经理）和负责人系数。",
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
  GRADED_WIDTHS.forEach((_, i) => {
    dress(sheet.getCell(HEADING_ROW, GRADED_COLUMN + i), "heading");
  });
  const [first, last] = [letters(GRADED_COLUMN), letters(GRADED_COLUMN + GRADED_WIDTHS.length - 1)];
  greyUnknown(sheet, `${first}${FIRST_ROW}:${last}${LAST_ROW}`);
}
