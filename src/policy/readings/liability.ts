import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of chapters 6 to 10 of the measures on single loans. */
export const liabilityReadings = {
  /** Whether a secured loan in disposal grace counts as NPL when it is exactly one year overdue. */
  exactlyOneYearOverdue: ["counted", "notCounted"],
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
        en: "within one year: a secured loan in disposal grace is not yet counted",
      },
    },
    why: {
      zh: "“不论处于何种占用形态的贷款都视同不良贷款”是兜底规定，优先适用",
      en: "The sentence on one year or more overrides whatever else is said of the loan.",
    },
  },
};
