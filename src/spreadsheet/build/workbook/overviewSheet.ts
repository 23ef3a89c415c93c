import type { Workbook, Worksheet } from "exceljs";
import { formula } from "./formula.js";
import { GRADES } from "./gradeWords.js";
import { FIGURES_CHANGED_COUNT, letters, SHEETS } from "./layout.js";
import { NOTHING } from "./order.js";
import {
  BRANCH_STEP,
  FIRST_GRADE,
  LAST_COLUMN,
  NOTHING_CELL,
  putBranches,
  putChanges,
  putClasses,
  putGrades,
  putScores,
  shown,
} from "./overviewTables.js";
import { markWhere, PAGE_NUMBER, upright } from "./printed.js";
import { STOPPED, WRONG } from "./ratingRules.js";
import { CENTRED, dress, put, putHeadings, startSheet } from "./style.js";
import { changedFigures, countCell, REMARKED } from "./summary.js";

/** The figures of the summary above the grades that are repeated here, and where they stand. */
const REPEATED = ["名册人数", "已评定", WRONG, STOPPED, "未读入", REMARKED];
const FIGURES_ROW = 4;
const CHECK = `${letters(REPEATED.length + 1)}${FIGURES_ROW}`;
/** With it all above the branches fits on a page. */
const ROW_HEIGHT = 17;
const [TIES, TIES_NOT] = ["相符", "不符"];

/** How many are graded by class, grade, score, last year's grade and branch: every total is checked. */
export function addOverviewSheet(workbook: Workbook): Worksheet {
  const sheet = startSheet(workbook, SHEETS.summary);
  [20, 10, 10, 10, 12, 10, 10].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  put(sheet, "A1", "客户经理等级评定汇总（初评）", "title");
  put(sheet, NOTHING_CELL.replaceAll("$", ""), formula(NOTHING), "alert");
  const classes = putClasses(sheet, FIGURES_ROW + 3);
  const grades = putGrades(sheet, classes.next);
  const scores = putScores(sheet, grades.next);
  const changes = putChanges(sheet, scores.next);
  const branches = putBranches(sheet, changes.next);
  putHeadings(sheet, FIGURES_ROW - 1, 1, [...REPEATED, "本表核对"]);
  REPEATED.forEach((heading, i) => {
    dress(sheet.getCell(FIGURES_ROW, i + 1), "cell", "0", CENTRED).value = formula(countCell(heading));
  });
  const everyone = [classes, grades, scores, changes, branches].map(
    ({ total }) => `${total}=${countCell("已评定")}`,
  );
  const ofGrades = [classes, changes, branches].flatMap(({ totalRow }) =>
    GRADES.map(([, word], i) => `${letters(FIRST_GRADE + i)}${totalRow}=${countCell(word)}`),
  );
  const check = `IF(AND(${[...everyone, ...ofGrades].join(",")}),"${TIES}","${TIES_NOT}")`;
  dress(sheet.getCell(CHECK), "cell", undefined, CENTRED).value = shown(check);
  markWhere(sheet, CHECK, `${CHECK}="${TIES_NOT}"`, "alarm");
  const said = `上面一行取自“${SHEETS.rating}”，下面各表的合计都应等于“已评定”，各等级合计都应等于“${SHEETS.rating}”的人数，否则“本表核对”变红。平均分显示两位小数。`;
  put(sheet, `A${FIGURES_ROW + 1}`, said, "hint").alignment = { wrapText: true, vertical: "top" };
  sheet.mergeCells(`A${FIGURES_ROW + 1}:${LAST_COLUMN}${FIGURES_ROW + 1}`);
  sheet.getRow(FIGURES_ROW + 1).height = 30;
  const changed = `A${FIGURES_ROW + 2}`;
  put(sheet, changed, formula(`IF(${FIGURES_CHANGED_COUNT}=0,"",${changedFigures})`), "alert").alignment = {
    wrapText: true,
    vertical: "middle",
  };
  sheet.mergeCells(`${changed}:${LAST_COLUMN}${FIGURES_ROW + 2}`);
  sheet.getColumn(BRANCH_STEP).hidden = true;
  for (let row = FIGURES_ROW + 2; row < changes.next; row++) sheet.getRow(row).height = ROW_HEIGHT;
  sheet.getRow(FIGURES_ROW + 2).height = 30;
  sheet.getRow(changes.next - 1).addPageBreak();
  upright(sheet, `A1:${LAST_COLUMN}${branches.next - 1}`, { scale: 80, footer: PAGE_NUMBER });
  return sheet;
}
