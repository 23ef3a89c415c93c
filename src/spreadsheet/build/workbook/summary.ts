import { gradeManagerInput } from "../../../grading/index.js";
import { CANCELLED } from "../../words.js";
import { boundsOf } from "./bounds.js";
import {
  CAPACITY,
  cellsOfField,
  FIGURES_CHANGED,
  FIGURES_CHANGED_COUNT,
  FIGURES_CHECK,
  HEADING_ROW,
  LAST_ROW,
  letters,
  ROSTER_TOP,
  rosterCellAt,
  rosterColumns,
  SHEETS,
  STOP,
  WHOLE_ROSTER,
  YEAR,
  YEAR_ROW,
} from "./layout.js";
import { STOPPED, WRONG } from "./ratingRules.js";

/** Cells above the grades that say whether anything can be graded: where each stands, what it is called, its formula. */
export const CHECKS = {
  headings: ["R2", "表头检查"],
  year: ["R3", "年度检查"],
  size: ["R4", "行数检查"],
  beyond: ["R5", "未读入人数"],
  stop: ["R6", STOP],
} as const;

/** The headings of the roster that are not as they were made. */
function headingCheck(): string {
  const checks = rosterColumns.map(({ heading }, i) => {
    const x = rosterCellAt(i + 1, HEADING_ROW);
    const told = `"${letters(i + 1)}${HEADING_ROW}应为“${heading}”；"`;
    return `IF(ISERROR(${x}),${told},IF(EXACT(${x},"${heading}"),"",${told}))`;
  });
  return checks.join("&");
}

function yearCheck(): string {
  const { min: first = 0, max: last = 0 } = boundsOf(gradeManagerInput.year) ?? {};
  const wrong = `"“${SHEETS.roster}”B${YEAR_ROW}的${YEAR}应填四位年份，如2025；"`;
  return `IF(ISNUMBER(${YEAR}),IF(OR(${YEAR}<>INT(${YEAR}),${YEAR}<${first},${YEAR}>${last}),${wrong},""),${wrong})`;
}

/** The year as the roster says it; an error or a logical value is none. */
export function year(): string {
  const x = rosterCellAt(2, YEAR_ROW);
  return `IF(ISERROR(${x}),"",IF(ISLOGICAL(${x}),"",IF(ISNUMBER(${x}),ROUND(${x},11),"")))`;
}

/** Filled cells of a range. */
const filled = (range: string) => `ROWS(${range})*COLUMNS(${range})-COUNTBLANK(${range})`;

const ALL_FILLED = `(${filled(WHOLE_ROSTER)})-(${filled(ROSTER_TOP)})`;

function sizeCheck(): string {
  const unread = `${ALL_FILLED}-SUM(${cellsOfField("filled")})`;
  const told = `"“${SHEETS.roster}”有"&(${unread})&"个填写的单元格没有读入：最多${CAPACITY}人，只填到第${LAST_ROW}行，下面的请移到上面的空行，或分成两个文件；"`;
  return `IF(ISERROR(${ALL_FILLED}),"“${SHEETS.roster}”的列有缺失；",IF(${unread}=0,"",${told}))`;
}

/** People whose id stands where no row reads it. */
function beyond(): string {
  const ids = WHOLE_ROSTER.replace(/\$[A-Z]+$/, "$A");
  const top = ROSTER_TOP.replace(/\$[A-Z]+(?=\$\d+$)/, "$A");
  return `(${filled(ids)})-(${filled(top)})-SUMPRODUCT(--(LEN(${cellsOfField("id")})>0))`;
}

export const CHECK_FORMULAS: Readonly<Record<keyof typeof CHECKS, string>> = {
  headings: headingCheck(),
  year: yearCheck(),
  size: sizeCheck(),
  beyond: beyond(),
  stop: [
    ...[CHECKS.headings, CHECKS.year, CHECKS.size].map(([at]) => at),
    `IF(LEN(${FIGURES_CHECK})>0,"“${SHEETS.figures}”有误："&${FIGURES_CHECK},"")`,
  ].join("&"),
};

/** What is said where figures are others than those of the documents. */
export const changedFigures = `"有"&${FIGURES_CHANGED_COUNT}&"项参数与制度原文不同："&${FIGURES_CHANGED}`;

/** What the summary says before its figures. */
export const STATUS: string = `IF(LEN(${STOP})=0,"名册、参数核对无误"&IF(${FIGURES_CHANGED_COUNT}=0,"","；"&${changedFigures}),"不予评定："&${STOP})`;

/** The row of the figures of the summary. */
export const COUNTS_ROW = 4;

const grades = cellsOfField("grade");
const count = (what: string | number) =>
  `COUNTIF(${grades},${typeof what === "number" ? what : `"${what}"`})`;

/** What the number of people is called who are graded and whose row carries a remark. */
export const REMARKED = "已评定有提示";
const isGraded = `(ISNUMBER(${grades})+(${grades}="${CANCELLED}"))`;

/** The figures of the summary, from the left, with what each is called. */
export const COUNTS: readonly (readonly [heading: string, formula: string])[] = [
  ["名册人数", `COUNTIF(${cellsOfField("filled")},">0")+${CHECKS.beyond[0]}`],
  ["已评定", `COUNT(${grades})+${count(CANCELLED)}`],
  [WRONG, count(WRONG)],
  [STOPPED, count(STOPPED)],
  ["未读入", CHECKS.beyond[0]],
  [
    "中间空行",
    `MAX(${HEADING_ROW},${cellsOfField("row")})-${HEADING_ROW}-COUNTIF(${cellsOfField("filled")},">0")`,
  ],
  ["一级", count(1)],
  ["二级", count(2)],
  ["三级", count(3)],
  [CANCELLED, count(CANCELLED)],
  [REMARKED, `SUMPRODUCT((LEN(${cellsOfField("message")})>0)*${isGraded})`],
];

/** The cell of a figure of the summary, for formulas of other sheets. */
export function countCell(heading: string): string {
  return `${SHEETS.rating}!$${letters(COUNTS.findIndex(([each]) => each === heading) + 1)}$${COUNTS_ROW}`;
}

/** Whether the figures tie out: everyone is graded, wrong, stopped or not read, and every grade is one of the four. */
export const TIES: readonly [heading: string, formula: string] = [
  "勾稽",
  'IF(AND(A4=B4+C4+D4+E4,B4=G4+H4+I4+J4),"相符","不符")',
];
