import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { Out } from "../rule/index.js";
import type { modelNotes } from "./compileModel.js";
import { creditScoreOutput, decisionFields, titleField } from "./creditFinding.js";
import { gradeField } from "./grade.js";

const rangeFields = {
  /** The node whose children are weighed. */
  node: field.text("上级指标", "Node"),
  /** The child whose weight it is. */
  child: field.text("指标", "Child"),
  weight: field.number("权重", "Weight"),
  from: field.number("下限", "From"),
  fromIncluded: field.flag("含下限", "Lower end included"),
  to: field.number("上限", "To"),
  toIncluded: field.flag("含上限", "Upper end included"),
};

export const moveFields = {
  indicator: field.text("指标", "Indicator"),
  from: gradeField("原等级", "From"),
  to: gradeField("改为", "To"),
  votes: field.count("票数", "Votes"),
};

const changeFields = {
  votes: field.count("至少需改的票数", "Fewest votes"),
  moves: field.list("其中一种改法", "One way to do it", field.record("改票", "Move", moveFields)),
  /** The grade after these moves, the gate aside; null where only the gate is in question. */
  grade: field.nullable(
    gradeField("改票后的等级", "Grade then"),
    "只涉及决定性指标",
    "only the decisive parts are in question",
  ),
};

/** The fewest votes for a change; null where no number of votes brings it about. */
function change(zh: string, en: string) {
  return field.nullable(
    field.record(zh, en, changeFields),
    "无论怎样改票都不会出现",
    "no change of votes brings it about",
  );
}

export const creditSensitivityOutput = {
  ...decisionFields,
  /** The value of each grade, from the best down. */
  values: creditScoreOutput.values,
  /** The titles of the nodes that have one, by their ids. */
  titles: field.table("名称", "Titles", titleField),
  /** Every weight that was applied, in the order of the tree. The decision is the grade, or the rejection. */
  weights: field.list(
    "各权重的范围",
    "Ranges of the weights",
    field.record("权重的范围", "Range of a weight", rangeFields),
  ),
  /** null where no number of votes brings the change about: there is no such grade, or no votes were given. */
  votes: field.record("至少需改的票数", "Fewest votes", {
    /** To a better grade, the gate aside; where the score decides the grade, better votes never harm the gate. */
    up: change(
      "等级上升至少需改的票数（不考虑决定性指标）",
      "Fewest votes to change for a better grade, decisive parts aside",
    ),
    /** To a worse grade, the gate aside. */
    down: change(
      "等级下降至少需改的票数（不考虑决定性指标）",
      "Fewest votes to change for a worse grade, decisive parts aside",
    ),
    /** From passed to rejected, or from rejected to passed. */
    gate: change(
      "决定性指标结论改变至少需改的票数",
      "Fewest votes to change for another decision on the decisive parts",
    ),
  }),
};

/** A weight that was applied, and the range in which the decision stands, the siblings scaled in proportion. */
export interface WeightRange extends Out<typeof rangeFields> {}

/** The fewest votes that change a decision, and one choice of votes that does. */
export interface VoteChange extends Out<typeof changeFields> {}

export interface CreditSensitivityFinding
  extends Found<
    "creditSensitivity",
    typeof creditSensitivityOutput,
    typeof modelNotes,
    "gateOn" | "mediumDecisiveRating" | "creditGradeLabel"
  > {}
