import type { CellValue, Worksheet } from "exceljs";
import { formula } from "./formula.js";
import { FIGURES_CHANGED, FIGURES_CHANGED_COUNT, resultRange, SHEETS, YEAR } from "./layout.js";
import { clausesOf, STEPS, type Step } from "./noticeLines.js";
import { resultAt } from "./order.js";
import { dress, type Look, put, putHeadings } from "./style.js";

/** The columns of a notice; behind them, where nothing is printed, the steps to the person. */
export const NOTICE_WIDTHS: readonly number[] = [18, 31, 17, 14, 16];
/** The size at which a notice fills a page of A4, in percent: hosts differ in how wide a column is. */
export const NOTICE_SCALE = 76;
export const LAST_COLUMN = "E";
export const STEP_COLUMN = "G";

/** The cell of the name of the bank, which every notice shows. */
const BANK: string = `${SHEETS.notice}!$B$2`;

const HEAD_ROWS = 6;
const STEP_ROWS = STEPS.reduce((rows, { lines }) => rows + lines.length, 0);
const FOOT_ROWS = 7;
export const NOTICE_ROWS: number = HEAD_ROWS + 1 + STEP_ROWS + FOOT_ROWS;

/** Whom a notice is for: the cell of the position of the row, and the formula of why there is none. */
export interface Addressee {
  readonly at: string;
  readonly problem: string;
}

const IDS = resultRange("id");

/** How often an id stands beside the grades, as a formula; as text, since an id may be typed as a number. */
export const timesOf = (id: string): string => `SUMPRODUCT(--EXACT(${IDS},${id}&""))`;

/** Why nobody gets a notice under an id that stands there more than once, as a formula. */
export const repeatedId = (id: string): string =>
  `"编号“"&${id}&"”在“${SHEETS.rating}”中重复，请先更正“${SHEETS.roster}”"`;

const DAY = "日期：　　　　年　　月　　日";

const DECIMALS = "得分和比率显示四位小数，评定按未舍入的数字计算。";
/** As many changed figures as two lines tell. */
const LONGEST = 66;
const changed = `IF(LEN(${FIGURES_CHANGED})>${LONGEST},"见本行“${SHEETS.figures}”。",${FIGURES_CHANGED})`;
/** The person is told where figures are others than those of the document. */
const BASIS: CellValue = formula(
  `"${DECIMALS}"&IF(${FIGURES_CHANGED_COUNT}=0,"","采用的参数有"&${FIGURES_CHANGED_COUNT}&"项与《办法》原文不同："&${changed})`,
);

/** What is said below the steps, with the height of its row. */
const FOOT: readonly (readonly [line: CellValue, look: Look, height: number])[] = [
  [BASIS, "hint", 30],
  [
    "本通知单所列等级是支行（部）的初评结果，报总行审核批准后，才确定客户经理等级和岗位工资系数（《办法》第十四条）。",
    "strong",
    36,
  ],
  ["客户经理意见（有异议的，请写明事项和理由）：", "cell", 60],
  [`客户经理签字：　　　　　　　　　　　　　　　　${DAY}`, "text", 32],
  [`支行（部）负责人签字：　　　　　　　　　　　　${DAY}`, "text", 32],
  [`总行审核批准：　　　　　　　　　　　　　　　　${DAY}`, "text", 32],
  ["", "text", 6],
];

/** Writes a cell that reaches over columns. */
function across(sheet: Worksheet, row: number, from: string, to: string, value: CellValue, look: Look) {
  const cell = put(sheet, `${from}${row}`, value, look);
  cell.alignment = { vertical: "middle", wrapText: true };
  if (from !== to) sheet.mergeCells(`${from}${row}:${to}${row}`);
  return cell;
}

/** A cell that shows nothing without a person. */
const shown = (at: string, value: string) => formula(`IF(${at}="","",${value})`);

/** A notice of one page, from a row on. */
export function putNotice(sheet: Worksheet, top: number, { at, problem }: Addressee): void {
  const branch = `IF(LEN(${resultAt("branch", at)})=0,"________________支行（部）",${resultAt("branch", at)})`;
  // The person is told what concerns the grade; what the office has still to look at stands beside the grades.
  const missing = `${resultAt("classMissing", at)}+${resultAt("unplaced", at)}`;
  const warning = `IF(${missing}>0,"同类平均数不完整，补正后应重新评定，本通知单暂不发给本人","")`;
  const title = across(sheet, top, "A", "E", "客户经理等级初评通知单", "title");
  title.alignment = { horizontal: "center", vertical: "middle" };
  sheet.getRow(top).height = 34;
  sheet.getRow(top + 1).height = 24;
  sheet.getRow(top + 2).height = 32;
  across(sheet, top + 1, "A", "E", formula(`${BANK}&"　"&IF(${at}="","",${branch})`), "strong");
  across(sheet, top + 2, "A", "E", formula(`IF(${at}="",${problem},${warning})`), "alert");
  const facts: readonly (readonly [string, string, string?])[] = [
    ["编号", resultAt("id", at)],
    ["姓名", resultAt("name", at)],
    ["网点类别", resultAt("branchType", at)],
    ["岗位", `IF(LEN(${resultAt("role", at)})=0,"客户经理",${resultAt("role", at)})`],
    ["考评年度", YEAR, "0"],
    [
      "首次任职日期",
      `IF(LEN(${resultAt("appointedOn", at)})=0,"",${resultAt("appointedOn", at)})`,
      "yyyy-mm-dd",
    ],
  ];
  facts.forEach(([label, value, format], i) => {
    const row = top + 3 + Math.floor(i / 2);
    const [labelled, from, to] = i % 2 === 0 ? ["A", "B", "B"] : ["C", "D", "E"];
    put(sheet, `${labelled}${row}`, label, "step");
    put(sheet, `${from}${row}`, shown(at, value), "cell", format).alignment = {
      horizontal: "left",
      vertical: "middle",
      shrinkToFit: true,
    };
    if (from !== to) sheet.mergeCells(`${from}${row}:${to}${row}`);
    sheet.getRow(row).height = 22;
  });
  putHeadings(sheet, top + HEAD_ROWS, 1, ["项目", "内容", "数据", "结果", "依据（《办法》）"]);
  sheet.getRow(top + HEAD_ROWS).height = 26;
  let row = top + HEAD_ROWS + 1;
  for (const step of STEPS) {
    putStep(sheet, row, step, at);
    row += step.lines.length;
  }
  FOOT.forEach(([line, look, height], i) => {
    const cell = across(sheet, row + i, "A", "E", line, look);
    if (look === "cell") cell.alignment = { vertical: "top", wrapText: true };
    sheet.getRow(row + i).height = height;
  });
}

/** A step, its name and its result beside all its lines. */
function putStep(sheet: Worksheet, top: number, step: Step, at: string): void {
  const last = top + step.lines.length - 1;
  step.lines.forEach((line, i) => {
    const row = top + i;
    sheet.getRow(row).height = "said" in line ? 32 : 22;
    if ("said" in line) {
      across(sheet, row, "B", "C", shown(at, line.said(at)), "cell");
    } else {
      across(sheet, row, "B", "B", formula(line.label), "cell");
      put(sheet, `C${row}`, shown(at, line.value(at)), "cell", line.format);
    }
  });
  const beside: readonly (readonly [string, CellValue, Look])[] = [
    ["A", formula(step.title), "cell"],
    ["D", shown(at, step.result(at)), "result"],
    ["E", clausesOf(step), "step"],
  ];
  for (const [column, value, look] of beside) {
    const cell = put(sheet, `${column}${top}`, value, look, column === "D" ? step.format : undefined);
    cell.alignment = {
      vertical: "middle",
      wrapText: true,
      ...(column === "D" ? { horizontal: "center" } : {}),
    };
    for (let row = top + 1; row <= last; row++) dress(sheet.getCell(`${column}${row}`), look);
    if (last > top) sheet.mergeCells(`${column}${top}:${column}${last}`);
  }
}
