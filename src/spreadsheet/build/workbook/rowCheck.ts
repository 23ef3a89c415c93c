import { toText } from "../../../exact/index.js";
import { appraisalNotes, branchType, managerFields } from "../../../grading/index.js";
import { HIGH_TOLERANCE } from "../../../policy/index.js";
import { type ManagerField, managerColumns } from "../../columns.js";
import type { Column } from "../../headings.js";
import { labelOf, wordOf, wordsOf } from "../../labels.js";
import { boundsOf } from "./bounds.js";
import { GRADES_TO_WRITE, gradeCode } from "./gradeWords.js";
import { columnOf, own, YEAR } from "./layout.js";
import { EXTRA, ratingFields } from "./ratingFields.js";
import { ERROR, FIRST_DAY, MOST_WHOLE, NO, YEARS_NOT_DAYS, YES } from "./readCells.js";
import { isNoText } from "./textCheck.js";

/** Whether a row of the roster is that of a branch head. */
export const isHead = (row: number): string =>
  `EXACT(${own("role", row)},"${wordOf(managerFields.role, "branchHead")}")`;

/** What is said of a field that is wrong. */
const complaint = (field: ManagerField, what: string): string =>
  `"“${labelOf(managerFields[field]).zh}”${what}；"`;

/** What a number is not to be: larger than any amount, or with more decimals than are read. */
const tooLong = (x: string) => [`ABS(${x})>=10^30`, `IF(ABS(${x})<10^-15,ROUND(${x},30)<>${x},FALSE())`];

/** Whether a number is none that a figure can be, as a formula; nothing for columns of another kind. */
function outOfBounds({ field, holds }: Column<ManagerField>, row: number): string | undefined {
  const bounds = boundsOf(holds);
  if (bounds === undefined) return undefined;
  const { min, max, whole } = bounds;
  const x = own(field, row);
  const wrong = [
    ...(min === undefined ? [] : [`${x}<${min}`]),
    ...(max === undefined ? [] : [`${x}>${max}`]),
    ...(whole ? [`${x}<>INT(${x})`, `${x}>${MOST_WHOLE}`] : tooLong(x)),
  ];
  return `OR(${wrong.join(",")})`;
}

/** What is wrong with a figure that must be filled; nothing for other columns. */
function figureCheck(column: Column<ManagerField>, row: number): string[] {
  const { field, kind, blank } = column;
  const wrong = outOfBounds(column, row);
  if (wrong === undefined || blank === "optional") return [];
  const x = own(field, row);
  const inRange = `IF(${wrong},${complaint(field, `应填${kind.zh}`)},"")`;
  const empty = blank === "refused" ? "空白，没有的填0" : "空白";
  const noNumber = `IF(LEN(${x})=0,${complaint(field, empty)},${complaint(field, "不是数字，文字形式的数字请重新输入")})`;
  return [`IF(ISNUMBER(${x}),${inRange},${noNumber})`];
}

/** What is wrong with a row of the roster, as a text: nothing where the row can be rated. */
export function rowCheck(row: number): string {
  const parts = [
    ...idChecks(row),
    nameCheck(row),
    classCheck(row),
    ...managerColumns.flatMap((column) => figureCheck(column, row)),
    loansCheck(row),
    appointmentCheck(row),
    ...roleChecks(row),
    priorCheck(row),
    flagCheck(row),
  ];
  return parts.join("&");
}

/** Whether a cell of the columns of the library holds an error. */
export function hasError(row: number): string {
  const fields = ratingFields.filter((field) => field in managerFields);
  const ranges: [string, string][] = [];
  for (const field of fields) {
    const column = columnOf(field);
    const last = ranges.at(-1);
    const isNext = last !== undefined && ratingFields.indexOf(field) - 1 === place(last[1]);
    if (isNext) last[1] = column;
    else ranges.push([column, column]);
  }
  return `${ranges.map(([first, last]) => `COUNTIF($${first}${row}:$${last}${row},"${ERROR}")`).join("+")}>0`;
}

const place = (column: string) => ratingFields.findIndex((field) => columnOf(field) === column);

/** Whether the id of a row was used in a row above. */
export const repeats = (row: number, first: number): string =>
  `SUMPRODUCT(--EXACT($${columnOf("id")}$${first}:${own("id", row)},${own("id", row)}))>1`;

const isNoId = (row: number) => {
  const x = own("id", row);
  return `IF(LEN(${x})=0,TRUE(),${isNoText(x)})`;
};

function idChecks(row: number): string[] {
  const x = own("id", row);
  return [
    `IF(LEN(${x})=0,${complaint("id", "空白")},IF(${isNoText(x)},${complaint("id", "应填文字或整数，前后不留空格，没有换行等不可见字符")},""))`,
    `IF(${own("repeated", row)}=1,${complaint("id", "与前面的重复")},"")`,
  ];
}

/** The figures of the averages. */
const COUNTED: readonly ManagerField[] = ["loansGranted", "interestIncome"];

/** Whether what counts in the averages can be read: of the id, and of all figures together. */
export function rowIsReadable(row: number): { readonly id: string; readonly figures: string } {
  const [id, type, flag] = (["id", "branchType", "inClassAverage"] as const).map((field) =>
    own(field, row),
  ) as [string, string, string];
  const counted = managerColumns.filter(({ field }) => COUNTED.includes(field));
  const ofFigures = counted.reduceRight(
    (rest, column) => `IF(ISNUMBER(${own(column.field, row)}),IF(${outOfBounds(column, row)},0,${rest}),0)`,
    "1",
  );
  return {
    id: `IF(${id}="${ERROR}",FALSE(),NOT(${isNoId(row)}))`,
    figures: `IF(AND(${isClass(type)},${isFlag(flag)}),${ofFigures},0)`,
  };
}

function nameCheck(row: number): string {
  const x = own("name", row);
  return `IF(LEN(${x})=0,"",IF(${isNoText(x)},${complaint("name", "应填文字，前后不留空格，没有换行等不可见字符")},""))`;
}

const isOneOf = (x: string, words: readonly string[]) =>
  `OR(${words.map((zh) => `EXACT(${x},"${zh}")`).join(",")})`;

const isClass = (x: string) => isOneOf(x, wordsOf(branchType));

function classCheck(row: number): string {
  const told = `应填${wordsOf(branchType).join("、")}`;
  return `IF(${isClass(own("branchType", row))},"",${complaint("branchType", told)})`;
}

/** Parts larger than their whole, and loans without which there is no ratio. */
function loansCheck(row: number): string {
  const [npl, net] = [own("newNplBalance", row), own("netLoans", row)];
  const noLoans = `IF(${net}=0,"扣除贴现后没有贷款，新增不良贷款率无法计算；","")`;
  const tooMuchNpl = `IF(${npl}>${net},"新增不良余额大于扣除贴现后的贷款余额；",${noLoans})`;
  const tooManyAcceptances = `IF(${net}<0,"贴现余额大于管户贷款余额；",${tooMuchNpl})`;
  return `IF(AND(ISNUMBER(${npl}),ISNUMBER(${net})),${tooManyAcceptances},"")`;
}

function appointmentCheck(row: number): string {
  const x = own("appointedOn", row);
  const [first, last] = YEARS_NOT_DAYS;
  const isYear = `AND(${x}=INT(${x}),${x}>=${first},${x}<=${last})`;
  const late = `IF(OR(${x}<${FIRST_DAY},${x}<>INT(${x}),${isYear}),${complaint("appointedOn", "不是日期")},IF(${x}>DATE(${YEAR},12,31),${complaint("appointedOn", "晚于考评年度末")},""))`;
  return `IF(LEN(${x})=0,"",IF(ISNUMBER(${x}),${late},${complaint("appointedOn", "不是日期，应填如2024-06-03")}))`;
}

const coefficientCheck = (field: "headCoefficient" | "priorCoefficient", row: number, otherwise: string) => {
  const x = own(field, row);
  const wrong = `OR(${[`${x}<0`, ...tooLong(x)].join(",")})`;
  return `IF(ISNUMBER(${x}),IF(${wrong},${complaint(field, "应为0或以上")},""),${complaint(field, otherwise)})`;
};

function priorCheck(row: number): string {
  const [x, appointed] = [own("priorCoefficient", row), own("appointedOn", row)];
  const misplaced = complaint("priorCoefficient", "只由填了首次任职日期的客户经理填写");
  return `IF(LEN(${x})=0,"",IF(OR(${isHead(row)},LEN(${appointed})=0),${misplaced},${coefficientCheck("priorCoefficient", row, "应填数字")}))`;
}

/** Whether a row is left out of the averages: its cell says no. */
export const isLeftOut = (row: number): string => `EXACT(${own("inClassAverage", row)},"${NO}")`;

/** Whether a cell says that a row counts in the averages or that it does not; a blank says that it does. */
const isFlag = (x: string) => `OR(LEN(${x})=0,${isOneOf(x, [YES, NO])})`;

function flagCheck(row: number): string {
  return `IF(${isFlag(own("inClassAverage", row))},"",${complaint("inClassAverage", `应填${YES}或${NO}`)})`;
}

function roleChecks(row: number): string[] {
  const [role, mine] = [own("role", row), own("headCoefficient", row)];
  const words = wordsOf(managerFields.role);
  const ofHead = coefficientCheck("headCoefficient", row, "必须填数字（岗位为负责人）");
  return [
    `IF(OR(LEN(${role})=0,${isOneOf(role, words)}),"",${complaint("role", `应填${words.join("、")}`)})`,
    `IF(${isHead(row)},${ofHead},IF(LEN(${mine})>0,${complaint("headCoefficient", "只由负责人填写")},""))`,
  ];
}

/** What is said of a row that is rated all the same, each behind a semicolon. */
export function warnings(row: number): string {
  const tolerance = own("nplTolerance", row);
  const { highTolerance, toleranceOfAll } = appraisalNotes;
  const high = `IF(${tolerance}>${toText(HIGH_TOLERANCE)},"；${highTolerance.zh}","")`;
  const ofTolerance = `IF(${tolerance}=1,"；${toleranceOfAll.zh}",${high})`;
  const grade = own("lastGrade", row);
  const unread = `“${EXTRA.lastGrade}”${GRADES_TO_WRITE}，没有采用`;
  const ofGrade = `IF(LEN(${grade})=0,"",IF(${gradeCode(grade)}=0,"；${unread}",""))`;
  return `${ofTolerance}&${ofGrade}`;
}
