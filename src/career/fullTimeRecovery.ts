import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import { date, type Finding, flag, type IsoDate, NO_NOTES, NO_READINGS, plusYears } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";

export interface FullTimeRecoveryInput {
  /** Day of the exit from the post of account manager. */
  readonly exitedOn: IsoDate;
  /** The day asked about; not before the exit. */
  readonly asOf: IsoDate;
  /** Whether another post has been assigned by then. */
  readonly assigned: boolean;
}

export interface FullTimeRecoveryFinding extends Finding {
  readonly exitedOn: IsoDate;
  readonly asOf: IsoDate;
  readonly assigned: boolean;
  /** Years without a post after which recovery becomes the whole task. */
  readonly years: number;
  /** The day on which they are complete; without a post the transfer is due from it. */
  readonly yearCompleteOn: IsoDate;
  /** Whether the person is transferred to full-time recovery. */
  readonly transferred: boolean;
}

/**
 * Whether someone who left the post is transferred to full-time recovery: after one full year without another
 * post. Exactly one year counts.
 *
 * @param input the day of the exit, the day asked about and whether a post was assigned
 * ({@link FullTimeRecoveryInput})
 * @returns `transferred`, and the day on which the year is complete
 * @throws {@link RuleInputError} for a missing field, a date that does not exist, and a day before the exit
 * @see measures-46
 * @example
 * fullTimeRecovery({ exitedOn: "2024-05-10", asOf: "2025-05-10", assigned: false }).transferred; // true
 * fullTimeRecovery({ exitedOn: "2024-05-10", asOf: "2025-05-09", assigned: false }).transferred; // false
 */
export const fullTimeRecovery: Rule<FullTimeRecoveryInput, FullTimeRecoveryFinding> = rule({
  name: "fullTimeRecovery",
  clause: "measures-46",
  title: { zh: "转入专职清收", en: "Transfer to full-time recovery" },
  input: z.strictObject({ exitedOn: date(), asOf: date(), assigned: flag() }),
  decide: (input, { career: { yearsWithoutPost: years } }) => {
    const { exitedOn, asOf, assigned } = input;
    refuseBefore(["asOf", "exitedOn"], asOf, exitedOn);
    const yearCompleteOn = plusYears(exitedOn, years);
    const transferred = !assigned && asOf >= yearCompleteOn;
    return { ...input, years, yearCompleteOn, transferred, readings: NO_READINGS, notes: NO_NOTES };
  },
  say: (f, pen) => {
    const { clause, exitedOn, asOf, yearCompleteOn } = f;
    const years = pen.number(f.years);
    const decision = f.transferred
      ? pen.say("应予转入", "transferred")
      : pen.say("不予转入", "not transferred");
    return {
      headline: decision,
      steps: [
        {
          clause,
          what: pen.say(`退出满${years}年`, `Full years since the exit (at least ${years})`),
          result:
            asOf >= yearCompleteOn
              ? pen.say(
                  `${exitedOn}退出，${yearCompleteOn}届满，${asOf}已满`,
                  `left on ${exitedOn}, complete on ${yearCompleteOn}, so on ${asOf} too`,
                )
              : pen.say(
                  `${exitedOn}退出，${yearCompleteOn}届满，${asOf}未满`,
                  `left on ${exitedOn}, complete on ${yearCompleteOn}, not yet on ${asOf}`,
                ),
        },
        {
          clause,
          what: pen.say("相应岗位", "Another post"),
          result: f.assigned
            ? pen.say("已安排，不适用", "assigned: the clause does not apply")
            : pen.say("未安排", "none assigned"),
        },
        { clause, what: pen.say("结论", "Decision"), result: decision },
      ],
    };
  },
});
