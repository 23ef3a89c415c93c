import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of chapters 6 to 10 of the measures on single loans. */
export const liabilityReadings = {
  /** Whether a mortgage or pledge loan in disposal grace counts as NPL when it is exactly one year overdue. */
  exactlyOneYearOverdue: ["counted", "notCounted"],
  /** Whether a loan that is normal or special-mention counts as matured on the very day of its maturity. */
  maturedOnDay: ["counted", "notCounted"],
} as const satisfies ReadingTable;

export const liabilityPlaces: PlacesOf<typeof liabilityReadings> = {
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
        en: "within one year: a mortgage or pledge loan in disposal grace is not yet counted",
      },
    },
    why: {
      zh: "“不论处于何种占用形态都视同不良贷款”是兜底规定，优先适用",
      en: "The sentence on one year or more overrides whatever else is said of the loan.",
    },
  },
  maturedOnDay: {
    clause: "measures-40",
    question: {
      zh: "统计日恰为到期日，贷款是否已经到期",
      en: "Counted on the very day of its maturity, has a loan matured?",
    },
    meanings: {
      counted: { zh: "到期当日即为已到期", en: "it has matured on that day" },
      notCounted: {
        zh: "到期当日仍可归还，自次日起才为已到期",
        en: "it may still be repaid on that day, and has matured from the next",
      },
    },
    why: {
      zh: "条文以“贷款是否到期”为准，没有写“逾期”；到期当日贷款已经到期",
      en: "The text asks whether the loan has matured, not whether it is overdue.",
    },
  },
};
