import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of Articles 47 and 48 of the measures. */
export const recoveryReadings = {
  /** The interest of three years that the tolerance is taken of: their sum, or their yearly average. */
  toleranceBase: ["threeYearSum", "annualAverage"],
} as const satisfies ReadingTable;

export const recoveryPlaces: PlacesOf<typeof recoveryReadings> = {
  toleranceBase: {
    clause: "measures-47",
    question: {
      zh: "“到龄上溯三年的贷款利息收入”是三年合计还是年平均",
      en: "Is the interest of the three years before reaching age their sum or their yearly average?",
    },
    meanings: {
      threeYearSum: { zh: "三年合计", en: "the sum of the three years" },
      annualAverage: { zh: "三年的年平均数", en: "the yearly average of the three years" },
    },
    why: {
      zh: "条文以“三年的贷款利息收入为基数”，没有写“平均”",
      en: "The text takes the interest of three years as the base and does not say average.",
    },
  },
};
