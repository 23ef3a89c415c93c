import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of chapter 3 of the measures. */
export const gradingReadings = {
  /** Whether branch heads count in the averages of their class, or are only measured against them. */
  headsInAverage: ["counted", "left"],
  /** How less than a whole step of a deviation counts: in proportion, not at all, or as a whole one. */
  perPointSteps: ["continuous", "wholeSteps", "startedSteps"],
  /** What interest points are in proportion to: the full marks, each percent, or above the average the bonus cap. */
  interestProportion: ["ofFullMarks", "perPoint", "ofBonus"],
  /** The score that is graded: the exact one, or the one recorded to 2 decimals. */
  gradeOn: ["exact", "recorded"],
  /** What a class average of zero gives where the own figure is zero too. */
  zeroPeerAverage: ["fullMarks", "reject"],
  /** What a negative new NPL leads to, which is a net decrease: a refusal, or that it counts as none. */
  netNewNpl: ["reject", "asZero"],
  /** What the quality of no loans at all gives. */
  zeroManagedLoans: ["reject", "zeroMarks", "fullMarksIfNoNpl"],
  /** What a missing tolerance leads to: a refusal, no ceiling, or the harshest ceiling. */
  missingTolerance: ["reject", "noCeiling", "breach"],
  /** What a score below the lowest band leads to under protection. */
  protectedBelowStandard: ["protected", "cancelled"],
  /** Whether grade three under protection is the grade, or the least one. */
  protectedGrade: ["three", "atLeastThree"],
  /** The day on which protection is tested: the end of the year rated, or the end of the month of the rating. */
  protectionTestedOn: ["yearEnd", "ratingMonth"],
} as const satisfies ReadingTable;

export const gradingPlaces: PlacesOf<typeof gradingReadings> = {
  headsInAverage: {
    clause: "measures-11",
    alsoIn: ["measures-13"],
    question: {
      zh: "负责人须参加等级评定，计算“同类型客户经理”的平均数时是否把他们计入",
      en: "Do branch heads, who are graded too, count in the averages of the class?",
    },
    meanings: {
      counted: { zh: "计入同类的人数和合计", en: "they count in its number and its totals" },
      left: {
        zh: "不计入，只与其他客户经理的平均数比较",
        en: "they do not, and are only measured against the average of the others",
      },
    },
    why: {
      zh: "第十三条要求负责人参加客户经理等级评定，没有把他们的业务排除在平均数之外",
      en: "Article 13 has heads take part in the grading of account managers and takes their loans out of no average.",
    },
  },
  perPointSteps: {
    clause: "measures-11.1",
    alsoIn: ["measures-11.3"],
    question: {
      zh: "每超过或低于若干个百分点加扣分的，不足一个单位的怎样计",
      en: "How does a deviation of less than a whole step count?",
    },
    meanings: {
      continuous: { zh: "不足一个单位的按比例连续计分", en: "in proportion, without steps" },
      wholeSteps: { zh: "不足一个单位的不计分", en: "only completed steps count" },
      startedSteps: { zh: "不足一个单位的按一个单位计分", en: "a started step counts as a whole one" },
    },
    why: {
      zh: "同类办法的评分说明按连续值计算；要按整单位计的办法会写明不足一个百分点怎样计",
      en: "Scoring notes of sibling rules compute it continuously; drafters who want whole steps say so.",
    },
  },
  interestProportion: {
    clause: "measures-11.2",
    question: {
      zh: "利息收入“按比例加（或扣）分”，按什么的比例",
      en: "In proportion to what do interest points rise and fall?",
    },
    meanings: {
      ofFullMarks: { zh: "得分＝满分×本人÷平均", en: "points are full marks × own ÷ average" },
      perPoint: {
        zh: "与贷款笔数相同，按每一个百分点加（扣）分",
        en: "points for each percent, as for loans granted",
      },
      ofBonus: {
        zh: "高于平均数的，按加分上限的比例加分；低于平均数的，按满分的比例计分",
        en: "above the average in proportion to the bonus cap, below it to full marks",
      },
    },
    why: {
      zh: "同类办法的“按比例”即比例乘以满分；只有这样，“扣完底分”才正好对应收入为零",
      en: "Sibling rules compute it so, and only then does zero income use up exactly the base points.",
    },
  },
  gradeOn: {
    clause: "measures-10",
    question: {
      zh: "等级按精确总分还是按两位小数的登记分确定",
      en: "Is the grade decided on the exact score or on the recorded one?",
    },
    meanings: {
      exact: { zh: "按未经舍入的精确总分", en: "on the exact score, unrounded" },
      recorded: { zh: "按四舍五入到两位小数的登记分", en: "on the score rounded half up to 2 decimals" },
    },
    why: { zh: "办法没有规定舍入", en: "The text orders no rounding." },
  },
  zeroPeerAverage: {
    clause: "measures-11.1",
    alsoIn: ["measures-11.2"],
    question: { zh: "同类型客户经理平均数为零时怎样计分", en: "What if the average of the class is zero?" },
    meanings: {
      fullMarks: {
        zh: "本人也为零，即达到平均数，得满分",
        en: "the manager’s own figure is zero too, so the average is met: full marks",
      },
      reject: { zh: "不予计分，列为无法确定", en: "not determinable: rejected" },
    },
    why: { zh: "字面上已经达到平均数", en: "Literally the average is met." },
  },
  netNewNpl: {
    clause: "measures-11.3",
    question: {
      zh: "“新增不良贷款余额”为负数（年末比年初净减少）的怎样计分",
      en: "What if new NPL is negative, a net decrease since the start of the year?",
    },
    meanings: {
      reject: {
        zh: "新增不良贷款指当年形成、年末尚未收回的，不会为负：不予计分，核对后重填",
        en: "new NPL is what formed in the year and is outstanding, which is never negative: rejected",
      },
      asZero: { zh: "没有新增，按零计", en: "there is none: it counts as 0" },
    },
    why: {
      zh: "条文写“新增不良贷款余额”，没有写减去年初余额；负的比率还会使不设上限的加分任意增加",
      en: "The text says new NPL and subtracts nothing; a negative ratio would also raise a bonus that has no cap without limit.",
    },
  },
  zeroManagedLoans: {
    clause: "measures-11.3",
    question: { zh: "年末管理的贷款总额为零时怎样计分", en: "What if no loans were managed at year-end?" },
    meanings: {
      reject: { zh: "新增不良贷款率无法计算，不予计分", en: "the ratio does not exist: rejected" },
      zeroMarks: { zh: "本项得零分", en: "no points for this item" },
      fullMarksIfNoNpl: { zh: "没有新增不良贷款的得满分", en: "full marks where there is no new NPL" },
    },
    why: { zh: "办法没有规定，不宜推定", en: "The text is silent, and nothing is guessed." },
  },
  missingTolerance: {
    clause: "measures-12.3",
    question: { zh: "没有核定不良容忍度的怎样处理", en: "What if no NPL tolerance was approved?" },
    meanings: {
      reject: { zh: "缺少容忍度，不予评定", en: "rejected until it is given" },
      noCeiling: { zh: "不限制等级", en: "no ceiling" },
      breach: {
        zh: "视同远超容忍度，适用该情形的等级限制",
        en: "as if the ratio were far above it: the ceiling for that case",
      },
    },
    why: { zh: "缺少的数字不作推定", en: "A missing figure is not guessed." },
  },
  protectedBelowStandard: {
    clause: "measures-15",
    question: {
      zh: "保护期内总分未达到等级标准的怎样处理",
      en: "What if the score is below the lowest band during protection?",
    },
    meanings: {
      protected: { zh: "保护期内仍按初定等级", en: "the initial grade all the same" },
      cancelled: { zh: "按第十条取消客户经理资格", en: "the qualification is cancelled under Article 10" },
    },
    why: { zh: "第十五条规定满二年后才取消岗位", en: "Article 15 cancels only after the two years." },
  },
  protectedGrade: {
    clause: "measures-15",
    question: {
      zh: "保护期内“客户经理等级初定”，应评等级更高的怎样处理",
      en: "Under protection an initial grade is set: what if a better one is earned?",
    },
    meanings: {
      three: { zh: "一律按初定等级", en: "the initial grade, however high the score" },
      atLeastThree: {
        zh: "以初定等级为下限，按总分和等级限制应评更高等级的，按更高等级评定",
        en: "at least the initial grade: a better one by score and ceilings counts",
      },
    },
    why: {
      zh: "字面是“初定为三级”；要定下限的地方（第七条）写的是“不低于”",
      en: "The text sets the grade at three; where it means a minimum, as in Article 7, it says not below.",
    },
  },
  protectionTestedOn: {
    clause: "measures-15",
    question: {
      zh: "评级时是否仍在保护期内，以哪一天为准",
      en: "On which day is it tested whether the protection still holds in a rating?",
    },
    meanings: {
      yearEnd: { zh: "考评年度的12月31日", en: "31 December of the year rated" },
      ratingMonth: { zh: "评定当月的最后一天", en: "the last day of the month of the rating" },
    },
    why: {
      zh: "评定的是考评年度的业绩，年末仍在保护期内的，全年业绩都在保护期内取得",
      en: "What is rated is the work of that year, all of it done under protection.",
    },
  },
};
