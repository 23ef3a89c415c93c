import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of chapters 6 to 10 of the measures on single loans. */
export const liabilityReadings = {
  /** Whether an exempt amount is taken off NPL formed from 1999 to 2010: by Article 33 it is not, by Article 20 it is. */
  exemptionBefore2011: ["none", "counts"],
  /** Of what the fund asks a year before it keeps a deduction: of the arrears of interest, or of NPL as well. */
  fundRetention: ["interestYear", "eitherYear"],
  /** Whether a secured loan in disposal grace counts as NPL when it is exactly one year overdue. */
  exactlyOneYearOverdue: ["counted", "notCounted"],
} as const satisfies ReadingTable;

export const liabilityPlaces: PlacesOf<typeof liabilityReadings> = {
  exemptionBefore2011: {
    clause: "measures-33",
    alsoIn: ["measures-20", "measures-37"],
    question: {
      zh: "1999年至2010年形成的不良贷款，赔偿时是否减除免责金额",
      en: "Is an exempt amount taken off NPL that was formed from 1999 to 2010?",
    },
    meanings: {
      none: {
        zh: "不减除，按总额的一定比例赔偿（第三十三条）",
        en: "no, the rate applies to the whole balance (Article 33)",
      },
      counts: {
        zh: "减除，只对超过免责金额的部分赔偿（第二十条）",
        en: "yes, only what is above the exempt amount is compensated (Article 20)",
      },
    },
    why: {
      zh: "第三十三条对这些年份写“按其总额”，对2011年后形成的才写“按免责后的不良贷款余额”",
      en: "Article 33 says of the total for these years, and of the balance after the exemption for later ones only.",
    },
  },
  fundRetention: {
    clause: "measures-35",
    question: {
      zh: "“本息形成不良或欠息达一年以上”，“达一年以上”是只说欠息，还是也说形成不良",
      en: "NPL or interest in arrears for a year or more: does the year go with the arrears only, or with NPL too?",
    },
    meanings: {
      interestYear: {
        zh: "只说欠息：形成过不良的，不论多久，都不再退还",
        en: "with the arrears only: a loan that was NPL for any time is not refunded",
      },
      eitherYear: {
        zh: "两者都说：形成不良或欠息满一年的，才不再退还",
        en: "with both: it is not refunded after a year as NPL or a year of arrears",
      },
    },
    why: {
      zh: "“达一年以上”紧接“欠息”；形成不良本身已是不良，不必再满一年",
      en: "The year stands right behind the arrears, and NPL is bad without it.",
    },
  },
  exactlyOneYearOverdue: {
    clause: "measures-40",
    question: {
      zh: "逾期正好满一年，既是“一年以内”又是“一年以上”，怎样处理",
      en: "A loan exactly one year overdue is both within one year and overdue one year or more: which holds?",
    },
    meanings: {
      counted: {
        zh: "按“一年以上”，不论何种形态都视同不良贷款",
        en: "overdue one year or more: counted whatever its category",
      },
      notCounted: {
        zh: "按“一年以内”，处置宽限期内的抵质押贷款暂不统计",
        en: "within one year: a secured loan in disposal grace is not yet counted",
      },
    },
    why: {
      zh: "“不论处于何种占用形态都视同不良贷款”是兜底规定，优先适用",
      en: "The sentence on one year or more overrides whatever else is said of the loan.",
    },
  },
};
