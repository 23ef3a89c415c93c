import ExcelJS, { type Workbook } from "exceljs";
import type { Policy } from "../../../policy/index.js";
import { addClassSheet } from "./classSheet.js";
import { addFiguresSheet } from "./figuresSheet.js";
import { addGuideSheet } from "./guideSheet.js";
import { LAST_ROW, rosterColumns, SHEETS } from "./layout.js";
import { LAST_FILLED, printAsFilled } from "./printAreas.js";
import type { RosterCells } from "./rated.js";
import { addRatingSheet, SHOWN } from "./ratingSheet.js";
import { addRosterSheet } from "./rosterSheet.js";
import { protect } from "./style.js";

/** An empty workbook with its title. */
export function startWorkbook(title: string): Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "kaoping";
  workbook.title = title;
  workbook.calcProperties.fullCalcOnLoad = true;
  return workbook;
}

/** The workbook that grades a roster by native formulas only; without one it is there to be filled in; `last` is the last row with formulas. */
export function buildWorkbook(
  roster: Partial<RosterCells> = {},
  policy?: Policy,
  { title = "客户经理考评", last = LAST_ROW }: { readonly title?: string; readonly last?: number } = {},
): Workbook {
  const workbook = startWorkbook(title);
  for (const each of Object.values(SHEETS)) workbook.addWorksheet(each);
  protect(addGuideSheet(workbook, title));
  addRosterSheet(workbook, roster);
  protect(addRatingSheet(workbook, last), { autoFilter: true });
  protect(addClassSheet(workbook));
  protect(addFiguresSheet(workbook, policy));
  printAsFilled(workbook, [
    { title: SHEETS.roster, columns: rosterColumns.length, last: LAST_FILLED },
    { title: SHEETS.rating, columns: SHOWN, last: LAST_FILLED },
  ]);
  return workbook;
}
