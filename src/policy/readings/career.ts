import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of chapters 2 and 11 of the measures. */
export const careerReadings = {
  /** How pay under protection is compared: item by item, or the two posts as a whole. */
  protectedPayComparison: ["itemwise", "package"],
  /** By when the main contents of a manager’s file are updated again: by the end of the next calendar year, or a year after the last update. */
  fileUpdate: ["calendarYear", "twelveMonths"],
  /** From which day a manager is above the age that ends the post: once the completed age is above it, or the day after the birthday. */
  exitAge: ["completedAgeOver", "dayAfterBirthday"],
  /** Whose half the loans fall by each year: of the original loans, or of what the year before left. */
  handoverHalving: ["equalHalves", "compounding"],
} as const satisfies ReadingTable;

export const careerPlaces: PlacesOf<typeof careerReadings> = {
  protectedPayComparison: {
    clause: "measures-7",
    question: {
      zh: "保护期内的工资系数和绩效是分项比较，还是合并比较",
      en: "During protection, are coefficient and performance pay compared one by one or together?",
    },
    meanings: {
      itemwise: { zh: "工资系数和绩效分别就高", en: "of each of the two the higher figure counts" },
      package: {
        zh: "按“工资系数×岗位工资基数＋绩效”的合计就高，两项均取合计较高的一方",
        en: "the post with the higher total (coefficient × base + performance) gives both",
      },
    },
    why: {
      zh: "条文将工资系数与绩效并列，均不得低于任新职前水平",
      en: "The text names the two side by side, and neither may fall below its former level.",
    },
  },
  fileUpdate: {
    clause: "measures-17",
    question: {
      zh: "档案主要内容更新的期限按自然年度计，还是自上次更新之日起计",
      en: "Does the time until the file is updated again run by calendar years or from the day of the last update?",
    },
    meanings: {
      calendarYear: {
        zh: "按自然年度计，于最后一个年度的年末届满",
        en: "by calendar years: it ends with the last of them",
      },
      twelveMonths: {
        zh: "自上次更新之日起计",
        en: "from the day of the last update",
      },
    },
    why: {
      zh: "业绩和不良贷款按年度统计，等级评定也按年度进行",
      en: "Results and non-performing loans are counted by calendar years, and so is the grade.",
    },
  },
  exitAge: {
    clause: "measures-41.5",
    question: {
      zh: "“超过”规定的周岁数，从哪一天起算",
      en: "From which day is somebody above the age limit?",
    },
    meanings: {
      completedAgeOver: {
        zh: "周岁数大于规定的周岁数，即从满规定周岁数之后的下一个生日起",
        en: "the completed age is above the limit: from the birthday after the one that reaches it",
      },
      dayAfterBirthday: {
        zh: "从满规定周岁数的生日的次日起",
        en: "from the day after the birthday that reaches the limit",
      },
    },
    why: {
      zh: "“超过”不含本数；公务员招录中35周岁以下的条件也一直算到36周岁生日前",
      en: "Above excludes the number itself, and the civil-service age rule counts completed years too.",
    },
  },
  handoverHalving: {
    clause: "measures-44",
    question: {
      zh: "每年按比例减少第一责任贷款，以原有量还是以上年余量为基数",
      en: "Each year the loans fall by a share: of the original loans or of what is left?",
    },
    meanings: {
      equalHalves: {
        zh: "每年按规定比例减少原有量",
        en: "that share of the original loans each year",
      },
      compounding: {
        zh: "每年按规定比例减少上年余量",
        en: "that share of what the year before left",
      },
    },
    why: {
      zh: "两个二分之一正好减完，与到龄两年后全面停止发放权相合",
      en: "Two halves are the whole, which fits the end of all granting after two years.",
    },
  },
};
