import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, max, ONE, Ratio, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Deciding,
  date,
  type Finding,
  type IsoDate,
  money,
  NO_NOTES,
  NO_READINGS,
  type Pen,
  plusYears,
  type Step,
} from "../rule/index.js";
import { type Transition, transition, yearsPassed } from "./transition.js";

export interface HandoverInput {
  /**
   * The day from which the age that ends the post counts as exceeded: `exitFrom` of {@link exitGrounds}, also
   * where an extension of the term was approved.
   */
  readonly reachedAgeOn: IsoDate;
  /** Loans of primary responsibility on that day, in yuan. */
  readonly loansAtStart: DecimalInput;
  /** The day asked about; not before the age was reached. */
  readonly asOf: IsoDate;
}

export interface HandoverFinding extends Finding, Transition {
  readonly loansAtStart: Decimal;
  /** The part by which the loans fall each year. */
  readonly yearlyReduction: Decimal;
  /** Full years of the transition that have passed, at most all of them. */
  readonly yearsPassed: number;
  /**
   * The most that may be left from each anniversary on, in yuan, and which part of the loans at the start that
   * is; the first row is the start.
   */
  readonly schedule: readonly {
    readonly from: IsoDate;
    readonly part: Decimal;
    readonly ceiling: Decimal;
  }[];
  /** The most that may be left on the day asked about, in yuan. */
  readonly ceiling: Decimal;
}

interface Figures {
  readonly reachedAgeOn: IsoDate;
  readonly loansAtStart: Ratio;
  readonly asOf: IsoDate;
}

function decide(input: Figures, policy: CompiledPolicy): Deciding<HandoverFinding> {
  const { loansAtStart } = input;
  const { years, yearlyReduction } = policy.career.handover;
  const { handoverHalving } = policy.readings;
  const inTransition = transition(input, policy);
  const passed = yearsPassed(inTransition, policy);
  const partAfter = (year: number) => leftAfter(year, yearlyReduction, handoverHalving);
  const readingsDiffer =
    loansAtStart.isPositive() &&
    !leftAfter(passed, yearlyReduction, "equalHalves").equals(
      leftAfter(passed, yearlyReduction, "compounding"),
    );
  return {
    ...inTransition,
    loansAtStart,
    yearlyReduction,
    yearsPassed: passed,
    schedule: Array.from({ length: years + 1 }, (_, year) => ({
      from: plusYears(input.reachedAgeOn, year),
      part: partAfter(year),
      ceiling: loansAtStart.times(partAfter(year)),
    })),
    ceiling: loansAtStart.times(partAfter(passed)),
    readings: readingsDiffer ? { handoverHalving } : NO_READINGS,
    notes: NO_NOTES,
  };
}

/** The part of the loans that may be left after so many years. */
function leftAfter(
  years: number,
  reduction: Ratio,
  reading: CompiledPolicy["readings"]["handoverHalving"],
): Ratio {
  if (reading === "equalHalves") return max(ZERO, ONE.minus(reduction.times(Ratio.of(BigInt(years)))));
  return Array.from({ length: years }, () => ONE.minus(reduction)).reduce(
    (left, part) => left.times(part),
    ONE,
  );
}

/**
 * How many loans an account manager who reached the age may still answer for, and whether loans may still be
 * granted: one half less each year, and after two years the right to grant any loan stops.
 *
 * Reading `equalHalves`: loans at start × (1 − ½ × years passed); `compounding`: loans at start × ½ for each
 * year passed. The right stops on the day two years after the age was reached.
 *
 * @param input the dates, and the loans at the start in yuan ({@link HandoverInput})
 * @returns the ceiling in yuan on the day asked about, the whole schedule, and the day the right stops
 * @throws {@link RuleInputError} for missing or malformed figures and a day before the age was reached
 * @see measures-44, measures-43
 * @example
 * const person = { reachedAgeOn: "2024-05-10", loansAtStart: "8000000" };
 * handover({ ...person, asOf: "2025-05-10" }).ceiling.toString(); // "4000000"
 * handover({ ...person, asOf: "2026-05-09" }).mayGrant; // true
 * handover({ ...person, asOf: "2026-05-10" }).mayGrant; // false
 */
export const handover: Rule<HandoverInput, HandoverFinding> = rule({
  name: "handover",
  clause: "measures-44",
  title: { zh: "到龄移交与停止贷款权", en: "Hand-over on age and end of granting" },
  input: z.strictObject({ reachedAgeOn: date(), loansAtStart: money(), asOf: date() }),
  decide,
  say: (f, pen) => {
    const { clause, asOf, endsOn } = f;
    const ceiling = pen.yuan(f.ceiling);
    return {
      headline: f.mayGrant
        ? pen.say(`第一责任贷款不超过${ceiling}，可以发放`, `loans up to ${ceiling}, granting goes on`)
        : pen.say(
            `已停止发放权，第一责任贷款不超过${ceiling}`,
            `no more granting, loans left up to ${ceiling}`,
          ),
      steps: [
        {
          clause: "measures-43",
          what: pen.say("移交过渡期", "Transition"),
          result: pen.say(
            `${f.reachedAgeOn}到龄，${endsOn}终止`,
            `age reached ${f.reachedAgeOn}, ends ${endsOn}`,
          ),
        },
        {
          clause,
          what: pen.say("到龄时第一责任贷款", "Loans when the age was reached"),
          result: pen.yuan(f.loansAtStart),
        },
        {
          clause,
          what: pen.say("每年减少的比例", "Reduction of each year"),
          result: pen.percent(f.yearlyReduction),
        },
        ...scheduleSteps(f, pen),
        {
          clause,
          what: pen.say("发放权", "Right to grant loans"),
          result: f.mayGrant
            ? pen.say(`${asOf}在${endsOn}之前，仍可发放`, `${asOf} is before ${endsOn}: still there`)
            : pen.say(
                `${asOf}已到龄满${f.transitionYears}年（${endsOn}届满），停止发放权`,
                `${asOf} is not before ${endsOn}, ${f.transitionYears} years after the age was reached: stopped`,
              ),
        },
      ],
    };
  },
});

function scheduleSteps(f: HandoverFinding, pen: Pen): Step[] {
  const start = pen.yuan(f.loansAtStart);
  return f.schedule.slice(1).map(({ from, part, ceiling }, i) => {
    const year = pen.number(i + 1);
    const notYet = pen.say(`（${f.asOf}尚未到此日）`, ` (not yet on ${f.asOf})`);
    return {
      clause: f.clause,
      what: pen.say(`满${year}年的上限（${from}起）`, `Ceiling after year ${year} (from ${from})`),
      formula: `${start} × ${pen.percent(part)}`,
      result: `${pen.yuan(ceiling)}${i < f.yearsPassed ? "" : notYet}`,
    };
  });
}
