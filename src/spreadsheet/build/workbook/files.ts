import type { Workbook } from "exceljs";
import { keepResults } from "./engine.js";
import { buildFunctionsWorkbook } from "./functionsWorkbook.js";
import { FIRST_ROW } from "./layout.js";
import type { RosterCells } from "./rated.js";
import { buildWorkbook } from "./workbook.js";

/** Rows that the sheets without a roster take. */
const MOST_OTHER_ROWS = 90;

/** The files of the package by their names: one to be filled in, one filled with people that do not exist. */
export function buildFiles(example: RosterCells): Readonly<Record<string, Workbook>> {
  const template = buildWorkbook({}, undefined, { title: "客户经理考评（空白模板）" });
  const filled = buildWorkbook(example, undefined, { title: "客户经理考评（示例，人名和数字都是虚构的）" });
  const rows = Math.max(MOST_OTHER_ROWS, FIRST_ROW + example.rows.length + 1);
  for (const workbook of [template, filled]) keepResults(workbook, rows);
  return {
    "kaoping-template.xlsx": template,
    "kaoping-example.xlsx": filled,
    "kaoping-functions.xlsx": buildFunctionsWorkbook(example),
  };
}
