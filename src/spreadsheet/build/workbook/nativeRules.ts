import { conductInput, type Occasion } from "../../../grading/index.js";
import { CANCELLED, INCOMPLETE, NO_CEILING } from "../../words.js";
import { bands, figure } from "./figures.js";
import {
  CLASS_LISTS,
  FIRST_ROW,
  GRADED_COLUMN,
  HEADING_ROW,
  letters,
  rosterCell,
  rosterRow,
  SHEETS,
  YEAR,
} from "./layout.js";
import { AGREES, columnOf, DIFFERS, NO_ADD_IN, own, WRONG } from "./nativeCells.js";
import { isHead, isLeftOut, isRepeated, rowCheck, rowIsReadable, toleranceMillionths } from "./rowCheck.js";

/** Scores are compared at so many decimals: binary arithmetic may leave 89.99999999999999 for 90. */
export const COMPARED_DECIMALS = 9;

/** A figure of the own class. */
export const ofClass = (list: keyof typeof CLASS_LISTS, row: number): string =>
  `INDEX(${CLASS_LISTS[list][0]},MATCH(${own("branchType", row)},${CLASS_LISTS.branchType[0]},0))`;

/** A cell that shows nothing but in rows that can be rated. */
export const rated = (row: number, formula: string): string => `IF(${own("isRated", row)}=1,${formula},"")`;

export const text = (cell: string): string => `IF(ISERROR(${cell}),"",${cell}&"")`;

/** The deviation from the average of the class: a whole number over a whole number; an average of 0 is met. */
export const deviation = (mine: string, managers: string, total: string): string =>
  `IF(${total}=0,0,(${mine}*${managers}-${total})/${total})`;

export function check(row: number): string {
  const [grade, coefficient, score] = [0, 1, 2].map(
    (i) => `${SHEETS.roster}!$${letters(GRADED_COLUMN + i)}${row}`,
  ) as [string, string, string];
  const mine = own("grade", row);
  const same = `AND(${grade}=${mine},${coefficient}=${own("coefficient", row)},ROUND(${score}-${own("score", row)},${COMPARED_DECIMALS})=0)`;
  const both = `IF(${mine}="${WRONG}","${DIFFERS}",IF(${same},"${AGREES}","${DIFFERS}"))`;
  const refused = `IF(${mine}="${WRONG}","${AGREES}","${DIFFERS}")`;
  const blank = `IF(LEN(${grade})=0,"","${DIFFERS}")`;
  const compared = `IF(LEN(${mine})=0,${blank},IF(ISERROR(${grade}),${refused},${both}))`;
  // The fifth kind of error is a function that the host does not know; another is one of the whole roster.
  const whole = `${SHEETS.roster}!$${letters(GRADED_COLUMN)}$${HEADING_ROW}`;
  const none = `IF(LEN(${mine})=0,"",IF(ERROR.TYPE(${whole})=5,"${NO_ADD_IN}",${refused}))`;
  return `IF(ISERROR(${whole}),${none},${compared})`;
}

export function ceiling(row: number): string {
  const excess = own("newNplFen", row);
  const tolerated = `${toleranceMillionths(row)}*${own("netLoansFen", row)}`;
  const farAbove = `${excess}*1000000>ROUND(${tolerated}*${figure("ceiling.farAboveFactor")},2)`;
  const byNpl = `IF(${farAbove},${figure("ceiling.farAboveTolerance")},IF(${excess}*1000000>${tolerated},${figure("ceiling.aboveTolerance")},0))`;
  const byConduct = `IF(${rosterCell("seriousViolations", row)}>0,${figure("ceiling.seriousViolation")},0)`;
  const worst = `MAX(${byConduct},${byNpl})`;
  return `IF(${worst}=0,"${NO_CEILING}",${worst})`;
}

export function grade(row: number): string {
  const [byScore, most] = [own("scoreGrade", row), own("ceiling", row)];
  const ceiled = `IF(OR(${byScore}="${CANCELLED}",${most}="${NO_CEILING}"),${byScore},MAX(${byScore},${most}))`;
  const decided = `IF(${own("isProtected", row)}="是",${figure("firstAppointment.grade")},${ceiled})`;
  return `IF(LEN(${own("isValid", row)})=0,"",IF(${own("isRated", row)}=1,${decided},"${WRONG}"))`;
}

/** The coefficient of the post before, as far as the protection reaches into the year that is paid by it. */
function leastCoefficient(row: number): string {
  const [prior, appointed] = [rosterCell("priorCoefficient", row), rosterCell("appointedOn", row)];
  const reaches = `EDATE(${appointed},12*${figure("firstAppointment.protectionYears")})>DATE(${YEAR},12,31)`;
  return `IF(LEN(${prior})=0,0,IF(${reaches},${prior},0))`;
}

export function coefficient(row: number): string {
  const mine = own("grade", row);
  const ofGrade = `INDEX(${bands("salaryCoefficient")},MATCH(${mine},${bands("grade")},0))`;
  const byGrade = `IF(${mine}="${CANCELLED}","",MAX(${ofGrade},${leastCoefficient(row)}))`;
  return rated(row, `IF(${isHead(row)},${rosterCell("headCoefficient", row)},${byGrade})`);
}

/** What is taken off for every kind of occasion that the rule knows. */
export function deduction(row: number): string {
  const occasions = Object.keys(conductInput) as Occasion[];
  return occasions.map((each) => `${rosterCell(each, row)}*${figure(`conduct.${each}`)}`).join("+");
}

const hasError = (row: number): string => `SUMPRODUCT(--ISERROR(${rosterRow(row)}))>0`;
export const isBlank = (row: number): string => `SUMPRODUCT(LEN(${rosterRow(row)}))=0`;

/** Whether the id of a row was used in a row above. */
const repeats = (row: number): string =>
  isRepeated(own("id", row), `$${columnOf("id")}$${FIRST_ROW}:${own("id", row)}`);

/**
 * Whether a row counts in the averages: 1, or 0 where that cannot be read; nothing of rows that are blank or left out, and
 * of repeated ids.
 */
export function counts(row: number): string {
  const { id, figures } = rowIsReadable(row);
  const ofId = `IF(${id}=1,IF(${repeats(row)},"",${figures}),0)`;
  return `IF(IF(${hasError(row)},0,${isBlank(row)}),"",IF(${isLeftOut(row)},"",${ofId}))`;
}

/** What is wrong with a row by itself. */
export function ownCheck(row: number): string {
  const checked = rowCheck(row, repeats(row));
  return `IF(${hasError(row)},"有单元格是错误值；",IF(${isBlank(row)},"",${checked}))`;
}

/** What is wrong with a row, or with the class that it is to be compared with. */
export function message(row: number): string {
  const noAverage = `IF(${ofClass("managers", row)}=0,"本类网点没有人计入平均数，无法比较；","本类网点的合计为零或负数，无法与平均数比较；")`;
  const wrong = `IF(${own("isRated", row)}=0,${noAverage},${incomplete(row)})`;
  return `IF(${own("isValid", row)}=0,${own("ownCheck", row)},IF(${own("isValid", row)}=1,${wrong},""))`;
}

/** That the averages of the class are incomplete, in the words of ROSTER. */
function incomplete(row: number): string {
  const [ofClass, unplaced] = [own("classMissing", row), own("unplaced", row)];
  const { lead, and, rows, end } = INCOMPLETE;
  const told = [
    `"${lead}"`,
    `IF(${ofClass}>0,"${INCOMPLETE.ofClass}"&${ofClass}&"${rows}","")`,
    `IF(${ofClass}*${unplaced}>0,"${and}","")`,
    `IF(${unplaced}>0,"${INCOMPLETE.unplaced}"&${unplaced}&"${rows}","")`,
    `"${end}"`,
  ];
  return `IF(${ofClass}+${unplaced}=0,"",${told.join("&")})`;
}
