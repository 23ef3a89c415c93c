import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ExcelJS, { type Worksheet } from "exceljs";
import { OPTIONS } from "../../src/spreadsheet/build/workbook/figuresSheet.js";
import { cellOf, cellsOf, IN_FILE, sheetOf } from "../../src/spreadsheet/build/workbook/formula.js";
import { FIRST_ROW, letters, SHEETS } from "../../src/spreadsheet/build/workbook/layout.js";
import { HEADINGS, NO_ADD_IN, WRONG } from "../../src/spreadsheet/build/workbook/nativeCells.js";
import { nativeColumns } from "../../src/spreadsheet/build/workbook/nativeColumns.js";
import { graded } from "../../src/spreadsheet/build/workbook/rated.js";
import { buildWorkbook } from "../../src/spreadsheet/build/workbook/workbook.js";
import { gradedHeadings } from "../../src/spreadsheet/columns.js";
import { type Cell, isSheetError } from "../../src/spreadsheet/index.js";
import { convert } from "./libreOffice.js";
import { type Variant, variants } from "./variants.js";

const DECIMALS = 10;

const folder = fileURLToPath(new URL("../../reports/workbook", import.meta.url));
rmSync(folder, { recursive: true, force: true });
const [built, calculated, profile] = ["built", "calculated", "profile"].map((name) => {
  mkdirSync(join(folder, name), { recursive: true });
  return join(folder, name);
}) as [string, string, string];

const fileOf = (directory: string, { name }: Variant) => join(directory, `${name}.xlsx`);

async function open(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

function nativeCell(sheet: Worksheet, heading: string, row: number): Cell {
  const column = nativeColumns.findIndex((each) => each.heading === heading) + 1;
  return cellOf(sheet.getCell(`${letters(column)}${row}`)) ?? "";
}

const rounded = (value: Cell) =>
  typeof value === "number" ? Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS : value;

/** The library's results for a row, as the native sheet shows them. */
function expected(result: readonly Cell[]): Cell[] {
  if (isSheetError(result[0])) return [WRONG, ...gradedHeadings.slice(1).map(() => "")];
  return gradedHeadings.map((_, i) => rounded(result[i]));
}

async function check(variant: Variant): Promise<string> {
  const before = buildWorkbook(variant, variant.policy);
  const workbook = await open(fileOf(calculated, variant));
  const sheet = sheetOf(workbook, SHEETS.native);
  const [, ...results] = graded(variant, cellsOf(sheetOf(before, SHEETS.figures), OPTIONS));
  let wrong = 0;
  for (const [i, result] of results.entries()) {
    const row = FIRST_ROW + i;
    const native = gradedHeadings.map((heading) => rounded(nativeCell(sheet, heading, row)));
    const place = `${variant.name}, row ${row}: ${nativeCell(sheet, HEADINGS.message, row)}`;
    assert.deepEqual(native, expected(result), place);
    const refused = native[0] === WRONG;
    const message = nativeCell(sheet, HEADINGS.message, row);
    if (refused) assert.notEqual(message, "", place);
    else assert.equal(message, result.at(-1), place);
    assert.equal(nativeCell(sheet, HEADINGS.check, row), native[0] === "" ? "" : NO_ADD_IN, place);
    if (refused) wrong += 1;
  }
  return `${variant.name}: ${results.length} rows, ${wrong} of them ${WRONG}`;
}

/** What the file keeps is what LibreOffice calculates, in every cell that calls none of our functions. */
async function checkKept(variant: Variant): Promise<string> {
  const [kept, now] = [await open(fileOf(built, variant)), await open(fileOf(calculated, variant))];
  let cells = 0;
  for (const title of [SHEETS.native, SHEETS.classes]) {
    sheetOf(kept, title).eachRow((row) => {
      row.eachCell((cell) => {
        const differs = cell.address === "A3" || /^O\d+$/.test(cell.address);
        if (!cell.formula || (title === SHEETS.native && differs)) return;
        const calculatedCell = sheetOf(now, title).getCell(cell.address);
        assert.deepEqual(
          rounded(cellOf(calculatedCell) ?? ""),
          rounded(cellOf(cell) ?? ""),
          `${title}!${cell.address}`,
        );
        cells += 1;
      });
    });
  }
  return `${cells} kept results are what LibreOffice calculates`;
}

/** Puts the results of our functions in their place, as a host with the add-in shows them, and prints all columns. */
function showResults(workbook: ExcelJS.Workbook): void {
  for (const sheet of workbook.worksheets) {
    delete sheet.pageSetup.printArea;
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula?.includes(IN_FILE)) cell.value = cell.result;
      });
    });
  }
  for (const title of [SHEETS.roster, SHEETS.native]) {
    const sheet = sheetOf(workbook, title);
    sheet.pageSetup.printArea = `A1:AA${FIRST_ROW + 40}`;
  }
}

for (const variant of variants)
  await buildWorkbook(variant, variant.policy).xlsx.writeFile(fileOf(built, variant));
convert(
  variants.map((variant) => fileOf(built, variant)),
  "xlsx",
  calculated,
  profile,
);
for (const variant of variants) console.log(await check(variant));
const [county] = variants;
if (county !== undefined) {
  console.log(await checkKept(county));
  const picture = await open(fileOf(built, county));
  showResults(picture);
  await picture.xlsx.writeFile(join(folder, "county.xlsx"));
  convert([join(folder, "county.xlsx")], "pdf", folder, profile);
  execFileSync("pdftoppm", ["-r", "110", "-png", join(folder, "county.pdf"), join(folder, "page")]);
}
const pages = readdirSync(folder).filter((name) => name.endsWith(".png"));
console.log(`${pages.length} pages to look at in ${folder}`);
