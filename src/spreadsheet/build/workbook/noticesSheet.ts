import type { Workbook, Worksheet } from "exceljs";
import { formula } from "./formula.js";
import { resultRange, SHEETS } from "./layout.js";
import {
  LAST_COLUMN,
  NOTICE_ROWS,
  NOTICE_SCALE,
  NOTICE_WIDTHS,
  putNotice,
  repeatedId,
  STEP_COLUMN,
  timesOf,
} from "./notice.js";
import { GRADED, NOTHING, orderRange, resultAt } from "./order.js";
import { unlock, upright } from "./printed.js";
import { WRONG } from "./ratingRules.js";
import { put, startSheet } from "./style.js";

/** The cell of the number of the first person, and where the notices begin. */
const START = "$B$1";
const TOP = 5;

/** Notices of one run. */
export const PER_RUN = 50;

/** Why there are no notices; nothing where there are. */
const PROBLEM = `$${STEP_COLUMN}$1`;
const wrongStart = `"B1应填1到"&${GRADED}&"的整数"`;
const outside = `OR(${START}<>INT(${START}),${START}<1,${START}>${GRADED})`;
const startCheck = `IF(ISNUMBER(${START}),IF(${outside},${wrongStart},""),${wrongStart})`;

/** The notices of the people from a number on, each on a page of its own. */
export function addNoticesSheet(workbook: Workbook): Worksheet {
  const sheet = startSheet(workbook, SHEETS.notices, { ySplit: TOP - 1 });
  [...NOTICE_WIDTHS, 3, 12].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  sheet.getColumn(STEP_COLUMN).hidden = true;
  const last = `MIN(${START}+${PER_RUN - 1},${GRADED})`;
  const range = `"本次第"&${START}&"至"&${last}&"人，只打印本表，页码范围填 1 至 "&${last}-${START}+1`;
  const next = `IF(${last}<${GRADED},"；下一次B1填"&${last}+1,"；已到最后一人")`;
  put(sheet, "A1", "从第几人起", "strong");
  put(sheet, "B1", 1, "input", "0");
  sheet.getCell("B1").alignment = { horizontal: "left" };
  put(sheet, "C1", `每次${PER_RUN}人，每人一页，按名册次序`, "hint");
  put(sheet, "A2", formula(`IF(LEN(${PROBLEM})>0,${PROBLEM},${range}&${next})`), "alert");
  const wrong = `COUNTIF(${resultRange("grade")},"${WRONG}")`;
  put(
    sheet,
    "A3",
    formula(
      `"共有已评定的 "&${GRADED}&" 人"&IF(${wrong}=0,"","；有误的 "&${wrong}&" 人没有通知单，请先更正“${SHEETS.roster}”")`,
    ),
    "strong",
  );
  put(sheet, `${STEP_COLUMN}1`, formula(`IF(LEN(${NOTHING})>0,${NOTHING},${startCheck})`), "step");
  for (let i = 0; i < PER_RUN; i++) {
    const top = TOP + i * NOTICE_ROWS;
    const at = `$${STEP_COLUMN}$${top}`;
    const number = `${START}+${i}`;
    const [found, times] = [1, 2].map((step) => `$${STEP_COLUMN}$${top + step}`) as [string, string];
    const position = `IF(${number}>${GRADED},"",MATCH(${number},${orderRange("graded")},0))`;
    const id = resultAt("id", found);
    const steps = [
      `IF(${times}=1,${found},"")`,
      `IF(LEN(${PROBLEM})>0,"",${position})`,
      `IF(${found}="",0,${timesOf(id)})`,
    ];
    steps.forEach((step, k) => {
      put(sheet, `${STEP_COLUMN}${top + k}`, formula(step), "step");
    });
    const nobody = `IF(${times}>1,${repeatedId(id)},"本页没有人员")`;
    putNotice(sheet, top, { at, problem: `IF(LEN(${PROBLEM})>0,${PROBLEM},${nobody})` });
    sheet.getRow(top + NOTICE_ROWS - 1).addPageBreak();
  }
  upright(sheet, `A${TOP}:${LAST_COLUMN}${TOP + PER_RUN * NOTICE_ROWS - 1}`, { scale: NOTICE_SCALE });
  unlock(sheet, "B1");
  return sheet;
}
