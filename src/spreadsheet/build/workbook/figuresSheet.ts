import type { Workbook, Worksheet } from "exceljs";
import { cite } from "../../../catalogue/index.js";
import { type Policy, referencePolicy } from "../../../policy/index.js";
import { bandRule, type FigureRule, ruleOf } from "./figureChecks.js";
import { bandFigures, type Figure, singleFigures } from "./figures.js";
import { addCharacters, addReadings } from "./figuresNotes.js";
import { formula } from "./formula.js";
import { FIGURES_CHANGED, FIGURES_CHANGED_COUNT, FIGURES_CHECK, SHEETS } from "./layout.js";
import { ERROR } from "./readCells.js";
import {
  CENTRED,
  dress,
  LOOKS,
  landscape,
  MARKS,
  printAt,
  put,
  putHeadings,
  SHRUNK,
  startSheet,
} from "./style.js";

/** The two columns that our functions take as options: what a figure is called there, and its value. */
export const OPTIONS = "参数选项";

const FIRST = 5;

/** What stands beside a figure that is another than that of the document. */
const ALTERED = "已改";

/** A figure as the formulas take it: whatever is done to the cells beside it, it stays that of its row. */
const READ = `IF(ISERROR(INDEX($D:$D,ROW())),"${ERROR}",IF(ISLOGICAL(INDEX($D:$D,ROW())),"${ERROR}",IF(INDEX($D:$D,ROW())="","",INDEX($D:$D,ROW()))))`;

/** Where a figure is typed in, what it is in the document, whether it is another, what is wrong, and what is taken. */
const [TYPED, ORIGINAL, CHANGED, CHECK, TAKEN] = ["D", "E", "F", "G", "H"] as const;
/** With it the width fits on a page, and the figures and the readings on one each. */
const SCALE = 65;
const WIDTHS = [28, 26, 38, 12, 12, 9, 44, 10];

function putFigure(
  sheet: Worksheet,
  row: number,
  { path, label, format, clause, value }: Figure,
  original: number | null,
  { wrong, takes }: FigureRule,
): void {
  put(sheet, `A${row}`, label, "cell");
  put(sheet, `B${row}`, cite(clause, "zh"), "cell");
  put(sheet, `C${row}`, path, "step");
  const typed = `${TYPED}${row}`;
  const cell = put(sheet, typed, value, "input", format);
  cell.protection = { locked: false };
  cell.dataValidation = {
    type: "custom",
    formulae: [`IF(ISNUMBER(${typed}),NOT(${wrong(typed)}),FALSE())`],
    allowBlank: false,
    showErrorMessage: true,
    errorTitle: "请核对",
    error: `应填${takes}`,
  };
  put(sheet, `${ORIGINAL}${row}`, original, "step", format);
  const x = `$${TAKEN}${row}`;
  dress(sheet.getCell(`${CHANGED}${row}`), "cell", undefined, CENTRED).value = formula(
    `IF(${x}=$${ORIGINAL}${row},"","${ALTERED}")`,
  );
  const check = `IF(LEN(${x})=0,"空白，应填${takes}",IF(ISNUMBER(${x}),IF(${wrong(x)},"应填${takes}",""),"不是数字，应填${takes}"))`;
  const told = put(sheet, `${CHECK}${row}`, formula(check), "alert");
  told.style = {
    ...told.style,
    ...LOOKS.cell,
    font: LOOKS.alert.font ?? {},
    alignment: { ...SHRUNK, vertical: "middle" },
  };
  put(sheet, `${TAKEN}${row}`, formula(READ), "step", format);
}

/** The figures of the documents, each with its clause; every formula refers to them by name. */
export function addFiguresSheet(workbook: Workbook, policy: Policy = referencePolicy): Worksheet {
  const sheet = startSheet(workbook, SHEETS.figures, { ySplit: FIRST - 1 });
  WIDTHS.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  sheet.getColumn(TAKEN).hidden = true;
  put(sheet, "A1", "参数", "title");
  put(
    sheet,
    "A2",
    `制度原文的分值、上限和界限，由程序按条款写入。本行另有规定的，只改浅黄色数值，改过的标“${ALTERED}”；有一项不对，就不评定任何人。`,
    "hint",
  );
  putHeadings(sheet, FIRST - 1, 1, [
    "项目",
    "条款",
    "选项名称（供函数使用）",
    "数值",
    "制度原文",
    "改动",
    "检查",
    "采用",
  ]);
  const name = (first: number, last: number, called: string) => {
    const behind = last === first ? "" : `:$${TAKEN}$${last}`;
    workbook.definedNames.add(`${SHEETS.figures}!$${TAKEN}$${first}${behind}`, called);
  };
  const originals = new Map(
    [...singleFigures(), ...bandFigures().flatMap(({ figures }) => figures)].map((each) => [each.path, each]),
  );
  const add = (row: number, figure: Figure, rule: FigureRule) =>
    putFigure(sheet, row, figure, originals.get(figure.path)?.value ?? null, rule);
  const rows: Figure[] = [];
  for (const figure of singleFigures(policy)) {
    const row = FIRST + rows.length;
    add(row, figure, ruleOf(figure.key));
    name(row, row, figure.label);
    rows.push(figure);
  }
  for (const { key, name: called, figures } of bandFigures(policy)) {
    const first = FIRST + rows.length;
    name(first, first + figures.length - 1, called);
    const labelled = figures.map((figure, i) => ({ ...figure, label: `${called}（第${i + 1}档）` }));
    for (const [i, figure] of labelled.entries()) {
      const row = first + i;
      const above = labelled[i - 1];
      const rule = bandRule(key, above && { cell: `$${TAKEN}${row - 1}`, called: `“${above.label}”` });
      add(row, figure, rule);
      rows.push(figure);
    }
  }
  const last = FIRST + rows.length - 1;
  workbook.definedNames.add(`${SHEETS.figures}!$C$${FIRST}:$${TYPED}$${last}`, OPTIONS);
  addCheck(workbook, sheet, rows);
  addCharacters(workbook, sheet, addReadings(sheet, last + 2));
  landscape(sheet);
  sheet.getRow(last + 1).addPageBreak();
  printAt(sheet, SCALE);
  return sheet;
}

/** What is wrong with the figures together, and which of them are others than those of the documents. */
function addCheck(workbook: Workbook, sheet: Worksheet, figures: readonly Figure[]): void {
  const last = FIRST + figures.length - 1;
  const wrong = figures.map((_, i) => {
    const check = `${CHECK}${FIRST + i}`;
    return `IF(LEN(${check})>0,"“"&A${FIRST + i}&"”"&${check}&"；","")`;
  });
  const changed = figures.map(({ format }, i) => {
    const row = FIRST + i;
    const shown = (cell: string) => (format.endsWith("%") ? `ROUND(${cell}*100,6)&"%"` : cell);
    return `IF(LEN(${CHANGED}${row})=0,"",A${row}&${shown(`${TAKEN}${row}`)}&"（原文"&${shown(`${ORIGINAL}${row}`)}&"）；")`;
  });
  const steps: readonly (readonly [number, string, string])[] = [
    [1, FIGURES_CHANGED_COUNT, `COUNTIF(${CHANGED}${FIRST}:${CHANGED}${last},"${ALTERED}")`],
    [2, FIGURES_CHANGED, `IF(LEN(${TAKEN}3)=0,${changed.join("&")},"")`],
    [3, FIGURES_CHECK, wrong.join("&")],
  ];
  for (const [row, called, text] of steps) {
    put(sheet, `${TAKEN}${row}`, formula(text), "step");
    workbook.definedNames.add(`${SHEETS.figures}!$${TAKEN}$${row}`, called);
  }
  const altered = `"各项参数核对无误；有"&${TAKEN}1&"项与制度原文不同："&${TAKEN}2`;
  const fine = `IF(${TAKEN}1=0,"各项参数核对无误，均为制度原文的数值",${altered})`;
  put(sheet, "A3", formula(`IF(LEN(${TAKEN}3)=0,${fine},${TAKEN}3)`), "strong");
  const mark = (ref: string, formula: string, priority: number, look: keyof typeof MARKS) =>
    sheet.addConditionalFormatting({
      ref,
      rules: [{ type: "expression", priority, formulae: [formula], style: MARKS[look] }],
    });
  mark(`A3:${CHECK}3`, `LEN($${TAKEN}$3)>0`, 1, "alarm");
  mark(`A${FIRST}:${CHECK}${last}`, `LEN($${CHECK}${FIRST})>0`, 2, "alarm");
  mark(`A3:${CHECK}3`, `$${TAKEN}$1>0`, 3, "wrong");
  mark(`A${FIRST}:${CHECK}${last}`, `LEN($${CHANGED}${FIRST})>0`, 4, "wrong");
}
