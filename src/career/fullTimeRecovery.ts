import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, isOver, lastDay, type Words, words } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";

const fullTimeRecoveryInput = {
  /** Day of the exit from the post of account manager. */
  exitedOn: field.date("退出客户经理岗位之日", "Left on"),
  /** The day asked about; not before the exit. */
  asOf: field.date("认定日", "As of"),
  /** Whether another post has been assigned by then. */
  assigned: field.flag("相应岗位", "Another post", {
    said: {
      true: ["已安排，不适用", "assigned, so the clause does not apply"],
      false: ["未安排", "none assigned"],
    },
  }),
};

const fullTimeRecoveryOutput = {
  ...fullTimeRecoveryInput,
  /** Years without a post after which recovery becomes the whole task. */
  years: field.whole("未安排岗位的年数", "Years without a post"),
  /** The last day of these years; without a post the transfer is due from the day after it. */
  yearCompleteOn: field.date("退出满年之日", "Last day of the years"),
  /** Whether the person is transferred to full-time recovery. */
  transferred: field.flag("结论", "Decision", {
    said: { true: ["应予转入", "to be transferred"], false: ["不予转入", "not transferred"] },
  }),
};

export interface FullTimeRecoveryInput extends In<typeof fullTimeRecoveryInput> {}
export interface FullTimeRecoveryFinding extends Found<"fullTimeRecovery", typeof fullTimeRecoveryOutput> {}

/**
 * Whether someone who left the post is transferred to full-time recovery: after one full year without another
 * post. The year ends with its corresponding day; from the day after it the transfer is due.
 *
 * @param input the day of the exit, the day asked about and whether a post was assigned
 * ({@link FullTimeRecoveryInput})
 * @returns `transferred`, and the last day of the year
 * @throws {@link RuleInputError} for a missing field, a date that does not exist, and a day before the exit
 * @see measures-46
 * @example
 * fullTimeRecovery({ exitedOn: "2024-05-10", asOf: "2025-05-11", assigned: false }).transferred; // true
 * fullTimeRecovery({ exitedOn: "2024-05-10", asOf: "2025-05-10", assigned: false }).transferred; // false
 */
export const fullTimeRecovery: Rule<FullTimeRecoveryInput, FullTimeRecoveryFinding> = rule({
  name: "fullTimeRecovery",
  clause: "measures-46",
  title: { zh: "转入专职清收", en: "Transfer to full-time recovery" },
  input: fullTimeRecoveryInput,
  output: fullTimeRecoveryOutput,
  decide: (input, { career: { yearsWithoutPost: years } }) => {
    const { exitedOn, asOf, assigned } = input;
    refuseBefore(["asOf", "exitedOn"], asOf, exitedOn, fullTimeRecoveryInput.exitedOn.title);
    const yearCompleteOn = lastDay(exitedOn, { years });
    return { ...input, years, yearCompleteOn, transferred: !assigned && isOver(yearCompleteOn, asOf) };
  },
  say: (f) => ({
    headline: decisionWords(f),
    steps: [
      {
        what: words("退出满{years}年", "Full years since the exit (at least {years})"),
        result: isOver(f.yearCompleteOn, f.asOf)
          ? words(
              "{exitedOn}退出，期限至{yearCompleteOn}（含），{asOf}已届满",
              "left on {exitedOn}, counted through {yearCompleteOn}: over on {asOf}",
            )
          : words(
              "{exitedOn}退出，期限至{yearCompleteOn}（含），{asOf}尚未届满",
              "left on {exitedOn}, counted through {yearCompleteOn}: not over on {asOf}",
            ),
      },
      { field: "assigned" },
      { field: "transferred", result: decisionWords(f) },
    ],
  }),
});

/** Until the year is over, without a post, nobody is transferred yet. */
function decisionWords({ transferred, assigned }: FullTimeRecoveryFinding): Words {
  return transferred || assigned
    ? words("{transferred}", "{transferred}")
    : words("暂不转入", "not transferred yet");
}
