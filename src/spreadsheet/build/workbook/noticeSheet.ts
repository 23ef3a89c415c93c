import type { Workbook, Worksheet } from "exceljs";
import type { Cell } from "../../index.js";
import { formula } from "./formula.js";
import { resultRange, SHEETS, STOP } from "./layout.js";
import {
  LAST_COLUMN,
  NOTICE_ROWS,
  NOTICE_WIDTHS,
  putNotice,
  repeatedId,
  STEP_COLUMN,
  timesOf,
} from "./notice.js";
import { orderRange, resultAt } from "./order.js";
import { unlock, upright } from "./printed.js";
import { put, startSheet } from "./style.js";

/** The cell of the id, and where the notice begins. */
const CHOSEN = "$B$1";
const TOP = 5;

const step = (row: number) => `$${STEP_COLUMN}$${row}`;
/** How often the id is there, at which position, how far the ids reach, and why nobody is found. */
const [TIMES, FOUND, REACH, PROBLEM, AT] = [1, 2, 3, 4, TOP].map(step) as [
  string,
  string,
  string,
  string,
  string,
];

const ids = resultRange("id");
const positions = orderRange("position");

/** Why no notice is shown for the id; nothing where one is. */
const problem = [
  [`LEN(${STOP})>0`, `"“${SHEETS.rating}”暂不评定："&${STOP}`],
  [`ISERROR(${CHOSEN})`, `"编号是错误值，请重新填写"`],
  [`LEN(${CHOSEN})=0`, `"请先在本表上方选择或填写编号"`],
  [`${TIMES}=0`, `"“${SHEETS.rating}”中没有编号“"&${CHOSEN}&"”"`],
  [`${TIMES}>1`, repeatedId(CHOSEN)],
  [
    `INDEX(${orderRange("grade")},${FOUND})=""`,
    `"编号“"&${CHOSEN}&"”有误，不予评定："&${resultAt("message", FOUND)}`,
  ],
].reduceRight((rest, [when, said]) => `IF(${when},${said},${rest})`, `""`);

/** The notice of one person, who is chosen by the id; `chosen` is there from the beginning. */
export function addNoticeSheet(workbook: Workbook, chosen?: Cell): Worksheet {
  const sheet = startSheet(workbook, SHEETS.notice);
  [...NOTICE_WIDTHS, 3, 12, 40].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  for (const steps of [STEP_COLUMN, "H"]) sheet.getColumn(steps).hidden = true;
  put(sheet, "A1", "选择编号", "strong");
  put(sheet, "B1", typeof chosen === "string" ? chosen : null, "input", "@");
  put(sheet, "C1", "从下拉表选择，也可以直接填写", "hint");
  put(sheet, "A2", "行名", "strong");
  put(sheet, "B2", "________________银行", "input");
  put(sheet, "C2", `改成本行名称，“${SHEETS.notices}”也用它`, "hint");
  put(sheet, "A3", `以下打印成一页A4纸。成批打印见“${SHEETS.notices}”。`, "hint");
  const steps: readonly (readonly [string, string])[] = [
    [`IF(ISERROR(${CHOSEN}),0,IF(LEN(${CHOSEN})=0,0,${timesOf(CHOSEN)}))`, "编号出现次数"],
    [`IF(${TIMES}=1,SUMPRODUCT(EXACT(${ids},${CHOSEN}&"")*${positions}),"")`, "评级行"],
    [`MAX(1,SUMPRODUCT(MAX((LEN(${ids})>0)*${positions})))`, "编号到第几行"],
    [problem, "为什么没有通知单"],
    [`IF(LEN(${PROBLEM})=0,${FOUND},"")`, "显示评级行"],
  ];
  steps.forEach(([text, label], i) => {
    put(sheet, `${STEP_COLUMN}${i + 1}`, formula(text), "step");
    put(sheet, `H${i + 1}`, label, "hint");
  });
  const [first] = ids.split(":");
  sheet.getCell("B1").dataValidation = {
    type: "list",
    allowBlank: true,
    showErrorMessage: false,
    formulae: [`OFFSET(${first},0,0,${REACH},1)`],
  };
  putNotice(sheet, TOP, { at: AT, problem: PROBLEM });
  upright(sheet, `A${TOP}:${LAST_COLUMN}${TOP + NOTICE_ROWS - 1}`, { onPages: 1 });
  unlock(sheet, "B1");
  unlock(sheet, "B2");
  return sheet;
}
