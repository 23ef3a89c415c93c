import type { Workbook, Worksheet } from "exceljs";
import { cite } from "../../../catalogue/index.js";
import { openReadings } from "../../../policy/index.js";
import { SHEETS } from "./layout.js";
import { dress, put, putHeadings } from "./style.js";
import {
  BLANK_CHARACTERS,
  BLANKS,
  HIDDEN,
  HIDDEN_CHARACTERS,
  ONE_TAG,
  TAG,
  TAG_CHARACTERS,
  TAGS,
} from "./textCheck.js";

/** Chinese characters in a line of a question. */
const PER_LINE = 18;
const LINE_HEIGHT = 16;
/** The last column that is shown. */
const LAST = "G";

/** The open places of chapter 3, with the reading that the native formulas keep to; the row behind them. */
export function addReadings(sheet: Worksheet, start: number): number {
  put(sheet, `A${start}`, "口径", "strong");
  put(
    sheet,
    `A${start + 1}`,
    "原文可有不同理解之处，本表固定采用下列口径；须用其他口径的，请用加载项的选项。",
    "hint",
  );
  putHeadings(sheet, start + 2, 1, ["选项名称", "条款", "问题", "采用"]);
  sheet.mergeCells(`D${start + 2}:${LAST}${start + 2}`);
  const readings = openReadings.filter(({ clause }) => /^measures-1[0-5](\.|$)/.test(clause));
  readings.forEach(({ id, clause, question, meanings, default: chosen }, i) => {
    const row = start + 3 + i;
    put(sheet, `A${row}`, id, "step");
    put(sheet, `B${row}`, cite(clause, "zh"), "cell");
    put(sheet, `C${row}`, question.zh, "cell");
    put(sheet, `D${row}`, meanings[chosen]?.zh ?? "", "cell");
    sheet.mergeCells(`D${row}:${LAST}${row}`);
    for (const column of ["C", "D"])
      sheet.getCell(`${column}${row}`).alignment = { wrapText: true, vertical: "middle" };
    sheet.getRow(row).height = Math.max(2, Math.ceil(question.zh.length / PER_LINE)) * LINE_HEIGHT;
  });
  return start + 3 + readings.length;
}

/** The characters that the check of ids and names looks for. */
export function addCharacters(workbook: Workbook, sheet: Worksheet, start: number): void {
  put(sheet, `A${start + 1}`, "编号和姓名的检查用字符（看不见，请勿改动）", "hint");
  for (let i = 1; i <= 5; i++) sheet.getRow(start + i).hidden = true;
  const lists = [
    [BLANKS, BLANK_CHARACTERS],
    [HIDDEN, HIDDEN_CHARACTERS],
    [TAGS, TAG_CHARACTERS],
    [TAG, ONE_TAG],
  ] as const;
  lists.forEach(([called, characters], i) => {
    const row = start + 2 + i;
    put(sheet, `A${row}`, called, "step");
    dress(sheet.getCell(`B${row}`), "step").value = characters;
    workbook.definedNames.add(`${SHEETS.figures}!$B$${row}`, called);
  });
}
