import type { Workbook, Worksheet } from "exceljs";
import { branchType } from "../../../grading/index.js";
import { peerColumns } from "../../columns.js";
import { wordsOf } from "../../labels.js";
import { formula } from "./formula.js";
import { CLASS_LISTS, resultRange, SHEETS } from "./layout.js";
import { landscape, put, putHeadings, startSheet } from "./style.js";

const FIRST = 4;
const WHOLE = "#,##0";

const CLASSES = wordsOf(branchType);

/** What an amount is in, behind the heading of its column. */
const UNITS: Readonly<Record<string, string>> = { interestIncome: "（元）", averageInterest: "（元）" };

/** The sum of amounts, without what binary arithmetic leaves behind their decimals. */
function sumOf(amounts: string, counted: string): string {
  const sign = (which: string) => `SUMIFS(${amounts},${counted},${amounts},"${which}0")`;
  return `ROUND(SUMIFS(${amounts},${counted}),12-INT(LOG10(MAX(1,${sign(">")}-${sign("<")}))))`;
}

/** The totals of each class over the rows that can be counted, and how many cannot, by native formulas. */
export function addClassSheet(workbook: Workbook): Worksheet {
  const sheet = startSheet(workbook, SHEETS.classes);
  [14, 10, 14, 20, 14, 18, 12, 12].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  put(sheet, "A1", "同类合计", "title");
  put(
    sheet,
    "A2",
    "编号、网点类别、放贷笔数和利息收入都能读取的行都计入，含负责人，不论其他栏是否有误；全是公式，不要填写。",
    "hint",
  );
  // By the reading of this workbook heads always count.
  const shown = peerColumns.filter(({ field }) => field !== "headsInAverage");
  const headings = shown.map(({ zh, field }) => zh + (UNITS[field] ?? ""));
  putHeadings(sheet, FIRST - 1, 1, headings);
  const last = FIRST + CLASSES.length - 1;
  CLASSES.forEach((type, i) => {
    const row = FIRST + i;
    const mine = `${resultRange("branchType")},$A${row}`;
    const counted = `${mine},${resultRange("counts")},1`;
    const average = (total: string) => `IF($B${row}=0,"",${total}/$B${row})`;
    const uncounted = `COUNTIFS(${resultRange("counts")},0)-SUM($G$${FIRST}:$G$${last})`;
    const amount = "#,##0.00";
    put(sheet, `A${row}`, type, "cell");
    const cells: readonly (readonly [string, string, string])[] = [
      ["B", `COUNTIFS(${counted})`, WHOLE],
      ["C", `SUMIFS(${resultRange("loansGranted")},${counted})`, WHOLE],
      ["D", sumOf(resultRange("countedInterest"), counted), amount],
      ["E", average(`$C${row}`), amount],
      ["F", average(`$D${row}`), amount],
      ["G", `COUNTIFS(${mine},${resultRange("counts")},0)`, WHOLE],
      ["H", uncounted, WHOLE],
    ];
    for (const [column, text, format] of cells)
      put(sheet, `${column}${row}`, formula(text), "result", format);
  });
  for (const [name, column] of Object.values(CLASS_LISTS))
    workbook.definedNames.add(`${SHEETS.classes}!$${column}$${FIRST}:$${column}$${last}`, name);
  landscape(sheet);
  return sheet;
}
