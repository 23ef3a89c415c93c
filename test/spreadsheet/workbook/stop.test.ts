import type { CellValue } from "exceljs";
import { expect, test } from "vitest";
import { type Engine, nativeEngine } from "../../../src/spreadsheet/build/workbook/engine.js";
import { singleFigures } from "../../../src/spreadsheet/build/workbook/figures.js";
import { sheetOf } from "../../../src/spreadsheet/build/workbook/formula.js";
import { FIRST_ROW, HEADING_ROW, LAST_ROW, SHEETS } from "../../../src/spreadsheet/build/workbook/layout.js";
import { ratingFields } from "../../../src/spreadsheet/build/workbook/ratingFields.js";
import { STOPPED } from "../../../src/spreadsheet/build/workbook/ratingRules.js";
import { buildWorkbook } from "../../../src/spreadsheet/build/workbook/workbook.js";
import { rows } from "../../workbook/changedRoster.js";

/** Rows with formulas, and rows that hold anything. */
const GRADED = FIRST_ROW + 10;
const SHOWN = 60;
const people = rows.slice(0, 6);

type Typed = readonly [title: string, row: number, column: number, value: CellValue];

const grade = ratingFields.indexOf("grade") + 1;

function read(engine: Engine) {
  return {
    status: String(engine.value(SHEETS.rating, 2, 3)),
    grades: people.map((_, i) => engine.value(SHEETS.rating, FIRST_ROW + i, grade)),
    counts: [1, 2, 3, 4, 5].map((column) => engine.value(SHEETS.rating, 4, column)),
    ties: engine.value(SHEETS.rating, 4, 12),
  };
}

const build = () => buildWorkbook({ year: 2025, rows: people }, undefined, { last: GRADED });
const workbook = build();
const engine = nativeEngine(workbook, SHOWN);

/** What the sheet says of the whole, the grades it shows, and the figures of its summary, while cells hold other values. */
function during(...cells: readonly Typed[]) {
  for (const [title, row, column, value] of cells) engine.write(title, row, column, [[value]]);
  const seen = read(engine);
  for (const [title, row, column] of cells)
    engine.write(title, row, column, [[sheetOf(workbook, title).getCell(row, column).value]]);
  expect(read(engine).status).toBe("名册、参数核对无误");
  return seen;
}

const none = people.map(() => STOPPED);

/** The row of a figure on its sheet, from the name that formulas know it by. */
const FIRST_FIGURE = 5;
const labels = singleFigures().map(({ label }) => label);
const SCORE_LIMITS = FIRST_FIGURE + labels.length + 3;
const rowOf = (label: string) => FIRST_FIGURE + labels.indexOf(label);

const FIGURES = [
  ["a blank", rowOf("业务量满分"), null, /“业务量满分”空白，应填0到1000的分数；$/],
  ["a text", rowOf("业务量满分"), "20分", /“业务量满分”不是数字，应填0到1000的分数；$/],
  ["a number as text", rowOf("利息收入满分"), "50", /“利息收入满分”不是数字/],
  ["spaces", rowOf("利息收入满分"), " ", /“利息收入满分”不是数字/],
  ["TRUE", rowOf("利息收入满分"), true, /“利息收入满分”不是数字/],
  ["a negative figure", rowOf("业务量加分上限"), -1, /“业务量加分上限”应填0到1000的分数；$/],
  [
    "1 for 1 %",
    rowOf("新增不良贷款率基数"),
    1,
    /“新增不良贷款率基数”应填小于10%的百分数，如1%（1是100%，不要漏写百分号）；$/,
  ],
  ["0.1 for 0.1 %", rowOf("新增不良贷款率每档"), 0.1, /“新增不良贷款率每档”应填小于10%的百分数/],
  ["nothing to divide by", rowOf("新增不良贷款率每档"), 0, /“新增不良贷款率每档”/],
  ["a grade without a band", rowOf("初任等级"), 4, /“初任等级”应填有分数线的等级/],
  ["a harsher ceiling that is milder", rowOf("远超容忍度等级上限"), 1, /“远超容忍度等级上限”/],
  ["a half year", rowOf("初任保护年数"), 1.5, /“初任保护年数”应填1到50的整数年数；$/],
  [
    "bands out of order",
    SCORE_LIMITS + 1,
    91,
    /“等级分数线（第2档）”应填0到1000的分数，低于“等级分数线（第1档）”；$/,
  ],
  ["equal bands", SCORE_LIMITS + 1, 90, /“等级分数线（第2档）”/],
] as const;

test.each(FIGURES)("%s among the figures stops every grade and is named", (_, row, value, told) => {
  const { status, grades, ties } = during([SHEETS.figures, row, 4, value]);
  expect(status).toMatch(/^不予评定：“参数”有误：/);
  expect(status).toMatch(told);
  expect(grades).toEqual(none);
  expect(ties).toBe("相符");
});

test("figures other than those of the document are marked, counted and told with their originals", () => {
  const workbook = buildWorkbook({ year: 2025, rows: people }, undefined, { last: GRADED });
  const sheet = sheetOf(workbook, SHEETS.figures);
  sheet.getCell(`D${rowOf("业务量满分")}`).value = 25;
  sheet.getCell(`D${SCORE_LIMITS + 1}`).value = 80.5;
  const engine = nativeEngine(workbook, SHOWN);
  const cell = (column: number, label: string) => engine.value(SHEETS.figures, rowOf(label), column);
  expect([4, 5, 6].map((column) => cell(column, "业务量满分"))).toEqual([25, 20, "已改"]);
  expect([4, 5, 6].map((column) => cell(column, "利息收入满分"))).toEqual([50, 50, ""]);
  const told = "有2项参数与制度原文不同：业务量满分25（原文20）；等级分数线（第2档）80.5（原文75）；";
  expect(engine.value(SHEETS.rating, 2, 3)).toBe(`名册、参数核对无误；${told}`);
  expect(engine.value(SHEETS.summary, 6, 1)).toBe(told);
  const notice = Array.from({ length: 50 }, (_, i) => String(engine.value(SHEETS.notice, i + 1, 1)));
  expect(
    notice.filter((line) => line.includes("采用的参数有2项与《办法》原文不同：业务量满分25")),
  ).toHaveLength(1);
});

test("a heading that is another stops every grade", () => {
  const { status, grades } = during([SHEETS.roster, HEADING_ROW, 4, "笔数"]);
  expect(status).toBe(`不予评定：D${HEADING_ROW}应为“放贷笔数”；`);
  expect(grades).toEqual(none);
});

test("people beyond the capacity are counted, and stop every grade", () => {
  const longer = build();
  const sheet = sheetOf(longer, SHEETS.roster);
  for (const row of [LAST_ROW + 1, LAST_ROW + 7])
    for (const [i, value] of (people[0] ?? []).slice(0, 5).entries())
      sheet.getCell(row, i + 1).value = value as string;
  const { status, grades, counts, ties } = read(nativeEngine(longer, LAST_ROW + 10));
  expect(status).toContain("“名册”有10个填写的单元格没有读入：最多2000人，只填到第2008行");
  expect(grades).toEqual(none);
  expect(counts).toEqual([people.length + 2, 0, 0, people.length, 2]);
  expect(ties).toBe("相符");
});

test("a blank row between people is counted and harms nothing", () => {
  const { status, counts } = during(
    ...(people[0] ?? []).map((value, i): Typed => {
      const typed = i === 0 ? "新" : value === "" ? null : (value as string);
      return [SHEETS.roster, FIRST_ROW + people.length + 2, i + 1, typed];
    }),
  );
  expect(status).toBe("名册、参数核对无误");
  expect(counts).toEqual([people.length + 1, people.length + 1, 0, 0, 0]);
});
