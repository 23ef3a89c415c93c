import {
  appraisalNotes,
  type appraisalReadings,
  bandField,
  gradeManagerInput,
  managerFields,
} from "../grading/index.js";
import { CANCELLED, type Found, grade } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In, Out } from "../rule/index.js";
import type { Reason } from "./bounds.js";

/** What is asked: a manager as `gradeManager` takes one, and the grade to be reached. */
export const shortfallInput = {
  ...gradeManagerInput,
  /** The grade to be reached, 1 to 3. */
  grade: grade("目标等级", "Target", { clause: "measures-10" }),
};

const IMPOSSIBLE = ["不能达到", "none does"] as const;

/** Why no change of a figure alone leads to the grade. */
export const reasonField = field.choice<Reason>("不能达到的原因", "Why not", {
  bonusCap: ["加分上限", "bonus cap"],
  ceiling: ["等级上限", "ceiling"],
  floor: ["已降至零", "nothing left to reduce"],
  protection: ["首次任职保护期", "protection"],
  notEnough: ["增减多少都不够", "no change is enough"],
});

const reason = field.nullable(reasonField);

/** The least change of a figure alone that leads to the grade, and the figure then; null where none does, and why. */
const loansLever = {
  change: field.nullable(managerFields.loansGranted, ...IMPOSSIBLE),
  to: field.nullable(managerFields.loansGranted, ...IMPOSSIBLE),
  reason,
};

const moneyLever = {
  change: field.nullable(field.signedMoney("变动", "Change"), ...IMPOSSIBLE),
  to: field.nullable(field.signedMoney("变动后", "Then"), ...IMPOSSIBLE),
  reason,
};

const pairFields = {
  loansGranted: field.record("贷款发放笔数", "Loans granted", {
    change: managerFields.loansGranted,
    to: managerFields.loansGranted,
  }),
  interestIncome: field.record("贷款利息收入", "Interest income", {
    change: field.signedMoney("变动", "Change"),
    to: field.signedMoney("变动后", "Then"),
  }),
};

export const shortfallOutput = {
  id: managerFields.id,
  name: managerFields.name,
  year: gradeManagerInput.year,
  branchType: managerFields.branchType,
  inClassAverage: managerFields.inClassAverage,
  /** Whether the protection of a first appointment applies. */
  isProtected: field.flag("首次任职保护期适用", "Protection of a first appointment applies"),
  /** Whether the grade is at least as good as the target already; every change is then 0. */
  reached: field.flag("已达到", "Reached"),
  grade: shortfallInput.grade,
  /** The grade as it is. */
  now: field.record("现评定结果", "Now", {
    grade: field.nullable(grade("评定等级", "Grade"), ...CANCELLED),
    score: field.points("总分", "Score"),
    /** The score of record, on which the grade is decided by `gradeOn: "recorded"`. */
    recordedScore: field.points("登记分", "Recorded score"),
    /** The band that the score lies in, as it is graded. */
    band: bandField,
    ceiling: field.nullable(grade("等级上限", "Ceiling of the grade"), "不限制", "none"),
  }),
  /** The score from which the target is given; null where protection gives the initial grade whatever the score. */
  needed: field.nullable(
    field.points("应达总分", "Score needed", { clause: "measures-10" }),
    "保护期内不看总分",
    "no score counts under protection",
  ),
  /** What the score lacks, by the reading on which the grade is decided; 0 where it suffices. */
  lacking: field.nullable(
    field.points("现差", "Lacking"),
    "保护期内不看总分",
    "no score counts under protection",
  ),
  /** The least change of each figure alone, the class totals moving with it. */
  levers: field.record("单项变动", "Changes of one figure", {
    loansGranted: field.record("贷款发放笔数", "Loans granted", loansLever),
    interestIncome: field.record("贷款利息收入", "Interest income", moneyLever),
    /** The change is negative: it is NPL to be reduced. */
    newNplBalance: field.record("新增不良贷款余额", "New NPL", moneyLever),
  }),
  /**
   * Where none of them does it alone: the least change of interest with each whole number of loans more, from the
   * fewest; at most 20.
   */
  together: field.list(
    "笔数和利息一起变动",
    "Loans and interest together",
    field.record("一种变动", "One way", pairFields),
  ),
};

export const shortfallNotes = {
  leftOutOfAverage: appraisalNotes.leftOutOfAverage,
  classIncomplete: {
    clause: "measures-11",
    zh: "同类平均数不完整：名册中有的行因数据无法读取，没有计入同类的人数和合计；补正后应重新计算",
    en: "The averages of the class are incomplete: rows of the roster that cannot be read are not counted; compute again once they are mended",
  },
  policyNotInForce: appraisalNotes.policyNotInForce,
  gradeForReference: appraisalNotes.gradeForReference,
} as const;

/** The least change of one figure alone, and the figure then; or why there is none. */
export interface Lever extends Out<typeof moneyLever> {}

export interface ShortfallInput extends In<typeof shortfallInput> {}
export interface ShortfallFinding
  extends Found<
    "shortfall",
    typeof shortfallOutput,
    typeof shortfallNotes,
    (typeof appraisalReadings)[number]
  > {}
