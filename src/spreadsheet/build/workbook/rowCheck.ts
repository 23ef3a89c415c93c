import { branchType, managerFields } from "../../../grading/index.js";
import { type ManagerField, managerColumns } from "../../columns.js";
import type { Column } from "../../headings.js";
import { labelOf, wordOf, wordsOf } from "../../labels.js";
import { boundsOf } from "./bounds.js";
import { rosterCell, YEAR, YEAR_CHECK } from "./layout.js";

/** Whether a row of the roster is that of a branch head. */
export const isHead = (row: number): string =>
  `EXACT(${rosterCell("role", row)},"${wordOf(managerFields.role, "branchHead")}")`;

/** An amount in fen: a whole number, which binary arithmetic keeps exact. */
export const fen = (cell: string): string => `ROUND(${cell}*100,0)`;

/** The loans without the acceptances of a row, in fen. */
export const netFen = (row: number): string =>
  `(${fen(rosterCell("managedLoans", row))}-${fen(rosterCell("discountedAcceptances", row))})`;

/** The tolerance of a row in millionths: a whole number. */
export const toleranceMillionths = (row: number): string =>
  `ROUND(${rosterCell("nplTolerance", row)}*1000000,0)`;

/** The decimals that binary arithmetic keeps apart, by the kind of a figure. */
const DECIMALS: Readonly<Record<string, readonly [number, string]>> = { money: [2, "两"], ratio: [6, "六"] };

/** What a cell for yes or no holds. */
export const YES = "是";
export const NO = "否";

const complain = (field: ManagerField, what: string) => `"“${labelOf(managerFields[field]).zh}”${what}；"`;

/** Whether a number is none that a figure can be, as a formula; nothing for columns of another kind. */
function outOfBounds({ field, holds }: Column<ManagerField>, row: number): string | undefined {
  const bounds = boundsOf(holds);
  if (bounds === undefined) return undefined;
  const { min, max, whole } = bounds;
  const x = rosterCell(field, row);
  const [decimals] = DECIMALS[holds.kind] ?? [];
  const wrong = [
    ...(min === undefined ? [] : [`${x}<${min}`]),
    ...(max === undefined ? [] : [`${x}>${max}`]),
    ...(whole ? [`${x}<>INT(${x})`] : []),
    ...(decimals === undefined ? [] : [`ROUND(${x},${decimals})<>${x}`]),
  ];
  return wrong.length === 1 ? wrong[0] : `OR(${wrong.join(",")})`;
}

/** What is wrong with a figure that must be filled; nothing for other columns. */
function figureCheck(column: Column<ManagerField>, row: number): string[] {
  const { field, holds, kind, blank } = column;
  const wrong = outOfBounds(column, row);
  if (wrong === undefined || blank === "optional") return [];
  const x = rosterCell(field, row);
  const [, said] = DECIMALS[holds.kind] ?? [];
  const takes = said === undefined ? kind.zh : `${kind.zh}，最多${said}位小数`;
  const inRange = `IF(${wrong},${complain(field, `应填${takes}`)},"")`;
  const noNumber = `IF(LEN(${x})=0,${complain(field, "空白")},${complain(field, "不是数字")})`;
  return [`IF(ISNUMBER(${x}),${inRange},${noNumber})`];
}

/** What is wrong with a row of the roster, as a text: nothing where the row can be rated. */
export function rowCheck(row: number, repeats: string): string {
  const parts = [
    YEAR_CHECK,
    ...idChecks(row, repeats),
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

const hasEdgeBlank = (x: string) => `OR(LEFT(${x},1)=" ",RIGHT(${x},1)=" ")`;

const isNoId = (x: string) => `IF(ISNUMBER(${x}),${x}<>INT(${x}),OR(NOT(ISTEXT(${x})),${hasEdgeBlank(x)}))`;

/** Whether an id is among those above it, itself included, more than once. */
export const isRepeated = (id: string, idsSoFar: string): string =>
  `SUMPRODUCT(--EXACT(${idsSoFar},${id}))>1`;

function idChecks(row: number, repeats: string): string[] {
  const x = rosterCell("id", row);
  return [
    `IF(LEN(${x})=0,${complain("id", "空白")},IF(${isNoId(x)},${complain("id", "应填文字或整数，前后不留空格")},""))`,
    `IF(AND(LEN(${x})>0,${repeats}),${complain("id", "重复")},"")`,
  ];
}

/** Whether what counts in the averages can be read: 1 or 0 of the id, and of all figures together. Errors are 0. */
export function rowIsReadable(row: number): { readonly id: string; readonly figures: string } {
  const [id, type, flag] = (["id", "branchType", "inClassAverage"] as const).map((field) =>
    rosterCell(field, row),
  ) as [string, string, string];
  const counted = managerColumns.filter(({ field }) => COUNTED.includes(field));
  const ofFigures = counted.reduceRight(
    (rest, column) =>
      `IF(ISNUMBER(${rosterCell(column.field, row)}),IF(${outOfBounds(column, row)},0,${rest}),0)`,
    "1",
  );
  return {
    id: `IF(ISERROR(${id}),0,IF(LEN(${id})=0,0,IF(${isNoId(id)},0,1)))`,
    figures: `IF(OR(ISERROR(${type}),ISERROR(${flag})),0,IF(AND(${isClass(type)},${isFlag(flag)}),${ofFigures},0))`,
  };
}

/** The figures of the averages. */
const COUNTED: readonly ManagerField[] = ["loansGranted", "interestIncome"];

function nameCheck(row: number): string {
  const x = rosterCell("name", row);
  return `IF(LEN(${x})=0,"",IF(OR(NOT(ISTEXT(${x})),${hasEdgeBlank(x)}),${complain("name", "应填文字，前后不留空格")},""))`;
}

const isClass = (x: string) =>
  `OR(${wordsOf(branchType)
    .map((zh) => `EXACT(${x},"${zh}")`)
    .join(",")})`;

function classCheck(row: number): string {
  const x = rosterCell("branchType", row);
  return `IF(${isClass(x)},"",${complain("branchType", `应填${wordsOf(branchType).join("、")}`)})`;
}

/** Parts larger than their whole, and loans without which there is no ratio. */
function loansCheck(row: number): string {
  const [npl, managed, acceptances] = (
    ["newNplBalance", "managedLoans", "discountedAcceptances"] as const
  ).map((field) => rosterCell(field, row)) as [string, string, string];
  const net = netFen(row);
  const noLoans = `IF(${net}=0,"扣除贴现后没有贷款，不良率无法计算；","")`;
  const tooMuchNpl = `IF(${fen(npl)}>${net},"新增不良余额大于扣除贴现后的贷款余额；",${noLoans})`;
  const tooManyAcceptances = `IF(${net}<0,"贴现余额大于管户贷款余额；",${tooMuchNpl})`;
  return `IF(AND(ISNUMBER(${npl}),ISNUMBER(${managed}),ISNUMBER(${acceptances})),${tooManyAcceptances},"")`;
}

function appointmentCheck(row: number): string {
  const x = rosterCell("appointedOn", row);
  // From 1 March 1900 on, serial number 61, all hosts count the days alike.
  const late = `IF(OR(${x}<61,${x}<>INT(${x})),${complain("appointedOn", "不是日期")},IF(LEN(${YEAR_CHECK})>0,"",IF(${x}>DATE(${YEAR},12,31),${complain("appointedOn", "晚于考评年度末")},"")))`;
  return `IF(LEN(${x})=0,"",IF(ISNUMBER(${x}),${late},${complain("appointedOn", "不是日期，请改成日期格式")}))`;
}

function priorCheck(row: number): string {
  const [x, appointed] = [rosterCell("priorCoefficient", row), rosterCell("appointedOn", row)];
  const sized = `IF(ISNUMBER(${x}),IF(${x}<0,${complain("priorCoefficient", "应为0或以上")},""),${complain("priorCoefficient", "应填数字")})`;
  const misplaced = complain("priorCoefficient", "只由填了首次任职日期的客户经理填写");
  return `IF(LEN(${x})=0,"",IF(OR(${isHead(row)},LEN(${appointed})=0),${misplaced},${sized}))`;
}

/** Whether a row is left out of the averages: its cell says no. */
export const isLeftOut = (row: number): string => {
  const x = rosterCell("inClassAverage", row);
  return `IF(ISERROR(${x}),0,IF(ISLOGICAL(${x}),NOT(${x}),EXACT(${x},"${NO}")))`;
};

/** Whether a cell says that a row counts in the averages or that it does not; a blank says that it does. */
const isFlag = (x: string) => `OR(LEN(${x})=0,ISLOGICAL(${x}),EXACT(${x},"${YES}"),EXACT(${x},"${NO}"))`;

function flagCheck(row: number): string {
  return `IF(${isFlag(rosterCell("inClassAverage", row))},"",${complain("inClassAverage", `应填${YES}或${NO}`)})`;
}

function roleChecks(row: number): string[] {
  const [role, own] = [rosterCell("role", row), rosterCell("headCoefficient", row)];
  const known = wordsOf(managerFields.role).map((zh) => `EXACT(${role},"${zh}")`);
  const ofHead = `IF(ISNUMBER(${own}),IF(${own}<0,${complain("headCoefficient", "应为0或以上")},""),${complain("headCoefficient", "负责人必填数字")})`;
  return [
    `IF(OR(LEN(${role})=0,${known.join(",")}),"",${complain("role", `应填${wordsOf(managerFields.role).join("、")}`)})`,
    `IF(${isHead(row)},${ofHead},IF(LEN(${own})>0,${complain("headCoefficient", "只由负责人填写")},""))`,
  ];
}
