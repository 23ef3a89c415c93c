import { CANCELLED, NO_CEILING } from "../../words.js";
import { FIRST_ROW, GRADED_COLUMN, HEADING_ROW, letters, rosterCell, rosterRow, SHEETS } from "./layout.js";
import { AGREES, columnOf, DIFFERS, NO_ADD_IN, own, WRONG } from "./nativeCells.js";
import { isHead, rowCheck, toleranceMillionths } from "./rowCheck.js";

/** Scores are compared at so many decimals: binary arithmetic may leave 89.99999999999999 for 90. */
export const COMPARED_DECIMALS = 9;

/** A figure of the own class. */
export const ofClass = (list: string, row: number): string =>
  `INDEX(${list},MATCH(${own("网点类别", row)},类别名称,0))`;

/** A cell that shows nothing but in rows that can be rated. */
export const rated = (row: number, formula: string): string => `IF(${own("计入平均", row)}=1,${formula},"")`;

export const text = (cell: string): string => `IF(ISERROR(${cell}),"",${cell}&"")`;

/** The deviation from the average of the class: a whole number over a whole number; an average of 0 is met. */
export const deviation = (mine: string, managers: string, total: string): string =>
  `IF(${total}=0,0,(${mine}*${managers}-${total})/${total})`;

export function check(row: number): string {
  const [grade, coefficient, score] = [0, 1, 2].map(
    (i) => `${SHEETS.roster}!$${letters(GRADED_COLUMN + i)}${row}`,
  ) as [string, string, string];
  const mine = own("评定等级", row);
  const same = `AND(${grade}=${mine},${coefficient}=${own("工资系数", row)},ROUND(${score}-${own("总分", row)},${COMPARED_DECIMALS})=0)`;
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
  const excess = own("新增不良（分）", row);
  const tolerated = `${toleranceMillionths(row)}*${own("净贷款（分）", row)}`;
  const farAbove = `${excess}*1000000>ROUND(${tolerated}*(1+远超容忍度幅度),2)`;
  const byNpl = `IF(${farAbove},远超容忍度等级上限,IF(${excess}*1000000>${tolerated},超容忍度等级上限,0))`;
  const byConduct = `IF(${rosterCell("seriousViolations", row)}>0,严重违规等级上限,0)`;
  const worst = `MAX(${byConduct},${byNpl})`;
  return `IF(${worst}=0,"${NO_CEILING}",${worst})`;
}

export function grade(row: number): string {
  const [byScore, most] = [own("得分等级", row), own("等级上限", row)];
  const ceiled = `IF(OR(${byScore}="${CANCELLED}",${most}="${NO_CEILING}"),${byScore},MAX(${byScore},${most}))`;
  const decided = `IF(${own("保护期内", row)}="是",初任等级,${ceiled})`;
  return `IF(LEN(${own("有效", row)})=0,"",IF(${own("计入平均", row)}=1,${decided},"${WRONG}"))`;
}

export function coefficient(row: number): string {
  const mine = own("评定等级", row);
  const byGrade = `IF(${mine}="${CANCELLED}","",INDEX(等级工资系数,MATCH(${mine},等级,0)))`;
  return rated(row, `IF(${isHead(row)},${rosterCell("headCoefficient", row)},${byGrade})`);
}

export function deduction(row: number): string {
  const occasions: readonly (readonly [field: string, each: string])[] = [
    ["failedExams", "考试不合格每次扣分"],
    ["fines", "罚款每次扣分"],
    ["reprimands", "通报批评每次扣分"],
    ["seriousViolations", "严重违规每次扣分"],
  ];
  return occasions.map(([field, each]) => `${rosterCell(field, row)}*${each}`).join("+");
}

const hasError = (row: number): string => `SUMPRODUCT(--ISERROR(${rosterRow(row)}))>0`;
export const isBlank = (row: number): string => `SUMPRODUCT(LEN(${rosterRow(row)}))=0`;

/** What is wrong with a row by itself. */
export function ownCheck(row: number): string {
  const id = own("编号", row);
  const idsSoFar = `$${columnOf("编号")}$${FIRST_ROW}:${id}`;
  const checked = rowCheck(row, id, idsSoFar);
  return `IF(${hasError(row)},"有单元格是错误值；",IF(${isBlank(row)},"",${checked}))`;
}

/** What is wrong with a row, or with the class that it is to be compared with. */
export function message(row: number): string {
  const ofClass = `"本类网点利息收入合计为零或负数，无法与平均数比较；"`;
  return `IF(${own("有效", row)}=0,${own("行检查", row)},IF(${own("计入平均", row)}=0,${ofClass},""))`;
}
