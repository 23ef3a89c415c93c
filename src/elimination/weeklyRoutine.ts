import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  applying,
  checklist,
  checklistOutput,
  checklistWords,
  duty,
  type In,
  mondayOf,
} from "../rule/index.js";

const taskListOn = field.date("任务清单下发日期", "Task list given out on");

/** One week of a group leader. */
const weeklyRoutineInput = {
  /** Any day of the week; a week begins on Monday. */
  week: field.date("所在周的任一日期", "A day of the week"),
  /** The leader worked out the score of every item of the appraisal. */
  itemScores: field.flag("计算每项考核得分", "Scores of all items worked out"),
  /** The leader worked out the managers' scores of the month. */
  monthScores: field.flag("计算客户经理的月考核得分", "Managers' scores of the month worked out"),
  /** The leader analysed the weak items and set out how to improve them. */
  weakItems: field.flag("分析弱项指标并提出提升措施", "Weak items analysed, with measures to improve them"),
  /** The leader followed how far the key work is. */
  keyWork: field.flag("跟进重点工作进度", "Progress of the key work followed"),
  /** The day on which the week's task list was given out; left out where none was. */
  taskListOn: field.optional(taskListOn),
};

const DUTIES = {
  itemScores: duty(weeklyRoutineInput.itemScores),
  monthScores: duty(weeklyRoutineInput.monthScores),
  weakItems: duty(weeklyRoutineInput.weakItems),
  keyWork: duty(weeklyRoutineInput.keyWork),
  taskListOnMonday: { zh: "周一下发任务清单", en: "task list given out on Monday" },
} as const;

/** What is done every week. */
export type WeeklyDuty = keyof typeof DUTIES;

const weeklyRoutineOutput = {
  week: weeklyRoutineInput.week,
  /** The Monday of that week. */
  monday: field.date("当周周一", "Monday of the week"),
  taskListOn: field.nullable(taskListOn, "未下发", "not given out"),
  ...checklistOutput(DUTIES),
};

const notes = {
  anotherDay: {
    zh: "任务清单不是在当周周一下发；方案没有写周一为节假日时是否顺延，如属此情形由本单位认定",
    en: "The task list was not given out on the Monday of the week; whether a holiday moves it the plan does not say, and the bank decides",
  },
} as const;

export interface WeeklyRoutineInput extends In<typeof weeklyRoutineInput> {}
export interface WeeklyRoutineFinding
  extends Found<"weeklyRoutine", typeof weeklyRoutineOutput, typeof notes> {}

/**
 * Whether a week went as the plan asks: the leader worked out the scores of the items and the managers' scores of the
 * month, analysed the weak items and followed the key work, and the task list was given out on the Monday.
 *
 * The plan does not say how to score or what is weak, nor whether a holiday moves the Monday.
 *
 * @param input a day of the week, what was done in it and when the list was given out ({@link WeeklyRoutineInput})
 * @returns the Monday of the week, what is `unmet`, and whether the week is `compliant`
 * @throws {@link RuleInputError} for missing fields and days that do not exist
 * @see ranking-6
 * @example
 * const done = { itemScores: true, monthScores: true, weakItems: true, keyWork: true };
 * weeklyRoutine({ week: "2025-06-12", ...done, taskListOn: "2025-06-09" }).compliant; // true
 * weeklyRoutine({ week: "2025-06-12", ...done, taskListOn: "2025-06-10" }).unmet; // ["taskListOnMonday"]
 */
export const weeklyRoutine: Rule<WeeklyRoutineInput, WeeklyRoutineFinding> = rule({
  name: "weeklyRoutine",
  clause: "ranking-6",
  title: { zh: "组长的周计划和任务清单", en: "Weekly plan and task list" },
  input: weeklyRoutineInput,
  output: weeklyRoutineOutput,
  notes,
  decide: ({ week, taskListOn, ...done }) => {
    const monday = mondayOf(week);
    return {
      week,
      monday,
      taskListOn: taskListOn ?? null,
      ...checklist<WeeklyDuty>({ ...done, taskListOnMonday: taskListOn === monday }),
      notes: applying({ anotherDay: taskListOn !== undefined && taskListOn !== monday }),
    };
  },
  say: (f) => ({
    headline: checklistWords(f, DUTIES),
    steps: [{ field: "monday" }, { field: "taskListOn" }, { checklist: DUTIES }],
  }),
});
