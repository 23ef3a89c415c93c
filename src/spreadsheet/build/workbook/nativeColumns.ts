import { CANCELLED } from "../../words.js";
import { rosterCell, YEAR } from "./layout.js";
import { HEADINGS, type Heading, own } from "./nativeCells.js";
import * as rules from "./nativeRules.js";
import { fen, netFen } from "./rowCheck.js";

/** A column of the sheet that grades by native formulas. */
export interface NativeColumn {
  readonly heading: Heading;
  readonly width: number;
  readonly format?: string;
  /** Whether it holds words and grades, which read best in the middle. */
  readonly centred?: true;
  /** Whether it is a step on the way, not a result. */
  readonly step?: true;
  readonly formula: (row: number) => string;
}

const POINTS = "0.00";
const WHOLE = "#,##0";

const FORMULAS: Readonly<Record<Heading, Omit<NativeColumn, "heading">>> = {
  编号: { width: 11, formula: (row) => rules.text(rosterCell("id", row)) },
  姓名: { width: 10, formula: (row) => rules.text(rosterCell("name", row)) },
  网点类别: { width: 10, formula: (row) => rules.text(rosterCell("branchType", row)) },
  评定等级: { width: 10, centred: true, formula: rules.grade },
  工资系数: { width: 10, format: "0.0#", formula: rules.coefficient },
  总分: {
    width: 9,
    format: POINTS,
    formula: (row) =>
      rules.rated(
        row,
        `${own("业务量得分", row)}+${own("利息收入得分", row)}+${own("贷款质量得分", row)}-${own("违规扣分", row)}`,
      ),
  },
  业务量得分: {
    width: 9,
    format: POINTS,
    formula: (row) => {
      const ratio = rules.deviation(
        rosterCell("loansGranted", row),
        own("本类人数", row),
        own("本类笔数", row),
      );
      return rules.rated(row, `MAX(0,业务量满分+MIN(业务量加分上限,业务量每百分点加扣分*100*${ratio}))`);
    },
  },
  利息收入得分: {
    width: 9,
    format: POINTS,
    formula: (row) => {
      const ratio = rules.deviation(own("利息（分）", row), own("本类人数", row), own("本类利息（分）", row));
      return rules.rated(row, `MAX(0,利息收入满分+MIN(利息收入加分上限,利息收入满分*${ratio}))`);
    },
  },
  贷款质量得分: {
    width: 9,
    format: POINTS,
    formula: (row) =>
      rules.rated(
        row,
        `MAX(0,贷款质量满分+不良率每档加扣分*(不良率基数-${own("新增不良率", row)})/不良率每档)`,
      ),
  },
  违规扣分: { width: 9, format: POINTS, formula: (row) => rules.rated(row, rules.deduction(row)) },
  得分等级: {
    width: 10,
    centred: true,
    formula: (row) => {
      const reached = own("分数线达到数", row);
      return rules.rated(row, `IF(${reached}=0,"${CANCELLED}",INDEX(等级,ROWS(等级)+1-${reached}))`);
    },
  },
  等级上限: { width: 9, centred: true, formula: (row) => rules.rated(row, rules.ceiling(row)) },
  保护期内: {
    width: 9,
    centred: true,
    formula: (row) => {
      const appointed = rosterCell("appointedOn", row);
      const runs = `EDATE(${appointed},12*初任保护年数)>=DATE(${YEAR},12,31)`;
      return rules.rated(row, `IF(LEN(${appointed})=0,"否",IF(${runs},"是","否"))`);
    },
  },
  提示: { width: 44, formula: rules.message },
  核对: { width: 11, centred: true, formula: rules.check },
  行检查: { width: 20, step: true, formula: rules.ownCheck },
  有效: {
    width: 7,
    step: true,
    formula: (row) => `IF(LEN(${own("行检查", row)})>0,0,IF(${rules.isBlank(row)},"",1))`,
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
      const total = rules.ofClass("类别利息初计", row);
      const undetermined = `OR(${total}<0,AND(${total}=0,${own("利息（分）", row)}<>0))`;
      return `IF(${own("有效", row)}=1,IF(${undetermined},0,1),"")`;
    },
  },
  本类人数: {
    width: 9,
    format: WHOLE,
    step: true,
    formula: (row) => rules.rated(row, rules.ofClass("类别人数", row)),
  },
  本类笔数: {
    width: 9,
    format: WHOLE,
    step: true,
    formula: (row) => rules.rated(row, rules.ofClass("类别笔数", row)),
  },
  "本类利息（分）": {
    width: 17,
    format: WHOLE,
    step: true,
    formula: (row) => rules.rated(row, rules.ofClass("类别利息", row)),
  },
  "新增不良（分）": {
    width: 15,
    format: WHOLE,
    step: true,
    formula: (row) => rules.rated(row, fen(rosterCell("newNplBalance", row))),
  },
  "净贷款（分）": { width: 17, format: WHOLE, step: true, formula: (row) => rules.rated(row, netFen(row)) },
  新增不良率: {
    width: 11,
    format: "0.000%",
    step: true,
    formula: (row) => rules.rated(row, `${own("新增不良（分）", row)}/${own("净贷款（分）", row)}`),
  },
  分数线达到数: {
    width: 9,
    step: true,
    formula: (row) =>
      rules.rated(row, `SUMPRODUCT(--(ROUND(${own("总分", row)},${rules.COMPARED_DECIMALS})>=等级分数线))`),
  },
};

export const nativeColumns: readonly NativeColumn[] = HEADINGS.map((heading) => ({
  heading,
  ...FORMULAS[heading],
}));
