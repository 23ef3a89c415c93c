import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In } from "../rule/index.js";
import { gradeField } from "./grade.js";

/** What scores are tested on. */
export const calibrationInput = {
  /** One entry for each customer whose loan has run its course: what was scored then, and what became of it. */
  outcomes: field.list(
    "客户的得分和违约情况",
    "Scores and outcomes",
    field.record("客户", "Customer", {
      /** The score when the loan was granted, higher for less risk. */
      score: field.points("综合得分", "Score"),
      /** The grade then: one of the policy's. Left out, the customer counts for the scores alone, and a note says so. */
      grade: field.optional(gradeField("信用等级", "Grade")),
      /** Whether the customer defaulted, as the bank defines it. */
      defaulted: field.flag("违约", "Defaulted"),
    }),
  ),
};

const people = { unit: { zh: "户", en: "" } };
const pairs = { unit: { zh: "对", en: "" } };

const gradeFields = {
  grade: gradeField("信用等级", "Grade"),
  count: field.count("客户数", "Customers", people),
  defaulted: field.count("违约客户数", "Defaulted", people),
  /** defaulted ÷ count; null for a grade without customers. */
  rate: field.nullable(field.ratio("违约率", "Rate of default"), "没有客户", "no customers"),
};

/** What the test of scores shows. */
export const calibrationOutput = {
  count: field.count("客户数", "Customers", people),
  defaulted: field.count("违约客户数", "Defaulted", people),
  /** Every defaulted customer with every other. */
  pairs: field.count("违约与未违约客户的配对", "Pairs of a defaulted customer and another", pairs),
  /** Pairs in which the defaulted customer has the lower score. */
  ordered: field.count("违约客户得分较低的配对", "Pairs with the lower score for the default", pairs),
  /** Pairs of equal scores, each of which counts half. */
  tied: field.count("得分相同的配对", "Pairs of equal scores", pairs),
  /** (ordered + tied ÷ 2) ÷ pairs: 1 when every default scored lowest, 0.5 when the score says nothing. */
  auc: field.number("曲线下面积AUC", "Area under the curve, AUC"),
  /** The greatest difference, either way, of the shares of the two groups that score so much or less. */
  ks: field.ratio("KS值", "KS"),
  /** Where that difference is, the lowest such score; null where the scores of both groups are spread alike. */
  widest: field.nullable(
    field.record("差距最大处", "Where they differ most", {
      score: field.points("得分", "Score"),
      /** The share of the defaulted customers with this score or a lower one. */
      defaulted: field.ratio("违约客户中得分不高于此的比例", "Share of the defaulted at or below"),
      /** The share of the other customers with this score or a lower one. */
      others: field.ratio("未违约客户中得分不高于此的比例", "Share of the others at or below"),
    }),
    "两类客户的得分分布相同",
    "both groups are spread alike",
  ),
  /** The next score above: taking customers from it on sets the groups furthest apart. A suggestion; null if none does. */
  cutOff: field.nullable(
    field.points("使KS值最大的分数线", "Cut-off of greatest KS"),
    "没有可供参考的分数线",
    "no score to suggest",
  ),
  /** Customers given with a grade, by grades, the best first. */
  grades: field.list(
    "各等级的违约率",
    "Rates of default by grade",
    field.record("等级", "Grade", gradeFields),
  ),
  /** Whether the rate never falls from a grade to a worse one; null with customers in fewer than two grades. */
  monotonic: field.nullable(
    field.flag("等级由好到差，违约率均不下降", "The rate never falls towards worse grades"),
    "有客户的等级不足两个，无从比较",
    "fewer than two grades have customers",
  ),
  /** Neighbours among the grades with customers of which the worse has the lower rate. */
  reversals: field.list(
    "违约率倒挂的等级",
    "Grades in the wrong order",
    field.record("倒挂", "Reversal", {
      better: gradeField("较好的等级", "Better grade"),
      worse: gradeField("较差的等级", "Worse grade"),
    }),
  ),
};

/** The words of the notes that the test of scores can make. */
export const calibrationNotes = {
  cutOffIsASuggestion: {
    clause: "kaoping",
    zh: "分数线只供参考，是否采用由本单位决定",
    en: "The cut-off is a suggestion; whether to use it is for the bank to decide",
  },
  scoreRanksTheWrongWay: {
    clause: "kaoping",
    zh: "AUC小于0.5：违约客户的得分总体上反而较高",
    en: "The AUC is below 0.5: by and large those who defaulted had the higher scores",
  },
  customersWithoutGrade: {
    clause: "kaoping",
    zh: "有的客户没有填写等级，不计入各等级的违约率",
    en: "Some customers came without a grade and do not count for the rates by grade",
  },
} as const;

export interface CalibrationInput extends In<typeof calibrationInput> {}
export interface CalibrationFinding
  extends Found<"calibration", typeof calibrationOutput, typeof calibrationNotes> {}
