import type { DataValidation, Cell as SheetCell, Workbook, Worksheet } from "exceljs";
import { policySources } from "kaoping";
import { describe, expect, test } from "vitest";
import { conductInput } from "../../../src/grading/index.js";
import { county, countyCells, heading } from "../../../src/spreadsheet/build/workbook/county.js";
import { bandFigures, singleFigures } from "../../../src/spreadsheet/build/workbook/figures.js";
import { buildFiles } from "../../../src/spreadsheet/build/workbook/files.js";
import { cellOf, cellsOf, IN_FILE, sheetOf } from "../../../src/spreadsheet/build/workbook/formula.js";
import { EXAMPLES, GRADED_COLUMN } from "../../../src/spreadsheet/build/workbook/functionsLayout.js";
import {
  FIRST_ROW,
  HEADING_ROW,
  LAST_ROW,
  letters,
  SHEETS,
} from "../../../src/spreadsheet/build/workbook/layout.js";
import { call, graded } from "../../../src/spreadsheet/build/workbook/rated.js";
import { ratingColumns } from "../../../src/spreadsheet/build/workbook/ratingColumns.js";
import { cellFunctions, isSheetError } from "../../../src/spreadsheet/index.js";
import { labelOf } from "../../../src/spreadsheet/labels.js";

const [, ...rows] = countyCells;
const roster = { year: county.year, rows };
const files = buildFiles(roster);
const [template, example, functions] = Object.values(files) as [Workbook, Workbook, Workbook];
const NATIVE = [
  ["template", template],
  ["example", example],
] as const;

function formulasOf(sheet: Worksheet): SheetCell[] {
  const cells: SheetCell[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if ((cell.model as { formula?: string }).formula) cells.push(cell);
    });
  });
  return cells;
}

const isErrorResult = (result: unknown) => typeof result === "object" && result !== null;

const CALL = new RegExp(`^${IN_FILE}([A-Z]+)\\((.*)\\)$`);

/** The cells that hold one call of our functions and nothing else. */
const calls = functions.worksheets.flatMap((sheet) =>
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

describe("the workbooks", () => {
  test("are three", () => {
    expect(Object.keys(files)).toEqual([
      "kaoping-template.xlsx",
      "kaoping-example.xlsx",
      "kaoping-functions.xlsx",
    ]);
    for (const [, workbook] of NATIVE)
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(Object.values(SHEETS));
    expect(functions.worksheets.map(({ name }) => name)).toEqual(["说明", "名册", EXAMPLES, "参数"]);
  });

  test("have each column of the roster refuse what it must not hold, as one range, and say what to type", () => {
    const { model } = (sheetOf(template, SHEETS.roster) as unknown as Validated).dataValidations;
    const amount = ["decimal", 0];
    const count = ["whole", 0];
    const expected: Readonly<Record<string, readonly unknown[]>> = {
      编号: ["custom", expect.stringContaining("EXACT")],
      姓名: ["custom", expect.stringContaining("ISTEXT")],
      网点类别: ["list", '"城关区,乡镇区,行政村区"'],
      放贷笔数: count,
      利息收入: ["decimal", -1e13, 1e13],
      新增不良余额: amount,
      管户贷款余额: amount,
      贴现余额: amount,
      不良容忍度: ["decimal", 0, 1],
      ...Object.fromEntries(Object.values(conductInput).map((field) => [labelOf(field).zh, count])),
      首次任职日期: ["custom", expect.stringContaining("DATE(考评年度,12,31)")],
      岗位: ["list", '"客户经理,负责人"'],
      负责人系数: ["decimal", 0],
      原岗位系数: ["decimal", 0],
      计入同类平均: ["list", '"是,否"'],
      上年等级: ["list", '"一级,二级,三级,取消资格,1,2,3"'],
    };
    const rules = Object.entries(model).map(([range, { type, formulae }]) => [range, type, ...formulae]);
    const range = (i: number) => `${letters(i + 1)}${FIRST_ROW}:${letters(i + 1)}${LAST_ROW}`;
    expect(rules).toEqual([
      ["B2", "whole", 1949, 9997],
      ...[...heading, "支行", "上年等级"].flatMap((name, i) =>
        expected[name] === undefined ? [] : [[range(i), ...expected[name]]],
      ),
    ]);
    for (const { error } of Object.values(model)) expect(error).toMatch(/填/);
  });

  test("hold no name that a host does not know", () => {
    for (const [, workbook] of NATIVE) {
      const formulas = workbook.worksheets.flatMap(formulasOf);
      expect(formulas.filter(({ formula }) => formula.includes(IN_FILE))).toEqual([]);
      const wrong = formulas.filter(({ result }) => isErrorResult(result)).map(({ address }) => address);
      expect(wrong).toEqual([]);
    }
    expect(functions.calcProperties.fullCalcOnLoad).toBe(true);
  });

  test("lock what is not for filling in, without a password", () => {
    for (const [, workbook] of NATIVE) {
      for (const title of Object.values(SHEETS)) {
        const { sheetProtection } = sheetOf(workbook, title) as unknown as { sheetProtection: object };
        expect([title, sheetProtection]).toEqual([title, expect.objectContaining({ sheet: true })]);
        expect(sheetProtection).not.toHaveProperty("hashValue");
      }
      const roster = sheetOf(workbook, SHEETS.roster);
      expect(roster.getCell(FIRST_ROW, 1).protection).toEqual({ locked: false });
      expect(roster.getCell(LAST_ROW + 9, 20).protection).toEqual({ locked: false });
      expect(roster.getCell(HEADING_ROW, 1).protection?.locked).not.toBe(false);
      expect(roster.getCell("B2").protection).toEqual({ locked: false });
      for (const title of [SHEETS.notice, SHEETS.notices])
        expect(sheetOf(workbook, title).getCell("B1").protection).toEqual({ locked: false });
    }
  });

  test("have an empty template with everything else in it", () => {
    const sheet = sheetOf(template, SHEETS.roster);
    expect(
      cellsOf(sheet, `A${FIRST_ROW}:T${FIRST_ROW + 60}`)
        .flat()
        .filter(Boolean),
    ).toEqual([]);
    expect(sheetOf(template, SHEETS.rating).getCell("C2").result).toMatch(
      /^不予评定：.*考评年度应填四位年份/,
    );
    expect(sheetOf(example, SHEETS.rating).getCell("C2").result).toBe("名册、参数核对无误");
  });

  test("calls our functions with arguments they take", () => {
    expect(calls.map(({ name }) => name)).toEqual([
      "ROSTER",
      "PEERS",
      "VOLUME",
      "INTEREST",
      "QUALITY",
      "CONDUCT",
      "SCOREGRADE",
      "GRADE",
      "CEILING",
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
    const sheet = sheetOf(functions, SHEETS.roster);
    const table = graded(roster);
    const kept = table.map((row, i) =>
      row.map((_, j) => cellOf(sheet.getCell(HEADING_ROW + i, GRADED_COLUMN + j))),
    );
    expect(kept).toEqual(table);
  });

  test("keeps the same grades in the native formulas", () => {
    const sheet = sheetOf(example, SHEETS.rating);
    const first = ratingColumns.findIndex(({ heading }) => heading === "评定等级") + 1;
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
    const ofRows = ratingColumns.map(({ formula }) => formula(FIRST_ROW));
    const text = ofRows
      .join("\n")
      .replace(/"[^"]*"/g, "")
      .replace(/\{[^}]*\}/g, "");
    for (const { label } of singleFigures()) expect(text, label).toContain(label);
    for (const { name } of bandFigures()) expect(text, name).toContain(name);
    const numbers = new Set(text.match(/(?<![\p{L}\d$.])\d+(?:\.\d+)?/gu));
    expect([...numbers].map(Number).sort((a, b) => a - b)).toEqual([
      // No and yes; the high tolerance; places of a written date, grades of last year, decimals that are compared and kept, a short text.
      ...[0, 0.1, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 13, 14, 15, 18, 29, 30],
      // The last of December; the first day; percent; the cycle of the calendar; the longest text.
      ...[31, 61, 100, 400, 1000],
      // Years that are no days; the largest whole number.
      ...[1900, 2099, 9007199254740991],
    ]);
  });

  test("uses only functions that every host has", () => {
    const formulas = [SHEETS.rating, SHEETS.classes, SHEETS.figures].flatMap((title) =>
      formulasOf(sheetOf(example, title)),
    );
    const used = new Set(formulas.flatMap(({ formula }) => formula.match(/[A-Z.]+[0-9]*(?=\()/g) ?? []));
    expect([...used].sort()).toEqual([
      "ABS",
      "AND",
      "CHAR",
      "COLUMNS",
      "COUNT",
      "COUNTBLANK",
      "COUNTIF",
      "COUNTIFS",
      "DATE",
      "DAY",
      "EDATE",
      "EXACT",
      "FALSE",
      "FIND",
      "IF",
      "INDEX",
      "INT",
      "ISERROR",
      "ISLOGICAL",
      "ISNUMBER",
      "ISTEXT",
      "LEFT",
      "LEN",
      "LOG10",
      "MATCH",
      "MAX",
      "MID",
      "MIN",
      "NOT",
      "OR",
      "REPLACE",
      "RIGHT",
      "ROUND",
      "ROW",
      "ROWS",
      "SUM",
      "SUMIFS",
      "SUMPRODUCT",
      "TEXT",
      "TRUE",
      "VALUE",
    ]);
    expect(formulas.filter(({ formula }) => formula.length > 8192)).toEqual([]);
  });
});
