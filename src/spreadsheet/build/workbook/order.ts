import type { CellValue } from "exceljs";
import { branchType } from "../../../grading/index.js";
import { wordsOf } from "../../labels.js";
import { CANCELLED } from "../../words.js";
import { formula } from "./formula.js";
import { CANCELLED_CODE, gradeCode } from "./gradeWords.js";
import { CAPACITY, FIRST_ROW, HEADING_ROW, LAST_ROW, letters, resultRange, SHEETS, STOP } from "./layout.js";
import { COMPARED_DECIMALS } from "./ratingRules.js";

/** The columns beside the ranking that put the people in their order; the other sheets count by them. */
const ORDER_HEADINGS = {
  position: "评级行",
  grade: "等级",
  graded: "累计已评定",
  points: "比较总分",
  place: "排列次序",
  branchType: "类别",
  branch: "支行",
  lastGrade: "上年等级",
} as const;

type OrderField = keyof typeof ORDER_HEADINGS;

const fields = Object.keys(ORDER_HEADINGS) as readonly OrderField[];

export const orderHeadings: readonly string[] = Object.values(ORDER_HEADINGS);

/** Where they begin, beside the ranking itself. */
export const ORDER_COLUMN = 12;

const column = (field: OrderField) => `$${letters(ORDER_COLUMN + fields.indexOf(field))}`;
const range = (field: OrderField) => `${column(field)}$${FIRST_ROW}:${column(field)}$${LAST_ROW}`;
const own = (field: OrderField, row: number) => `${column(field)}${row}`;

/** The cells of a column in all rows, for formulas of any sheet. */
export const orderRange = (field: OrderField): string => `${SHEETS.ranking}!${range(field)}`;

/** How many people are graded, and the cell that counts them. */
export const COUNT_GRADED: string = `COUNT(${range("grade")})`;
export const GRADED_CELL: string = `${letters(ORDER_COLUMN)}2`;
export const GRADED: string = `${SHEETS.ranking}!$${letters(ORDER_COLUMN)}$2`;

/** Why a sheet shows no grades; nothing where it does. */
export const NOTHING: string = `IF(LEN(${STOP})>0,"“${SHEETS.rating}”暂不评定："&${STOP},IF(${GRADED}=0,"没有已评定的人员",""))`;

/** A cell of the sheet of grades by the position of its row. */
export const resultAt = (field: Parameters<typeof resultRange>[0], position: string): string =>
  `INDEX(${resultRange(field)},${position})`;

/** Scores are compared as whole numbers, which a condition of COUNTIFS, a text, keeps exactly. */
export const POINTS_SCALE = 10 ** COMPARED_DECIMALS;

/** The marks by which MATCH looks for many texts. */
const WILDCARDS = ["~", "*", "?"];

/** The position of the first row of a branch: one whose name has a wildcard in it is looked for letter by letter. */
function firstOfBranch(name: string): string {
  const branches = resultRange("branch");
  const behind = `(${CAPACITY + 1}-${range("position")})`;
  const byLetter = `${CAPACITY + 1}-SUMPRODUCT(MAX(EXACT(${branches},${name})*${behind}))`;
  const bare = WILDCARDS.reduce((rest, mark) => `SUBSTITUTE(${rest},"${mark}","")`, name);
  return `IF(LEN(${bare})<LEN(${name}),${byLetter},MATCH(${name},${branches},0))`;
}

/** The longest name of a branch: hosts look for no text of more than 255 letters. */
export const LONGEST_BRANCH = 100;

/** A cell that shows nothing but of people who are graded. */
const ofGraded = (row: number, formula: string) => `IF(${own("grade", row)}="","",${formula})`;

const FORMULAS: Readonly<Record<Exclude<OrderField, "position">, (row: number) => string>> = {
  grade: (row) => {
    const grade = resultAt("grade", own("position", row));
    return `IF(ISNUMBER(${grade}),${grade},IF(EXACT(${grade},"${CANCELLED}"),${CANCELLED_CODE},""))`;
  },
  graded: (row) => `${row === FIRST_ROW ? "" : `${own("graded", row - 1)}+`}IF(${own("grade", row)}="",0,1)`,
  points: (row) =>
    ofGraded(
      row,
      `ROUND(ROUND(${resultAt("score", own("position", row))},${COMPARED_DECIMALS})*${POINTS_SCALE},0)`,
    ),
  place: (row) => {
    const points = own("points", row);
    const above = `COUNTIF(${column("points")}$${FIRST_ROW}:${points},${points})`;
    return ofGraded(row, `COUNTIF(${range("points")},">"&${points})+${above}`);
  },
  branchType: (row) => {
    const words = wordsOf(branchType).map((word) => `"${word}"`);
    return ofGraded(row, `MATCH(${resultAt("branchType", own("position", row))},{${words.join(",")}},0)`);
  },
  branch: (row) => {
    const name = resultAt("branch", own("position", row));
    const found = `IF(LEN(${name})>${LONGEST_BRANCH},0,${firstOfBranch(name)})`;
    return ofGraded(row, `IF(LEN(${name})=0,"",${found})`);
  },
  lastGrade: (row) => {
    const written = resultAt("lastGrade", own("position", row));
    return ofGraded(row, `IF(LEN(${written})=0,"",${gradeCode(written)})`);
  },
};

/** What stands in a row of these columns, from the first to the last. */
export const orderRow = (row: number): readonly CellValue[] =>
  fields.map((field) => (field === "position" ? row - HEADING_ROW : formula(FORMULAS[field](row))));
