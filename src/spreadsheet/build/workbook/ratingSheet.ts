import type { Workbook, Worksheet } from "exceljs";
import { CANCELLED } from "../../words.js";
import { formula } from "./formula.js";
import {
  CAPACITY,
  columnOf,
  FIGURES_CHANGED_COUNT,
  FIRST_ROW,
  HEADING_ROW,
  LAST_ROW,
  letters,
  SHEETS,
  STOP,
  YEAR,
  YEAR_ROW,
} from "./layout.js";
import { ratingColumns } from "./ratingColumns.js";
import type { RatingField } from "./ratingFields.js";
import { STOPPED, WRONG } from "./ratingRules.js";
import { CENTRED, dress, landscape, MARKS, put, putHeadings, SHRUNK, startSheet } from "./style.js";
import { CHECK_FORMULAS, CHECKS, COUNTS, COUNTS_ROW, REMARKED, STATUS, TIES, year } from "./summary.js";

/** Hosts do not make a row higher when a formula says more: the first line is to be seen. */
const WRAPPED = { wrapText: true, vertical: "top" } as const;

/** How many columns are shown; behind them stand what was read of the roster and the steps. */
export const SHOWN: number = 1 + ratingColumns.findIndex(({ field }) => field === "message");

/** The grades of Articles 10 to 15 by native formulas only, as far as `last`. */
export function addRatingSheet(workbook: Workbook, last: number = LAST_ROW): Worksheet {
  const sheet = startSheet(workbook, SHEETS.rating, { xSplit: 2, ySplit: HEADING_ROW });
  put(sheet, "A1", "评级", "title");
  addSummary(workbook, sheet);
  putHeadings(
    sheet,
    HEADING_ROW,
    1,
    ratingColumns.map(({ heading }) => heading),
  );
  ratingColumns.forEach(({ field, width, format, centred, formula: formulaOf }, i) => {
    sheet.getColumn(i + 1).width = width;
    if (i >= SHOWN) sheet.getColumn(i + 1).hidden = true;
    fill(sheet, letters(i + 1), last, formulaOf, (cell) =>
      dress(cell, "plain", format, centred ? CENTRED : field === "message" ? WRAPPED : SHRUNK),
    );
  });
  addMarks(sheet);
  sheet.autoFilter = `A${HEADING_ROW}:${letters(SHOWN)}${LAST_ROW}`;
  landscape(sheet, `${HEADING_ROW}:${HEADING_ROW}`);
  return sheet;
}

/**
 * Writes the formula of a column into its rows, in short where it refers to no other sheet: what is shared must not
 * leave its sheet.
 */
function fill(
  sheet: Worksheet,
  column: string,
  last: number,
  formulaOf: (row: number) => string,
  look: (cell: ReturnType<Worksheet["getCell"]>) => void,
): void {
  const first = `${column}${FIRST_ROW}`;
  const isShared = !formulaOf(FIRST_ROW).includes("!");
  for (let row = FIRST_ROW; row <= last; row++) {
    const cell = sheet.getCell(`${column}${row}`);
    look(cell);
    if (!isShared) cell.value = formula(formulaOf(row));
    else if (row > FIRST_ROW) cell.value = { sharedFormula: first } as never;
    else
      cell.value = {
        formula: formulaOf(row),
        shareType: "shared",
        ref: `${first}:${column}${last}`,
      } as never;
  }
}

function addSummary(workbook: Workbook, sheet: Worksheet): void {
  const name = (cell: string, called: string) =>
    workbook.definedNames.add(`${SHEETS.rating}!$${cell.replace(/(\d+)$/, "$$$1")}`, called);
  put(sheet, "A2", YEAR, "strong");
  put(sheet, "B2", formula(year()), "strong", "0").alignment = { horizontal: "left" };
  name(`B${YEAR_ROW}`, YEAR);
  put(sheet, "C2", formula(STATUS), "strong");
  [...COUNTS, TIES].forEach(([heading, text], i) => {
    const column = letters(i + 1);
    dress(sheet.getCell(`${column}${COUNTS_ROW - 1}`), "heading").value = heading;
    put(sheet, `${column}${COUNTS_ROW}`, formula(text), "cell", "0").alignment = CENTRED;
  });
  sheet.getRow(COUNTS_ROW - 1).height = 32;
  put(
    sheet,
    "A5",
    `本表每一行评定“${SHEETS.roster}”中行号相同的一行，最多${CAPACITY}人；本表全是公式，不要填写。名册人数＝已评定＋${WRONG}＋${STOPPED}＋未读入；“${REMARKED}”的，报送前请看“提示”列。`,
    "hint",
  );
  put(sheet, "A6", "评定结果是支行（部）的初评，报总行审核批准后才确定（《办法》第十四条）。", "hint");
  for (const key of Object.keys(CHECKS) as (keyof typeof CHECKS)[]) {
    const [at, called] = CHECKS[key];
    put(sheet, at.replace("R", "Q"), called, "step");
    put(sheet, at, formula(CHECK_FORMULAS[key]), "step");
    name(at, called);
  }
  const after = letters(SHOWN + 1);
  put(sheet, `${after}${HEADING_ROW - 1}`, "以下各列是读入的名册和计算过程", "hint");
}

function addMarks(sheet: Worksheet): void {
  let priority = 0;
  const mark = (ref: string, formula: string, look: keyof typeof MARKS) => {
    priority += 1;
    sheet.addConditionalFormatting({
      ref,
      rules: [{ type: "expression", priority, formulae: [formula], style: MARKS[look] }],
    });
  };
  const rows = (field: RatingField) => `${columnOf(field)}${FIRST_ROW}:${columnOf(field)}${LAST_ROW}`;
  const grade = `$${columnOf("grade")}${FIRST_ROW}`;
  mark("A2:P2", `LEN(${STOP})>0`, "alarm");
  mark("A2:P2", `${FIGURES_CHANGED_COUNT}>0`, "wrong");
  const ties = letters(COUNTS.length + 1);
  mark(`A4:${ties}4`, `$${ties}$4<>"相符"`, "alarm");
  for (const word of [WRONG, CANCELLED, STOPPED]) mark(rows("grade"), `${grade}="${word}"`, "wrong");
  mark(rows("message"), `LEN($${columnOf("message")}${FIRST_ROW})>0`, "wrong");
  mark(
    `A${FIRST_ROW}:${letters(ratingColumns.length)}${LAST_ROW}`,
    `$${columnOf("filled")}${FIRST_ROW}>0`,
    "filled",
  );
}
