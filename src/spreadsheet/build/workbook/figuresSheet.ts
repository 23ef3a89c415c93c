import type { Workbook, Worksheet } from "exceljs";
import { cite } from "../../../catalogue/index.js";
import { openReadings, type Policy, referencePolicy } from "../../../policy/index.js";
import { bandFigures, type Figure, singleFigures } from "./figures.js";
import { SHEETS } from "./layout.js";
import { landscape, put, putHeadings, startSheet } from "./style.js";

/** The two columns that our functions take as options: what a figure is called there, and its value. */
export const OPTIONS = "参数选项";

const FIRST = 5;

function putFigure(sheet: Worksheet, row: number, figure: Figure, label: string): void {
  put(sheet, `A${row}`, label, "cell");
  put(sheet, `B${row}`, cite(figure.clause, "zh"), "cell");
  put(sheet, `C${row}`, figure.path, "step");
  put(sheet, `D${row}`, figure.value, "input", figure.format);
}

/** The figures of the documents, each with its clause; every formula refers to them by name. */
export function addFiguresSheet(workbook: Workbook, policy: Policy = referencePolicy): Worksheet {
  const sheet = startSheet(workbook, SHEETS.figures, { ySplit: FIRST - 1 });
  [28, 26, 38, 12].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  put(sheet, "A1", "参数", "title");
  put(
    sheet,
    "A2",
    "制度原文的分值、上限和界限，由程序按条款写入。本行另有规定的，只改浅黄色数值，两种算法都随之改变；不要增删行。",
    "hint",
  );
  putHeadings(sheet, FIRST - 1, 1, ["项目", "条款", "选项名称（供函数使用）", "数值"]);
  let row = FIRST;
  for (const figure of singleFigures(policy)) {
    putFigure(sheet, row, figure, figure.label);
    workbook.definedNames.add(`${SHEETS.figures}!$D$${row}`, figure.label);
    row += 1;
  }
  for (const { name, figures } of bandFigures(policy)) {
    workbook.definedNames.add(`${SHEETS.figures}!$D$${row}:$D$${row + figures.length - 1}`, name);
    for (const [i, figure] of figures.entries()) putFigure(sheet, row++, figure, `${name}（第${i + 1}档）`);
  }
  workbook.definedNames.add(`${SHEETS.figures}!$C$${FIRST}:$D$${row - 1}`, OPTIONS);
  addReadings(sheet, row + 1);
  landscape(sheet);
  sheet.pageSetup.fitToHeight = 1;
  return sheet;
}

/** The open places of chapter 3, with the reading that the native formulas keep to. */
function addReadings(sheet: Worksheet, start: number): void {
  put(sheet, `A${start}`, "口径", "strong");
  put(
    sheet,
    `A${start + 1}`,
    "原文可有不同理解之处，本表固定采用下列口径；须用其他口径的，请用加载项的选项。",
    "hint",
  );
  putHeadings(sheet, start + 2, 1, ["选项名称", "条款", "问题", "采用"]);
  sheet.mergeCells(`D${start + 2}:G${start + 2}`);
  const readings = openReadings.filter(({ clause }) => /^measures-1[0-5](\.|$)/.test(clause));
  readings.forEach(({ id, clause, question, meanings, default: chosen }, i) => {
    const row = start + 3 + i;
    put(sheet, `A${row}`, id, "step");
    put(sheet, `B${row}`, cite(clause, "zh"), "cell");
    put(sheet, `C${row}`, question.zh, "cell");
    put(sheet, `D${row}`, meanings[chosen]?.zh ?? "", "cell");
    sheet.mergeCells(`D${row}:G${row}`);
    for (const column of ["C", "D"])
      sheet.getCell(`${column}${row}`).alignment = { wrapText: true, vertical: "middle" };
    sheet.getRow(row).height = 32;
  });
}
