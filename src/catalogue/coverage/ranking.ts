import { type ClauseCoverage, entriesOf } from "./entry.js";

const { coded } = entriesOf("ranking");

/** The ranking plan. */
export const ranking: readonly ClauseCoverage[] = [
  coded("0", ["导师和工作心得", "Mentors and monthly reflections"], ["mentorPlan"], {
    leaves: [
      "谁算新晋、当多久，每月哪一天提交，方案没有写，名单由本单位给出；解答和辅导没有标准，也没有写未落实的后果",
      "Who is a newcomer and for how long, and the day of the reflection, the plan does not say: the list is an input. Help and guidance have no measure, and nothing follows from what is lacking.",
    ],
  }),
  coded("1", ["每月现场抽测", "Monthly spot test"], ["spotTest"]),
  coded("2", ["倒数末三位回炉学习", "Re-training of the last three"], ["monthlyRotation"]),
  coded("3", ["末三位与前三位结对", "Pairs of the last and the top three"], ["monthlyRotation"]),
  coded("4", ["结对加分奖励", "Bonus of a pair"], ["pairBonus"], {
    leaves: ["加多少分原文没有给出", "How many points the bonus is, the text does not say."],
  }),
  coded("5", ["年终淘汰", "Elimination at the year’s end"], ["rankingElimination"]),
  coded("6", ["组长的周计划和任务清单", "Weekly plans and task lists"], ["weeklyRoutine"], {
    leaves: [
      "怎样计分、怎样算弱项、哪些是重点工作，方案没有写，是否完成由本单位认定后给出；周一放假是否顺延也没有写",
      "How to score, what is weak and what is key work, the plan does not say: whether it was done is an input. Nor does it say whether a holiday moves the Monday.",
    ],
  }),
];
