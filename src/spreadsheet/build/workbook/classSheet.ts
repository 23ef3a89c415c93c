import type { Workbook } from "exceljs";
import { BRANCH_TYPES } from "../../columns.js";
import { formula } from "./formula.js";
import { FIRST_ROW, LAST_ROW, rosterCell, SHEETS } from "./layout.js";
import { wholeColumn } from "./nativeCells.js";
import type { ClassTotals } from "./nativeResults.js";
import { landscape, put, putHeadings, startSheet } from "./style.js";

const FIRST = 4;
const WHOLE = "#,##0";

/** The columns of the totals, by the name that formulas call them. */
const NAMES = [
  ["类别名称", "A"],
  ["类别人数", "B"],
  ["类别笔数", "C"],
  ["类别利息", "D"],
  ["类别利息初计", "G"],
] as const;

/** A column of the roster in all rows. */
function rosterColumn(field: string): string {
  return `${rosterCell(field, FIRST_ROW).replace(/\d+$/, `$${FIRST_ROW}`)}:${rosterCell(field, LAST_ROW)
    .replace(`${SHEETS.roster}!`, "")
    .replace(/\d+$/, `$${LAST_ROW}`)}`;
}

/** The totals of each class over the rows that can be rated, by native formulas. */
export function addClassSheet(workbook: Workbook, totals: ReadonlyMap<unknown, ClassTotals>): void {
  const sheet = startSheet(workbook, SHEETS.classes);
  [14, 10, 14, 20, 14, 18, 22].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  put(sheet, "A1", "同类合计", "title");
  put(
    sheet,
    "A2",
    "只合计可以评定的行，含负责人；由原生公式计算，请勿改动。金额按分取整，避免小数误差。",
    "hint",
  );
  putHeadings(sheet, FIRST - 1, 1, [
    "网点类别",
    "人数",
    "放贷笔数合计",
    "利息收入合计（分）",
    "人均放贷笔数",
    "人均利息收入（元）",
    "利息收入初计（分）",
  ]);
  Object.values(BRANCH_TYPES).forEach((type, i) => {
    const row = FIRST + i;
    const { managers, loans, interestFen } = totals.get(type) ?? { managers: 0, loans: 0, interestFen: 0 };
    const mine = `${wholeColumn("网点类别")},$A${row}`;
    const counted = `${mine},${wholeColumn("计入平均")},1`;
    const average = (total: string) => `IF($B${row}=0,"",${total}/$B${row})`;
    const each = (total: number) => (managers === 0 ? "" : total / managers);
    const interest = wholeColumn("利息（分）");
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
    put(
      sheet,
      `G${row}`,
      formula(`SUMIFS(${interest},${mine},${wholeColumn("有效")},1)`, interestFen),
      "step",
      WHOLE,
    );
  });
  const last = FIRST + Object.keys(BRANCH_TYPES).length - 1;
  for (const [name, column] of NAMES)
    workbook.definedNames.add(`${SHEETS.classes}!$${column}$${FIRST}:$${column}$${last}`, name);
  landscape(sheet);
}
