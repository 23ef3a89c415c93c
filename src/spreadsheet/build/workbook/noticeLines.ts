import { cite, coverage } from "../../../catalogue/index.js";
import { conductInput, managerFields, type Occasion } from "../../../grading/index.js";
import type { ClauseId } from "../../../rule/index.js";
import { labelOf, wordOf } from "../../labels.js";
import { CANCELLED, NO_CEILING } from "../../words.js";
import { bands, figure } from "./figures.js";
import { gradeWord } from "./gradeWords.js";
import { resultAt } from "./order.js";
import { exceeds } from "./ratingRules.js";

/** A figure of somebody that a step goes by, or what is to be said of it, as formulas of the position of the row. */
type Line =
  | { readonly label: string; readonly value: (at: string) => string; readonly format: string }
  | { readonly said: (at: string) => string };

/** A step of the grading as the notice shows it. */
export interface Step {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly result: (at: string) => string;
  readonly format?: string;
  readonly clauses: readonly ClauseId[];
}

const WHOLE = "#,##0";
const YUAN = "#,##0.00";
const PERCENT = "0.0000%";
const POINTS = "0.0000";
const COEFFICIENT = "0.0###";

type Result = Parameters<typeof resultAt>[0];

const its = (field: Result) => (at: string) => resultAt(field, at);

const average = (total: Result) => (at: string) => `${resultAt(total, at)}/${resultAt("classManagers", at)}`;

/** A text that has figures in it, as a formula. */
const text = (...parts: readonly string[]) => parts.join("&");

const full = (path: Parameters<typeof figure>[0]) => text(`CHAR(10)&"（满分"`, figure(path), `"分）"`);

const occasions = Object.keys(conductInput) as Occasion[];

/** The items of the article that take points off. */
const conductItems = [...new Set(occasions.map((each) => conductInput[each].clause as ClauseId))];

const titles = (clauses: readonly ClauseId[]) =>
  coverage.flatMap(({ clause, title }) => (clauses.includes(clause) ? [title.zh] : [])).join("、");

const isHead = (at: string) => `EXACT(${resultAt("role", at)},"${wordOf(managerFields.role, "branchHead")}")`;

const notAbove = (path: Parameters<typeof figure>[0]) =>
  text(`"，不得超过"`, gradeWord(figure(path)), `"；"`);

/** What holds the grade of somebody down. */
function limits(at: string): string {
  const [ratio, tolerance] = [resultAt("newNplRatio", at), resultAt("nplTolerance", at)];
  const factor = figure("ceiling.farAboveFactor");
  const [far, above, serious] = [
    text(
      `"新增不良贷款率超过核定的不良容忍度"`,
      `ROUND((${factor}-1)*100,6)`,
      `"%"`,
      notAbove("ceiling.farAboveTolerance"),
    ),
    text(`"新增不良贷款率超过核定的不良容忍度"`, notAbove("ceiling.aboveTolerance")),
    text(`"有严重违规"`, notAbove("ceiling.seriousViolation")),
  ];
  const byNpl = `IF(${exceeds(ratio, `${tolerance}*${factor}`)},${far},IF(${exceeds(ratio, tolerance)},${above},""))`;
  const byConduct = `IF(${resultAt("seriousViolations", at)}>0,${serious},"")`;
  const none = `"新增不良贷款率没有超过核定的不良容忍度，没有严重违规"`;
  return `IF(${resultAt("ceiling", at)}="${NO_CEILING}",${none},${byNpl}&${byConduct})`;
}

const isProtected = (at: string) => `${resultAt("isProtected", at)}="是"`;

const protection = (at: string) =>
  `IF(${isProtected(at)},"首次担任客户经理，考评年度末仍在保护期内",IF(LEN(${resultAt("appointedOn", at)})=0,"没有填写首次任职日期","考评年度末保护期已满"))`;

/** How the grade comes from the steps before. */
function decided(at: string): string {
  const [grade, byScore] = [resultAt("grade", at), resultAt("scoreGrade", at)];
  const initial = text(`"保护期内，等级初定为"`, gradeWord(grade));
  const held = `IF(${grade}=${byScore},"按得分等级","得分等级高于等级上限，按等级上限")`;
  const cancelled = `IF(${byScore}="${CANCELLED}","总分未达到最低等级的标准",${held})`;
  return text(
    `IF(${isProtected(at)},${initial},${cancelled})`,
    `IF(${isHead(at)},"；负责人的评定结果作为履职能力的参考","")`,
  );
}

/** Which coefficient applies. */
function paid(at: string): string {
  const [grade, coefficient, prior] = [
    resultAt("grade", at),
    resultAt("coefficient", at),
    resultAt("priorCoefficient", at),
  ];
  const ofGrade = `INDEX(${bands("salaryCoefficient")},MATCH(${grade},${bands("grade")},0))`;
  const unknown = `IF(LEN(${prior})=0,"按等级工资系数；保护期内不低于任新职前水平，原岗位系数未填写","按等级工资系数")`;
  const kept = `IF(${coefficient}>${ofGrade},"保护期内不低于任新职前水平，按原岗位系数",IF(${isProtected(at)},${unknown},"按等级工资系数"))`;
  return `IF(${isHead(at)},"负责人执行岗位职务工资系数",IF(${grade}="${CANCELLED}","取消客户经理资格，没有等级工资系数",${kept}))`;
}

/** The steps of the grading, in their order. */
export const STEPS: readonly Step[] = [
  {
    title: text(`"贷款发放业务量"`, full("volume.fullMarks")),
    lines: [
      { label: `"发放贷款笔数"`, value: its("loansGranted"), format: WHOLE },
      { label: `"同类型客户经理平均业务笔数"`, value: average("classLoans"), format: YUAN },
    ],
    result: its("volume"),
    format: POINTS,
    clauses: ["measures-11.1"],
  },
  {
    title: text(`"贷款利息收入"`, full("interest.fullMarks")),
    lines: [
      { label: `"贷款利息收入（元）"`, value: its("interestIncome"), format: YUAN },
      { label: `"同类型客户经理平均收息额（元）"`, value: average("classInterest"), format: YUAN },
    ],
    result: its("interest"),
    format: POINTS,
    clauses: ["measures-11.2"],
  },
  {
    title: text(`"贷款质量"`, full("quality.fullMarks")),
    lines: [
      { label: `"新增不良贷款余额（元）"`, value: its("newNplBalance"), format: YUAN },
      { label: `"年末管理的贷款（不含贴现，元）"`, value: its("netLoans"), format: YUAN },
      { label: `"新增不良贷款率"`, value: its("newNplRatio"), format: PERCENT },
    ],
    result: its("quality"),
    format: POINTS,
    clauses: ["measures-11.3"],
  },
  {
    title: `"扣分"&CHAR(10)&"（${titles(conductItems)}）"`,
    lines: occasions.map((each) => ({
      label: text(`"${labelOf(managerFields[each]).zh}（每次扣"`, figure(`conduct.${each}`), `"分）"`),
      value: its(each),
      format: WHOLE,
    })),
    result: (at) => `0-${resultAt("conduct", at)}`,
    format: POINTS,
    clauses: conductItems,
  },
  {
    title: `"总分"`,
    lines: [{ said: () => `"以上各项得分相加，减去扣分"` }],
    result: its("score"),
    format: POINTS,
    clauses: ["measures-11", "measures-12"],
  },
  {
    title: `"得分等级"`,
    lines: [{ said: () => `"总分达到的等级标准"` }],
    result: (at) => gradeWord(resultAt("scoreGrade", at)),
    clauses: ["measures-10"],
  },
  {
    title: `"等级上限"`,
    lines: [
      { label: `"当年核定的不良容忍度"`, value: its("nplTolerance"), format: PERCENT },
      { said: limits },
    ],
    result: (at) => gradeWord(resultAt("ceiling", at)),
    clauses: ["measures-12.2", "measures-12.3"],
  },
  {
    title: `"首次任职保护"`,
    lines: [{ said: protection }],
    result: its("isProtected"),
    clauses: ["measures-7", "measures-15"],
  },
  {
    title: `"评定等级（初评）"`,
    lines: [{ said: decided }],
    result: (at) => gradeWord(resultAt("grade", at)),
    clauses: ["measures-10", "measures-15"],
  },
  {
    title: `"工资系数"`,
    lines: [{ said: paid }],
    result: (at) => `IF(LEN(${resultAt("coefficient", at)})=0,"—",${resultAt("coefficient", at)})`,
    format: COEFFICIENT,
    clauses: ["measures-7", "measures-10", "measures-13"],
  },
];

/** The clauses of a step, whose document the heading names. */
export function clausesOf({ clauses }: Step): string {
  return clauses.map((clause) => cite(clause, "zh").replace("《办法》", "")).join("、");
}
