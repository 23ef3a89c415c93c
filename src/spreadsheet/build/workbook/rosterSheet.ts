import type { CellValue, Workbook, Worksheet } from "exceljs";
import { gradeManagerInput, managerFields } from "../../../grading/index.js";
import { managerColumns } from "../../columns.js";
import { type Cell, isSheetError } from "../../index.js";
import { wordOf } from "../../labels.js";
import { boundsOf } from "./bounds.js";
import { CAPACITY, HEADING_ROW, LAST_ROW, letters, rosterColumns, SHEETS, YEAR, YEAR_ROW } from "./layout.js";
import type { RosterCells } from "./rated.js";
import { EXTRA } from "./ratingFields.js";
import { INPUT_LOOKS } from "./resultLooks.js";
import { validate, validateRoster } from "./rosterValidation.js";
import {
  A3,
  COLUMNS,
  dress,
  LOOKS,
  landscape,
  MARKS,
  protectRows,
  put,
  putHeadings,
  SHRUNK,
  startSheet,
} from "./style.js";

const WIDTH = rosterColumns.length;

function addYear(sheet: Worksheet, year: number | undefined): void {
  const { min = 0, max = 0 } = boundsOf(gradeManagerInput.year) ?? {};
  put(sheet, `A${YEAR_ROW}`, YEAR, "strong");
  const cell = put(sheet, `B${YEAR_ROW}`, year ?? null, "input", "0");
  cell.protection = { locked: false };
  validate(sheet, `B${YEAR_ROW}`, {
    type: "whole",
    operator: "between",
    formulae: [min, max],
    error: "填四位年份，如2025",
  });
}

function written(value: Cell): CellValue {
  return isSheetError(value) ? { error: value.code as "#N/A" } : (value ?? null);
}

/** What stands above the rows: titles, headings and the year; every cell of it is locked but that of the year. */
function addTop(sheet: Worksheet, year: number | undefined): void {
  for (let row = 1; row <= HEADING_ROW; row++)
    for (let column = 1; column <= WIDTH; column++) dress(sheet.getCell(row, column), "text");
  put(sheet, "A1", "客户经理名册", "title");
  addYear(sheet, year);
  const { role, inClassAverage } = managerFields;
  const mayBeBlank = managerColumns.filter(
    ({ field, blank }) => blank !== "refused" && field !== "nplTolerance",
  );
  const names = [...mayBeBlank.map(({ zh }) => zh), ...Object.values(EXTRA)].join("、");
  put(
    sheet,
    "A4",
    `每人一行，从第${HEADING_ROW + 1}行填起，最多${CAPACITY}人（填到第${LAST_ROW}行）。行可以插入、删除、排序、筛选、剪切、粘贴；表头和列不能动。`,
    "hint",
  );
  put(
    sheet,
    "A5",
    `没有发生的次数、金额填0，不要留空；可留空的只有${names}；${role.title.zh}空白即${wordOf(role, "accountManager")}，${inClassAverage.title.zh}空白即计入。`,
    "hint",
  );
  put(
    sheet,
    "A6",
    `比率填百分数，如1.2%；日期填2024-06-03。${EXTRA.branch}、${EXTRA.lastGrade}不影响评定，用于排名和汇总。`,
    "hint",
  );
  const headings = rosterColumns.map(({ heading }) => heading);
  putHeadings(sheet, HEADING_ROW, 1, headings);
}

/** The roster as staff fill it in; whole columns are open, so that rows can be inserted and deleted. */
export function addRosterSheet(workbook: Workbook, { year, rows }: Partial<RosterCells>): Worksheet {
  const sheet = startSheet(workbook, SHEETS.roster, { xSplit: 2, ySplit: HEADING_ROW });
  for (let i = 1; i <= COLUMNS; i++) {
    const field = rosterColumns[i - 1]?.field;
    const column = sheet.getColumn(i);
    if (field === undefined) column.style = { protection: { locked: false } };
    else {
      const { width, format = "General" } = INPUT_LOOKS[field];
      column.width = width;
      column.style = {
        ...LOOKS.input,
        numFmt: format,
        alignment: SHRUNK,
        protection: { locked: false },
      };
    }
  }
  addTop(sheet, year);
  rows?.forEach((cells, i) => {
    cells.forEach((value, j) => {
      if (value !== undefined && value !== "")
        sheet.getCell(HEADING_ROW + 1 + i, j + 1).value = written(value);
    });
  });
  validateRoster(sheet);
  const last = letters(WIDTH);
  sheet.addConditionalFormatting({
    ref: `A${HEADING_ROW + 1}:${last}1048576`,
    rules: [
      {
        type: "expression",
        priority: 1,
        formulae: [`AND(ROW()>${LAST_ROW},LEN(A${HEADING_ROW + 1})>0)`],
        style: MARKS.alarm,
      },
    ],
  });
  sheet.autoFilter = `A${HEADING_ROW}:${last}${LAST_ROW}`;
  landscape(sheet, `${HEADING_ROW}:${HEADING_ROW}`, A3);
  protectRows(sheet);
  return sheet;
}
