import ExcelJS, { type Workbook } from "exceljs";
import type { Policy } from "../../../policy/index.js";
import { addClassSheet } from "./classSheet.js";
import { spillArrays } from "./dynamicArrays.js";
import { addFiguresSheet, OPTIONS } from "./figuresSheet.js";
import { cellsOf } from "./formula.js";
import { addFunctionsSheet } from "./functionsSheet.js";
import { addGuideSheet } from "./guideSheet.js";
import { SHEETS } from "./layout.js";
import { classTotals, nativeResults } from "./nativeResults.js";
import { addNativeSheet } from "./nativeSheet.js";
import { graded, type RosterCells } from "./rated.js";
import { addRosterSheet, callRoster } from "./rosterSheet.js";

/** The workbook of a roster: the roster, its grades by our functions and by native formulas, and their figures. */
export function buildWorkbook(roster: RosterCells, policy?: Policy): Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "kaoping";
  workbook.title = "客户经理考评";
  // What the file keeps of our functions must not stand for what an add-in that is not there has checked.
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const title of Object.values(SHEETS)) workbook.addWorksheet(title);
  addGuideSheet(workbook);
  const sheet = addRosterSheet(workbook, roster);
  const figures = addFiguresSheet(workbook, policy);
  callRoster(sheet, OPTIONS);
  const table = graded(roster, cellsOf(figures, OPTIONS));
  addNativeSheet(workbook, nativeResults(roster, table));
  addClassSheet(workbook, classTotals(roster));
  addFunctionsSheet(workbook);
  spillArrays(workbook);
  return workbook;
}
