import type { Workbook } from "exceljs";
import { branchType } from "../../../grading/index.js";
import { peerColumns } from "../../columns.js";
import { wordsOf } from "../../labels.js";
import { formula } from "./formula.js";
import { CLASS_LISTS, rosterColumn, SHEETS } from "./layout.js";
import { wholeColumn } from "./nativeCells.js";
import type { ClassTotals } from "./nativeResults.js";
import { landscape, put, putHeadings, startSheet } from "./style.js";

const FIRST = 4;
const WHOLE = "#,##0";

const CLASSES = wordsOf(branchType);

const NONE: ClassTotals = { managers: 0, loans: 0, interestFen: 0, missing: 0, unplaced: 0 };

/** What an amount is in, behind the heading of its column. */
const UNITS: Readonly<Record<string, string>> = { interestIncome: "（分）", averageInterest: "（元）" };

/** The totals of each class over the rows that can be counted, and how many cannot, by native formulas. */
export function addClassSheet(workbook: Workbook, totals: ReadonlyMap<unknown, ClassTotals>): void {
  const sheet = startSheet(workbook, SHEETS.classes);
  [14, 10, 14, 20, 14, 18, 12, 12].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  put(sheet, "A1", "同类合计", "title");
  put(
    sheet,
    "A2",
    "编号、网点类别、放贷笔数和利息收入都能读取的行都计入，含负责人，不论其他栏是否有误；由原生公式计算，请勿改动。金额按分取整，避免小数误差。",
    "hint",
  );
  // By the reading of this workbook heads always count.
  const shown = peerColumns.filter(({ field }) => field !== "headsInAverage");
  const headings = shown.map(({ zh, field }) => zh + (UNITS[field] ?? ""));
  putHeadings(sheet, FIRST - 1, 1, headings);
  const last = FIRST + CLASSES.length - 1;
  CLASSES.forEach((type, i) => {
    const row = FIRST + i;
    const { managers, loans, interestFen, missing, unplaced } = totals.get(type) ?? NONE;
    const mine = `${wholeColumn("branchType")},$A${row}`;
    const counted = `${mine},${wholeColumn("counts")},1`;
    const average = (total: string) => `IF($B${row}=0,"",${total}/$B${row})`;
    const each = (total: number) => (managers === 0 ? "" : total / managers);
    const interest = wholeColumn("interestFen");
    put(sheet, `A${row}`, type, "cell");
    put(sheet, `B${row}`, formula(`COUNTIFS(${counted})`, managers), "result", WHOLE);
    put(
      sheet,
      `C${row}`,
      formula(`SUMIFS(${rosterColumn("loansGranted")},${counted})`, loans),
      "result",
      WHOLE,
    );
    put(sheet, `D${row}`, formula(`SUMIFS(${interest},${counted})`, interestFen), "result", WHOLE);
    put(sheet, `E${row}`, formula(average(`$C${row}`), each(loans)), "result", "#,##0.00");
    put(sheet, `F${row}`, formula(average(`$D${row}/100`), each(interestFen / 100)), "result", "#,##0.00");
    const uncounted = `COUNTIFS(${wholeColumn("counts")},0)-SUM($G$${FIRST}:$G$${last})`;
    put(sheet, `G${row}`, formula(`COUNTIFS(${mine},${wholeColumn("counts")},0)`, missing), "result", WHOLE);
    put(sheet, `H${row}`, formula(uncounted, unplaced), "result", WHOLE);
  });
  for (const [name, column] of Object.values(CLASS_LISTS))
    workbook.definedNames.add(`${SHEETS.classes}!$${column}$${FIRST}:$${column}$${last}`, name);
  landscape(sheet);
}
