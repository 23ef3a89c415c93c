import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of the comprehensive appraisal. */
export const scorecardReadings = {
  /** What the year's score is: that of the last quarter, or the average of the four. */
  annualFromQuarters: ["latest", "average"],
} as const satisfies ReadingTable;

export const scorecardPlaces: PlacesOf<typeof scorecardReadings> = {
  annualFromQuarters: {
    clause: "appraisal-4",
    question: {
      zh: "“每季度考核一次，全年采用覆盖式”，全年得分怎样由各季度得分产生",
      en: "How does the year's score come from those of its quarters?",
    },
    meanings: {
      latest: {
        zh: "后一季度的得分覆盖前一季度的，全年以第四季度得分为准",
        en: "each quarter's score replaces the one before, so the fourth stands for the year",
      },
      average: { zh: "覆盖全年各季度，取平均数", en: "all quarters are covered: their average" },
    },
    why: {
      zh: "“覆盖”通常指以后次结果替换前次结果",
      en: "To cover, said of results, usually means that the later replaces the earlier.",
    },
  },
};
