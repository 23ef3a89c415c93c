import type { Alignment, Cell, Fill, Style, Workbook, Worksheet } from "exceljs";

const FONT = "微软雅黑";

const solid = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });

const THIN = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** What a cell is for, told by its colour. */
export type Look =
  | "title"
  | "text"
  | "hint"
  | "strong"
  | "alert"
  | "heading"
  | "input"
  | "result"
  | "step"
  | "cell"
  | "plain";

export const LOOKS: Readonly<Record<Look, Partial<Style>>> = {
  title: { font: { name: FONT, size: 16, bold: true, color: { argb: "FF1F4E5F" } } },
  text: { font: { name: FONT, size: 10.5 } },
  hint: { font: { name: FONT, size: 9.5, color: { argb: "FF7F7F7F" } } },
  strong: { font: { name: FONT, size: 11, bold: true, color: { argb: "FF1F4E5F" } } },
  alert: { font: { name: FONT, size: 10.5, bold: true, color: { argb: "FFC00000" } } },
  heading: {
    font: { name: FONT, size: 10.5, bold: true, color: { argb: "FFFFFFFF" } },
    fill: solid("FF1F4E5F"),
    border: BOX,
  },
  input: { font: { name: FONT, size: 10.5 }, fill: solid("FFFFF9DB"), border: BOX },
  result: { font: { name: FONT, size: 10.5 }, fill: solid("FFE8F3EC"), border: BOX },
  step: {
    font: { name: FONT, size: 9.5, color: { argb: "FF595959" } },
    fill: solid("FFF2F2F2"),
    border: BOX,
  },
  cell: { font: { name: FONT, size: 10.5 }, border: BOX },
  plain: { font: { name: FONT, size: 10 } },
};

export const CENTRED: Partial<Alignment> = { horizontal: "center" };
/** For names and ids, which may be long. */
export const SHRUNK: Partial<Alignment> = { shrinkToFit: true };

/** Marks of conditional formatting. */
export const MARKS: Readonly<Record<"wrong" | "alarm" | "filled", Partial<Style>>> = {
  filled: { border: BOX },
  wrong: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFF8CBAD" } } },
  alarm: {
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFC00000" } },
    font: { bold: true, color: { argb: "FFFFFFFF" } },
  },
};

/** Gives a cell its look; a heading is centred and wraps. */
export function dress(cell: Cell, look: Look, format?: string, alignment?: Partial<Alignment>): Cell {
  cell.style = {
    ...LOOKS[look],
    alignment:
      look === "heading"
        ? { horizontal: "center", vertical: "middle", wrapText: true }
        : { vertical: "middle", ...alignment },
    ...(format === undefined ? {} : { numFmt: format }),
  };
  return cell;
}

const TITLE_HEIGHT = 28;

/** Writes a cell with its look. */
export function put(
  sheet: Worksheet,
  address: string,
  value: Cell["value"],
  look: Look,
  format?: string,
): Cell {
  const cell = dress(sheet.getCell(address), look, format);
  cell.value = value;
  if (look === "title") sheet.getRow(cell.fullAddress.row).height = TITLE_HEIGHT;
  return cell;
}

/** Puts the headings of a table into a row. */
export function putHeadings(
  sheet: Worksheet,
  row: number,
  column: number,
  headings: readonly string[],
): void {
  headings.forEach((heading, i) => {
    dress(sheet.getCell(row, column + i), "heading").value = heading;
  });
  sheet.getRow(row).height = 34;
}

const A4 = 9;
/** For a sheet of many columns, which would be too small on A4. */
export const A3 = 8;

/** A sheet that prints across the width of a landscape page, with the number of the page. */
export function landscape(sheet: Worksheet, titles?: string, paperSize: number = A4): void {
  sheet.pageSetup = {
    paperSize,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    ...(titles === undefined ? {} : { printTitlesRow: titles }),
  };
  sheet.headerFooter.oddFooter = "&L&A&C第 &P 页，共 &N 页&R打印日期：&D";
}

/** Prints a sheet at a size of its own: one that is fitted to pages passes the breaks of pages over. */
export function printAt(sheet: Worksheet, scale: number): void {
  sheet.pageSetup = { ...sheet.pageSetup, fitToPage: false, scale };
}

/** The columns of a sheet. */
export const COLUMNS = 16_384;

type Protection = Parameters<Worksheet["protect"]>[1];

/** Locks what is not for filling in, without a password. */
export function protect(sheet: Worksheet, allowed: Protection = {}): void {
  void sheet.protect("", { formatColumns: true, formatRows: true, formatCells: true, ...allowed });
}

/** Locks a sheet whose rows are for filling in. */
export function protectRows(sheet: Worksheet): void {
  protect(sheet, { insertRows: true, deleteRows: true, sort: true, autoFilter: true });
}

/** Keeps the errors of a host without our functions from catching the eye. */
export function greyUnknown(sheet: Worksheet, ref: string): void {
  const first = ref.split(":")[0];
  sheet.addConditionalFormatting({
    ref,
    rules: [
      {
        type: "expression",
        priority: 10,
        formulae: [`ISERROR(${first})`],
        style: { font: { color: { argb: "FFBFBFBF" } } },
      },
    ],
  });
}

/** The sheet of a title, with the rows and columns that stay in sight. */
export function startSheet(
  workbook: Workbook,
  title: string,
  frozen?: { readonly xSplit?: number; readonly ySplit: number },
): Worksheet {
  const sheet = workbook.getWorksheet(title) ?? workbook.addWorksheet(title);
  sheet.views = [
    frozen === undefined
      ? { state: "normal", showGridLines: false }
      : { state: "frozen", ...frozen, showGridLines: false },
  ];
  return sheet;
}
