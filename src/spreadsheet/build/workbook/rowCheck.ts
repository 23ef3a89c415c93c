import { BRANCH_TYPES, managerColumns, ROLES } from "../../columns.js";
import * as kinds from "../../kinds.js";
import { rosterCell, YEAR, YEAR_CHECK } from "./layout.js";

/** Whether a row of the roster is that of a branch head. */
export const isHead = (row: number): string => `EXACT(${rosterCell("role", row)},"${ROLES.branchHead}")`;

/** An amount in fen: a whole number, which binary arithmetic keeps exact. */
export const fen = (cell: string): string => `ROUND(${cell}*100,0)`;

/** The loans without the acceptances of a row, in fen. */
export const netFen = (row: number): string =>
  `(${fen(rosterCell("managedLoans", row))}-${fen(rosterCell("discountedAcceptances", row))})`;

/** The tolerance of a row in millionths: a whole number. */
export const toleranceMillionths = (row: number): string =>
  `ROUND(${rosterCell("nplTolerance", row)}*1000000,0)`;

/** For each kind of number: when it is out of range, and what it should be. */
const RANGES: ReadonlyMap<kinds.Kind, readonly [wrong: (x: string) => string, takes: string]> = new Map([
  [kinds.count, [(x: string) => `OR(${x}<0,${x}<>INT(${x}))`, kinds.count.zh]],
  [kinds.money, [(x: string) => `OR(${x}<0,ROUND(${x},2)<>${x})`, `${kinds.money.zh}，最多两位小数`]],
  [kinds.signedMoney, [(x: string) => `ROUND(${x},2)<>${x}`, `${kinds.signedMoney.zh}，最多两位小数`]],
  [kinds.share, [(x: string) => `OR(${x}<0,${x}>1,ROUND(${x},6)<>${x})`, `${kinds.share.zh}，最多六位小数`]],
]);

const complain = (zh: string, what: string) => `"“${zh}”${what}；"`;

/** What is wrong with a row of the roster, as a text: nothing where the row can be rated. */
export function rowCheck(row: number, id: string, idsSoFar: string): string {
  const numbers = managerColumns.flatMap(({ field, zh, kind }) => {
    const range = RANGES.get(kind);
    if (range === undefined) return [];
    const [wrong, takes] = range;
    const x = rosterCell(field, row);
    const inRange = `IF(${wrong(x)},${complain(zh, `应填${takes}`)},"")`;
    const noNumber = `IF(LEN(${x})=0,${complain(zh, "空白")},${complain(zh, "不是数字")})`;
    return [`IF(ISNUMBER(${x}),${inRange},${noNumber})`];
  });
  const parts = [
    YEAR_CHECK,
    ...idChecks(row, id, idsSoFar),
    nameCheck(row),
    classCheck(row),
    ...numbers,
    loansCheck(row),
    appointmentCheck(row),
    ...roleChecks(row),
  ];
  return parts.join("&");
}

const hasEdgeBlank = (x: string) => `OR(LEFT(${x},1)=" ",RIGHT(${x},1)=" ")`;

function idChecks(row: number, id: string, idsSoFar: string): string[] {
  const x = rosterCell("id", row);
  const noId = `IF(ISNUMBER(${x}),${x}<>INT(${x}),OR(NOT(ISTEXT(${x})),${hasEdgeBlank(x)}))`;
  return [
    `IF(LEN(${x})=0,${complain("编号", "空白")},IF(${noId},${complain("编号", "应填文字或整数，前后不留空格")},""))`,
    `IF(AND(LEN(${x})>0,SUMPRODUCT(--EXACT(${idsSoFar},${id}))>1),${complain("编号", "重复")},"")`,
  ];
}

function nameCheck(row: number): string {
  const x = rosterCell("name", row);
  return `IF(LEN(${x})=0,"",IF(OR(NOT(ISTEXT(${x})),${hasEdgeBlank(x)}),${complain("姓名", "应填文字，前后不留空格")},""))`;
}

function classCheck(row: number): string {
  const x = rosterCell("branchType", row);
  const known = Object.values(BRANCH_TYPES).map((zh) => `EXACT(${x},"${zh}")`);
  return `IF(OR(${known.join(",")}),"",${complain("网点类别", `应填${Object.values(BRANCH_TYPES).join("、")}`)})`;
}

/** Parts larger than their whole, and loans without which there is no ratio. */
function loansCheck(row: number): string {
  const [npl, managed, acceptances] = ["newNplBalance", "managedLoans", "discountedAcceptances"].map(
    (field) => rosterCell(field, row),
  ) as [string, string, string];
  const net = netFen(row);
  const noLoans = `IF(${net}=0,"扣除贴现后没有贷款，不良率无法计算；","")`;
  const tooMuchNpl = `IF(${fen(npl)}>${net},"新增不良余额大于扣除贴现后的贷款余额；",${noLoans})`;
  const tooManyAcceptances = `IF(${net}<0,"贴现余额大于管户贷款余额；",${tooMuchNpl})`;
  return `IF(AND(ISNUMBER(${npl}),ISNUMBER(${managed}),ISNUMBER(${acceptances})),${tooManyAcceptances},"")`;
}

function appointmentCheck(row: number): string {
  const x = rosterCell("appointedOn", row);
  // From 1 March 1900 on, serial number 61, all hosts count the days alike.
  const late = `IF(OR(${x}<61,${x}<>INT(${x})),${complain("首次任职日期", "不是日期")},IF(LEN(${YEAR_CHECK})>0,"",IF(${x}>DATE(${YEAR},12,31),${complain("首次任职日期", "晚于考评年度末")},"")))`;
  return `IF(LEN(${x})=0,"",IF(ISNUMBER(${x}),${late},${complain("首次任职日期", "不是日期，请改成日期格式")}))`;
}

function roleChecks(row: number): string[] {
  const [role, own] = [rosterCell("role", row), rosterCell("headCoefficient", row)];
  const known = Object.values(ROLES).map((zh) => `EXACT(${role},"${zh}")`);
  const ofHead = `IF(ISNUMBER(${own}),IF(${own}<0,${complain("负责人系数", "应为0或以上")},""),${complain("负责人系数", "负责人必填数字")})`;
  return [
    `IF(OR(LEN(${role})=0,${known.join(",")}),"",${complain("岗位", `应填${Object.values(ROLES).join("、")}`)})`,
    `IF(${isHead(row)},${ofHead},IF(LEN(${own})>0,${complain("负责人系数", "只由负责人填写")},""))`,
  ];
}
