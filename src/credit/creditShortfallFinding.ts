import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In } from "../rule/index.js";
import type { modelNotes } from "./compileModel.js";
import { creditScoreInput, creditScoreOutput, decisionFields, titleField } from "./creditFinding.js";
import { gradeField } from "./grade.js";
import { moveFields } from "./sensitivityFinding.js";

export const creditShortfallInput = {
  ...creditScoreInput,
  /** The grade to be reached. */
  grade: gradeField("目标等级", "Target"),
};

/** Why no votes lead to the grade. */
export type VotesReason = "noVotes" | "gate" | "notEnough";

const reason = field.nullable(
  field.choice<VotesReason>("不能达到的原因", "Why not", {
    noVotes: ["不是按投票评价的", "not assessed by votes"],
    gate: ["决定性指标仍不能通过", "a decisive part would still not pass"],
    notEnough: ["全部上调一级仍不够", "even all votes one grade up are not enough"],
  }),
);

const votes = field.nullable(field.count("至少需改的票数", "Fewest votes"), "不能达到", "none do");

export const creditShortfallOutput = {
  model: decisionFields.model,
  /** Whether the grade is at least as good as the target already; then no vote need move. */
  reached: field.flag("已达到", "Reached"),
  grade: creditShortfallInput.grade,
  now: field.record("现评审结果", "Now", {
    rejected: decisionFields.rejected,
    score: decisionFields.score,
    grade: decisionFields.grade,
  }),
  /** The fewest votes, each moved to the next better grade, after which the grade is reached and the gate passed. */
  votes,
  reason,
  /** One choice of them. */
  moves: field.list("其中一种改法", "One way to do it", field.record("改票", "Move", moveFields)),
  /** What the score and the grade then are; null where no vote moves. */
  after: field.nullable(
    field.record("改后", "Then", {
      score: field.points("综合得分", "Score"),
      grade: gradeField("信用等级", "Grade"),
    }),
  ),
  /** The fewest votes on each indicator alone, in the order of the tree. */
  indicators: field.list(
    "各指标单独改票",
    "Each indicator alone",
    field.record("一个指标", "An indicator", { id: field.text("指标", "Indicator"), votes, reason }),
  ),
  /** The value of each grade, from the best down. */
  values: creditScoreOutput.values,
  /** The titles of the nodes that have one, by their ids. */
  titles: field.table("名称", "Titles", titleField),
};

export interface CreditShortfallInput extends In<typeof creditShortfallInput> {}
export interface CreditShortfallFinding
  extends Found<
    "creditShortfall",
    typeof creditShortfallOutput,
    typeof modelNotes,
    "gateOn" | "mediumDecisiveRating" | "creditGradeLabel"
  > {}
