import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ExcelJS, { type Worksheet } from "exceljs";
import { OPTIONS } from "../../src/spreadsheet/build/workbook/figuresSheet.js";
import { buildFiles } from "../../src/spreadsheet/build/workbook/files.js";
import { cellOf, cellsOf, sheetOf } from "../../src/spreadsheet/build/workbook/formula.js";
import { FIRST_ROW, letters, SHEETS } from "../../src/spreadsheet/build/workbook/layout.js";
import { graded } from "../../src/spreadsheet/build/workbook/rated.js";
import { ratingColumns } from "../../src/spreadsheet/build/workbook/ratingColumns.js";
import { HEADINGS } from "../../src/spreadsheet/build/workbook/ratingFields.js";
import { STOPPED, WRONG } from "../../src/spreadsheet/build/workbook/ratingRules.js";
import { buildWorkbook } from "../../src/spreadsheet/build/workbook/workbook.js";
import { gradedHeadings } from "../../src/spreadsheet/columns.js";
import { type Cell, isSheetError } from "../../src/spreadsheet/index.js";
import { serialOfDay } from "../../src/spreadsheet/serial.js";
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
  const column = ratingColumns.findIndex((each) => each.heading === heading) + 1;
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
  const before = buildWorkbook(variant, variant.policy, { last: FIRST_ROW });
  const workbook = await open(fileOf(calculated, variant));
  const sheet = sheetOf(workbook, SHEETS.rating);
  const [, ...results] = graded(variant, cellsOf(sheetOf(before, SHEETS.figures), OPTIONS));
  let wrong = 0;
  for (const [i, result] of results.entries()) {
    const row = FIRST_ROW + i;
    const native = gradedHeadings.map((heading) => rounded(nativeCell(sheet, heading, row)));
    const place = `${variant.name}, row ${row}: ${nativeCell(sheet, HEADINGS.message, row)}`;
    if (variant.name === "no-year") {
      assert.equal(native[0], STOPPED);
      continue;
    }
    assert.deepEqual(native, expected(result), place);
    const refused = native[0] === WRONG;
    const message = nativeCell(sheet, HEADINGS.message, row);
    if (refused) assert.notEqual(message, "", place);
    else assert.ok(String(message).startsWith(String(result.at(-1))), place);
    if (refused) wrong += 1;
  }
  return `${variant.name}: ${results.length} rows, ${wrong} of them ${WRONG}`;
}

/** A date as a formula gives it: exceljs makes one of every number that looks like one. */
const serial = (result: unknown): Cell =>
  result instanceof Date
    ? result.getTime() / 86_400_000 + serialOfDay("1970-01-01", { date1904: false })
    : (result as Cell);

/** What the files keep is what LibreOffice calculates, in every cell of every sheet without our functions. */
async function checkKept(name: string, file: ExcelJS.Workbook): Promise<string> {
  const now = await open(join(calculated, name));
  let cells = 0;
  for (const sheet of file.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return;
        const again = sheetOf(now, sheet.name).getCell(cell.address);
        const [was, is] = [cell, again].map((each) => rounded(serial(each.result)) ?? "");
        assert.deepEqual(is, was, `${name}, ${sheet.name}!${cell.address}`);
        cells += 1;
      });
    });
  }
  return `${name}: ${cells} kept results are what LibreOffice calculates`;
}

/** Filled rows, and a few blank ones: the formulas of the others are the same. */
const lastOf = ({ rows }: Variant) => FIRST_ROW + rows.length + 2;

for (const variant of variants)
  await buildWorkbook(variant, variant.policy, { last: lastOf(variant) }).xlsx.writeFile(
    fileOf(built, variant),
  );
convert(
  variants.map((variant) => fileOf(built, variant)),
  "xlsx",
  calculated,
  profile,
);
for (const variant of variants) console.log(await check(variant));

const [county] = variants;
const { "kaoping-functions.xlsx": _, ...files } = buildFiles(county as Variant);
for (const [name, file] of Object.entries(files)) {
  await file.xlsx.writeFile(join(built, name));
  const started = Date.now();
  convert([join(built, name)], "xlsx", calculated, profile);
  console.log(`${name}: opened, calculated and saved in ${Date.now() - started} ms`);
  console.log(await checkKept(name, file));
}
const example = join(built, "kaoping-example.xlsx");
convert([example], "pdf", folder, profile);
execFileSync("pdftoppm", [
  "-r",
  "110",
  "-l",
  "40",
  "-png",
  join(folder, "kaoping-example.pdf"),
  join(folder, "page"),
]);
const pages = readdirSync(folder).filter((name) => name.endsWith(".png"));
console.log(`${pages.length} pages to look at in ${folder}`);
