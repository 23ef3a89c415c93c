import type { Workbook, Worksheet } from "exceljs";
import { BRANCH_TYPES, conductInput, qualityInput } from "../../../grading/index.js";
import { type ManagerField, peerColumns } from "../../columns.js";
import { type Cell, cellFunctions } from "../../index.js";
import { OPTIONS } from "./figuresSheet.js";
import { type Call, putCall, shownFormula } from "./formula.js";
import { argumentCell, argumentRow, EXAMPLES, gradedCell, ROSTER_RANGE } from "./functionsLayout.js";
import { FIRST_ROW, letters, SHEETS, YEAR } from "./layout.js";
import { A3, dress, greyUnknown, landscape, put, putHeadings, startSheet } from "./style.js";

/** The manager of the examples: one of the first class of the roster. */
const ROW = FIRST_ROW + 4;

const PEERS_ROW = 5;
const PEERS = `A${PEERS_ROW}:${letters(peerColumns.length)}${PEERS_ROW + BRANCH_TYPES.length}`;
const FIRST_CLASS = PEERS_ROW + 1;
const EXAMPLES_ROW = PEERS_ROW + 7;
const FIRST_INPUT = 6;

const inRoster = (...fields: ManagerField[]) => fields.map((field) => argumentCell(field, ROW));
/** The column of the score in the graded roster. */
const SCORE = 2;

const fieldsOf = <R extends object>(record: R) => Object.keys(record) as (keyof R & ManagerField)[];

/** Examples that take a row of the roster. */
const OF_ROSTER: readonly (Call & { readonly format?: string })[] = [
  {
    name: "VOLUME",
    args: [...inRoster("loansGranted"), `B${FIRST_CLASS}`, `C${FIRST_CLASS}`],
    format: "0.00",
  },
  {
    name: "INTEREST",
    args: [...inRoster("interestIncome"), `B${FIRST_CLASS}`, `D${FIRST_CLASS}`],
    format: "0.00",
  },
  {
    name: "QUALITY",
    args: inRoster(...fieldsOf(qualityInput)),
    format: "0.00",
  },
  { name: "CONDUCT", args: inRoster(...fieldsOf(conductInput)) },
  { name: "SCOREGRADE", args: [gradedCell(SCORE, ROW)] },
  { name: "GRADE", args: [YEAR, argumentRow(ROW), PEERS] },
];

/** Its text fills a row of its own: what spills must not stand in merged cells. */
const EXPLAINED: Call = { name: "EXPLAIN", args: [YEAR, argumentRow(ROW), PEERS] };
const TALLEST_ROW = 409;

/** Examples with inputs of their own: they stand beside the result, under what each is called. */
const WITH_INPUTS: readonly { readonly name: string; readonly inputs: readonly Cell[]; format?: string }[] = [
  { name: "CEILING", inputs: [0.0135, 0.012, 0] },
  { name: "NUMBER", inputs: ["１，２３４．５％"], format: "0.######" },
  { name: "RECOVERYSHARE", inputs: [900_000, 800_000, 0.85], format: "0.0%" },
  { name: "VINTAGE", inputs: [2025] },
  { name: "COMPENSATION", inputs: [2015, 300_000, 50_000, 0.3], format: "#,##0.00" },
];

/** Peer averages and single functions, each with its formula as Excel shows it and the result of the library. */
export function addFunctionsSheet(workbook: Workbook): void {
  const sheet = startSheet(workbook, EXAMPLES);
  [26, 15, 38, 100, 18, 18, 14, 14, 14].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  put(sheet, "A1", "函数示例（须装加载项）", "title");
  put(
    sheet,
    "A2",
    "没有装加载项时，这些单元格显示#NAME?；不装加载项的，请用空白模板（kaoping-template.xlsx）。",
    "hint",
  );
  putPeers(sheet);
  put(sheet, `A${EXAMPLES_ROW - 2}`, `单个函数：以“${SHEETS.roster}”第${ROW}行为例`, "strong");
  putHeadings(sheet, EXAMPLES_ROW - 1, 1, ["函数", "中文名", "作用", "公式", "结果", "输入"]);
  let row = EXAMPLES_ROW;
  for (const { format, ...called } of OF_ROSTER) putExample(sheet, row++, called, format);
  for (const { name, inputs, format } of WITH_INPUTS) {
    const cells = inputs.map((input, i) => {
      put(sheet, sheet.getCell(row, FIRST_INPUT + i).address, labelOf(name, i), "step");
      return put(sheet, sheet.getCell(row + 1, FIRST_INPUT + i).address, input as number, "input", "General");
    });
    putExample(sheet, row + 1, { name, args: cells.map(({ address }) => address) }, format);
    row += 2;
  }
  putExample(sheet, row, EXPLAINED, undefined, `D${row + 1}`);
  const explained = sheet.getCell(`D${row + 1}`);
  explained.font = { ...explained.font, size: 7 };
  explained.alignment = { wrapText: true, vertical: "top" };
  const more = put(
    sheet,
    `C${row + 1}`,
    "结果是一段文字；行高放不下的，复制该单元格，粘贴到文档中看全文。",
    "hint",
  );
  more.alignment = { wrapText: true, vertical: "top" };
  sheet.getRow(row + 1).height = TALLEST_ROW;
  greyUnknown(sheet, `A${PEERS_ROW}:I${row + 1}`);
  sheet.mergeCells(`F${EXAMPLES_ROW - 1}:I${EXAMPLES_ROW - 1}`);
  landscape(sheet, undefined, A3);
  sheet.pageSetup = { ...sheet.pageSetup, fitToHeight: 1, printArea: `A1:I${row + 1}` };
}

function putPeers(sheet: Worksheet): void {
  const called: Call = { name: "PEERS", args: [YEAR, ROSTER_RANGE, OPTIONS] };
  put(sheet, `A${PEERS_ROW - 2}`, "同类网点平均", "strong");
  put(sheet, `A${PEERS_ROW - 1}`, `公式：${shownFormula(called)}（一格输入，结果自动铺开）`, "hint");
  for (let row = PEERS_ROW; row <= PEERS_ROW + BRANCH_TYPES.length; row++) {
    for (let column = 1; column <= peerColumns.length; column++) {
      const look = row === PEERS_ROW ? "heading" : "result";
      dress(sheet.getCell(row, column), look, column < 4 || column > 6 ? "#,##0" : "#,##0.00");
    }
  }
  putCall(sheet, sheet.getCell(PEERS_ROW, 1), called);
}

const functionOf = (name: string) => cellFunctions.find((each) => each.name === name);
const labelOf = (name: string, i: number) => functionOf(name)?.parameters[i]?.label.zh ?? "";

function putExample(
  sheet: Worksheet,
  row: number,
  called: Call,
  format?: string,
  at: string = `E${row}`,
): void {
  const { alias, summary } = functionOf(called.name) ?? { alias: "", summary: { zh: "" } };
  put(sheet, `A${row}`, `KAOPING.${called.name}`, "cell");
  put(sheet, `B${row}`, alias, "cell");
  put(sheet, `C${row}`, summary.zh, "cell").alignment = { wrapText: true, vertical: "middle" };
  put(sheet, `D${row}`, shownFormula(called), "cell").alignment = { wrapText: true, vertical: "middle" };
  putCall(sheet, dress(sheet.getCell(at), "result", format), called);
  sheet.getRow(row).height = 34;
}
