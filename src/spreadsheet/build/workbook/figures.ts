import { type Policy, policySources, referencePolicy } from "../../../policy/index.js";
import type { ClauseId } from "../../../rule/index.js";

/** A figure of the documents as the sheet shows it, with the name by which formulas refer to its cell. */
export interface Figure {
  readonly path: string;
  readonly label: string;
  readonly format: string;
  readonly clause: ClauseId;
  readonly value: number;
}

const POINTS = "0.0##";
const PERCENT = "0.0#%";
const WHOLE = "0";

/** By path below `grading`: what the figure is called, which is the name of its cell too, and its format. */
const SINGLE: readonly (readonly [path: string, label: string, format: string])[] = [
  ["volume.fullMarks", "业务量满分", POINTS],
  ["volume.perPercent", "业务量每百分点加扣分", POINTS],
  ["volume.bonusCap", "业务量加分上限", POINTS],
  ["interest.fullMarks", "利息收入满分", POINTS],
  ["interest.bonusCap", "利息收入加分上限", POINTS],
  ["quality.fullMarks", "贷款质量满分", POINTS],
  ["quality.baseRatio", "不良率基数", PERCENT],
  ["quality.step", "不良率每档", PERCENT],
  ["quality.perStep", "不良率每档加扣分", POINTS],
  ["conduct.failedExam", "考试不合格每次扣分", POINTS],
  ["conduct.fine", "罚款每次扣分", POINTS],
  ["conduct.reprimand", "通报批评每次扣分", POINTS],
  ["conduct.seriousViolation", "严重违规每次扣分", POINTS],
  ["ceiling.seriousViolation", "严重违规等级上限", WHOLE],
  ["ceiling.aboveTolerance", "超容忍度等级上限", WHOLE],
  ["ceiling.farAboveTolerance", "远超容忍度等级上限", WHOLE],
  ["ceiling.farAboveExcess", "远超容忍度幅度", PERCENT],
  ["firstAppointment.grade", "初任等级", WHOLE],
  ["firstAppointment.protectionYears", "初任保护年数", WHOLE],
];

/** The columns of the table of grades; the cells of each have one name. */
const BANDS: readonly (readonly [key: string, label: string, format: string])[] = [
  ["grade", "等级", WHOLE],
  ["from", "等级分数线", POINTS],
  ["salaryCoefficient", "等级工资系数", POINTS],
];

function figure(policy: Policy, path: string, label: string, format: string): Figure {
  const value = path
    .split(".")
    .reduce((tree: unknown, key) => (tree as Record<string, unknown>)[key], policy.grading);
  const full = `grading.${path}`;
  return { path: full, label, format, clause: policySources[full] as ClauseId, value: Number(value) };
}

/** The figures with a cell of their own. */
export function singleFigures(policy: Policy = referencePolicy): Figure[] {
  return SINGLE.map(([path, label, format]) => figure(policy, path, label, format));
}

/** The figures of the grades, one list for each column of their table. */
export function bandFigures(policy: Policy = referencePolicy): { name: string; figures: Figure[] }[] {
  return BANDS.map(([key, label, format]) => ({
    name: label,
    figures: policy.grading.gradeBands.map((_, i) => figure(policy, `gradeBands.${i}.${key}`, label, format)),
  }));
}
