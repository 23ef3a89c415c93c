import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import { date, type Finding, type IsoDate, NO_NOTES, NO_READINGS, plusMonths } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";

export interface RecoveryPeriodInput {
  /** Day on which the recovery task starts. */
  readonly startsOn: IsoDate;
  /** The day asked about; not before the start. */
  readonly asOf: IsoDate;
}

export interface RecoveryPeriodFinding extends Finding {
  readonly startsOn: IsoDate;
  readonly asOf: IsoDate;
  readonly months: number;
  /** Last day of the period. */
  readonly endsOn: IsoDate;
  /** Whether the period is over, so that the recovery result decides on the return to the post. */
  readonly over: boolean;
}

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
  input: z.strictObject({ startsOn: date(), asOf: date() }),
  decide: ({ startsOn, asOf }, { career: { recoveryMonths: months } }) => {
    refuseBefore(["asOf", "startsOn"], asOf, startsOn);
    const endsOn = plusMonths(startsOn, months);
    return { startsOn, asOf, months, endsOn, over: asOf > endsOn, readings: NO_READINGS, notes: NO_NOTES };
  },
  say: (f, pen) => {
    const { clause, startsOn, asOf, endsOn } = f;
    const months = pen.number(f.months);
    return {
      headline: f.over
        ? pen.say(`已于${endsOn}届满`, `ended on ${endsOn}`)
        : pen.say(`至${endsOn}届满`, `until ${endsOn}`),
      steps: [
        {
          clause,
          what: pen.say(`考核期${months}个月`, `Period of ${months} months`),
          result: pen.say(`${startsOn}起，至${endsOn}（含）`, `from ${startsOn} through ${endsOn}`),
        },
        {
          clause,
          what: pen.say("上岗", "Return to the post"),
          result: f.over
            ? pen.say(`${asOf}已届满，视清收考核结果决定`, `${asOf} is after it: the recovery result decides`)
            : pen.say(`${asOf}尚未届满，暂不决定`, `${asOf} is not after it: not decided yet`),
        },
        {
          clause,
          what: pen.say("考核期薪酬", "Pay in the period"),
          result: pen.say(
            "按本行有关规定执行，不在本办法之内",
            "by other rules of the bank, not by these measures",
          ),
        },
      ],
    };
  },
});
