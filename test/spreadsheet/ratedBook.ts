import ExcelJS, { type Workbook } from "exceljs";
import type { HyperFormula } from "hyperformula";
import { addFiguresSheet } from "../../src/spreadsheet/build/workbook/figuresSheet.js";
import {
  columnOf,
  FIRST_ROW,
  SHEETS,
  STOP,
  YEAR,
} from "../../src/spreadsheet/build/workbook/layout.js";
import { addNoticeSheet } from "../../src/spreadsheet/build/workbook/noticeSheet.js";
import { addNoticesSheet } from "../../src/spreadsheet/build/workbook/noticesSheet.js";
import { addOverviewSheet } from "../../src/spreadsheet/build/workbook/overviewSheet.js";
import { addRankingSheet } from "../../src/spreadsheet/build/workbook/rankingSheet.js";
import { type RatingField, ratingFields } from "../../src/spreadsheet/build/workbook/ratingFields.js";
import { nativeEngine } from "./nativeEngine.js";

/** Somebody as the sheet of grades shows him or her; what is left out is blank there. */
export type Rated = Readonly<Partial<Record<RatingField, string | number>>>;

/** The sheets that are tested, and those that they read. */
const TITLES = [
  SHEETS.notice,
  SHEETS.notices,
  SHEETS.ranking,
  SHEETS.summary,
  SHEETS.rating,
  SHEETS.figures,
  SHEETS.roster,
];

/** As far as the sheets are calculated: the people of a test and every row of the summary stand above. */
const TESTED_ROWS = 140;

/** What decides beside the people. */
export interface Situation {
  /** Why nothing is graded. */
  readonly stop?: string;
  readonly chosen?: string | number;
  readonly start?: string | number;
}

/** A workbook whose sheet of grades holds these people, the first in its first row; undefined is a blank row. */
export function ratedBook(people: readonly (Rated | undefined)[], situation: Situation = {}): Workbook {
  const workbook = new ExcelJS.Workbook();
  for (const title of Object.values(SHEETS)) workbook.addWorksheet(title);
  const roster = workbook.getWorksheet(SHEETS.roster);
  if (roster) roster.getCell("B2").value = 2025;
  workbook.definedNames.add(`${SHEETS.roster}!$B$2`, YEAR);
  workbook.definedNames.add(`${SHEETS.rating}!$B$2`, STOP);
  const sheet = workbook.getWorksheet(SHEETS.rating);
  if (!sheet) throw new Error("no sheet of grades");
  sheet.getCell("B2").value = situation.stop ?? "";
  for (let row = FIRST_ROW; row <= TESTED_ROWS; row++)
    for (const field of ratingFields)
      sheet.getCell(`${columnOf(field)}${row}`).value = people[row - FIRST_ROW]?.[field] ?? "";
  addFiguresSheet(workbook);
  addNoticeSheet(workbook);
  addNoticesSheet(workbook);
  addRankingSheet(workbook);
  addOverviewSheet(workbook);
  const { chosen, start } = situation;
  const set = (title: string, value: string | number | undefined) => {
    const first = workbook.getWorksheet(title)?.getCell("B1");
    if (first && value !== undefined) first.value = value;
  };
  set(SHEETS.notice, chosen);
  set(SHEETS.notices, start);
  return workbook;
}

/** A workbook as it is calculated. */
export class Calculated {
  readonly #engine: HyperFormula;

  constructor(people: readonly (Rated | undefined)[], situation: Situation = {}) {
    this.#engine = nativeEngine(ratedBook(people, situation), TITLES, TESTED_ROWS);
  }

  /** The cells of a range, by rows; blank rows at its end are left out. */
  cells(title: string, range: string): unknown[][] {
    const sheet = TITLES.indexOf(title);
    const [start, end] = range.split(":").map((address) => {
      const [, letter = "", row] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      return { sheet, row: Number(row) - 1, col: letter.charCodeAt(0) - 65 };
    });
    if (start === undefined) throw new Error(range);
    const values = this.#engine.getRangeValues({ start, end: end ?? start });
    const last = values.findLastIndex((row) => row.some((value) => value !== "" && value !== null));
    return values.slice(0, last + 1);
  }

  cell(title: string, address: string): unknown {
    return this.cells(title, address)[0]?.[0] ?? "";
  }
}
