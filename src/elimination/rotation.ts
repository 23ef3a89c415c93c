import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In, Out } from "../rule/index.js";
import { placedManager, ranking } from "./ranking.js";

export const rankingPair = {
  lower: field.text("末位人员", "Lower"),
  upper: field.text("前列人员", "Upper"),
};

/** What the month is decided on. */
export const monthlyRotationInput = {
  /** Everyone ranked in the month, in any order. */
  ranking,
};

const id = field.text("编号", "Id");
const manager = field.record("人员", "Manager", placedManager);
/** Pairs rest on the rule after that of the re-training. */
const OF_PAIRS = { clause: "ranking-3" } as const;

export const monthlyRotationOutput = {
  /** How many were ranked. */
  people: field.whole("参加排名的人数", "Managers ranked"),
  /** How many places at the end are retrained, and how many at the top help (3 and 3). */
  lastPlaces: field.whole("末位人数", "Places at the end"),
  topPlaces: field.whole("前列人数", "Places at the top"),
  /** The last of the ranking, and the first of it, the better before the worse. */
  last: field.list("末位", "Last", manager),
  top: field.list("前列", "Top", manager, OF_PAIRS),
  /** Ids of those who go to group re-training: all of `last`. */
  retrain: field.list("集中回炉学习", "Group re-training", id),
  /** The worst with the best, the second worst with the second best, and so on. */
  pairs: field.list("结对交流学习", "Pairs", field.record("结对", "Pair", rankingPair), OF_PAIRS),
  /** Ids of the last who found no partner with a better score. */
  unpaired: field.list("末位中未能结对的", "Last without a partner", id, OF_PAIRS),
  /** Ids that tie at the edge of the last, and at that of the top, where the tie crosses it; else none. */
  tied: field.list("末位越界并列", "Tied at the edge of the last", id),
  tiedAtTop: field.list("前列越界并列", "Tied at the edge of the top", id),
};

export const rotationNotes = {
  tiedAtLast: {
    zh: "末位边界上有并列，并列的全部列入，可以超过规定人数",
    en: "Scores tie at the edge of the last; all who tie are among them, so they may be more than the plan says",
  },
  tiedAtTop: {
    clause: "ranking-3",
    zh: "前列边界上有并列，并列的全部列入；结对时按名单先后",
    en: "Scores tie at the edge of the top; all who tie are among them, and the order of the input pairs",
  },
  lastAndTopOverlap: {
    clause: "ranking-3",
    zh: "排名靠前与靠后的人员有重叠，由外向内结对，不与得分相同的人结对",
    en: "The two ends of the ranking overlap; pairs are made from the outside inwards, never of equal scores",
  },
} as const;

/** Two managers who learn from each other, by id. */
export interface RankingPair extends Out<typeof rankingPair> {}
export interface MonthlyRotationInput extends In<typeof monthlyRotationInput> {}
export interface MonthlyRotationFinding
  extends Found<"monthlyRotation", typeof monthlyRotationOutput, typeof rotationNotes> {}
