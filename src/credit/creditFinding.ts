import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In, Out } from "../rule/index.js";
import { assessmentField } from "./assess.js";
import { modelNotes } from "./compileModel.js";
import { modelField } from "./creditModel.js";
import { panelField } from "./expertsFields.js";
import { gradeField } from "./grade.js";
import { numbers } from "./lists.js";
import { judgementsField } from "./nodeJudgements.js";
import { operatorField } from "./operators.js";
import { belongingsField, limitInField } from "./ratingScale.js";

export const creditScoreInput = {
  /** A model made by `creditModel`, which applies the policy it was made under; or a definition. */
  model: modelField,
  /** Votes or memberships for every indicator, by its id. After a rejection at the gate the rest may be missing. */
  assessment: assessmentField,
};

/** What a node of the model is called. */
export const titleField = field.record("名称", "Title", {
  zh: field.text("中文名称", "Chinese title"),
  en: field.text("英文名称", "English title"),
});

const sourceField = field.record("依据", "Source", {
  zh: field.text("中文依据", "Source in Chinese"),
  en: field.text("英文依据", "Source in English"),
});

const nodeFields = {
  title: field.nullable(titleField),
  /** Where the node, its weights and its being decisive come from, as the model says; null where it does not. */
  source: field.nullable(sourceField, "模型未注明", "the model names none"),
  /** Levels below the top. */
  level: field.whole("级次", "Level"),
  /** Weights of the children in their order; none for an indicator. */
  weights: numbers("下级指标的权重", "Weights of the children"),
  /** How those weights came from judgements, and how far these agree; null where the weights were given. */
  judgements: judgementsField,
  children: field.list("下级指标", "Children", field.text("编号", "Id")),
  /** The experts who weighed the children, each with how far the own judgements agree, and how far with the group. */
  panel: panelField,
  /** The experts' votes where the indicator was voted on. */
  votes: field.nullable(
    field.list("票数", "Votes", field.count("票数", "Votes")),
    "没有投票",
    "not voted on",
  ),
  /** The value where the indicator was assessed by one. */
  value: field.nullable(field.number("数值", "Value"), "没有数值", "no value"),
  /** The band it was taken to belong to where it lies on the limit between two of different grades. */
  limitIn: limitInField,
  /** The grades that its value belongs to, each with the band or fuzzy set that says so; none without a value. */
  belongings: belongingsField,
  membership: numbers("隶属度", "Membership"),
  score: field.points("得分", "Score"),
};

const gateFields = {
  id: field.text("编号", "Id"),
  score: field.points("得分", "Score"),
  /** The gate of the policy: in the text the value of the medium grade. */
  limit: field.points("及格线", "Gate"),
  /** Its grade where that decided and the score would have decided otherwise; null everywhere else. */
  grade: field.nullable(gradeField("等级", "Grade"), "由得分判定", "its score decides"),
  passed: field.flag("通过", "Passed"),
};

const reasonFields = {
  id: field.text("编号", "Id"),
  /** The node whose points were lost: the whole tree, or after a rejection a decisive part that failed. */
  under: field.text("上级指标", "Under"),
  /** Points lost, on the scale of that node's score. */
  lost: field.points("失分", "Points lost"),
  /** A fraction of all points that the node lost. */
  share: field.number("占失分的比例", "Share of the points lost"),
};

const REJECTED = ["已全盘否定", "rejected"] as const;

/** What of a decision every finding on an applicant shows. */
export const decisionFields = {
  model: field.text("模型", "Model"),
  /** Whether a decisive part fell below the gate; then nothing else was reviewed. */
  rejected: field.flag("全盘否定", "Rejected"),
  /** R × Vᵀ on the scale of the grades; null after a rejection. */
  score: field.nullable(field.points("综合得分", "Score"), ...REJECTED),
  /** null after a rejection. */
  grade: field.nullable(gradeField("信用等级", "Grade"), ...REJECTED),
};

export const creditScoreOutput = {
  ...decisionFields,
  /** Every decisive part that was tested; empty where the model has none. */
  gate: field.list("决定性指标", "Decisive parts", field.record("决定性指标", "Decisive part", gateFields)),
  /** Of the whole tree; null after a rejection. */
  membership: field.nullable(numbers("综合隶属度", "Membership"), ...REJECTED),
  /** What every level was composed by. */
  operator: operatorField,
  /** Whether every composition was divided by its sum. */
  normalised: field.flag("每级合成结果已归一", "Every composition divided by its sum"),
  /** The sum by which the score is divided; null where the weighted average keeps it at one, or after a rejection. */
  scoredOver: field.nullable(
    field.number("隶属度之和", "Sum of the membership"),
    "不除以隶属度之和",
    "not divided by the sum",
  ),
  /** The value of each grade, from the best down. */
  values: numbers("各等级分值（由好到差）", "Values of the grades, the best first"),
  /** The scores between one grade and the next, the best first; null after a rejection, and where the greatest membership decides. */
  cuts: field.nullable(
    field.list(
      "等级分界线（由好到差）",
      "Limits between the grades, the best first",
      field.points("分界线", "Limit"),
    ),
    "不按得分划分",
    "not by score",
  ),
  /** Points up to the next better grade; null for the best grade and where there are no limits. */
  toNextGrade: field.nullable(field.points("距高一等级", "To the next grade"), "没有", "none"),
  /**
   * What each indicator cost, most first; those that cost nothing are left out. They sum to the best value less the
   * score of the node they stand under. Null for operators other than the weighted average.
   */
  reasons: field.nullable(
    field.list("失分的指标", "Where points were lost", field.record("失分的指标", "Reason", reasonFields)),
    "该合成算子下得分不能分摊到各指标",
    "this operator does not let the score be told apart by indicator",
  ),
  /** Every node that was reviewed, by its id, in the order of the tree. */
  nodes: field.table("各指标", "Nodes", field.record("指标", "Node", nodeFields)),
};

export const scoreNotes = {
  ...modelNotes,
  scoreOnLimit: {
    clause: "credit-evaluation-10",
    zh: "综合得分正好在两个等级的分界线上，等级取决于分界线归入哪一级",
    en: "The score lies exactly on the limit between two grades; the grade depends on which of them the limit belongs to",
  },
  unequalVotes: {
    clause: "credit-evaluation-6",
    zh: "各指标的票数合计不相同，可能漏记了票，或有专家没有评价某些指标",
    en: "The indicators have different numbers of votes: some may be missing, or an expert did not assess every indicator",
  },
} as const;

export type ScoreNote = keyof typeof scoreNotes;

export interface CreditScoreInput extends In<typeof creditScoreInput> {}

/** What came out for one node of the tree. */
export interface CreditNodeFinding extends Out<typeof nodeFields> {}

/** What an indicator cost. */
export interface CreditReason extends Out<typeof reasonFields> {}

/** The decisive part against the gate. */
export interface GateFinding extends Out<typeof gateFields> {}

export interface CreditScoreFinding
  extends Found<
    "creditScore",
    typeof creditScoreOutput,
    typeof scoreNotes,
    "gateOn" | "mediumDecisiveRating" | "creditGradeLabel"
  > {}
