import type { Workbook, Worksheet } from "exceljs";
import { CANCELLED } from "../../words.js";
import { formula } from "./formula.js";
import { FIRST_ROW, HEADING_ROW, LAST_ROW, letters, SHEETS } from "./layout.js";
import { AGREES, cellsOf, columnOf, DIFFERS, type NativeField, NO_ADD_IN, WRONG } from "./nativeCells.js";
import { nativeColumns } from "./nativeColumns.js";
import type { NativeResults } from "./nativeResults.js";
import { CENTRED, dress, landscape, MARKS, put, putHeadings, startSheet } from "./style.js";

/** The grades of Articles 10 to 15 by native formulas only. */
export function addNativeSheet(workbook: Workbook, results: ReadonlyMap<number, NativeResults>): void {
  const sheet = startSheet(workbook, SHEETS.native, { xSplit: 2, ySplit: HEADING_ROW });
  put(sheet, "A1", "公式评级（不用加载项）", "title");
  addSummary(sheet, results);
  putHeadings(
    sheet,
    HEADING_ROW,
    1,
    nativeColumns.map(({ heading }) => heading),
  );
  nativeColumns.forEach(({ field, width, format, centred, step, formula: formulaOf }, i) => {
    sheet.getColumn(i + 1).width = width;
    const look = step ? "step" : i < 3 || field === "message" ? "cell" : "result";
    for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
      const cell = dress(sheet.getCell(row, i + 1), look, format, centred ? CENTRED : {});
      const result = results.get(row - FIRST_ROW);
      cell.value = formula(formulaOf(row), result === undefined ? "" : (result[field] ?? ""));
    }
  });
  addMarks(sheet);
  const [first, last] = [columnOf("ownCheck"), letters(nativeColumns.length)];
  put(sheet, `${first}${HEADING_ROW - 1}`, `以下${first}至${last}列是计算过程`, "hint");
  landscape(sheet, `${HEADING_ROW}:${HEADING_ROW}`);
  sheet.pageSetup.printArea = `A1:${columnOf("check")}${FIRST_ROW + Math.max(results.size, 1) - 1}`;
}

function addSummary(sheet: Worksheet, results: ReadonlyMap<number, NativeResults>): void {
  const grades = cellsOf("grade");
  const texts = (wanted: string) => `COUNTIF(${grades},"${wanted}")`;
  const counted = [
    `"已评定 "&COUNT(${grades})+${texts(CANCELLED)}&" 人：一级 "`,
    `COUNTIF(${grades},1)&"，二级 "`,
    `COUNTIF(${grades},2)&"，三级 "`,
    `COUNTIF(${grades},3)&"，${CANCELLED} "`,
    `${texts(CANCELLED)}&"；${WRONG} "`,
    texts(WRONG),
  ];
  const all = [...results.values()].map(({ grade }) => grade);
  const of = (wanted: unknown) => all.filter((grade) => grade === wanted).length;
  const summary = `已评定 ${all.length} 人：一级 ${of(1)}，二级 ${of(2)}，三级 ${of(3)}，${CANCELLED} ${of(CANCELLED)}；${WRONG} 0`;
  put(sheet, "A2", formula(counted.join("&"), summary), "strong");
  const checks = cellsOf("check");
  const unchecked = `${NO_ADD_IN}，没有核对（不影响本表结果）`;
  const agreed = `IF(COUNTIF(${checks},"${NO_ADD_IN}")>0,"${unchecked}","全部${AGREES}")`;
  const checked = `"与加载项核对："&IF(COUNTIF(${checks},"${DIFFERS}")>0,COUNTIF(${checks},"${DIFFERS}")&" 行${DIFFERS}",${agreed})`;
  put(sheet, "A3", formula(checked, `与加载项核对：${unchecked}`), "strong");
  put(
    sheet,
    "A4",
    `本表每一行对应“${SHEETS.roster}”的同一行，只引用“${SHEETS.roster}”和“${SHEETS.figures}”；请勿改动公式，要复核可看右侧计算过程。评定结果是支行（部）的初评，报总行审核批准后才确定（《办法》第十四条）。`,
    "hint",
  );
}

function addMarks(sheet: Worksheet): void {
  const text = (field: NativeField, wanted: string, mark: keyof typeof MARKS, priority: number) => {
    sheet.addConditionalFormatting({
      ref: cellsOf(field).replaceAll("$", ""),
      rules: [
        {
          type: "expression",
          priority,
          formulae: [`$${columnOf(field)}${FIRST_ROW}="${wanted}"`],
          style: MARKS[mark],
        },
      ],
    });
  };
  text("grade", WRONG, "wrong", 1);
  text("grade", CANCELLED, "wrong", 2);
  text("check", DIFFERS, "wrong", 3);
  text("check", AGREES, "right", 4);
  sheet.addConditionalFormatting({
    ref: cellsOf("message").replaceAll("$", ""),
    rules: [
      {
        type: "expression",
        priority: 5,
        formulae: [`LEN($${columnOf("message")}${FIRST_ROW})>0`],
        style: MARKS.wrong,
      },
    ],
  });
}
