import * as z from "zod/mini";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  type Finding,
  issue,
  list,
  month,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  RuleInputError,
  refuse,
} from "../rule/index.js";
import { type MonthRun, nameOfMonth, runsOf } from "./monthRuns.js";

export interface RankingEliminationInput {
  /** Months of the year (1 to 12) in which the manager was among the last three, each once, in any order. */
  readonly monthsInLastThree: readonly number[];
  /**
   * The same of the year before. Asked for only where January is among the months and the reading
   * `lastThreeRun` is `acrossYears`: a run may then have begun in the old year.
   */
  readonly previousYearMonths?: readonly number[] | undefined;
}

export interface RankingEliminationFinding extends Finding {
  /** The months given, in order. */
  readonly months: readonly number[];
  readonly previousYearMonths: readonly number[] | null;
  /** The runs of consecutive months that end in this year. */
  readonly runs: readonly MonthRun[];
  /** Months of the longest run. */
  readonly longestRun: number;
  /** Months of this year in all. */
  readonly total: number;
  /** From how many months running, and from how many in the year, elimination follows (2 and 3). */
  readonly runLimit: number;
  readonly totalLimit: number;
  readonly byRun: boolean;
  readonly byTotal: boolean;
  readonly eliminated: boolean;
}

const JANUARY = 1;
const DECEMBER = 12;

function decideRankingElimination(
  { monthsInLastThree, previousYearMonths }: RankingEliminationInput,
  { elimination: { eliminationMonths }, readings: { lastThreeRun } }: CompiledPolicy,
): Decided<RankingEliminationFinding> {
  const months = inOrder(monthsInLastThree, "monthsInLastThree");
  const before = previousYearMonths && inOrder(previousYearMonths, "previousYearMonths");
  const acrossYears = lastThreeRun === "acrossYears";
  const mayGoOn = months.includes(JANUARY) && before?.includes(DECEMBER) !== false;
  if (mayGoOn && acrossYears && before === undefined) {
    refuse(
      ["previousYearMonths"],
      "missing",
      "expected the months of the year before, since January is listed, got nothing",
    );
  }
  const runs = runsOf(months, acrossYears ? (before ?? []) : []);
  const longestRun = Math.max(0, ...runs.map(({ length }) => length));
  const [byRun, byTotal] = [
    longestRun >= eliminationMonths.running,
    months.length >= eliminationMonths.inYear,
  ];
  return {
    months,
    previousYearMonths: before ?? null,
    runs,
    longestRun,
    total: months.length,
    runLimit: eliminationMonths.running,
    totalLimit: eliminationMonths.inYear,
    byRun,
    byTotal,
    eliminated: byRun || byTotal,
    readings: mayGoOn ? { lastThreeRun } : NO_READINGS,
    notes: NO_NOTES,
  };
}

function inOrder(months: readonly number[], field: string): number[] {
  const issues = months.flatMap((each, i) =>
    months.indexOf(each) === i
      ? []
      : [issue([field, i], "duplicate", `expected each month once, got ${each} again`)],
  );
  if (issues.length > 0) throw new RuleInputError(issues);
  return [...months].sort((a, b) => a - b);
}

/**
 * Whether a manager is eliminated at the year's end: two months running or more among the last three, or three
 * months or more in the year.
 *
 * eliminated = longest run ≥ 2 or total ≥ 3. A month in which the manager was not ranked, or not among the last
 * three, ends a run. By default runs are counted within the calendar year; the reading `lastThreeRun` joins them
 * to a run that was under way in December. A run that ended in the old year is that year's matter.
 *
 * @param input the months among the last three ({@link RankingEliminationInput})
 * @returns the decision with both grounds, the runs, the longest one and the total, each against its limit
 * @throws {@link RuleInputError} for months outside 1 to 12, for a month given twice, and where a run may go back
 * into a year whose months are not given
 * @see ranking-5
 * @example
 * rankingElimination({ monthsInLastThree: [3, 4] }).eliminated; // true
 * rankingElimination({ monthsInLastThree: [1, 5] }).eliminated; // false
 * rankingElimination({ monthsInLastThree: [1, 5, 9] }).total; // 3
 */
export const rankingElimination: Rule<RankingEliminationInput, RankingEliminationFinding> = rule({
  name: "rankingElimination",
  clause: "ranking-5",
  title: { zh: "排名末位的年终淘汰", en: "Elimination by ranking" },
  input: z.strictObject({
    monthsInLastThree: list(month()),
    previousYearMonths: optional(list(month())),
  }),
  decide: decideRankingElimination,
  say: (f, pen) => ({
    headline: f.eliminated
      ? pen.say("年终考核时淘汰", "eliminated at the year-end appraisal")
      : pen.say("不淘汰", "not eliminated"),
    steps: [
      {
        clause: f.clause,
        what: pen.say("当年位居末位的月份", "Months among the last this year"),
        result: saidOfMonths(f.months, pen),
      },
      ...(f.previousYearMonths === null
        ? []
        : [
            {
              clause: f.clause,
              what: pen.say("上年位居末位的月份", "Months among the last in the year before"),
              result: saidOfMonths(f.previousYearMonths, pen),
            },
          ]),
      {
        clause: f.clause,
        what: pen.say("连续月份", "Runs of months"),
        result:
          f.runs.length === 0
            ? pen.say("无", "none")
            : f.runs.map((run) => saidOfRun(run, pen)).join(pen.say("、", ", ")),
      },
      groundStep(f, pen, pen.say("最长连续月数", "Longest run"), f.longestRun, f.runLimit, f.byRun),
      groundStep(f, pen, pen.say("当年累计次数", "Months in the year"), f.total, f.totalLimit, f.byTotal),
    ],
  }),
});

function groundStep(
  { clause }: RankingEliminationFinding,
  pen: Pen,
  what: string,
  own: number,
  limit: number,
  met: boolean,
) {
  const result = met
    ? pen.say(`${own}，达到${limit}，淘汰`, `${own}, at least ${limit}: elimination`)
    : pen.say(`${own}，不足${limit}，不适用`, `${own}, fewer than ${limit}: not applied`);
  return { clause, what, result };
}

function saidOfMonths(months: readonly number[], pen: Pen): string {
  if (months.length === 0) return pen.say("无", "none");
  return months.map((each) => nameOfMonth(each, pen)).join(pen.say("、", ", "));
}

function saidOfRun({ from, to, length, fromPreviousYear }: MonthRun, pen: Pen): string {
  const [first, last] = [nameOfMonth(from, pen), nameOfMonth(to, pen)];
  if (length === 1) return first;
  const before = fromPreviousYear ? pen.say("上年", " of the year before") : "";
  return pen.say(`${before}${first}至${last}（${length}个月）`, `${first}${before} to ${last} (${length})`);
}
