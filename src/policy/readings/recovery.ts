import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of Articles 47 and 48 of the measures. */
export const recoveryReadings = {
  /** The interest of three years that the tolerance is taken of: their sum, or their yearly average. */
  toleranceBase: ["threeYearSum", "annualAverage"],
  /** Whether the advance is paid in the first quarter, before any task was due. */
  firstQuarterAdvance: ["paid", "notPaid"],
} as const satisfies ReadingTable;

export const recoveryPlaces: PlacesOf<typeof recoveryReadings> = {
  toleranceBase: {
    clause: "measures-47",
    question: {
      zh: "“到龄上溯”各年的贷款利息收入，是合计还是年平均",
      en: "Is the interest of the years before reaching age their sum or their yearly average?",
    },
    meanings: {
      threeYearSum: { zh: "各年合计", en: "the sum of the years" },
      annualAverage: { zh: "各年的平均数", en: "the yearly average" },
    },
    why: {
      zh: "条文以“三年的贷款利息收入为基数”，没有写“平均”",
      en: "The text takes the interest of three years as the base and does not say average.",
    },
  },
  firstQuarterAdvance: {
    clause: "measures-48.1",
    question: {
      zh: "首个季度还没有到期的清收任务，是否预发效益工资",
      en: "Is the advance paid in the first quarter, before any recovery task was due?",
    },
    meanings: {
      paid: { zh: "首个季度照发", en: "yes, it is paid" },
      notPaid: {
        zh: "首个季度不发，完成季度清收任务后才开始发放",
        en: "no, it is paid only after the task of a quarter was completed",
      },
    },
    why: {
      zh: "条文只在不能完成季度清收任务后停发次季度，首个季度没有可以停发的依据",
      en: "The text stops the advance after a task was missed; nothing was missed before the first quarter.",
    },
  },
};
