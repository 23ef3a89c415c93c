import { CANCELLED, NO_CEILING } from "../../src/spreadsheet/words.js";
import {
  FIRST_ROW,
  GRADED_COLUMN,
  HEADING_ROW,
  LAST_ROW,
  letters,
  rosterCell,
  rosterRow,
  SHEETS,
  YEAR,
} from "./layout.js";
import { fen, isHead, netFen, rowCheck, toleranceMillionths } from "./rowCheck.js";

/** What stands in place of a grade where the row cannot be rated. */
export const WRONG = "有误";

export const AGREES = "一致";
export const DIFFERS = "不一致";
export const NO_ADD_IN = "未装加载项";

/** Scores are compared at so many decimals: binary arithmetic may leave 89.99999999999999 for 90. */
const COMPARED_DECIMALS = 9;

/** A column of the sheet that grades by native formulas. */
export interface NativeColumn {
  readonly heading: Heading;
  readonly width: number;
  readonly format?: string;
  /** Whether it is a step on the way, not a result. */
  readonly step?: true;
  readonly formula: (row: number) => string;
}

const HEADINGS = [
  "编号",
  "姓名",
  "网点类别",
  "评定等级",
  "工资系数",
  "总分",
  "业务量得分",
  "利息收入得分",
  "贷款质量得分",
  "违规扣分",
  "得分等级",
  "等级上限",
  "保护期内",
  "提示",
  "核对",
  "行检查",
  "有效",
  "利息（分）",
  "计入平均",
  "本类人数",
  "本类笔数",
  "本类利息（分）",
  "新增不良（分）",
  "净贷款（分）",
  "新增不良率",
  "分数线达到数",
] as const;

export type Heading = (typeof HEADINGS)[number];

const columnOf = (heading: Heading): string => letters(HEADINGS.indexOf(heading) + 1);

/** The cell of a column in the same row. */
export const own = (heading: Heading, row: number): string => `$${columnOf(heading)}${row}`;

/** The cells of a column in all rows, for formulas of other sheets. */
export const wholeColumn = (heading: Heading): string => {
  const column = columnOf(heading);
  return `${SHEETS.native}!$${column}$${FIRST_ROW}:$${column}$${LAST_ROW}`;
};

/** A figure of the own class. */
const ofClass = (list: string, row: number) => `INDEX(${list},MATCH(${own("网点类别", row)},类别名称,0))`;

/** A cell that shows nothing but in rows that can be rated. */
const rated = (row: number, formula: string) => `IF(${own("计入平均", row)}=1,${formula},"")`;

const text = (cell: string) => `IF(ISERROR(${cell}),"",${cell}&"")`;

/** The deviation from the average of the class: a whole number over a whole number; an average of 0 is met. */
const deviation = (mine: string, managers: string, total: string) =>
  `IF(${total}=0,0,(${mine}*${managers}-${total})/${total})`;

function check(row: number): string {
  const [grade, coefficient, score] = [0, 1, 2].map(
    (i) => `${SHEETS.roster}!$${letters(GRADED_COLUMN + i)}${row}`,
  ) as [string, string, string];
  const mine = own("评定等级", row);
  const same = `AND(${grade}=${mine},${coefficient}=${own("工资系数", row)},ROUND(${score}-${own("总分", row)},${COMPARED_DECIMALS})=0)`;
  const both = `IF(${mine}="${WRONG}","${DIFFERS}",IF(${same},"${AGREES}","${DIFFERS}"))`;
  const refused = `IF(${mine}="${WRONG}","${AGREES}","${DIFFERS}")`;
  const blank = `IF(LEN(${grade})=0,"","${DIFFERS}")`;
  const compared = `IF(LEN(${mine})=0,${blank},IF(ISERROR(${grade}),${refused},${both}))`;
  // The fifth kind of error is a function that the host does not know; another is one of the whole roster.
  const whole = `${SHEETS.roster}!$${letters(GRADED_COLUMN)}$${HEADING_ROW}`;
  const none = `IF(LEN(${mine})=0,"",IF(ERROR.TYPE(${whole})=5,"${NO_ADD_IN}",${refused}))`;
  return `IF(ISERROR(${whole}),${none},${compared})`;
}

function ceiling(row: number): string {
  const excess = own("新增不良（分）", row);
  const tolerated = `${toleranceMillionths(row)}*${own("净贷款（分）", row)}`;
  const farAbove = `${excess}*1000000>ROUND(${tolerated}*(1+远超容忍度幅度),2)`;
  const byNpl = `IF(${farAbove},远超容忍度等级上限,IF(${excess}*1000000>${tolerated},超容忍度等级上限,0))`;
  const byConduct = `IF(${rosterCell("seriousViolations", row)}>0,严重违规等级上限,0)`;
  const worst = `MAX(${byConduct},${byNpl})`;
  return `IF(${worst}=0,"${NO_CEILING}",${worst})`;
}

function grade(row: number): string {
  const [byScore, most] = [own("得分等级", row), own("等级上限", row)];
  const ceiled = `IF(OR(${byScore}="${CANCELLED}",${most}="${NO_CEILING}"),${byScore},MAX(${byScore},${most}))`;
  const decided = `IF(${own("保护期内", row)}="是",初任等级,${ceiled})`;
  return `IF(LEN(${own("有效", row)})=0,"",IF(${own("计入平均", row)}=1,${decided},"${WRONG}"))`;
}

function coefficient(row: number): string {
  const mine = own("评定等级", row);
  const byGrade = `IF(${mine}="${CANCELLED}","",INDEX(等级工资系数,MATCH(${mine},等级,0)))`;
  return rated(row, `IF(${isHead(row)},${rosterCell("headCoefficient", row)},${byGrade})`);
}

function deduction(row: number): string {
  const occasions: readonly (readonly [field: string, each: string])[] = [
    ["failedExams", "考试不合格每次扣分"],
    ["fines", "罚款每次扣分"],
    ["reprimands", "通报批评每次扣分"],
    ["seriousViolations", "严重违规每次扣分"],
  ];
  return occasions.map(([field, each]) => `${rosterCell(field, row)}*${each}`).join("+");
}

const hasError = (row: number) => `SUMPRODUCT(--ISERROR(${rosterRow(row)}))>0`;
const isBlank = (row: number) => `SUMPRODUCT(LEN(${rosterRow(row)}))=0`;

/** What is wrong with a row by itself. */
function ownCheck(row: number): string {
  const id = own("编号", row);
  const idsSoFar = `$${columnOf("编号")}$${FIRST_ROW}:${id}`;
  const checked = rowCheck(row, id, idsSoFar);
  return `IF(${hasError(row)},"有单元格是错误值；",IF(${isBlank(row)},"",${checked}))`;
}

/** What is wrong with a row, or with the class that it is to be compared with. */
function message(row: number): string {
  const ofClass = `"本类网点利息收入合计为零或负数，无法与平均数比较；"`;
  return `IF(${own("有效", row)}=0,${own("行检查", row)},IF(${own("计入平均", row)}=0,${ofClass},""))`;
}

const POINTS = "0.00";
const WHOLE = "#,##0";

const FORMULAS: Readonly<Record<Heading, Omit<NativeColumn, "heading">>> = {
  编号: { width: 11, formula: (row) => text(rosterCell("id", row)) },
  姓名: { width: 10, formula: (row) => text(rosterCell("name", row)) },
  网点类别: { width: 10, formula: (row) => text(rosterCell("branchType", row)) },
  评定等级: { width: 10, formula: grade },
  工资系数: { width: 10, format: "0.0#", formula: coefficient },
  总分: {
    width: 9,
    format: POINTS,
    formula: (row) =>
      rated(
        row,
        `${own("业务量得分", row)}+${own("利息收入得分", row)}+${own("贷款质量得分", row)}-${own("违规扣分", row)}`,
      ),
  },
  业务量得分: {
    width: 9,
    format: POINTS,
    formula: (row) => {
      const ratio = deviation(rosterCell("loansGranted", row), own("本类人数", row), own("本类笔数", row));
      return rated(row, `MAX(0,业务量满分+MIN(业务量加分上限,业务量每百分点加扣分*100*${ratio}))`);
    },
  },
  利息收入得分: {
    width: 9,
    format: POINTS,
    formula: (row) => {
      const ratio = deviation(own("利息（分）", row), own("本类人数", row), own("本类利息（分）", row));
      return rated(row, `MAX(0,利息收入满分+MIN(利息收入加分上限,利息收入满分*${ratio}))`);
    },
  },
  贷款质量得分: {
    width: 9,
    format: POINTS,
    formula: (row) =>
      rated(row, `MAX(0,贷款质量满分+不良率每档加扣分*(不良率基数-${own("新增不良率", row)})/不良率每档)`),
  },
  违规扣分: { width: 9, format: POINTS, formula: (row) => rated(row, deduction(row)) },
  得分等级: {
    width: 10,
    formula: (row) => {
      const reached = own("分数线达到数", row);
      return rated(row, `IF(${reached}=0,"${CANCELLED}",INDEX(等级,ROWS(等级)+1-${reached}))`);
    },
  },
  等级上限: { width: 9, formula: (row) => rated(row, ceiling(row)) },
  保护期内: {
    width: 9,
    formula: (row) => {
      const appointed = rosterCell("appointedOn", row);
      const runs = `EDATE(${appointed},12*初任保护年数)>=DATE(${YEAR},12,31)`;
      return rated(row, `IF(LEN(${appointed})=0,"否",IF(${runs},"是","否"))`);
    },
  },
  提示: { width: 44, formula: message },
  核对: { width: 11, formula: check },
  行检查: { width: 20, step: true, formula: ownCheck },
  有效: {
    width: 7,
    step: true,
    formula: (row) => `IF(LEN(${own("行检查", row)})>0,0,IF(${isBlank(row)},"",1))`,
  },
  "利息（分）": {
    width: 15,
    format: WHOLE,
    step: true,
    formula: (row) => `IF(${own("有效", row)}=1,${fen(rosterCell("interestIncome", row))},"")`,
  },
  计入平均: {
    width: 9,
    step: true,
    formula: (row) => {
      const total = ofClass("类别利息初计", row);
      const undetermined = `OR(${total}<0,AND(${total}=0,${own("利息（分）", row)}<>0))`;
      return `IF(${own("有效", row)}=1,IF(${undetermined},0,1),"")`;
    },
  },
  本类人数: { width: 9, format: WHOLE, step: true, formula: (row) => rated(row, ofClass("类别人数", row)) },
  本类笔数: { width: 9, format: WHOLE, step: true, formula: (row) => rated(row, ofClass("类别笔数", row)) },
  "本类利息（分）": {
    width: 17,
    format: WHOLE,
    step: true,
    formula: (row) => rated(row, ofClass("类别利息", row)),
  },
  "新增不良（分）": {
    width: 15,
    format: WHOLE,
    step: true,
    formula: (row) => rated(row, fen(rosterCell("newNplBalance", row))),
  },
  "净贷款（分）": { width: 17, format: WHOLE, step: true, formula: (row) => rated(row, netFen(row)) },
  新增不良率: {
    width: 11,
    format: "0.000%",
    step: true,
    formula: (row) => rated(row, `${own("新增不良（分）", row)}/${own("净贷款（分）", row)}`),
  },
  分数线达到数: {
    width: 9,
    step: true,
    formula: (row) =>
      rated(row, `SUMPRODUCT(--(ROUND(${own("总分", row)},${COMPARED_DECIMALS})>=等级分数线))`),
  },
};

export const nativeColumns: readonly NativeColumn[] = HEADINGS.map((heading) => ({
  heading,
  ...FORMULAS[heading],
}));
