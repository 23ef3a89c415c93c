import { conductInput, type Occasion } from "../../../grading/index.js";
import { CANCELLED, INCOMPLETE, NO_CEILING } from "../../words.js";
import { bands, figure } from "./figures.js";
import { CLASS_LISTS, FIRST_ROW, own, STOP, YEAR } from "./layout.js";
import { hasError, isHead, isLeftOut, repeats, rowCheck, rowIsReadable, warnings } from "./rowCheck.js";

/** What stands in place of a grade where the row cannot be rated, and where nothing is rated at all. */
export const WRONG = "有误";
export const STOPPED = "暂不评定";

/** Scores are compared at so many decimals: binary arithmetic may leave 89.99999999999999 for 90. */
export const COMPARED_DECIMALS = 9;
/** Ratios are at most 1, and closer to each other by nature than scores. */
const RATIO_DECIMALS = 14;

const isStopped = `LEN(${STOP})>0`;

/** A figure of the own class. */
export const ofClass = (list: keyof typeof CLASS_LISTS, row: number): string =>
  `INDEX(${CLASS_LISTS[list][0]},MATCH(${own("branchType", row)},${CLASS_LISTS.branchType[0]},0))`;

/** A cell that shows nothing but in rows that can be rated. */
export const rated = (row: number, formula: string): string => `IF(${own("isRated", row)}=1,${formula},"")`;

/** The deviation from the average of the class; an average of 0 is met. */
export const deviation = (mine: string, managers: string, total: string): string =>
  `IF(${total}=0,0,(${mine}*${managers}-${total})/${total})`;

/** Loans without the acceptances; what binary arithmetic leaves behind the decimals of the loans is cut off. */
export function netLoans(row: number): string {
  const [managed, acceptances] = [own("managedLoans", row), own("discountedAcceptances", row)];
  const decimals = `13-INT(LOG10(MAX(1,ABS(${managed}),ABS(${acceptances}))))`;
  return `IF(AND(ISNUMBER(${managed}),ISNUMBER(${acceptances})),ROUND(${managed}-${acceptances},${decimals}),"")`;
}

/** Whether a ratio is above a limit, as closely as binary arithmetic tells them apart. */
export const exceeds = (ratio: string, limit: string): string =>
  `ROUND(${ratio}-${limit},${RATIO_DECIMALS})>0`;

export function ceiling(row: number): string {
  const [ratio, tolerance] = [own("newNplRatio", row), own("nplTolerance", row)];
  const farAbove = exceeds(ratio, `${tolerance}*${figure("ceiling.farAboveFactor")}`);
  const byNpl = `IF(${farAbove},${figure("ceiling.farAboveTolerance")},IF(${exceeds(ratio, tolerance)},${figure("ceiling.aboveTolerance")},0))`;
  const byConduct = `IF(${own("seriousViolations", row)}>0,${figure("ceiling.seriousViolation")},0)`;
  const worst = `MAX(${byConduct},${byNpl})`;
  return `IF(${worst}=0,"${NO_CEILING}",${worst})`;
}

export function grade(row: number): string {
  const [byScore, most] = [own("scoreGrade", row), own("ceiling", row)];
  const ceiled = `IF(OR(${byScore}="${CANCELLED}",${most}="${NO_CEILING}"),${byScore},MAX(${byScore},${most}))`;
  const decided = `IF(${own("isProtected", row)}="是",${figure("firstAppointment.grade")},${ceiled})`;
  return `IF(${own("filled", row)}=0,"",IF(${isStopped},"${STOPPED}",IF(${own("isRated", row)}=1,${decided},"${WRONG}")))`;
}

/** Where the protection of a first appointment ends. */
const protectionEnd = (row: number) =>
  `EDATE(${own("appointedOn", row)},12*${figure("firstAppointment.protectionYears")})`;

export const isProtected = (row: number): string =>
  `IF(LEN(${own("appointedOn", row)})=0,"否",IF(${protectionEnd(row)}>=DATE(${YEAR},12,31),"是","否"))`;

/** The coefficient of the post before, as far as the protection reaches into the year that is paid by it. */
function leastCoefficient(row: number): string {
  const prior = own("priorCoefficient", row);
  return `IF(LEN(${prior})=0,0,IF(${protectionEnd(row)}>DATE(${YEAR},12,31),${prior},0))`;
}

export function coefficient(row: number): string {
  const mine = own("grade", row);
  const ofGrade = `INDEX(${bands("salaryCoefficient")},MATCH(${mine},${bands("grade")},0))`;
  const byGrade = `IF(${mine}="${CANCELLED}","",MAX(${ofGrade},${leastCoefficient(row)}))`;
  return rated(row, `IF(${isHead(row)},${own("headCoefficient", row)},${byGrade})`);
}

/** What is taken off for every kind of occasion that the rule knows. */
export function deduction(row: number): string {
  const occasions = Object.keys(conductInput) as Occasion[];
  return occasions.map((each) => `${own(each, row)}*${figure(`conduct.${each}`)}`).join("+");
}

const isBlank = (row: number): string => `${own("filled", row)}=0`;

/** Whether the id of a row was used in a row above. */
export const repeated = (row: number): string =>
  `IF(LEN(${own("id", row)})=0,0,IF(${repeats(row, FIRST_ROW)},1,0))`;

/**
 * Whether a row counts in the averages: 1, or 0 where that cannot be read; nothing of rows that are blank or left out, and
 * of repeated ids.
 */
export function counts(row: number): string {
  const { id, figures } = rowIsReadable(row);
  const ofId = `IF(${id},IF(${own("repeated", row)}=1,"",${figures}),0)`;
  return `IF(${isBlank(row)},"",IF(${isLeftOut(row)},"",${ofId}))`;
}

/** What is wrong with a row by itself. */
export const ownCheck = (row: number): string =>
  `IF(${isBlank(row)},"",IF(${hasError(row)},"有单元格是错误值，请改正；",${rowCheck(row)}))`;

export const isValid = (row: number): string =>
  `IF(${isBlank(row)},"",IF(LEN(${own("ownCheck", row)})>0,0,1))`;

/** Whether a row can be rated: it is valid, and its class has averages to measure it against. */
export function isRated(row: number): string {
  const [managers, loans, interest] = (["managers", "loans", "interest"] as const).map((list) =>
    ofClass(list, row),
  ) as [string, string, string];
  const noInterest = `${interest}<0,AND(${interest}=0,${own("interestIncome", row)}<>0)`;
  const noLoans = `AND(${loans}=0,${own("loansGranted", row)}<>0)`;
  const undetermined = `OR(${managers}=0,${noInterest},${noLoans})`;
  return `IF(${own("isValid", row)}=1,IF(${isStopped},0,IF(${undetermined},0,1)),"")`;
}

/** What is wrong with a row, or with the class that it is to be compared with. */
export function message(row: number): string {
  const noAverage = `IF(${ofClass("managers", row)}=0,"本类网点没有人计入平均数，无法比较；","本类网点的合计为零或负数，无法与平均数比较；")`;
  const valid = `IF(${own("isRated", row)}=0,${noAverage},REPLACE(${incomplete(row)}&${warnings(row)},1,1,""))`;
  const decided = `IF(${own("isValid", row)}=1,${valid},${own("ownCheck", row)})`;
  return `IF(${isBlank(row)},"",IF(${isStopped},"暂不评定，原因见本表第2行",${decided}))`;
}

/** That the averages of the class are incomplete, in the words of ROSTER. */
function incomplete(row: number): string {
  const [ofClass, unplaced] = [own("classMissing", row), own("unplaced", row)];
  const { lead, and, rows, end } = INCOMPLETE;
  const told = [
    `"；${lead}"`,
    `IF(${ofClass}>0,"${INCOMPLETE.ofClass}"&${ofClass}&"${rows}","")`,
    `IF(${ofClass}*${unplaced}>0,"${and}","")`,
    `IF(${unplaced}>0,"${INCOMPLETE.unplaced}"&${unplaced}&"${rows}","")`,
    `"${end}"`,
  ];
  return `IF(${ofClass}+${unplaced}=0,"",${told.join("&")})`;
}
