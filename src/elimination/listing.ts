import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In, Out } from "../rule/index.js";
import { consequenceFields, type PlanOutcome } from "./consequences.js";

const managerFields = {
  /** Each id once. */
  id: field.text("编号", "Id"),
  /** Balance of the NPL the manager answers for, in yuan, 0 or more; Article 40 says which loans count. */
  responsibleNpl: field.money("责任不良贷款余额", "Responsible NPL balance"),
  /** Whether the lending right had been stopped before the listing; false, on post, when left out. */
  lendingStopped: field.optional(
    field.flag("是否原已停止放贷权", "Whether the lending right was stopped before", {
      said: { true: ["原已停止放贷权", "lending right stopped before"], false: ["在岗", "on post"] },
    }),
    false,
  ),
  /** Whether the year's recovery plan was completed; left out while that is not known. */
  planCompleted: field.optional(
    field.flag("是否完成当年清收计划", "Whether the year's recovery plan was completed"),
  ),
};

/** Who is ranked. */
export const bottomRankingInput = {
  /** Everyone in lending at the bank: the last ten are the last of the whole county. */
  managers: field.list("参加排序的人员", "Managers compared", field.record("人员", "Manager", managerFields)),
};

const { planCompleted: _, ...ofListed } = managerFields;

const listedFields = {
  ...ofListed,
  /** Place by balance over the whole bank, 1 for the largest; equal balances share a place. */
  rank: field.whole("名次", "Place", { min: 1 }),
  /** Among the ten largest balances. */
  lastTen: field.flag("是否末位", "Whether among the last", { clause: "measures-39.1" }),
  /** Balance above the limit of the yellow card. */
  yellowCard: field.flag("黄牌警告", "Yellow card", { clause: "measures-39.2" }),
  /** Whether the plan was completed, as far as that is known. */
  plan: field.choice<PlanOutcome>(
    "当年清收计划",
    "Recovery plan of the year",
    {
      completed: ["已完成", "completed"],
      missed: ["未完成", "not completed"],
      open: ["尚不知是否完成", "outcome not yet known"],
    },
    { clause: "measures-39.1" },
  ),
  /** Those of the last ten first, then the yellow card; both where both apply. */
  consequences: field.list("处理", "Consequences", field.record("处理", "Consequence", consequenceFields)),
};

export const bottomRankingOutput = {
  /** How many managers the list compared. */
  managers: field.whole("参加排序的人员", "Managers compared"),
  /** How many of them have a balance above zero. */
  owing: field.whole("责任不良贷款余额大于零的人员", "Managers with a balance above zero"),
  /** How many of the largest balances are listed: ten. */
  places: field.whole("末位人数", "Places listed"),
  /** The balance at the last of these places; null where fewer managers are ranked. */
  lastPlaceBalance: field.nullable(field.money("末位的界限", "Balance at the last place")),
  /** Ids with that balance, in the order of the input, where they are more than the places left; else none. */
  tied: field.list("末位余额相同的人员", "Equal at the last place", field.text("编号", "Id")),
  /** The balance in yuan above which the yellow card is given. */
  yellowCardAbove: field.money("黄牌警告的界限", "Limit of the yellow card", { clause: "measures-39.2" }),
  /** By balance, the largest first; equal balances in the order of the input. */
  listed: field.list("列入的人员", "Managers listed", field.record("人员", "Manager", listedFields)),
};

export const bottomRankingNotes = {
  tiedAtLastPlace: {
    zh: "第{places}位上有余额相同的，条文没有规定列入哪些人，这里按所列的解释口径处理；请核对",
    en: "Balances are equal at place {places}; the article does not say who is listed, and the reading shown decides; check it",
  },
} as const;

/** A manager as the bottom ranking takes one. */
export interface BottomRankingManager extends In<typeof managerFields> {}
export interface BottomRankingInput extends In<typeof bottomRankingInput> {}
/** A manager who is listed, and why. */
export interface ListedManager extends Out<typeof listedFields> {}
export interface BottomRankingFinding
  extends Found<
    "bottomRanking",
    typeof bottomRankingOutput,
    typeof bottomRankingNotes,
    "lastTenTies" | "zeroBalancesListed"
  > {}
