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
  tied: field.list("末位得分相同的人员", "Equal scores among the last", id),
  tiedAtTop: field.list("前列得分相同的人员", "Equal scores at the top", id),
};

export const rotationNotes = {
  tiedAtLast: {
    zh: "末{lastPlaces}位的最后名额上得分相同，得分相同的全部列入，可以超过{lastPlaces}人；方案没有规定，请核对",
    en: "Scores are equal where the last {lastPlaces} begin; all of them are included, so they may be more than {lastPlaces}; the plan does not say so, check it",
  },
  tiedAtTop: {
    clause: "ranking-3",
    zh: "第{topPlaces}名上得分相同，得分相同的全部列入前列，结对时按名单先后；方案没有规定，请核对",
    en: "Scores are equal at place {topPlaces}; all of them are included, and pairs are made in the order of the list given; the plan does not say so, check it",
  },
  lastAndTopOverlap: {
    clause: "ranking-3",
    zh: "前{topPlaces}位与末{lastPlaces}位有人重叠，从首尾两端向中间结对，不与得分相同的人结对",
    en: "Some are among both the top {topPlaces} and the last {lastPlaces}; pairs are made from the two ends inwards, never of equal scores",
  },
} as const;

/** Two managers who learn from each other, by id. */
export interface RankingPair extends Out<typeof rankingPair> {}
export interface MonthlyRotationInput extends In<typeof monthlyRotationInput> {}
export interface MonthlyRotationFinding
  extends Found<"monthlyRotation", typeof monthlyRotationOutput, typeof rotationNotes> {}
