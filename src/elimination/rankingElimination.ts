import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Decided,
  type Exact,
  type In,
  issue,
  joined,
  type Line,
  RuleInputError,
  refuse,
  type Words,
  words,
} from "../rule/index.js";
import { type MonthRun, monthRun, runsOf } from "./monthRuns.js";

const month = field.month("月份", "Month");
const months = field.list("当年位居末位的月份", "Months among the last this year", month);
const previousYearMonths = field.list(
  "上年位居末位的月份",
  "Months among the last in the year before",
  month,
);

/** What an elimination is decided on. */
const rankingEliminationInput = {
  /** Months of the year (1 to 12) in which the manager was among the last three, each once, in any order. */
  monthsInLastThree: months,
  /**
   * The same of the year before. Asked for only where January is among the months and the reading
   * `lastThreeRun` is `acrossYears`: a run may then have begun in the old year.
   */
  previousYearMonths: field.optional(previousYearMonths),
};

const MONTHS = { zh: "个月", en: "" };
const TIMES = { zh: "次", en: "" };

const rankingEliminationOutput = {
  /** The months given, in order. */
  months,
  previousYearMonths: field.nullable(previousYearMonths),
  /** The runs of consecutive months that end in this year. */
  runs: field.list("连续月份", "Runs of months", field.record("连续月份", "Run", monthRun)),
  /** Months of the longest run. */
  longestRun: field.whole("最长连续月数", "Longest run, in months", { unit: MONTHS }),
  /** Months of this year in all. */
  total: field.whole("当年累计次数", "Times in the year", { unit: TIMES }),
  /** From how many months running, and from how many in the year, elimination follows (2 and 3). */
  runLimit: field.whole("淘汰的连续月数", "Months running that eliminate", { unit: MONTHS }),
  totalLimit: field.whole("淘汰的累计次数", "Times in the year that eliminate", { unit: TIMES }),
  byRun: field.flag("是否因连续月数淘汰", "Whether eliminated by a run"),
  byTotal: field.flag("是否因累计次数淘汰", "Whether eliminated by the total"),
  eliminated: field.flag("是否淘汰", "Whether eliminated", {
    said: {
      true: ["年终考核时淘汰", "eliminated at the year-end appraisal"],
      false: ["不淘汰", "not eliminated"],
    },
  }),
};

export interface RankingEliminationInput extends In<typeof rankingEliminationInput> {}
export interface RankingEliminationFinding
  extends Found<
    "rankingElimination",
    typeof rankingEliminationOutput,
    Readonly<Record<never, never>>,
    "lastThreeRun"
  > {}

const JANUARY = 1;
const DECEMBER = 12;

function decideRankingElimination(
  { monthsInLastThree, previousYearMonths }: Exact<typeof rankingEliminationInput>,
  { elimination: { eliminationMonths }, readings: { lastThreeRun } }: CompiledPolicy,
) {
  const months = inOrder(monthsInLastThree, "monthsInLastThree");
  const before = previousYearMonths && inOrder(previousYearMonths, "previousYearMonths");
  const acrossYears = lastThreeRun === "acrossYears";
  const mayGoOn = months.includes(JANUARY) && before?.includes(DECEMBER) !== false;
  if (mayGoOn && acrossYears && before === undefined) {
    refuse(["previousYearMonths"], "missing", {
      zh: "列有1月的，应填上年位居末位的月份，这里没有填",
      en: "expected the months of the year before, since January is listed, got nothing",
    });
  }
  const runs = runsOf(months, acrossYears ? (before ?? []) : []);
  const longestRun = Math.max(0, ...runs.map(({ length }) => length));
  const byRun = longestRun >= eliminationMonths.running;
  const byTotal = months.length >= eliminationMonths.inYear;
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
    readings: mayGoOn ? { lastThreeRun } : {},
  } satisfies Decided<typeof rankingEliminationOutput>;
}

function inOrder(months: readonly number[], name: string): number[] {
  const issues = months.flatMap((each, i) =>
    months.indexOf(each) === i
      ? []
      : [
          issue([name, i], "duplicate", {
            zh: `每个月份只填一次，${each}月重复`,
            en: `expected each month once, got ${each} again`,
          }),
        ],
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
  input: rankingEliminationInput,
  output: rankingEliminationOutput,
  readings: ["lastThreeRun"],
  decide: decideRankingElimination,
  say: (f) => ({
    headline: words("{eliminated}", "{eliminated}"),
    steps: [
      { field: "months" },
      ...(f.previousYearMonths === null ? [] : [{ field: "previousYearMonths" }]),
      runsLine(f),
      groundLine("longestRun", "runLimit", f.byRun),
      groundLine("total", "totalLimit", f.byTotal),
    ],
  }),
});

/** The runs of more than one month. */
function runsLine({ runs }: RankingEliminationFinding): Line {
  const said = runs.flatMap((run, i) => (run.length === 1 ? [] : [runWords(run, i)]));
  return { field: "runs", result: said.length === 0 ? NO_RUN : joined(said, "、", ", ") };
}

const NO_RUN = words("没有连续两个月以上的", "none of two months or more");

function groundLine(own: string, limit: string, met: boolean): Line {
  const result = met
    ? words(`{${own}}，达到{${limit}}，应予淘汰`, `{${own}}, which is at least {${limit}}: eliminated`)
    : words(`{${own}}，不足{${limit}}`, `{${own}}, fewer than {${limit}}`);
  return { field: own, result };
}

function runWords({ fromPreviousYear }: MonthRun, i: number): Words {
  const [from, to] = [`{runs.${i}.from}`, `{runs.${i}.to}`];
  const before = fromPreviousYear ? { zh: "上年", en: " of the year before" } : { zh: "", en: "" };
  return words(
    `${before.zh}${from}至${to}（{runs.${i}.length}个月）`,
    `${from}${before.en} to ${to} ({runs.${i}.length} months)`,
  );
}
