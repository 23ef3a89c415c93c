import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, isOver, lastDay, words } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";

const recoveryPeriodInput = {
  /** Day on which the recovery task starts. */
  startsOn: field.date("清收任务起始日", "Starts on"),
  /** The day asked about; not before the start. */
  asOf: field.date("认定日", "As of"),
};

const recoveryPeriodOutput = {
  ...recoveryPeriodInput,
  /** Months of the period. */
  months: field.whole("考核期月数", "Months"),
  /** Last day of the period. */
  endsOn: field.date("考核期届满日", "Ends on"),
  /** Whether the period is over, so that the recovery result decides on the return to the post. */
  over: field.flag("上岗", "Return to the post", {
    said: {
      true: ["已届满，视清收考核结果决定", "the period is over: the recovery result decides"],
      false: ["尚未届满，暂不决定", "the period is not over: not decided yet"],
    },
  }),
};

export interface RecoveryPeriodInput extends In<typeof recoveryPeriodInput> {}
export interface RecoveryPeriodFinding extends Found<"recoveryPeriod", typeof recoveryPeriodOutput> {}

/**
 * The assessment of a former first-time account manager on a recovery task: six months, after which the
 * result decides on the return to the post. It ends on the corresponding day of the sixth month, or on that
 * month's last day.
 *
 * @param input the day it starts and the day asked about ({@link RecoveryPeriodInput})
 * @returns the last day of the period, and whether it is over
 * @throws {@link RuleInputError} for a missing date, one that does not exist, and a day before the start
 * @see measures-15
 * @example
 * const period = recoveryPeriod({ startsOn: "2025-08-31", asOf: "2026-02-28" });
 * [period.endsOn, period.over]; // ["2026-02-28", false]
 */
export const recoveryPeriod: Rule<RecoveryPeriodInput, RecoveryPeriodFinding> = rule({
  name: "recoveryPeriod",
  clause: "measures-15",
  title: { zh: "清收考核期", en: "Assessment on a recovery task" },
  input: recoveryPeriodInput,
  output: recoveryPeriodOutput,
  decide: ({ startsOn, asOf }, { career: { recoveryMonths: months } }) => {
    refuseBefore(["asOf", "startsOn"], asOf, startsOn, recoveryPeriodInput.startsOn.title);
    const endsOn = lastDay(startsOn, { months });
    return { startsOn, asOf, months, endsOn, over: isOver(endsOn, asOf) };
  },
  say: ({ over }) => ({
    headline: over
      ? words("已于{endsOn}届满", "ended on {endsOn}")
      : words("至{endsOn}届满", "until {endsOn}"),
    steps: [
      {
        what: words("考核期{months}个月", "Period of {months} months"),
        result: words("{startsOn}起，至{endsOn}（含）", "from {startsOn} through {endsOn}"),
      },
      {
        field: "over",
        what: words("是否上岗", "Return to the post"),
        result: words("{asOf}{over}", "on {asOf} {over}"),
      },
      {
        what: words("考核期薪酬", "Pay in the period"),
        result: words(
          "按本行有关规定执行，本办法未作规定",
          "by other rules of the bank, not by these measures",
        ),
      },
    ],
  }),
});
