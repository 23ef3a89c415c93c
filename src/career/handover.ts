import { max, ONE, Ratio, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Account, dayAfter, type In, type Line, lastDay, signOf, words } from "../rule/index.js";
import {
  handoverFigures,
  transition,
  transitionInput,
  transitionLine,
  transitionOutput,
  yearsPassed,
} from "./transition.js";

const handoverInput = {
  ...transitionInput,
  /** Loans of primary responsibility on the day that the transition is counted from, in yuan. */
  loansAtStart: field.money("移交开始时第一责任贷款", "Loans when the hand-over starts"),
};

const handoverOutput = {
  ...transitionOutput,
  loansAtStart: handoverInput.loansAtStart,
  yearlyReduction: handoverFigures.yearlyReduction,
  /** Years of the transition that are over, at most all of them. */
  yearsPassed: field.whole("过渡期已满年数", "Full years of the transition passed"),
  /** The most that may be left once each year is over; the first row is the start. */
  schedule: field.list(
    "各年上限",
    "Schedule",
    field.record("年度上限", "Year", {
      from: field.date("起始日", "From"),
      /** Which part of the loans at the start may be left. */
      part: field.ratio("占移交开始时贷款的比例", "Part of the loans at the start"),
      /** The most that may be left, in yuan. */
      ceiling: field.money("第一责任贷款上限", "Ceiling"),
    }),
  ),
  /** The most that may be left on the day asked about, in yuan. */
  ceiling: field.money("第一责任贷款上限", "Ceiling"),
};

export interface HandoverInput extends In<typeof handoverInput> {}
export interface HandoverFinding
  extends Found<"handover", typeof handoverOutput, Readonly<Record<never, never>>, "handoverHalving"> {}

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
 * year passed. A year passes with the end of its corresponding day, and the right stops when the second has.
 *
 * @param input the dates, and the loans at the start in yuan ({@link HandoverInput})
 * @returns the ceiling in yuan on the day asked about, the whole schedule, and the last day of the right
 * @throws {@link RuleInputError} for missing or malformed figures and a day before the hand-over starts
 * @see measures-44, measures-43
 * @example
 * const person = { reachedAgeOn: "2024-05-10", loansAtStart: "8000000" };
 * handover({ ...person, asOf: "2025-05-11" }).ceiling.toString(); // "4000000"
 * handover({ ...person, asOf: "2026-05-10" }).mayGrant; // true
 * handover({ ...person, asOf: "2026-05-11" }).mayGrant; // false
 */
export const handover: Rule<HandoverInput, HandoverFinding> = rule({
  name: "handover",
  clause: "measures-44",
  title: { zh: "到龄移交与停止贷款权", en: "Hand-over on age and end of granting" },
  input: handoverInput,
  output: handoverOutput,
  readings: ["handoverHalving"],
  decide: (input, policy) => {
    const { loansAtStart } = input;
    const { years, yearlyReduction } = policy.career.handover;
    const { handoverHalving } = policy.readings;
    const inTransition = transition(input, policy);
    const passed = yearsPassed(inTransition);
    const left = (year: number, reading = handoverHalving) => leftAfter(year, yearlyReduction, reading);
    const readingsDiffer = Array.from({ length: years + 1 }, (_, year) => year).some(
      (year) => !left(year, "equalHalves").equals(left(year, "compounding")),
    );
    return {
      ...inTransition,
      loansAtStart,
      yearlyReduction,
      yearsPassed: passed,
      schedule: Array.from({ length: years + 1 }, (_, year) => ({
        from: year === 0 ? inTransition.startsOn : dayAfter(lastDay(inTransition.startsOn, { years: year })),
        part: left(year),
        ceiling: loansAtStart.times(left(year)),
      })),
      ceiling: loansAtStart.times(left(passed)),
      readings: readingsDiffer ? { handoverHalving } : {},
    };
  },
  say: sayHandover,
});

function sayHandover(f: HandoverFinding): Account {
  return {
    headline: f.mayGrant
      ? words(
          "第一责任贷款上限{ceiling}，过渡期内可以发放贷款",
          "at most {ceiling} of loans; in the transition loans may still be granted",
        )
      : words(
          "停止所有贷款的发放权，第一责任贷款上限{ceiling}",
          "no loan may be granted any more; at most {ceiling} of loans may be left",
        ),
    steps: [
      transitionLine(f),
      { field: "loansAtStart" },
      { field: "yearlyReduction" },
      { each: "schedule", say: (year) => (year === 0 ? [] : [yearLine(f, year)]) },
      {
        field: "mayGrant",
        result: f.mayGrant
          ? words(
              "{asOf}过渡期尚未届满，仍可发放",
              "the transition is not over on {asOf}, so loans may still be granted",
            )
          : words(
              "{asOf}过渡期已届满，停止所有贷款的发放权",
              "the transition is over on {asOf}, so no loan may be granted any more",
            ),
      },
    ],
  };
}

function yearLine({ schedule, yearsPassed }: HandoverFinding, year: number): Line {
  const isReached = year <= yearsPassed;
  const { part } = schedule[year] as HandoverFinding["schedule"][number];
  const isNothing = signOf(part) === 0;
  return {
    field: "ceiling",
    what: words("满{year}年后的上限（{from}起）", "Ceiling after year {year} (from {from})", { year }),
    ...(isNothing ? {} : { formula: "{loansAtStart} × {part}" }),
    ...(isReached ? {} : { result: words("{ceiling}（{asOf}尚未到此日）", "{ceiling} (not yet on {asOf})") }),
  };
}
