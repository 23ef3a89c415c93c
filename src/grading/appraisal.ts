import { CANCELLED, type Found, grade } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In } from "../rule/index.js";
import { ceilingNotes, ceilingOutput } from "./ceiling.js";
import { conductDeduction } from "./conduct.js";
import { gradeCeiling } from "./gradeCeiling.js";
import { gradeForScore, gradeNotes } from "./gradeForScore.js";
import { interestScore } from "./interest.js";
import { peerNotes } from "./peerDeviation.js";
import { peerTotalsFields } from "./peers.js";
import { qualityScore } from "./quality.js";
import { managerFields } from "./row.js";
import { volumeScore } from "./volume.js";

/** What the annual grade of one manager is decided on. */
export const gradeManagerInput = {
  /** The year whose figures are rated. */
  year: field.year("考评年度", "Year rated"),
  manager: field.record("客户经理", "Manager", managerFields),
  /** Totals of the classes, this manager included, as `rosterTotals` or `peerTotals` gives them. */
  peers: field.record("同类合计", "Totals of the classes", peerTotalsFields),
};

/** The annual appraisal of one manager: the decision and the finding of every step to it. */
export const appraisalOutput = {
  id: managerFields.id,
  name: managerFields.name,
  /** The year whose figures were rated. */
  year: gradeManagerInput.year,
  branchType: managerFields.branchType,
  role: managerFields.role,
  /** Whether the person counts in the averages of the class. */
  inClassAverage: managerFields.inClassAverage,
  items: field.record("三项", "Items", {
    volume: field.part(volumeScore),
    interest: field.part(interestScore),
    quality: field.part(qualityScore),
  }),
  /** Rows of the roster that are in no average since what counts of them cannot be read; absent where there is none. */
  missingRows: field.optional(
    field.record("未能计入同类的行", "Rows missing from the averages", {
      ofClass: field.whole("本类", "Of this class"),
      unplaced: field.whole("网点类别无法辨认", "Of no readable class"),
    }),
  ),
  /** Points of the three items together. */
  marks: field.points("三项得分", "Items", { clause: "measures-12.C" }),
  conduct: field.part(conductDeduction),
  /** Points of the items less the deduction, exact. */
  score: field.points("三项得分减扣分", "Items less deductions", { clause: "measures-12.C" }),
  /** The score rounded half up to 2 decimals, for the record. */
  recordedScore: field.points("登记分", "Recorded score"),
  gradeForScore: field.part(gradeForScore),
  /** The grade by the score alone; null: below the lowest band. */
  scoreGrade: field.nullable(
    grade("按总分评定的等级", "Grade by the score", { clause: "measures-10" }),
    ...CANCELLED,
  ),
  gradeCeiling: field.part(gradeCeiling),
  ceiling: ceilingOutput.ceiling,
  causes: ceilingOutput.causes,
  /** The protection of a first appointment; null where no appointment was given. */
  protection: field.nullable(
    field.record("首次任职保护期", "Protection of a first appointment", {
      until: field.date("保护期至", "Until"),
      applies: field.flag("是否适用", "Whether it applies"),
    }),
  ),
  /** The grade decided; null: the qualification is cancelled. For a branch head it is for reference. */
  grade: field.nullable(grade("评定等级", "Grade", { clause: "measures-10" }), ...CANCELLED),
  /** The coefficient of the grade, or of a branch head's post; null where the qualification is cancelled. */
  salaryCoefficient: field.nullable(
    field.coefficient("工资系数", "Salary coefficient", { clause: "measures-10" }),
    "无工资系数",
    "no salary coefficient",
  ),
  /** The month in which the grade is decided, `YYYY-MM`. */
  ratedIn: field.text("评定月份", "Rated in"),
  /** The year whose salary the coefficient applies to. */
  appliesTo: field.year("适用年度", "Applies to"),
};

/** The words of the notes that an appraisal can carry, those of its items included. */
export const appraisalNotes = {
  ...peerNotes,
  ...ceilingNotes,
  ...gradeNotes,
  leftOutOfAverage: {
    clause: "measures-11",
    zh: "本人不计入同类的人数和合计，仍与同类平均数比较",
    en: "This manager does not count in the number and totals of the class, and is measured against its average all the same",
  },
  classIncomplete: {
    clause: "measures-11",
    zh: "同类平均数不完整：名册中本类有{missingRows.ofClass}行、网点类别无法辨认的有{missingRows.unplaced}行数字无法读取，没有计入同类的人数和合计；补正后应重新评定",
    en: "The averages of the class are incomplete: rows of the roster that cannot be read are not counted, {missingRows.ofClass} of this class and {missingRows.unplaced} of no readable class; grade again once they are mended",
  },
  gradeCapped: {
    zh: "按本条规定，最终等级低于按总分应评的等级",
    en: "This clause holds the grade below the one the score would give",
  },
  protected: {
    clause: "measures-15",
    zh: "首次任职保护期内，等级按初定等级，不论总分；总分仅供参考，工资待遇另按第七条执行",
    en: "Within the protection of a first appointment the grade is the initial one whatever the score; the score is for reference, and pay follows Article 7",
  },
  cancelledInProtection: {
    clause: "measures-10",
    zh: "虽在首次任职保护期内，总分未达到等级标准，按所选口径取消客户经理资格",
    en: "Although under protection, the score is below standard, and the reading chosen cancels the qualification",
  },
  recoveryTask: {
    clause: "measures-15",
    zh: "保护期满后未达到等级标准：取消岗位，专门下达不良贷款清收任务予以考核",
    en: "Below standard once the protection has ended: the post is cancelled and a recovery task is set",
  },
  gradeForReference: {
    clause: "measures-13",
    zh: "负责人的等级仅作履职能力的参考，工资系数按岗位职务系数执行",
    en: "A branch head's grade is for reference; the salary coefficient is that of the post",
  },
} as const;

/** The readings that an appraisal may go by, those of its items included. */
export const appraisalReadings = [
  "headsInAverage",
  "perPointSteps",
  "interestProportion",
  "zeroPeerAverage",
  "netNewNpl",
  "zeroManagedLoans",
  "gradeOn",
  "missingTolerance",
  "protectedBelowStandard",
] as const;

export interface GradeManagerInput extends In<typeof gradeManagerInput> {}
export interface Appraisal
  extends Found<
    "gradeManager",
    typeof appraisalOutput,
    typeof appraisalNotes,
    (typeof appraisalReadings)[number]
  > {}
