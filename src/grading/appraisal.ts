import { CANCELLED, type Found, grade } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { Bilingual, In } from "../rule/index.js";
import { ceilingNotes, ceilingOutput } from "./ceiling.js";
import type { CoefficientFrom } from "./coefficient.js";
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
  marks: field.points("三项得分", "Points of the three items", { clause: "measures-11.T" }),
  conduct: field.part(conductDeduction),
  /** Points of the items less the deduction, exact. */
  score: field.points("三项得分减扣分", "Points less deductions", { clause: "measures-12.C" }),
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
  /** The coefficient of the grade; null where there is no grade, and for a branch head. */
  gradeCoefficient: field.nullable(
    field.coefficient("等级工资系数", "Coefficient of the grade", { clause: "measures-10" }),
    "无工资系数",
    "no salary coefficient",
  ),
  /** The coefficient of the post before, where Article 7 compares it; else null. */
  priorCoefficient: field.nullable(
    field.coefficient("任新职前的工资系数", "Coefficient of the post before", { clause: "measures-7" }),
  ),
  /**
   * The coefficient to pay by: that of the grade, under protection the higher one of the post before, or that of a
   * branch head's post; null where the qualification is cancelled.
   */
  salaryCoefficient: field.nullable(
    field.coefficient("工资系数", "Salary coefficient", { clause: "measures-10" }),
    "无工资系数",
    "no salary coefficient",
  ),
  /** Which of the coefficients that is. */
  coefficientFrom: field.nullable(
    field.choice<CoefficientFrom>("工资系数依据", "Coefficient taken from", {
      grade: ["等级工资系数", "the grade"],
      prior: ["任新职前的工资系数", "the post before"],
      post: ["岗位职务工资系数", "a branch head's post"],
    }),
  ),
  /** Months of the recovery task that follows a grade below standard; null where none follows. */
  recoveryMonths: field.nullable(
    field.whole("清收任务考核期", "Recovery task", {
      clause: "measures-15",
      unit: { zh: "个月", en: " months" },
    }),
  ),
  /** How far the decision has come: the branch proposes it, and the head office approves it. */
  stage: field.choice<"proposed">(
    "评定阶段",
    "Stage",
    { proposed: ["初评", "proposed"] },
    { clause: "measures-14" },
  ),
  /** The month in which the grade is decided, `YYYY-MM`. */
  ratedIn: field.text("评定月份", "Rated in"),
  /** The year whose salary the coefficient applies to. */
  appliesTo: field.year("适用年度", "Applies to"),
};

/** What follows a grade below standard, in the words of Article 15. */
const TASK: Bilingual = {
  zh: "取消客户经理岗位，专门下达不良贷款清收任务予以考核，考核期{recoveryMonths}，期满后视清收考核结果决定是否上岗，考核期薪酬待遇按本行有关规定执行",
  en: "the post is cancelled and a recovery task of {recoveryMonths} is set; its result then decides on the return to the post, and pay meanwhile follows other rules of the bank",
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
    zh: "同类平均数不完整：名册中本类有{missingRows.ofClass}行、网点类别无法辨认的有{missingRows.unplaced}行，因数据无法读取，没有计入同类的人数和合计；补正后应重新评定",
    en: "The averages of the class are incomplete: rows of the roster that cannot be read are not counted, {missingRows.ofClass} of this class and {missingRows.unplaced} of no readable class; grade again once they are mended",
  },
  policyNotInForce: {
    clause: "kaoping",
    zh: "所用参数版本的施行期间不包括考评年度的最后一日，请核对是否用错版本",
    en: "The policy applied is not in force on the last day of the year rated: please check that it is the right one",
  },
  gradeCapped: {
    zh: "按本条规定，评定等级低于按总分应评的等级",
    en: "This clause holds the grade below the one the score would give",
  },
  protected: {
    clause: "measures-15",
    zh: "首次任职保护期内，不论总分，等级均为初定等级",
    en: "Within the protection of a first appointment the grade is the initial one whatever the score",
  },
  liftedInProtection: {
    clause: "measures-15",
    zh: "首次任职保护期内，按总分和等级限制应评等级高于初定等级的，依所选口径按更高等级评定",
    en: "Within the protection of a first appointment the score and ceilings give a better grade than the initial one, and by the reading chosen it counts",
  },
  belowStandardInProtection: {
    clause: "measures-15",
    zh: "总分未达到客户经理等级标准：保护期内不取消岗位；保护期满后评级仍未达到的，取消客户经理岗位，专门下达不良贷款清收任务予以考核",
    en: "The score is below the standard of the grades: under protection the post is kept; who is still below it in a rating after the protection loses the post and is set a recovery task",
  },
  protectionEndsInRating: {
    clause: "measures-15",
    zh: "保护期在评定当月届满，按所选口径以当月最后一天为准；评定日在届满日（含）之前的，请核对",
    en: "The protection ends within the month of the rating, and the reading chosen goes by its last day: check the case if the grade was decided up to the day the protection ends",
  },
  priorCoefficientMissing: {
    clause: "measures-7",
    zh: "未提供任新职前的工资系数：保护期内工资系数和绩效不低于任新职前水平，实际执行的系数可能高于此处所列，按“保护期工资待遇”计算",
    en: "The coefficient of the post before was not given: under protection neither the coefficient nor performance pay is below that of the post before, so the coefficient to pay may be higher than shown; “Pay during the protection period” tells it",
  },
  performanceProtected: {
    clause: "measures-7",
    zh: "保护期内绩效同样不低于任新职前水平，按“保护期工资待遇”计算",
    en: "Under protection performance pay is not below that of the post before either; “Pay during the protection period” tells it",
  },
  protectionEndsBeforePayYear: {
    clause: "measures-7",
    zh: "保护期在工资系数适用年度开始前届满：该年度按等级工资系数和绩效考核实绩执行，不再与任新职前的水平比较",
    en: "The protection ends before the year that the coefficient is for: in that year the coefficient of the grade and the manager’s own performance count, and the post before is compared no more",
  },
  protectionEndsInPayYear: {
    clause: "measures-7",
    zh: "保护期在工资系数适用年度内届满：自届满次日起，按等级工资系数和绩效考核实绩执行",
    en: "The protection ends within the year that the coefficient is for: from the day after, the coefficient of the grade and the manager’s own performance count",
  },
  cancelledInProtection: {
    clause: "measures-10",
    zh: "虽在首次任职保护期内，但总分未达到等级标准，按所选口径取消客户经理资格",
    en: "Although under protection, the score is below standard, and the reading chosen cancels the qualification",
  },
  recoveryTask: {
    clause: "measures-15",
    zh: `未达到客户经理等级标准：${TASK.zh}`,
    en: `Below the standard of the grades: ${TASK.en}`,
  },
  recoveryTaskUnlessProtected: {
    clause: "measures-15",
    zh: `未达到客户经理等级标准，且未提供首次任职日期：仍在首次任职保护期内的，按初定等级，不取消岗位；不在保护期内的，${TASK.zh}`,
    en: `Below the standard of the grades, and no day of first appointment was given: if still under protection, the grade is the initial one and the post is kept; if not, ${TASK.en}`,
  },
  recoveryTaskUnlessFirst: {
    clause: "measures-15",
    zh: `未达到客户经理等级标准，且未提供首次任职日期：仍在首次任职保护期内的，按所选口径依第十条取消客户经理资格，不下达清收任务；不在保护期内的，${TASK.zh}`,
    en: `Below the standard of the grades, and no day of first appointment was given: if still under protection, the reading chosen cancels the qualification under Article 10 and no task follows; if not, ${TASK.en}`,
  },
  gradeForReference: {
    clause: "measures-13",
    zh: "负责人的等级评定结果作为履职能力的参考，工资系数仍按《银行等级行划分办法》确定的岗位职务工资系数执行",
    en: "A branch head's grade is for reference; the salary coefficient is still that of the post",
  },
} as const;

/** What of the rule every appraisal tells. */
export const appraisalRule = {
  name: "gradeManager",
  clause: "measures-14",
  notes: appraisalNotes,
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
  "protectedGrade",
  "protectionTestedOn",
] as const;

export interface GradeManagerInput extends In<typeof gradeManagerInput> {}
export interface Appraisal
  extends Found<
    "gradeManager",
    typeof appraisalOutput,
    typeof appraisalNotes,
    (typeof appraisalReadings)[number]
  > {}
