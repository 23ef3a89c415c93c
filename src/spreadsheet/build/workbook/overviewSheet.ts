import type { Workbook } from "exceljs";
import { CANCELLED } from "../../words.js";
import { AGREES, DIFFERS } from "./agreement.js";
import { formula } from "./formula.js";
import { resultRange, SHEETS } from "./layout.js";
import { NOTHING } from "./order.js";
import {
  BRANCH_STEP,
  BRANCHES,
  LAST_COLUMN,
  NOTHING_CELL,
  putBranches,
  putChanges,
  putClasses,
  putGrades,
  putScores,
  shown,
} from "./overviewTables.js";
import { keep, markWhere, upright } from "./printed.js";
import { put, startSheet } from "./style.js";

/** How many are graded by class, grade, score, last year's grade and branch: every total is checked. */
export function addOverviewSheet(workbook: Workbook): void {
  const sheet = startSheet(workbook, SHEETS.summary);
  [20, 10, 10, 10, 12, 10, 10].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  put(sheet, "A1", "客户经理等级评定汇总", "title");
  put(sheet, NOTHING_CELL.replaceAll("$", ""), formula(NOTHING), "alert");
  const classes = putClasses(sheet, 5);
  const grades = putGrades(sheet, classes.next);
  const scores = putScores(sheet, grades.next);
  const changes = putChanges(sheet, scores.next);
  const branches = putBranches(sheet, changes.next);
  const rated = resultRange("grade");
  put(sheet, "A3", `“${SHEETS.rating}”已评定人数`, "strong");
  put(sheet, "B3", formula(`COUNT(${rated})+COUNTIF(${rated},"${CANCELLED}")`), "result");
  put(sheet, "C3", "各表合计", "strong");
  const equal = [classes, grades, scores, changes, branches].map(({ total }) => `${total}=$B$3`);
  put(sheet, "D3", shown(`IF(AND(${equal.join(",")}),"${AGREES}","${DIFFERS}")`), "result");
  markWhere(sheet, "D3", `$D$3="${DIFFERS}"`, "wrong");
  markWhere(sheet, "D3", `$D$3="${AGREES}"`, "right");
  put(
    sheet,
    "A4",
    `平均分只为显示舍入到两位小数。支行最多列出${BRANCHES}个，其余合并为一行，以红色提示。`,
    "hint",
  );
  put(sheet, `${BRANCH_STEP}${changes.next + 1}`, "支行序", "hint");
  for (const { next } of [scores, changes]) sheet.getRow(next - 1).addPageBreak();
  upright(sheet, `A1:${LAST_COLUMN}${branches.next - 1}`, { scale: 86 });
  keep(sheet);
}
