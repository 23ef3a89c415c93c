import type { Workbook, Worksheet } from "exceljs";
import { CANCELLED } from "../../words.js";
import { formula } from "./formula.js";
import { gradeWord } from "./gradeWords.js";
import { FIRST_ROW, HEADING_ROW, LAST_ROW, letters, SHEETS } from "./layout.js";
import {
  COUNT_GRADED,
  GRADED,
  GRADED_CELL,
  LONGEST_BRANCH,
  NOTHING,
  ORDER_COLUMN,
  orderHeadings,
  orderRange,
  orderRow,
  resultAt,
} from "./order.js";
import { boxWhere, markWhere, PAGE_NUMBER, upright } from "./printed.js";
import type { ColumnLook } from "./resultLooks.js";
import { CENTRED, dress, put, putHeadings, SHRUNK, startSheet } from "./style.js";
import { countCell, REMARKED } from "./summary.js";

/** Where the row of the sheet of grades stands that is shown in a row, and its score as it is compared. */
const SHOWN_COLUMN = ORDER_COLUMN + orderHeadings.length;
const [AT, POINTS] = [SHOWN_COLUMN, SHOWN_COLUMN + 1].map((column) => `$${letters(column)}`) as [
  string,
  string,
];

const rankAmong = (field: "branchType" | "branch", row: number): string => {
  const mine = `INDEX(${orderRange(field)},${AT}${row})`;
  const better = `COUNTIFS(${orderRange(field)},${mine},${orderRange("points")},">"&${POINTS}${row})+1`;
  return field === "branch" ? `IF(N(${mine})=0,"",${better})` : better;
};

interface Column extends ColumnLook {
  readonly heading: string;
  readonly formula: (row: number) => string;
}

const at = (row: number) => `${AT}${row}`;

const COLUMNS: readonly Column[] = [
  {
    heading: "名次",
    width: 6,
    centred: true,
    formula: (row) =>
      row === FIRST_ROW ? "1" : `IF(${POINTS}${row}=${POINTS}${row - 1},$A${row - 1},${row - HEADING_ROW})`,
  },
  { heading: "编号", width: 12, formula: (row) => resultAt("id", at(row)) },
  { heading: "姓名", width: 11, formula: (row) => resultAt("name", at(row)) },
  { heading: "总分", width: 9, format: "0.00", formula: (row) => resultAt("score", at(row)) },
  {
    heading: "评定等级",
    width: 9,
    centred: true,
    formula: (row) => gradeWord(resultAt("grade", at(row))),
  },
  { heading: "网点类别", width: 9, centred: true, formula: (row) => resultAt("branchType", at(row)) },
  { heading: "类别内名次", width: 8, centred: true, formula: (row) => rankAmong("branchType", row) },
  { heading: "支行", width: 24, formula: (row) => resultAt("branch", at(row)) },
  { heading: "支行内名次", width: 8, centred: true, formula: (row) => rankAmong("branch", row) },
];

const LAST = letters(COLUMNS.length);

/** People on a page. */
const PER_PAGE = 45;

const HINTS: readonly string[] = [
  "总分相同的名次相同，同名次的按名册次序排列；总分四舍五入到9位小数后比较，显示两位。",
  "取消资格的、保护期内的人员和负责人也排入，有误的不排。",
  `“支行”空白或超过${LONGEST_BRANCH}字的，不排支行内名次。《办法》不按名次评定等级，排名只供参考。`,
];

/** All who are graded in the order of their scores, and beside them what puts them in order. */
export function addRankingSheet(workbook: Workbook, last: number = LAST_ROW): Worksheet {
  const sheet = startSheet(workbook, SHEETS.ranking, { xSplit: 3, ySplit: HEADING_ROW });
  put(sheet, "A1", "客户经理总分排名", "title");
  put(sheet, "A2", formula(NOTHING), "alert");
  put(
    sheet,
    "A3",
    formula(
      `"共 "&${GRADED}&" 人，其中有提示 "&${countCell(REMARKED)}&" 人（见“${SHEETS.rating}”）。只打印本表，页码范围填 1 至 "&MAX(1,ROUNDUP(${GRADED}/${PER_PAGE},0))`,
    ),
    "strong",
  );
  HINTS.forEach((hint, k) => {
    put(sheet, `A${4 + k}`, hint, "hint");
  });
  putHeadings(sheet, HEADING_ROW, 1, [...COLUMNS.map(({ heading }) => heading)]);
  put(sheet, GRADED_CELL, formula(COUNT_GRADED), "step");
  putHeadings(sheet, HEADING_ROW, ORDER_COLUMN, [...orderHeadings, "显示评级行", "该行比较总分"]);
  for (let i = 0; i < orderHeadings.length + 2; i++) sheet.getColumn(ORDER_COLUMN + i).hidden = true;
  COLUMNS.forEach(({ width }, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  for (let row = FIRST_ROW; row <= last; row++) addRow(sheet, row);
  boxWhere(sheet, `A${FIRST_ROW}:${LAST}${LAST_ROW}`, `LEN($A${FIRST_ROW})>0`);
  markWhere(sheet, `E${FIRST_ROW}:E${LAST_ROW}`, `$E${FIRST_ROW}="${CANCELLED}"`, "wrong");
  upright(sheet, `A1:${LAST}${LAST_ROW}`, {
    titles: `${HEADING_ROW}:${HEADING_ROW}`,
    scale: 75,
    footer: PAGE_NUMBER,
  });
  for (let row = FIRST_ROW + PER_PAGE - 1; row < LAST_ROW; row += PER_PAGE) sheet.getRow(row).addPageBreak();
  return sheet;
}

function addRow(sheet: Worksheet, row: number): void {
  const position = row - HEADING_ROW;
  sheet.getRow(row).height = 16;
  COLUMNS.forEach(({ format, centred, formula: of }, i) => {
    const cell = dress(sheet.getCell(row, i + 1), "text", format, centred ? CENTRED : SHRUNK);
    cell.value = formula(`IF(${at(row)}="","",${of(row)})`);
  });
  const steps = [
    ...orderRow(row),
    formula(`IF(${position}>${GRADED},"",MATCH(${position},${orderRange("place")},0))`),
    formula(`IF(${at(row)}="","",INDEX(${orderRange("points")},${at(row)}))`),
  ];
  steps.forEach((value, i) => {
    dress(sheet.getCell(row, ORDER_COLUMN + i), "step").value = value;
  });
}
