import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { auditorOnly, type In, refuse, words } from "../rule/index.js";
import { MONTHS_OF_A_YEAR } from "./calendar.js";
import { ratioOf, saidOfRatio } from "./scale.js";

const scheduleProgressInput = {
  /** The task of the year, in any unit: yuan, loans, clients; above 0. */
  target: field.nonNegative("全年任务", "Task of the year"),
  /** What was done of it so far, in the same unit. */
  completed: field.nonNegative("已完成", "Done so far"),
  /** How many periods of the year have passed, 1 or more. */
  elapsed: field.count("已过期数", "Periods passed", { min: 1 }),
  /** How many periods the year has; 12 months when left out. */
  periods: field.optional(
    field.count("全年期数", "Periods of the year", { min: 1 }),
    ratioOf(MONTHS_OF_A_YEAR),
  ),
};

const scheduleProgressOutput = {
  ...scheduleProgressInput,
  /** completed ÷ target */
  completion: field.ratio("任务完成率", "Part of the task done"),
  /** elapsed ÷ periods */
  schedule: field.ratio("序时进度", "Part of the year passed"),
  /** completion − schedule; below 0 the task is behind. */
  ahead: field.ratio("与序时进度之差", "Difference from the schedule"),
  /** Whether the task is not behind the schedule; equal to it is not. */
  onSchedule: field.flag("是否达到序时进度", "On schedule"),
  /** target × schedule */
  due: field.number("按序时进度应完成", "To be done by now"),
  /** due − completed, in the unit of the task; 0 where the task is on schedule. */
  behind: field.number("落后数额", "Still missing"),
};

export interface ScheduleProgressInput extends In<typeof scheduleProgressInput> {}
export interface ScheduleProgressFinding extends Found<"scheduleProgress", typeof scheduleProgressOutput> {}

/**
 * How far a task of the year is done against the part of the year that has passed (任务序时进度).
 *
 * completion = completed ÷ target; schedule = elapsed ÷ periods; ahead = completion − schedule. The half-yearly
 * and annual reports give it; what the panel makes of it the document does not say.
 *
 * @param input the task, what is done, and how much of the year has passed ({@link ScheduleProgressInput})
 * @returns both shares, their difference, and what is missing to be on schedule
 * @throws {@link RuleInputError} for a task of 0, or more periods passed than the year has
 * @see appraisal-1
 * @example
 * const half = scheduleProgress({ target: "1000", completed: "450", elapsed: 6 });
 * half.onSchedule; // false
 * half.behind.toString(); // "50"
 */
export const scheduleProgress: Rule<ScheduleProgressInput, ScheduleProgressFinding> = rule({
  name: "scheduleProgress",
  clause: "appraisal-1",
  title: { zh: "任务序时进度", en: "Progress against the schedule" },
  input: scheduleProgressInput,
  output: scheduleProgressOutput,
  decide: (input) => {
    const { target, completed, elapsed, periods } = input;
    if (target.isZero())
      refuse(["target"], "belowMinimum", { zh: "应大于0，填的是0", en: "expected a task above 0, got 0" });
    if (elapsed.isAbove(periods)) {
      const detail = {
        zh: `应不大于全年期数${saidOfRatio(periods)}，填的是${saidOfRatio(elapsed)}`,
        en: `expected at most the ${saidOfRatio(periods)} periods of the year, got ${saidOfRatio(elapsed)}`,
      };
      refuse(["elapsed"], "inconsistent", detail);
    }
    const [completion, schedule] = [completed.over(target), elapsed.over(periods)];
    const due = target.times(schedule);
    const onSchedule = completed.isAtLeast(due);
    return {
      ...input,
      completion,
      schedule,
      ahead: completion.minus(schedule),
      onSchedule,
      due,
      behind: onSchedule ? ratioOf(0) : due.minus(completed),
    };
  },
  say: ({ onSchedule }) => ({
    headline: onSchedule
      ? words("达到序时进度", "on schedule")
      : words("落后于序时进度，比应完成数少{behind}", "behind the schedule by {behind}"),
    steps: [
      { field: "completion", formula: "{completed} ÷ {target}" },
      { field: "schedule", formula: "{elapsed} ÷ {periods}" },
      { field: "ahead", formula: "{completion} − {schedule}", result: words(AHEAD, AHEAD) },
      { field: "due", formula: "{target} × {elapsed} ÷ {periods}" },
      { field: "behind", ...(onSchedule ? auditorOnly() : { formula: "{due} − {completed}" }) },
    ],
  }),
});

const AHEAD = "{ahead:percentagePoints}";
