import type { Issue, IssueCode } from "../rule/index.js";
import {
  type Cell,
  isBlank,
  isSheetError,
  type SheetError,
  type SheetErrorCode,
  sheetError,
} from "./cell.js";
import type { Kind } from "./kinds.js";
import { meaningOf, reasonOf } from "./reasons.js";

/** Where an issue stands in a sheet. */
export interface Place {
  /** The item, and the row where there is more than one: 区域第3行“利息收入”. */
  readonly where: string;
  /** What the cell should hold. */
  readonly kind?: Kind | undefined;
  readonly cell?: { readonly value: Cell } | undefined;
}

/** What is not there, or has no answer. */
const NOT_AVAILABLE: ReadonlySet<IssueCode> = new Set(["missing", "blank", "undetermined"]);

/** What is a number, and none that the field can be. */
const OUT_OF_RANGE: ReadonlySet<IssueCode> = new Set([
  "notFinite",
  "tooManyDigits",
  "notWhole",
  "belowMinimum",
  "aboveMaximum",
  "percentMistake",
]);

/** What a rule divides by; no answer because of one of these is a division by zero. */
const DENOMINATORS: ReadonlySet<unknown> = new Set([
  "managedLoans",
  "loansGranted",
  "interestIncome",
  "votes",
]);

/** Characters of a text that a message shows. */
const MOST_CHARACTERS = 30;

/** A refusal lists as many issues; of a whole table gone wrong the rest is told by their number. */
const MOST_LINES = 10;

/** What a rule refused as one error value: the code of the first issue, and the issues in Chinese, a line each. */
export function refusal(
  issues: readonly Issue[],
  place: (path: Issue["path"]) => Place | undefined,
): SheetError {
  const errors = issues
    .slice(0, MOST_LINES)
    .map((issue) => errorOf(issue, place(issue.path) ?? named(issue)));
  const [first] = errors as [SheetError, ...SheetError[]];
  const lines = [...new Set(errors.map(({ message }) => message))];
  if (issues.length > MOST_LINES) lines.push(`另有${issues.length - MOST_LINES}处错误`);
  return sheetError(first.code, lines.join("\n"));
}

/** An issue that has no place in the sheet is told by the name of its field. */
function named({ title }: Issue): Place {
  return { where: title === undefined ? "输入" : `“${title.zh}”` };
}

function errorOf(issue: Issue, { where, kind, cell }: Place): SheetError {
  const { code, path } = issue;
  const value = cell?.value;
  if (isSheetError(value)) return errorCell(where, value);
  const reason = reasonOf(issue);
  if (cell !== undefined && isBlank(value)) return missing(where, kind, reason);
  if (typeof value === "string" && value.trim() === "") {
    return sheetError("#N/A", `${where}：只有空格${expected(kind)}`);
  }
  const found = typeof value === "string" ? textReason(value, kind) : undefined;
  if (found !== undefined) return sheetError("#VALUE!", `${where}：${found}`);
  if (reason !== undefined) {
    return sheetError(sheetCode(code, path, value), `${where}：${reason}${came(cell, "；")}`);
  }
  // A year with decimals is a number, though of no kind that a year can have.
  const meant = code === "wrongType" && kind?.numeric && typeof value === "number" ? "notWhole" : code;
  const why = kind?.wrong[meant] ?? meaningOf(meant);
  const wanted = expected(kind);
  const message = `${where}：${why}${wanted}${came(cell, wanted === "" ? "；" : "，")}`;
  return sheetError(sheetCode(meant, path, value), message);
}

/** What is wrong with a text before anyone asks what it says. */
function textReason(text: string, kind: Kind | undefined): string | undefined {
  if (kind?.numeric && /^[\s\d０-９.．,，%％+－-]+$/.test(text)) {
    return `是文本${shownCell(text)}，不是数字；请重新输入成数字，或用NUMBER函数转换`;
  }
  if (text !== text.trim()) return `${shownCell(text)}的首尾有空格，请删去`;
  return /\p{Cc}/u.test(text) ? `${shownCell(text)}中有换行等控制字符，请删去` : undefined;
}

/** The error of an input that is not there. */
export function missing(where: string, kind?: Pick<Kind, "zh" | "numeric">, reason?: string): SheetError {
  const why = reason ?? (kind?.numeric ? "空白；空白不等于零" : "空白");
  return sheetError("#N/A", `${where}：${why}${expected(kind)}`);
}

/** The error of a cell that is one already. */
export function errorCell(where: string, { code }: SheetError): SheetError {
  return sheetError(code, `${where}：引用的单元格是错误值${code}`);
}

function expected(kind: Pick<Kind, "zh"> | undefined): string {
  return kind === undefined ? "" : `；应填${kind.zh}`;
}

function came(cell: Place["cell"], comma: string): string {
  return cell === undefined ? "" : `${comma}填的是${shownCell(cell.value)}`;
}

function sheetCode(code: IssueCode, path: Issue["path"], value: Cell): SheetErrorCode {
  if (code === "undetermined" && DENOMINATORS.has(path.at(-1)))
    return typeof value === "number" && value < 0 ? "#NUM!" : "#DIV/0!";
  if (NOT_AVAILABLE.has(code)) return "#N/A";
  return OUT_OF_RANGE.has(code) ? "#NUM!" : "#VALUE!";
}

/** A cell as a message shows it, on one line. */
export function shownCell(cell: unknown): string {
  switch (typeof cell) {
    case "boolean":
      return cell ? "TRUE" : "FALSE";
    case "number":
      return Number.isFinite(cell) ? String(cell) : "无效的数";
    case "string": {
      const line = cell.replace(/\p{Cc}+/gu, "↵");
      return `“${line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line}”`;
    }
    default:
      return "无法识别的内容";
  }
}
