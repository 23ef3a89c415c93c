import type { Workbook, Worksheet } from "exceljs";
import { cite } from "../../../catalogue/index.js";
import { openReadings, type Policy, referencePolicy } from "../../../policy/index.js";
import { bandRule, type FigureRule, ruleOf } from "./figureChecks.js";
import { bandFigures, type Figure, singleFigures } from "./figures.js";
import { formula } from "./formula.js";
import { FIGURES_CHECK, SHEETS } from "./layout.js";
import { ERROR } from "./readCells.js";
import { dress, landscape, MARKS, put, putHeadings, startSheet } from "./style.js";
import { BLANK_CHARACTERS, BLANKS, HIDDEN, HIDDEN_CHARACTERS } from "./textCheck.js";

/** The two columns that our functions take as options: what a figure is called there, and its value. */
export const OPTIONS = "参数选项";

const FIRST = 5;

/** A figure as the formulas take it: whatever is done to the cells beside it, it stays that of its row. */
const READ = `IF(ISERROR(INDEX($D:$D,ROW())),"${ERROR}",IF(ISLOGICAL(INDEX($D:$D,ROW())),"${ERROR}",IF(INDEX($D:$D,ROW())="","",INDEX($D:$D,ROW()))))`;

function putFigure(
  sheet: Worksheet,
  row: number,
  figure: Figure,
  label: string,
  { wrong, takes }: FigureRule,
): void {
  put(sheet, `A${row}`, label, "cell");
  put(sheet, `B${row}`, cite(figure.clause, "zh"), "cell");
  put(sheet, `C${row}`, figure.path, "step");
  const cell = put(sheet, `D${row}`, figure.value, "input", figure.format);
  cell.protection = { locked: false };
  cell.dataValidation = {
    type: "custom",
    formulae: [`IF(ISNUMBER(D${row}),NOT(${wrong(`D${row}`)}),FALSE())`],
    allowBlank: false,
    showErrorMessage: true,
    errorTitle: "请核对",
    error: `应填${takes}`,
  };
  const x = `$F${row}`;
  const check = `IF(LEN(${x})=0,"空白，应填${takes}",IF(ISNUMBER(${x}),IF(${wrong(x)},"应填${takes}",""),"不是数字，应填${takes}"))`;
  put(sheet, `E${row}`, formula(check), "alert");
  put(sheet, `F${row}`, formula(READ), "step", figure.format);
}

/** The figures of the documents, each with its clause; every formula refers to them by name. */
export function addFiguresSheet(workbook: Workbook, policy: Policy = referencePolicy): Worksheet {
  const sheet = startSheet(workbook, SHEETS.figures, { ySplit: FIRST - 1 });
  [28, 26, 38, 12, 44, 10].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  put(sheet, "A1", "参数", "title");
  put(
    sheet,
    "A2",
    "制度原文的分值、上限和界限，由程序按条款写入。本行另有规定的，只改浅黄色数值；有一项不对，就不评定任何人。",
    "hint",
  );
  putHeadings(sheet, FIRST - 1, 1, ["项目", "条款", "选项名称（供函数使用）", "数值", "检查", "采用"]);
  const name = (first: number, last: number, called: string) => {
    const behind = last === first ? "" : `:$F$${last}`;
    workbook.definedNames.add(`${SHEETS.figures}!$F$${first}${behind}`, called);
  };
  let row = FIRST;
  for (const figure of singleFigures(policy)) {
    putFigure(sheet, row, figure, figure.label, ruleOf(figure.key));
    name(row, row, figure.label);
    row += 1;
  }
  for (const { key, name: called, figures } of bandFigures(policy)) {
    name(row, row + figures.length - 1, called);
    for (const [i, figure] of figures.entries()) {
      const rule = bandRule(key, i === 0 ? undefined : `$F${row - 1}`);
      putFigure(sheet, row++, figure, `${called}（第${i + 1}档）`, rule);
    }
  }
  workbook.definedNames.add(`${SHEETS.figures}!$C$${FIRST}:$D$${row - 1}`, OPTIONS);
  addCheck(workbook, sheet, row - 1);
  addCharacters(workbook, sheet, addReadings(sheet, row + 1));
  landscape(sheet);
  return sheet;
}

/** What is wrong with the figures together. */
function addCheck(workbook: Workbook, sheet: Worksheet, last: number): void {
  const told = Array.from({ length: last - FIRST + 1 }, (_, i) => {
    const row = FIRST + i;
    return `IF(LEN(E${row})>0,"“"&A${row}&"”"&E${row}&"；","")`;
  });
  put(sheet, "F3", formula(told.join("&")), "step");
  workbook.definedNames.add(`${SHEETS.figures}!$F$3`, FIGURES_CHECK);
  put(sheet, "A3", formula('IF(LEN(F3)=0,"各项参数核对无误",F3)'), "strong");
  const mark = (ref: string, formula: string, priority: number) =>
    sheet.addConditionalFormatting({
      ref,
      rules: [{ type: "expression", priority, formulae: [formula], style: MARKS.alarm }],
    });
  mark("A3:F3", "LEN($F$3)>0", 1);
  mark(`A${FIRST}:F${last}`, `LEN($E${FIRST})>0`, 2);
}

/** The open places of chapter 3, with the reading that the native formulas keep to; the row behind them. */
function addReadings(sheet: Worksheet, start: number): number {
  put(sheet, `A${start}`, "口径", "strong");
  put(
    sheet,
    `A${start + 1}`,
    "原文可有不同理解之处，本表固定采用下列口径；须用其他口径的，请用加载项的选项。",
    "hint",
  );
  putHeadings(sheet, start + 2, 1, ["选项名称", "条款", "问题", "采用"]);
  sheet.mergeCells(`D${start + 2}:F${start + 2}`);
  const readings = openReadings.filter(({ clause }) => /^measures-1[0-5](\.|$)/.test(clause));
  readings.forEach(({ id, clause, question, meanings, default: chosen }, i) => {
    const row = start + 3 + i;
    put(sheet, `A${row}`, id, "step");
    put(sheet, `B${row}`, cite(clause, "zh"), "cell");
    put(sheet, `C${row}`, question.zh, "cell");
    put(sheet, `D${row}`, meanings[chosen]?.zh ?? "", "cell");
    sheet.mergeCells(`D${row}:F${row}`);
    for (const column of ["C", "D"])
      sheet.getCell(`${column}${row}`).alignment = { wrapText: true, vertical: "middle" };
    sheet.getRow(row).height = 32;
  });
  return start + 3 + readings.length;
}

/** The characters that the check of ids and names looks for. */
function addCharacters(workbook: Workbook, sheet: Worksheet, start: number): void {
  put(sheet, `A${start + 1}`, "编号和姓名的检查用字符（看不见，请勿改动）", "hint");
  const lists = [
    [BLANKS, BLANK_CHARACTERS],
    [HIDDEN, HIDDEN_CHARACTERS],
  ] as const;
  lists.forEach(([called, characters], i) => {
    const row = start + 2 + i;
    put(sheet, `A${row}`, called, "step");
    dress(sheet.getCell(`B${row}`), "step").value = characters;
    workbook.definedNames.add(`${SHEETS.figures}!$B$${row}`, called);
  });
}
