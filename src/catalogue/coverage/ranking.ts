import { type ClauseCoverage, entriesOf } from "./entry.js";

const { coded, notComputable } = entriesOf("ranking");

/** The ranking plan. */
export const ranking: readonly ClauseCoverage[] = [
  notComputable(
    "0",
    ["导师和工作心得", "Mentor and monthly reflection"],
    [
      "一人配一位导师、每月交一份心得，是安排而不是数字，没有由此产生的后果",
      "One mentor for each newcomer and one written reflection a month are an assignment, not a figure; nothing follows from them.",
    ],
  ),
  coded("1", ["每月现场抽测", "Monthly spot test"], ["spotTest"]),
  coded("2", ["倒数末三位回炉学习", "Re-training of the last three"], ["monthlyRotation"]),
  coded("3", ["末三位与前三位结对", "Pairs of the last and the top three"], ["monthlyRotation"]),
  coded("4", ["结对加分奖励", "Bonus of a pair"], ["pairBonus"], {
    leaves: ["加多少分原文没有给出", "How many points the bonus is, the text does not say."],
  }),
  coded("5", ["年终淘汰", "Elimination at the year’s end"], ["rankingElimination"]),
  notComputable(
    "6",
    ["组长的周计划和任务清单", "Weekly plans and task lists"],
    [
      "每周计算得分、分析弱项、下发清单，是组长的工作安排；怎样计分、怎样算弱项，原文没有写",
      "Weekly scores, weak items and task lists are the routine of a group leader; the text does not say how to score or what is weak.",
    ],
  ),
];
