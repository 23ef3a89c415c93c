import * as field from "../rule/fields.js";
import type { Out, Read } from "../rule/index.js";
import { matrixField } from "./judgements.js";
import { judgementWeightsOutput } from "./judgementWeightsFinding.js";
import { agreementFields } from "./nodeJudgements.js";

/** What the opinions of several experts are put together by: their judgements, or the weights each comes to. */
export type Aggregation = "judgements" | "priorities";

/** The judgements of several experts on the same criteria. */
export const expertsField = field.list(
  "各专家的判断",
  "Judgements of the experts",
  field.record("专家", "Expert", {
    /** Unique among the experts of the node. */
    id: field.text("专家编号", "Id of the expert"),
    /** The expert's own pairwise judgements. */
    judgements: matrixField,
    /** How much the expert counts; the weights of all sum to 1. All alike when left out everywhere. */
    weight: field.optional({
      ...field.share("专家权重", "Weight of the expert"),
      without: { zh: "各专家权重相等", en: "equal weights" },
    }),
  }),
);

export type ExpertRead = Read<typeof expertsField>[number];

/** What several experts are put together by: "judgements" when left out. */
export const aggregationField = field.choice<Aggregation>("专家意见的综合", "Aggregation", {
  judgements: ["判断的几何平均（AIJ）", "geometric means of the judgements (AIJ)"],
  priorities: ["权重的几何平均（AIP）", "geometric means of the priorities (AIP)"],
});

const expertFields = {
  id: field.text("专家编号", "Id of the expert"),
  weight: field.number("专家权重", "Weight of the expert"),
  ...agreementFields,
  /**
   * How far the expert is from the group: (Σ w_i ÷ v_i)(Σ v_i ÷ w_i) ÷ n² for the own weights w and those of the group
   * v, the index of compatibility of T. L. Saaty, Applied Mathematics Letters 7(6), 1994. 1 is no distance at all.
   */
  compatibility: field.number("与群体的相容性指标", "Compatibility with the group"),
};

const WITHOUT_GROUP = [
  "不适用：没有综合判断，或指标在两个以内",
  "not applied: no judgements of the group, or one or two criteria",
] as const;

const panelFields = {
  aggregation: aggregationField,
  method: judgementWeightsOutput.method,
  /** What the consistency ratios go by. */
  randomIndexTable: judgementWeightsOutput.randomIndexTable,
  /** Of the judgements of the group, as the four that follow; null where the priorities are put together. */
  residual: field.nullable(field.number("综合判断的残差", "Residual of the group"), ...WITHOUT_GROUP),
  /** Null for one or two criteria too. */
  consistencyRatio: field.nullable(
    field.number("综合判断的一致性比率CR", "Consistency ratio CR of the group"),
    ...WITHOUT_GROUP,
  ),
  inconsistentFrom: field.nullable(agreementFields.inconsistentFrom, ...WITHOUT_GROUP),
  consistent: field.nullable(agreementFields.consistent, ...WITHOUT_GROUP),
  worst: field.nullable(
    agreementFields.worst,
    "判断一致，或没有综合判断",
    "consistent, or no judgements of the group",
  ),
  experts: field.list("各专家", "Experts", field.record("专家", "Expert", expertFields)),
};

/** The panel of experts that weighed the children of a node, as a finding shows it. */
export const panelField = field.nullable(
  field.record("专家组", "Panel of experts", panelFields),
  "权重不是由多位专家得出",
  "its weights do not come from a panel",
);

/** The panel of experts that weighed the children of a node. */
export interface CreditPanel extends Out<typeof panelFields> {}
