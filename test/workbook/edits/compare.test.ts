import { expect, test } from "vitest";
import {
  CAPACITY,
  FIRST_ROW,
  rosterColumns,
  SHEETS,
} from "../../../src/spreadsheet/build/workbook/layout.js";
import { graded } from "../../../src/spreadsheet/build/workbook/rated.js";
import { type RatingField, ratingFields } from "../../../src/spreadsheet/build/workbook/ratingFields.js";
import { STOPPED, WRONG } from "../../../src/spreadsheet/build/workbook/ratingRules.js";
import { RESULTS } from "../../../src/spreadsheet/columns.js";
import { type Cell, isSheetError } from "../../../src/spreadsheet/index.js";
import { CANCELLED } from "../../../src/spreadsheet/words.js";
import { manager } from "../changedRoster.js";
import { problems } from "./compare.js";
import type { State } from "./session.js";

const rows = [manager("甲", {}), manager("乙", { interestIncome: "很多" })];

function resultOf([id]: readonly Cell[], result: readonly Cell[]): Cell[] {
  const isWrong = isSheetError(result[0]);
  const fields: Partial<Record<RatingField, Cell>> = {
    id,
    message: isWrong ? "不是数字" : String(result.at(-1)),
  };
  Object.keys(RESULTS).forEach((field, i) => {
    fields[field as RatingField] = isWrong ? "" : result[i];
  });
  if (isWrong) fields.grade = WRONG;
  return ratingFields.map((field) => fields[field] ?? "");
}

const results = graded({ year: 2025, rows })
  .slice(1)
  .map((result, i) => resultOf(rows[i] ?? [], result));

/** What a workbook tells that grades one of two people and refuses the other. */
const right: State = {
  rows: rows.map((row) => [...row, "", ""]),
  headings: rosterColumns.map(({ heading }) => heading),
  figures: [["grading.volume.fullMarks", 20]],
  year: 2025,
  stop: "",
  results,
  grades: results.map((row) => row[ratingFields.indexOf("grade")]),
  shown: {
    [SHEETS.rating]: [
      ["名册人数", "已评定", WRONG, STOPPED, "未读入", "一级", "二级", "三级", CANCELLED, "勾稽"],
      [2, 1, 1, 0, 0, 1, 0, 0, 0, "相符"],
    ],
  },
  seconds: { open: 0, edit: 0, calculate: 0, all: 0 },
};

const told = (changes: Partial<State>) => problems({ ...right, ...changes }, right.figures, CAPACITY);
const changed = (row: number, field: RatingField, value: Cell) =>
  results.map((cells, i) => cells.map((cell, j) => (i === row && ratingFields[j] === field ? value : cell)));

test("a workbook that says what the library does has no problems", () => {
  expect(told({})).toEqual([]);
});

test("a last row that holds a branch alone is refused", () => {
  const said: Partial<Record<RatingField, Cell>> = { grade: WRONG, message: "“编号”空白；" };
  const [headings = []] = right.shown[SHEETS.rating] ?? [];
  const state = {
    rows: [...right.rows, rosterColumns.map(({ field }) => (field === "branch" ? "城关支行" : ""))],
    results: [...results, ratingFields.map((field) => said[field] ?? "")],
    grades: [...right.grades, WRONG],
    shown: { [SHEETS.rating]: [headings, [3, 1, 2, 0, 0, 1, 0, 0, 0, "相符"]] },
  };
  expect(told(state)).toEqual([]);
});

test("another grade, a refused row with a grade, and a grade where nobody stands are told", () => {
  expect(told({ results: changed(0, "grade", 2) })).toEqual([
    expect.stringMatching(`^row ${FIRST_ROW} .*grade is 2, the library's 1$`),
  ]);
  expect(told({ results: changed(1, "grade", 3) })).toEqual([
    expect.stringContaining("the library refuses it"),
  ]);
  expect(told({ results: changed(1, "message", "") })).toEqual([
    expect.stringContaining("the library refuses it"),
  ]);
  expect(told({ grades: [...right.grades, 1] })).toEqual([
    `row ${FIRST_ROW + 2} has a grade and nobody stands in it`,
  ]);
});

test("what must stop everything has to be told, and nothing else may", () => {
  expect(told({ headings: [] })).toEqual([expect.stringContaining("a heading")]);
  expect(told({ figures: [["grading.volume.fullMarks", "很多"]] })).toEqual([
    expect.stringContaining("a figure"),
  ]);
  expect(told({ year: "" })).toEqual([expect.stringContaining("the year")]);
  expect(told({ stop: "有误" })).toEqual([expect.stringContaining('the library\'s ""')]);
});
