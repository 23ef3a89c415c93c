import type { Style, Worksheet } from "exceljs";
import { MARKS } from "./style.js";

const THIN = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const BOX: Partial<Style> = { border: { top: THIN, left: THIN, bottom: THIN, right: THIN } };

const MARGINS = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 };

/** How a sheet prints on upright pages of A4. */
export interface Printed {
  /** The rows that every page repeats. */
  readonly titles?: string;
  /** Its size in percent, where pages end at breaks of their own; else as many pages as are given. */
  readonly scale?: number;
  readonly onPages?: number;
  readonly footer?: string;
}

/** Prints an area of a sheet on upright pages of A4, each with its number. */
export function upright(sheet: Worksheet, area: string, { titles, scale, onPages, footer }: Printed): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "portrait",
    horizontalCentered: true,
    margins: MARGINS,
    ...(scale === undefined ? { fitToPage: true, fitToWidth: 1, fitToHeight: onPages ?? 0 } : { scale }),
    ...(titles === undefined ? {} : { printTitlesRow: titles }),
    // exceljs writes the mark before the columns only, and LibreOffice knows no area without one before the rows.
    printArea: area.replace(/\d+/g, "$$$&"),
  };
  if (footer !== undefined) sheet.headerFooter.oddFooter = footer;
}

/** The footer of a sheet of many pages. */
export const PAGE_NUMBER = "&L&A&C第 &P 页&R打印日期：&D";

function formatWhere(sheet: Worksheet, ref: string, when: string, style: Partial<Style>, priority: number) {
  sheet.addConditionalFormatting({ ref, rules: [{ type: "expression", priority, formulae: [when], style }] });
}

/** Draws the cells of a table as far as it is filled. */
export function boxWhere(sheet: Worksheet, ref: string, when: string): void {
  formatWhere(sheet, ref, when, BOX, 20);
}

/** Marks cells. */
export function markWhere(sheet: Worksheet, ref: string, when: string, mark: keyof typeof MARKS): void {
  formatWhere(sheet, ref, when, MARKS[mark], 1);
}

/** Lets a cell of a locked sheet be filled in. */
export function unlock(sheet: Worksheet, address: string): void {
  sheet.getCell(address).protection = { locked: false };
}
