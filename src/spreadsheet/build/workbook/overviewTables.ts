import type { CellValue, Worksheet } from "exceljs";
import { branchType } from "../../../grading/index.js";
import { wordsOf } from "../../labels.js";
import { formula } from "./formula.js";
import { GRADES } from "./gradeWords.js";
import { letters, resultRange } from "./layout.js";
import { GRADED, orderRange, POINTS_SCALE } from "./order.js";
import { boxWhere, markWhere } from "./printed.js";
import { CENTRED, dress, type Look, put, putHeadings, SHRUNK } from "./style.js";

/** Why the sheet shows nothing; blank where it does. */
export const NOTHING_CELL = "$A$2";

/** The last column of a table of grades, their sum, and the average score behind it. */
export const FIRST_GRADE = 2;
const SUM_COLUMN = FIRST_GRADE + GRADES.length;
const SUM = letters(SUM_COLUMN);
const AVERAGE = letters(SUM_COLUMN + 1);
export const LAST_COLUMN: string = AVERAGE;
/** Where the numbers of the branches stand, which are not printed. */
export const BRANCH_STEP: string = letters(SUM_COLUMN + 3);

const grades = orderRange("grade");
const scores = resultRange("score");

/** A table, from its title down: the row behind it, and its total, which is to be the number of all who are graded. */
export interface Table {
  readonly next: number;
  readonly total: string;
}

/** A table of grades, with the row of their totals. */
export interface GradesTable extends Table {
  readonly totalRow: number;
}

export const shown = (value: string): CellValue => formula(`IF(LEN(${NOTHING_CELL})>0,"",${value})`);

function putRow(sheet: Worksheet, row: number, cells: readonly CellValue[], look: Look = "result") {
  cells.forEach((value, i) => {
    const cell = dress(sheet.getCell(row, i + 1), i === 0 ? "cell" : look, undefined, i === 0 ? {} : CENTRED);
    cell.value = value;
    if (letters(i + 1) === AVERAGE) cell.numFmt = "0.00";
  });
}

const byGrade = (counted: (code: number) => string) => GRADES.map(([code]) => shown(counted(code)));
const sumOf = (row: number) => shown(`SUM(${letters(FIRST_GRADE)}${row}:${letters(SUM_COLUMN - 1)}${row})`);
const average = (row: number, total: string) => shown(`IF(N(${SUM}${row})=0,"",${total}/${SUM}${row})`);
const everyone = (row: number) => average(row, `SUMIFS(${scores},${grades},">0")`);

/** The sums of the grades and of all of them, over rows. */
const totals = (first: number, last: number) =>
  [...GRADES, null].map((_, i) => {
    const column = letters(FIRST_GRADE + i);
    return shown(`SUM(${column}${first}:${column}${last})`);
  });

const headings = (first: string) => [first, ...GRADES.map(([, word]) => word), "合计", "平均分"];

/** Class by grade. */
export function putClasses(sheet: Worksheet, top: number): GradesTable {
  put(sheet, `A${top}`, "一、分网点类别", "strong");
  putHeadings(sheet, top + 1, 1, headings("网点类别"));
  const classes = wordsOf(branchType);
  const types = orderRange("branchType");
  const first = top + 2;
  classes.forEach((name, i) => {
    const row = first + i;
    putRow(sheet, row, [
      name,
      ...byGrade((code) => `COUNTIFS(${types},${i + 1},${grades},${code})`),
      sumOf(row),
      average(row, `SUMIFS(${scores},${types},${i + 1})`),
    ]);
  });
  const last = first + classes.length;
  putRow(sheet, last, ["合计", ...totals(first, last - 1), everyone(last)]);
  return { next: last + 2, total: `${SUM}${last}`, totalRow: last };
}

const BAR_LENGTH = 20;
const BAR = letters(4);

/** Counts with their shares, and a bar for each. */
function putBars(
  sheet: Worksheet,
  top: number,
  title: string,
  first: string,
  rows: readonly (readonly [string, string])[],
): Table {
  put(sheet, `A${top}`, title, "strong");
  putHeadings(sheet, top + 1, 1, [first, "人数", "占比"]);
  for (let column = 4; column <= SUM_COLUMN + 1; column++) dress(sheet.getCell(top + 1, column), "heading");
  sheet.mergeCells(`${BAR}${top + 1}:${AVERAGE}${top + 1}`);
  sheet.getCell(`${BAR}${top + 1}`).value = "图";
  const [from, to] = [top + 2, top + 1 + rows.length];
  rows.forEach(([label, counted], i) => {
    const row = from + i;
    putRow(sheet, row, [label, shown(counted), shown(`B${row}/${GRADED}`)]);
    sheet.getCell(`C${row}`).numFmt = "0.0%";
    const length = `MAX(1,ROUND(${BAR_LENGTH}*B${row}/MAX($B$${from}:$B$${to}),0))`;
    const bar = put(sheet, `${BAR}${row}`, shown(`IF(B${row}=0,"",REPT("█",${length}))`), "cell");
    bar.font = { ...bar.font, size: 9, color: { argb: "FF2F7F79" } };
    sheet.mergeCells(`${BAR}${row}:${AVERAGE}${row}`);
  });
  return { next: to + 2, total: `SUM(B${from}:B${to})` };
}

export const putGrades = (sheet: Worksheet, top: number): Table =>
  putBars(
    sheet,
    top,
    "二、等级分布",
    "评定等级",
    GRADES.map(([code, word]) => [word, `COUNTIF(${grades},${code})`]),
  );

/** The bands of the score: all below the first, each so wide, and all from the last on. */
const [LOWEST, HIGHEST, WIDTH] = [50, 120, 5];

/** Score by bands. */
export function putScores(sheet: Worksheet, top: number): Table {
  const points = orderRange("points");
  const from = (score: number) => `${points},">=${score * POINTS_SCALE}"`;
  const below = (score: number) => `${points},"<${score * POINTS_SCALE}"`;
  const bands: (readonly [string, string])[] = [[`${LOWEST}分以下`, `COUNTIFS(${below(LOWEST)})`]];
  for (let low = LOWEST; low < HIGHEST; low += WIDTH)
    bands.push([`${low}至${low + WIDTH}分`, `COUNTIFS(${from(low)},${below(low + WIDTH)})`]);
  bands.push([`${HIGHEST}分以上`, `COUNTIFS(${from(HIGHEST)})`]);
  return putBars(sheet, top, "三、总分分布（每段含下限，不含上限）", "总分", bands);
}

/** Last year's grade by this year's. */
export function putChanges(sheet: Worksheet, top: number): GradesTable {
  put(sheet, `A${top}`, "四、与上年等级比较（行为上年等级，列为本年等级）", "strong");
  putHeadings(sheet, top + 1, 1, ["上年等级", ...GRADES.map(([, word]) => word), "合计"]);
  const before = orderRange("lastGrade");
  const first = top + 2;
  GRADES.forEach(([last, word], i) => {
    putRow(sheet, first + i, [
      word,
      ...byGrade((code) => `COUNTIFS(${before},${last},${grades},${code})`),
      sumOf(first + i),
    ]);
  });
  const [unreadable, blank, total] = [0, 1, 2].map((i) => first + GRADES.length + i) as [
    number,
    number,
    number,
  ];
  putRow(sheet, unreadable, [
    "（无法辨认）",
    ...byGrade((code) => `COUNTIFS(${before},0,${grades},${code})`),
    sumOf(unreadable),
  ]);
  markWhere(sheet, `A${unreadable}:${SUM}${unreadable}`, `N($${SUM}$${unreadable})>0`, "wrong");
  putRow(sheet, blank, [
    "（空白）",
    ...byGrade((code) => `COUNTIF(${grades},${code})-COUNTIFS(${before},">=0",${grades},${code})`),
    sumOf(blank),
  ]);
  putRow(sheet, total, ["合计", ...totals(first, blank)]);
  const cells = GRADES.flatMap((_, i) =>
    GRADES.map((__, j) => ({ rise: i - j, cell: `${letters(FIRST_GRADE + j)}${first + i}` })),
  );
  const sum = (which: (rise: number) => boolean) =>
    cells
      .filter(({ rise }) => which(rise))
      .map(({ cell }) => cell)
      .join("+");
  const facts: readonly (readonly [string, string])[] = [
    ["上升", sum((rise) => rise > 0)],
    ["不变", sum((rise) => rise === 0)],
    ["下降", sum((rise) => rise < 0)],
  ];
  const behind = total + 1;
  facts.forEach(([label, counted], i) => {
    putRow(sheet, behind + i, [label, shown(counted)]);
  });
  return { next: behind + facts.length + 1, total: `${SUM}${total}`, totalRow: total };
}

/** Branches that have a row of their own. */
const BRANCHES = 60;
/** With it all of them fit on a page. */
const BRANCH_HEIGHT = 14;

/** Branch by grade. */
export function putBranches(sheet: Worksheet, top: number): GradesTable {
  put(sheet, `A${top}`, "五、分支行", "strong");
  putHeadings(sheet, top + 1, 1, headings("支行"));
  const branches = orderRange("branch");
  const [total, unnamed, others] = [top + 2, top + 3, top + 4];
  const [first, last] = [top + 5, top + 4 + BRANCHES];
  const numbers = `$${BRANCH_STEP}$${first}:$${BRANCH_STEP}$${last}`;
  putRow(sheet, total, ["合计", ...totals(unnamed, last), everyone(total)]);
  const named = (code: number, number: string) => `COUNTIFS(${grades},${code},${branches},${number})`;
  const overall = `SUMIFS(${scores},${grades},">0")`;
  putRow(sheet, unnamed, [
    "（支行空白）",
    ...byGrade((code) => `COUNTIF(${grades},${code})-${named(code, `">=0"`)}`),
    sumOf(unnamed),
    average(unnamed, `(${overall}-SUMIFS(${scores},${branches},">=0"))`),
  ]);
  const beyond = `">"&MAX(${numbers})`;
  putRow(sheet, others, [
    `（未列出的支行）`,
    ...byGrade((code) => `${named(code, beyond)}+${named(code, "0")}`),
    sumOf(others),
    average(others, `(SUMIFS(${scores},${branches},${beyond})+SUMIFS(${scores},${branches},0))`),
  ]);
  markWhere(sheet, `A${others}:${AVERAGE}${others}`, `N($${SUM}$${others})>0`, "wrong");
  for (let row = first; row <= last; row++) {
    const mine = `$${BRANCH_STEP}${row}`;
    sheet.getRow(row).height = BRANCH_HEIGHT;
    const before = row === first ? "0" : `$${BRANCH_STEP}${row - 1}`;
    const next = `IF(COUNTIF(${branches},">"&${before})=0,"",SMALL(${branches},COUNTIF(${branches},"<="&${before})+1))`;
    put(sheet, `${BRANCH_STEP}${row}`, formula(row === first ? next : `IF(${before}="","",${next})`), "step");
    const listed = (value: string) => shown(`IF(${mine}="","",${value})`);
    [
      listed(`INDEX(${resultRange("branch")},${mine})`),
      ...GRADES.map(([code]) => listed(named(code, mine))),
      listed(`SUM(${letters(FIRST_GRADE)}${row}:${letters(SUM_COLUMN - 1)}${row})`),
      listed(`SUMIFS(${scores},${branches},${mine})/${SUM}${row}`),
    ].forEach((value, i) => {
      const cell = dress(sheet.getCell(row, i + 1), "text", undefined, i === 0 ? SHRUNK : CENTRED);
      cell.font = { ...cell.font, size: 9.5 };
      cell.value = value;
      if (letters(i + 1) === AVERAGE) cell.numFmt = "0.00";
    });
  }
  boxWhere(sheet, `A${first}:${AVERAGE}${last}`, `LEN($A${first})>0`);
  return { next: last + 1, total: `${SUM}${total}`, totalRow: total };
}
