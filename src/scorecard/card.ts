import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In, Published } from "../rule/index.js";
import { appraisalRating } from "./labels.js";
import { score } from "./scale.js";
import { weighing } from "./weighing.js";

const itemFields = {
  /** Each id once. */
  id: field.text("指标", "Item"),
  /** The item's weight, 0 or more; the weights of all items sum to exactly 1 or to exactly 100. */
  weight: field.nonNegative("权重", "Weight"),
  /** The score reached, from 0 to `full`. */
  score: score("得分", "Score"),
  /** Full marks of the item, above 0; 100 when left out. */
  full: field.optional(score("指标满分", "Full marks of the item")),
};

const ratingAtMost = appraisalRating("等次不得高于", "Rated not above", { clause: "duties-6" });

const vetoFields = {
  /** What happened, in the bank's own records. Each id once. */
  id: field.text("否决事项", "Event"),
  ground: field.choice<VetoGround>("否决的理由", "Ground", {
    majorComplianceRisk: ["重大合规风险", "major compliance risk"],
    assetLoss: ["资产损失", "loss of assets"],
  }),
  /** The best rating still possible after it. The documents name none; left out, the rating stays open. */
  ratingAtMost: field.optional(ratingAtMost),
};

/** What the duties name as grounds of a veto. */
export type VetoGround = "majorComplianceRisk" | "assetLoss";

/** An item of a scorecard. */
export interface ScorecardItem extends In<typeof itemFields> {}

/** An event that vetoes: 一票否决. */
export interface ScorecardVeto extends In<typeof vetoFields> {}

export const scorecardInput = {
  /** The indicators of the person's card. */
  items: field.list("考评指标", "Items", field.record("指标", "Item", itemFields)),
  /** The events of the period that veto; none when left out. */
  vetoes: field.optional(field.list("一票否决", "Veto", field.record("否决事项", "Event", vetoFields)), []),
};

const cardItem = field.record("指标", "Item", {
  ...itemFields,
  /** Full marks of the item. */
  full: score("指标满分", "Full marks of the item"),
  /** weight ÷ sum of the weights × score ÷ full × 100. */
  points: field.points("加权得分", "Points"),
});

const cardVeto = field.record("否决事项", "Event", {
  ...vetoFields,
  /** The best rating that the bank still allows; null where it was not given. */
  ratingAtMost: field.nullable(ratingAtMost),
});

export const scorecardOutput = {
  items: field.list("考评指标", "Items", cardItem),
  ...weighing,
  /** The scale of the score (100). */
  fullMarks: field.points("百分制满分", "Full marks"),
  /** The points together. A veto leaves them as they are: it bears on the rating. */
  score: field.points("综合得分", "Score"),
  vetoes: field.list("一票否决", "Veto", cardVeto),
  vetoed: field.flag("一票否决", "Veto", { clause: "duties-6" }),
  /** The best rating still possible after the vetoes; null without a veto, and where the bank still has to say. */
  ceiling: field.nullable(appraisalRating("否决后的等次", "Rating after the vetoes", { clause: "duties-6" })),
};

export const scorecardNotes = {
  ratingLeftOpen: {
    clause: "duties-6",
    zh: "有一票否决事项，但原文没有写明影响到哪一档，由本单位确定后才能评定等次",
    en: "There is a veto, and the text does not say to which rating it leads: no rating before the bank has decided",
  },
} as const;

/** An item with the points it brought. */
export type CardItem = Published<typeof cardItem>;
/** What makes a scorecard void. */
export type CardVeto = Published<typeof cardVeto>;
export interface ScorecardInput extends In<typeof scorecardInput> {}
export interface ScorecardFinding extends Found<"scorecard", typeof scorecardOutput, typeof scorecardNotes> {}
