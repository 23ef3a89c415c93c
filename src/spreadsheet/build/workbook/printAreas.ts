import type { Workbook } from "exceljs";
import { FIRST_ROW, resultRange } from "./layout.js";
import { patchParts } from "./parts.js";

/** The last row of the roster that is filled, or the first. */
export const LAST_FILLED = `MAX(${FIRST_ROW},${resultRange("row")})`;

/** A sheet that prints as far as it is filled: its title, its last column, and a formula for its last row. */
export interface PrintArea {
  readonly title: string;
  readonly columns: number;
  readonly last: string;
}

/**
 * Has sheets print as far as they are filled: the print area follows by a formula, which exceljs takes for none. Excel and
 * WPS know such areas; LibreOffice passes them over and prints whole sheets.
 */
export function printAsFilled(workbook: Workbook, areas: readonly PrintArea[]): void {
  const titles = workbook.worksheets.map(({ name }) => name);
  const names = areas.map(({ title, columns, last }) => {
    const area = `OFFSET(${title}!$A$1,0,0,${last},${columns})`;
    return `<definedName name="_xlnm.Print_Area" localSheetId="${titles.indexOf(title)}">${area}</definedName>`;
  });
  patchParts(workbook, (xml, name) =>
    name === "xl/workbook.xml" ? xml.replace("<definedNames>", `<definedNames>${names.join("")}`) : xml,
  );
}
