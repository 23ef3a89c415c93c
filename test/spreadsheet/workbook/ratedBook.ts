import ExcelJS, { type Workbook } from "exceljs";
import type { HyperFormula, RawCellContent } from "hyperformula";
import { nativeEngine } from "../../../src/spreadsheet/build/workbook/engine.js";
import { addFiguresSheet } from "../../../src/spreadsheet/build/workbook/figuresSheet.js";
import { FIRST_ROW, SHEETS, STOP, YEAR } from "../../../src/spreadsheet/build/workbook/layout.js";
import { addNoticeSheet } from "../../../src/spreadsheet/build/workbook/noticeSheet.js";
import { addNoticesSheet } from "../../../src/spreadsheet/build/workbook/noticesSheet.js";
import { addOverviewSheet } from "../../../src/spreadsheet/build/workbook/overviewSheet.js";
import { addRankingSheet } from "../../../src/spreadsheet/build/workbook/rankingSheet.js";
import { type RatingField, ratingFields } from "../../../src/spreadsheet/build/workbook/ratingFields.js";
import { COUNTS, COUNTS_ROW } from "../../../src/spreadsheet/build/workbook/summary.js";

/** Somebody as the sheet of grades shows him or her; what is left out is blank there. */
export type Rated = Readonly<Partial<Record<RatingField, string | number>>>;

export interface Situation {
  /** Why nothing is graded. */
  readonly stop?: string;
  /** The id of the single notice, and the number of the first of many. */
  readonly chosen?: string | number;
  readonly start?: string | number;
}

const TITLES: readonly string[] = Object.values(SHEETS);

/** As far as the sheets of the people are calculated. */
const TESTED_ROWS = 80;

const STOP_CELL = "B2";
const FIRST_INPUT = "B1";

/** The workbook of the sheets that read the grades, whose sheet of grades is blank. */
export function resultSheets(): Workbook {
  const workbook = new ExcelJS.Workbook();
  for (const title of Object.values(SHEETS)) workbook.addWorksheet(title);
  const [roster, rating] = [SHEETS.roster, SHEETS.rating].map((title) => workbook.getWorksheet(title));
  if (roster === undefined || rating === undefined) throw new Error("no sheets to read");
  roster.getCell("B2").value = 2025;
  workbook.definedNames.add(`${SHEETS.roster}!$B$2`, YEAR);
  workbook.definedNames.add(`${SHEETS.rating}!$B$2`, STOP);
  COUNTS.forEach(([, formula], i) => {
    rating.getCell(COUNTS_ROW, i + 1).value = { formula };
  });
  rating.getCell("R5").value = 0;
  addFiguresSheet(workbook);
  addNoticeSheet(workbook);
  addNoticesSheet(workbook);
  addRankingSheet(workbook, TESTED_ROWS);
  addOverviewSheet(workbook);
  return workbook;
}

/** A blank of the sheet of grades is the blank text of a formula. */
const content = (value: string | number = ""): RawCellContent =>
  typeof value === "number" ? value : value === "" ? '=""' : `'${value}`;

/** Where a cell stands. */
function place(title: string, address: string) {
  const [, letters = "", row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const col = [...letters].reduce((before, letter) => before * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: TITLES.indexOf(title), row: Number(row) - 1, col };
}

/** The sheets as they are calculated over a sheet of grades. */
export class ResultSheets {
  readonly #engine: HyperFormula = nativeEngine(resultSheets(), TESTED_ROWS).hyperformula;
  /** The people that stand there now. */
  #shown = 0;

  /** Puts people into the sheet of grades, the first into its first row; undefined is a blank row. */
  show(people: readonly (Rated | undefined)[], { stop = "", chosen = "", start = 1 }: Situation = {}): void {
    const rows = Array.from({ length: Math.max(people.length, this.#shown) }, (_, i) =>
      ratingFields.map((field) => content(people[i]?.[field])),
    );
    this.#shown = people.length;
    this.#engine.batch(() => {
      if (rows.length > 0) this.#engine.setCellContents(place(SHEETS.rating, `A${FIRST_ROW}`), rows);
      this.#engine.setCellContents(place(SHEETS.rating, STOP_CELL), content(stop));
      this.#engine.setCellContents(place(SHEETS.notice, FIRST_INPUT), chosen === "" ? null : content(chosen));
      this.#engine.setCellContents(place(SHEETS.notices, FIRST_INPUT), content(start));
    });
  }

  /** The cells of a range, by rows; blank rows at its end are left out. */
  cells(title: string, from: string, to: string = from): unknown[][] {
    const values = this.#engine.getRangeValues({ start: place(title, from), end: place(title, to) });
    const last = values.findLastIndex((row) => row.some((value) => value !== "" && value !== null));
    return values.slice(0, last + 1);
  }

  cell(title: string, address: string): unknown {
    return this.cells(title, address)[0]?.[0] ?? "";
  }
}
