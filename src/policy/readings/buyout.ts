import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of chapter 12 of the measures. */
export const buyoutReadings = {
  /** What the tolerance of the buy-out is compared with: the NPL formed since 2011, or all responsible NPL. */
  buyoutTolerance: ["post2010Balances", "allBalances"],
  /** What is returned where a disposal ends with some loss: nothing, or the money held less the loss. */
  refundOnPartialLoss: ["none", "lessLoss"],
} as const satisfies ReadingTable;

export const buyoutPlaces: PlacesOf<typeof buyoutReadings> = {
  buyoutTolerance: {
    clause: "measures-49",
    question: {
      zh: "容忍度只与2011年（含）以后形成的责任不良贷款比较，还是与全部责任不良贷款比较",
      en: "Is the tolerance compared with the NPL formed since 2011 only, or with all responsible NPL?",
    },
    meanings: {
      post2010Balances: {
        zh: "只与2011年（含）以后形成的不良贷款比较",
        en: "with the NPL formed since 2011 only",
      },
      allBalances: {
        zh: "与全部责任不良贷款比较，以前年度形成的先占用容忍度",
        en: "with all responsible NPL: the earlier ones use the tolerance up first",
      },
    },
    why: {
      zh: "容忍度列在第三项之下，只对该项规定",
      en: "The tolerance stands under item 3 and is said of that item only.",
    },
  },
  refundOnPartialLoss: {
    clause: "measures-51",
    question: {
      zh: "资产处置后有部分损失的，专户资金是否退还",
      en: "Is the money held returned where the disposal ends with some loss?",
    },
    meanings: {
      none: { zh: "有任何损失即不退还", en: "any loss keeps the whole: nothing is returned" },
      lessLoss: { zh: "退还扣除损失后的余额", en: "the money held less the loss is returned" },
    },
    why: {
      zh: "“确认没有任何损失后退还”，以没有任何损失为条件",
      en: "The text returns it once it is certain that there is no loss at all.",
    },
  },
};
