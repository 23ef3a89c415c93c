import { type Issue, type IssueCode, issueCodes } from "../rule/index.js";
import {
  type Cell,
  isBlank,
  isSheetError,
  type SheetError,
  type SheetErrorCode,
  sheetError,
} from "./cell.js";

/** Where an issue stands in a sheet. */
export interface Place {
  /** The item, and the row where there is more than one: 区域第3行“利息收入”. */
  readonly where: string;
  /** What the cell should hold. */
  readonly takes?: string | undefined;
  readonly cell?: { readonly value: Cell } | undefined;
}

const CODES: Readonly<Record<IssueCode, SheetErrorCode>> = {
  missing: "#N/A",
  blank: "#N/A",
  wrongType: "#VALUE!",
  notADecimal: "#VALUE!",
  notFinite: "#NUM!",
  tooManyDigits: "#NUM!",
  notWhole: "#NUM!",
  belowMinimum: "#NUM!",
  aboveMaximum: "#NUM!",
  percentMistake: "#NUM!",
  notADate: "#VALUE!",
  notAnInstant: "#VALUE!",
  unknownValue: "#VALUE!",
  unknownField: "#VALUE!",
  inconsistent: "#VALUE!",
  duplicate: "#VALUE!",
  undetermined: "#N/A",
};

/** What a rule divides by; no answer because of one of these is a division by zero. */
const DENOMINATORS: ReadonlySet<unknown> = new Set([
  "managedLoans",
  "loansGranted",
  "interestIncome",
  "votes",
]);

/** What a rule refused as one error value: the code of the first issue, and every issue a line in Chinese. */
export function refusal(issues: readonly Issue[], place: (path: Issue["path"]) => Place): SheetError {
  const errors = issues.map((issue) => errorOf(issue, place(issue.path)));
  const lines = [...new Set(errors.map(({ message }) => message))];
  return sheetError(errors[0]?.code ?? "#VALUE!", lines.join("\n"));
}

function errorOf({ code, path }: Issue, { where, takes, cell }: Place): SheetError {
  const value = cell?.value;
  if (isSheetError(value)) return sheetError(value.code, `${where}：引用的单元格是错误值${value.code}`);
  if (cell !== undefined && isBlank(value)) return missing(where, takes);
  if (typeof value === "string" && code === "wrongType" && /^[\s\d０-９.．,，%％+-]+$/.test(value)) {
    return sheetError("#VALUE!", `${where}：是文本“${value}”，不是数字；请改成数字格式，或用NUMBER函数转换`);
  }
  const expected = takes === undefined ? "" : `；应填${takes}`;
  const came = cell === undefined ? "" : `，填的是${shownCell(value)}`;
  return sheetError(sheetCode(code, path, value), `${where}：${issueCodes[code].zh}${expected}${came}`);
}

/** The error of an input that is not there. */
export function missing(where: string, takes?: string): SheetError {
  return sheetError("#N/A", `${where}：${issueCodes.blank.zh}${takes === undefined ? "" : `；应填${takes}`}`);
}

function sheetCode(code: IssueCode, path: Issue["path"], value: Cell): SheetErrorCode {
  if (code !== "undetermined" || !DENOMINATORS.has(path.at(-1))) return CODES[code];
  return typeof value === "number" && value < 0 ? "#NUM!" : "#DIV/0!";
}

/** A cell as a message shows it. */
export function shownCell(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" ? `“${cell.length > 30 ? `${cell.slice(0, 30)}…` : cell}”` : String(cell);
}
