import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of the credit evaluation. */
export const creditReadings = {
  /** Whether a decisive result below medium is told by its score or by the grade of that score. */
  gateOn: ["value", "grade"],
  /** What a decisive result of exactly medium leads to. */
  mediumDecisiveRating: ["passes", "rejected"],
  /** How a score becomes a grade: by the nearest value, the value reached, or the greatest membership. */
  creditGradeLabel: ["nearest", "lowerBound", "maxMembership"],
} as const satisfies ReadingTable;

export const creditPlaces: PlacesOf<typeof creditReadings> = {
  gateOn: {
    clause: "credit-evaluation-3",
    alsoIn: ["credit-evaluation-10"],
    question: {
      zh: "决定性指标的评审结果是否为“中等以下”，看得分还是看等级",
      en: "Is a decisive result below medium by its score or by its grade?",
    },
    meanings: {
      value: { zh: "看得分，与中等的分值相比", en: "by its score, compared with the value of medium" },
      grade: { zh: "看得分所评的等级，与中等相比", en: "by the grade of its score, compared with medium" },
    },
    why: {
      zh: "原文给出了中等的分值，没有给出评定等级的分数线；按分值比较不另设界限",
      en: "The text gives the value of medium and no bounds of the grades; comparing values adds no figure.",
    },
  },
  mediumDecisiveRating: {
    clause: "credit-evaluation-3",
    question: {
      zh: "决定性指标评审结果正好为中等的，是否属于“中等以下”",
      en: "Is a decisive result of exactly medium rejected as medium or below?",
    },
    meanings: {
      passes: { zh: "正好为中等的通过，低于中等的否定", en: "exactly medium passes; below it is rejected" },
      rejected: { zh: "正好为中等的也否定", en: "exactly medium is rejected too" },
    },
    why: {
      zh: "中等即一般，“全盘否定”一个中性的结果与该指标的用意不合",
      en: "Medium is neutral, and an outright rejection of a neutral result would miss the purpose.",
    },
  },
  creditGradeLabel: {
    clause: "credit-evaluation-10",
    question: { zh: "综合得分怎样对应到等级", en: "How does the score become a grade?" },
    meanings: {
      nearest: {
        zh: "取分值最接近的等级，居中时取较差的",
        en: "the grade whose value is nearest; a tie goes to the worse",
      },
      lowerBound: { zh: "达到该等级分值的才评为该等级", en: "the best grade whose value the score reaches" },
      maxMembership: {
        zh: "取隶属度最大的等级，相等时取较差的",
        en: "the grade of greatest membership; a tie goes to the worse",
      },
    },
    why: {
      zh: "原文只给出各等级的分值，没有给出分数线；取最接近的分值不另设界限",
      en: "The text gives values and no bounds; the nearest value adds no figure of its own.",
    },
  },
};
