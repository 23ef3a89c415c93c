import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of chapter 12 of the measures. */
export const buyoutReadings = {
  /** What the tolerance of the buy-out is compared with: the NPL formed since 2011, or all responsible NPL. */
  buyoutTolerance: ["post2010Balances", "allBalances"],
  /**
   * Which loans use the tolerance up: the earlier in the order of settlement, each in proportion to its balance, or
   * those in disposal before the others.
   */
  toleranceUse: ["settlementOrder", "proRata", "disposalFirst"],
  /** Whether the three criteria of the order apply one within the other, or each makes a group of its own. */
  settlementOrder: ["lexicographic", "groups"],
  /** What is returned where a disposal ends with some loss: nothing, or the money held less the loss. */
  refundOnPartialLoss: ["none", "lessLoss"],
} as const satisfies ReadingTable;

export const buyoutPlaces: PlacesOf<typeof buyoutReadings> = {
  buyoutTolerance: {
    clause: "measures-49",
    question: {
      zh: "容忍度只与第三项所列年份形成的责任不良贷款比较，还是与全部责任不良贷款比较",
      en: "Is the tolerance compared with the NPL of the years in item 3 only, or with all responsible NPL?",
    },
    meanings: {
      post2010Balances: {
        zh: "只与第三项所列年份形成的不良贷款比较",
        en: "with the NPL of the years in item 3 only",
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
  toleranceUse: {
    clause: "measures-49.3",
    alsoIn: ["measures-50"],
    question: {
      zh: "第三项所列年份形成的责任不良贷款有多笔的，哪些贷款先占用容忍度",
      en: "Where several NPL of the years in item 3 exceed the tolerance together, which of them use it up?",
    },
    meanings: {
      settlementOrder: {
        zh: "按清偿顺序，排在前面的贷款先占用",
        en: "those earlier in the order of settlement",
      },
      proRata: { zh: "各笔按余额比例占用", en: "each in proportion to its balance" },
      disposalFirst: {
        zh: "处置中的抵押贷款先占用，其余按清偿顺序",
        en: "mortgage loans in disposal first, then the others in the order of settlement",
      },
    },
    why: {
      zh: "第四十九条只规定合计的买断金额，没有规定逐笔怎样占用；对逐笔规定了先后的只有第五十条",
      en: "Article 49 sets the sum only; the one sequence of loans in the text is that of Article 50.",
    },
  },
  settlementOrder: {
    clause: "measures-50",
    question: {
      zh: "“已丧失诉讼时效贷款优先受偿，信用贷款优先受偿，借款时间靠前的贷款优先受偿”三项原则怎样并用",
      en: "How do the three criteria of the order of settlement combine?",
    },
    meanings: {
      lexicographic: {
        zh: "逐项比较：先看是否丧失诉讼时效，相同的再看是否信用贷款，还相同的看借款时间",
        en: "one within the other: limitation lapsed, among equals credit loans, among equals the earlier loan",
      },
      groups: {
        zh: "分为三组：丧失诉讼时效的，其他信用贷款，其余贷款；各组内只看借款时间",
        en: "three groups: limitation lapsed, other credit loans, all others; within each the earlier loan first",
      },
    },
    why: {
      zh: "三项并列写明，称为“原则和顺序”，前项相同的再按后项",
      en: "The text lists the three as principles and order: where one does not decide, the next does.",
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
