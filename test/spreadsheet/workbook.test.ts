import type { DataValidation, Cell as SheetCell, Worksheet } from "exceljs";
import { policySources } from "kaoping";
import { describe, expect, test } from "vitest";
import { conductInput } from "../../src/grading/index.js";
import { county, countyCells, heading } from "../../src/spreadsheet/build/workbook/county.js";
import { bandFigures, singleFigures } from "../../src/spreadsheet/build/workbook/figures.js";
import { cellOf, cellsOf, IN_FILE, sheetOf } from "../../src/spreadsheet/build/workbook/formula.js";
import {
  FIRST_ROW,
  GRADED_COLUMN,
  HEADING_ROW,
  letters,
  SHEETS,
} from "../../src/spreadsheet/build/workbook/layout.js";
import { nativeColumns } from "../../src/spreadsheet/build/workbook/nativeColumns.js";
import { call, graded } from "../../src/spreadsheet/build/workbook/rated.js";
import { buildWorkbook } from "../../src/spreadsheet/build/workbook/workbook.js";
import { cellFunctions, isSheetError } from "../../src/spreadsheet/index.js";
import { labelOf } from "../../src/spreadsheet/labels.js";

const [, ...rows] = countyCells;
const roster = { year: county.year, rows };
const workbook = buildWorkbook(roster);

function formulasOf(sheet: Worksheet): SheetCell[] {
  const cells: SheetCell[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.formula) cells.push(cell);
    });
  });
  return cells;
}

const CALL = new RegExp(`^${IN_FILE}([A-Z]+)\\((.*)\\)$`);

/** The cells that hold one call of our functions and nothing else. */
const calls = workbook.worksheets.flatMap((sheet) =>
  formulasOf(sheet).flatMap((cell) => {
    const [, name = "", args = ""] = CALL.exec(cell.formula) ?? [];
    return name === "" ? [] : [{ sheet, cell, name, args: args.split(",") }];
  }),
);

/** The range that a call spills to. */
const spillOf = (cell: SheetCell): string => (cell.model as unknown as { ref: string }).ref;

interface Validated {
  readonly dataValidations: { readonly model: Readonly<Record<string, DataValidation>> };
}

describe("the workbook", () => {
  test("has each column of the roster refuse what it must not hold, as one range", () => {
    const { model } = (sheetOf(workbook, SHEETS.roster) as unknown as Validated).dataValidations;
    const amount = ["decimal", 0];
    const count = ["whole", 0];
    const expected: Readonly<Record<string, readonly unknown[]>> = {
      网点类别: ["list", '"城关区,乡镇区,行政村区"'],
      放贷笔数: count,
      利息收入: ["decimal", -1e13, 1e13],
      新增不良余额: amount,
      管户贷款余额: amount,
      贴现余额: amount,
      不良容忍度: ["decimal", 0, 1],
      ...Object.fromEntries(Object.values(conductInput).map((field) => [labelOf(field).zh, count])),
      首次任职日期: [
        "custom",
        expect.stringMatching(/^AND\(ISNUMBER\((.+6)\),\1<=DATE\(考评年度,12,31\)\)$/),
      ],
      岗位: ["list", '"客户经理,负责人"'],
      负责人系数: ["decimal", 0],
      原岗位系数: ["decimal", 0],
      计入同类平均: ["list", '"是,否"'],
    };
    const rules = Object.entries(model).map(([range, { type, formulae }]) => [range, type, ...formulae]);
    expect(rules).toEqual([
      ["B2", "whole", 1949, 9997],
      ...heading.flatMap((name, i) =>
        expected[name] === undefined ? [] : [[`${letters(i + 1)}6:${letters(i + 1)}205`, ...expected[name]]],
      ),
    ]);
    expect(Object.keys(expected).filter((name) => !heading.includes(name))).toEqual([]);
  });

  test("claims no check that no add-in made", () => {
    const native = sheetOf(workbook, SHEETS.native);
    expect(native.getCell("A3").result).toBe("与加载项核对：未装加载项，没有核对（不影响本表结果）");
    expect(workbook.calcProperties.fullCalcOnLoad).toBe(true);
  });

  test("has its sheets", () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(Object.values(SHEETS));
  });

  test("calls our functions with arguments they take", () => {
    expect(calls.map(({ name }) => name)).toEqual([
      "ROSTER",
      "PEERS",
      "VOLUME",
      "INTEREST",
      "QUALITY",
      "CONDUCT",
      "CEILING",
      "SCOREGRADE",
      "GRADE",
      "NUMBER",
      "RECOVERYSHARE",
      "VINTAGE",
      "COMPENSATION",
      "EXPLAIN",
    ]);
    for (const { name, args } of calls) {
      const { parameters = [] } = cellFunctions.find((each) => each.name === name) ?? {};
      expect(args.length, name).toBeGreaterThanOrEqual(parameters.filter((each) => !each.optional).length);
      expect(args.length, name).toBeLessThanOrEqual(parameters.length);
    }
  });

  test.each(calls.map((each) => [each.name, each] as const))("keeps what %s gives", (_, each) => {
    const result = call(each.name, ...each.args.map((text) => cellsOf(each.sheet, text)));
    expect(isSheetError(result)).toBe(false);
    expect(cellsOf(each.sheet, spillOf(each.cell))).toEqual(Array.isArray(result) ? result : [[result]]);
  });

  test("keeps the county's grades beside the roster", () => {
    const sheet = sheetOf(workbook, SHEETS.roster);
    const table = graded(roster);
    const kept = table.map((row, i) =>
      row.map((_, j) => cellOf(sheet.getCell(HEADING_ROW + i, GRADED_COLUMN + j))),
    );
    expect(kept).toEqual(table);
  });

  test("keeps the same grades in the native formulas", () => {
    const sheet = sheetOf(workbook, SHEETS.native);
    const first = nativeColumns.findIndex(({ heading }) => heading === "评定等级") + 1;
    const [, ...table] = graded(roster);
    const kept = table.map((row, i) =>
      row.slice(0, 2).map((_, j) => cellOf(sheet.getCell(FIRST_ROW + i, first + j))),
    );
    expect(kept).toEqual(table.map((row) => row.slice(0, 2)));
  });

  test("shows every figure of the annual grade with its clause", () => {
    const shown = [...singleFigures(), ...bandFigures().flatMap(({ figures }) => figures)];
    const known = Object.entries(policySources).filter(([path]) => path.startsWith("grading."));
    const bands = (path: string) => path.replace(/gradeBands\.\d+/, "gradeBands");
    expect(new Set(shown.map(({ path }) => bands(path)))).toEqual(
      // The month in which the grade is decided enters no formula.
      new Set(known.map(([path]) => bands(path)).filter((path) => path !== "grading.ratedInMonth")),
    );
    for (const { path, clause } of shown) expect(clause, path).toBe(policySources[path]);
  });

  test("types no figure of a document into a formula", () => {
    const ofRows = nativeColumns.map(({ formula }) => formula(FIRST_ROW));
    const text = ofRows.join("\n").replace(/"[^"]*"/g, "");
    for (const { label } of singleFigures()) expect(text, label).toContain(label);
    for (const { name } of bandFigures()) expect(text, name).toContain(name);
    const numbers = new Set(text.match(/(?<![\p{L}\d$.])\d+(?:\.\d+)?/gu));
    // 0 and 1; percent and fen; decimals of yuan, of a tolerance, of a score; its millionths; months and the last
    // of December; the first safe serial number; the error of an unknown function.
    expect(numbers).toEqual(new Set(["0", "1", "100", "2", "6", "9", "1000000", "12", "31", "61", "5"]));
  });

  test("uses only functions that every host has", () => {
    const formulas = [SHEETS.native, SHEETS.classes].flatMap((title) => formulasOf(sheetOf(workbook, title)));
    const functions = new Set(formulas.flatMap(({ formula }) => formula.match(/[A-Z.]+(?=\()/g) ?? []));
    expect([...functions].sort()).toEqual([
      "AND",
      "COUNT",
      "COUNTIF",
      "COUNTIFS",
      "DATE",
      "EDATE",
      "ERROR.TYPE",
      "EXACT",
      "IF",
      "INDEX",
      "INT",
      "ISERROR",
      "ISLOGICAL",
      "ISNUMBER",
      "ISTEXT",
      "LEFT",
      "LEN",
      "MATCH",
      "MAX",
      "MIN",
      "NOT",
      "OR",
      "RIGHT",
      "ROUND",
      "ROWS",
      "SUM",
      "SUMIFS",
      "SUMPRODUCT",
    ]);
    expect(formulas.filter(({ formula }) => formula.length > 8192)).toEqual([]);
  });
});
