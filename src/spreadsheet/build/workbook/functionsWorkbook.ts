import type { Workbook, Worksheet } from "exceljs";
import { spillArrays } from "./dynamicArrays.js";
import { addFiguresSheet, OPTIONS } from "./figuresSheet.js";
import { formula, IN_FILE, putCall } from "./formula.js";
import { EXAMPLES, GRADED_COLUMN, ROSTER_RANGE } from "./functionsLayout.js";
import { addFunctionsSheet } from "./functionsSheet.js";
import { addGuideSheet, FUNCTIONS_GUIDE } from "./guideSheet.js";
import { FIRST_ROW, HEADING_ROW, LAST_ROW, letters, SHEETS, YEAR, YEAR_ROW } from "./layout.js";
import type { RosterCells } from "./rated.js";
import { MESSAGE, RESULT_LOOKS } from "./resultLooks.js";
import { addRosterSheet } from "./rosterSheet.js";
import { CENTRED, dress, greyUnknown, put } from "./style.js";
import { startWorkbook } from "./workbook.js";

/** The columns of the table that our function spills. */
const SPILLED = [...Object.values(RESULT_LOOKS), MESSAGE];

/** The workbook of the functions, for those who have the add-in: it stays open, since results spill into it. */
export function buildFunctionsWorkbook(roster: RosterCells): Workbook {
  const title = "客户经理考评：加载项函数";
  const workbook = startWorkbook(title);
  for (const each of [SHEETS.guide, SHEETS.roster, EXAMPLES, SHEETS.figures]) workbook.addWorksheet(each);
  addGuideSheet(workbook, title, FUNCTIONS_GUIDE);
  const sheet = addRosterSheet(workbook, roster);
  sheet.unprotect();
  workbook.definedNames.add(`${SHEETS.roster}!$B$${YEAR_ROW}`, YEAR);
  addFiguresSheet(workbook);
  addGrades(sheet, roster.rows.length);
  addFunctionsSheet(workbook);
  spillArrays(workbook);
  return workbook;
}

/** The grades of the roster beside it, by our function. */
function addGrades(sheet: Worksheet, people: number): void {
  const [first, last] = [letters(GRADED_COLUMN), letters(GRADED_COLUMN + SPILLED.length - 1)];
  const without = "未装加载项：本文件的函数不能计算";
  put(
    sheet,
    `${first}${YEAR_ROW}`,
    formula(`IF(ISERROR(${IN_FILE}NUMBER("1")),"${without}","加载项已就绪")`, without),
    "strong",
  );
  put(
    sheet,
    `${first}${YEAR_ROW + 1}`,
    "KAOPING.ROSTER 一个公式算出整表，请勿在本区域填写；结果是支行（部）的初评，报总行审核批准后才确定",
    "hint",
  );
  SPILLED.forEach(({ width, format, centred }, i) => {
    sheet.getColumn(GRADED_COLUMN + i).width = width;
    for (let row = FIRST_ROW; row < FIRST_ROW + people; row++)
      dress(sheet.getCell(row, GRADED_COLUMN + i), "result", format, centred ? CENTRED : {});
  });
  const at = sheet.getCell(HEADING_ROW, GRADED_COLUMN);
  putCall(sheet, at, { name: "ROSTER", args: [YEAR, ROSTER_RANGE, OPTIONS] });
  SPILLED.forEach((_, i) => {
    dress(sheet.getCell(HEADING_ROW, GRADED_COLUMN + i), "heading");
  });
  greyUnknown(sheet, `${first}${FIRST_ROW}:${last}${LAST_ROW}`);
}
