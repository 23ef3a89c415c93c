import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of chapter 10 of the measures and of the ranking plan. */
export const eliminationReadings = {
  /** What becomes of balances that tie with the tenth place. */
  lastTenTies: ["includeAll", "excludeAll", "firstListed"],
  /** Whether zero balances fill the last ten places. */
  zeroBalancesListed: ["no", "yes"],
  /** Whether a run of months among the last goes on over the new year. */
  lastThreeRun: ["withinYear", "acrossYears"],
} as const satisfies ReadingTable;

export const eliminationPlaces: PlacesOf<typeof eliminationReadings> = {
  lastTenTies: {
    clause: "measures-39",
    question: {
      zh: "余额与末位最后一名相同的人怎样处理",
      en: "What of managers whose balance ties with the last of the places listed?",
    },
    meanings: {
      includeAll: {
        zh: "并列的全部列入，可以超过规定人数",
        en: "all of them are listed, so there may be more than the places",
      },
      excludeAll: {
        zh: "并列的全部不列入，可以不足规定人数",
        en: "none of them is listed, so there may be fewer than the places",
      },
      firstListed: {
        zh: "并列的按名单先后列入，满规定人数为止",
        en: "they are listed in the order of the input until the places are filled",
      },
    },
    why: {
      zh: "余额相同的人处境相同，不宜区别对待；办法没有规定其他排序依据",
      en: "Equal balances deserve equal treatment, and the text names no tiebreak.",
    },
  },
  zeroBalancesListed: {
    clause: "measures-39",
    question: {
      zh: "有责任不良贷款的不足规定人数时，余额为零的是否列入末位",
      en: "Where fewer managers owe anything than there are places, do zero balances fill the others?",
    },
    meanings: {
      no: {
        zh: "余额为零的不列入，可以不足规定人数",
        en: "a zero balance is never listed, so there may be fewer than the places",
      },
      yes: {
        zh: "余额为零的也参加排序，并列时按并列的口径处理",
        en: "zero balances are ranked too; the reading of ties then decides among them",
      },
    },
    why: {
      zh: "本条考核的是责任不良贷款，没有不良贷款的无可清收",
      en: "The article is about responsible NPL; who has none has nothing to recover.",
    },
  },
  lastThreeRun: {
    clause: "ranking-5",
    question: {
      zh: "考核位居末位的连续月份是否跨年计算",
      en: "Does a run of months among the last go on from December into January?",
    },
    meanings: {
      withinYear: { zh: "只在当年之内连续计算", en: "no, a run is counted within the calendar year" },
      acrossYears: {
        zh: "上年末连续的月份与当年1月起的月份接续计算",
        en: "yes, months at the end of the year before are joined to those from January on",
      },
    },
    why: {
      zh: "淘汰在年终考核时进行，另一个条件也写明“当年”",
      en: "Elimination comes with the year-end appraisal, and the other ground says: in the year.",
    },
  },
};
