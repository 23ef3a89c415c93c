import type { CellValue as SheetValue, Workbook } from "exceljs";
import { HyperFormula, type RawCellContent } from "hyperformula";
import { IN_FILE } from "../../src/spreadsheet/build/workbook/formula.js";

/**
 * A workbook without our functions in an engine that calculates its native formulas: the sheets of the titles, each
 * as far as `rows`. HyperFormula takes no Chinese names, so names and sheets are called by their numbers.
 */
export function nativeEngine(workbook: Workbook, titles: readonly string[], rows: number): HyperFormula {
  const named = workbook.definedNames.model.filter(({ ranges }) =>
    titles.some((title) => ranges[0]?.includes(title)),
  );
  // The longer first: 等级 is the beginning of 等级分数线.
  const names = named.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const known = new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})`, "gu");
  const sheets = new RegExp(`'?(${titles.join("|")})'?!`, "g");
  const plain = (formula: string) =>
    formula
      .split('"')
      .map((part, i) => (i % 2 === 1 ? part : inAscii(part)))
      .join('"');
  const inAscii = (part: string) =>
    part
      .replace(known, (name) => `NAME_${names.indexOf(name)}`)
      .replace(sheets, (_, title) => `Sheet${titles.indexOf(title)}!`);
  const content = (formula: string | undefined, value: SheetValue): RawCellContent => {
    if (formula) return formula.includes(IN_FILE) ? null : `=${plain(formula)}`;
    if (typeof value === "string") return `'${value}`;
    return typeof value === "object" && value !== null ? "=1/0" : (value ?? null);
  };
  const contents = titles.map((title, i) => {
    const sheet = workbook.getWorksheet(title);
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: sheet?.columnCount ?? 0 }, (_, column) => {
        const cell = sheet?.getCell(row + 1, column + 1);
        return content(cell?.formula, cell?.value);
      }),
    );
    return [`Sheet${i}`, cells] as const;
  });
  return HyperFormula.buildFromSheets(
    Object.fromEntries(contents),
    { licenseKey: "gpl-v3", smartRounding: false, useArrayArithmetic: true },
    named.map(({ name, ranges: [range = ""] }) => ({
      name: `NAME_${names.indexOf(name)}`,
      expression: `=${inAscii(range)}`,
    })),
  );
}
