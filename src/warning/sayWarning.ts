import { type Account, joined, type Line, type Step, type Words, words } from "../rule/index.js";
import type { DayCount } from "./calendar.js";
import type { Deadline, WarningTerm } from "./deadline.js";
import { CATEGORY_CLAUSES } from "./kinds.js";
import { warningLevels } from "./levels.js";
import type { BranchReport, SubBranchReport, WarningReport } from "./reportFields.js";
import type { EarlyWarningFinding } from "./warning.js";

/** A warning in words: what it is, each report with its deadline, the duties. */
export function sayWarning(f: EarlyWarningFinding): Account {
  const { subBranchReport: own, branchReport: next, dayCount } = f;
  const { clause, meaning } = warningLevels[f.level];
  const byKind = f.levelFrom === "kind";
  const toHeadOffice =
    next === null
      ? words("{branchReport}", "{branchReport}")
      : words("分行上报总行：{due}", "to head office: {due}", {
          due: dueWords(next, dayCount, "branchReport."),
        });
  return {
    headline: words("{level}；支行上报分行：{due}；{next}", "{level}; to the branch: {due}; {next}", {
      due: dueWords(own, dayCount, "subBranchReport."),
      next: toHeadOffice,
    }),
    steps: [
      {
        clause: CATEGORY_CLAUSES[f.category],
        what: words("{category}", "{category}"),
        result: joined([
          words("{kind}，预警金额{amount}", "{kind}, amount {amount}"),
          f.offBalanceSheet ? words("（表外）", " (off the balance sheet)") : NOTHING,
        ]),
      },
      {
        field: "level",
        clause: byKind ? "early-warning-11.4" : clause,
        result: joined([
          byKind ? words("重大事项一律视红色预警，", "a major event is always red: ") : NOTHING,
          words("{level}：{meaning}", "{level}: {meaning}", { meaning }),
        ]),
      },
      { clause: own.clause, what: words("时间", "Times"), result: timesWords(f) },
      { within: "subBranchReport", say: [reportLine(own, dayCount), ...otherDeadline(f), ...state(own)] },
      ...thresholdLine(f),
      { within: "branchReport", say: next === null ? [] : [reportLine(next, dayCount), ...state(next)] },
      IN_WRITING,
      ...(next === null ? [] : [writtenLine(next)]),
      { each: "duties", say: [{ field: "code", what: words("{bearer}", "{bearer}") }] },
    ],
  };
}

const NOTHING = words("", "");

const IN_WRITING: Line = {
  field: "written",
  what: words("报告方式", "Form"),
  result: words("不论金额大小，书面上报分行", "to the branch in writing, whatever the amount"),
};

const TIMES = {
  maturity: words("到期{maturity}", "maturity {maturity}"),
  occurredAt: words("发生{occurredAt}", "occurred {occurredAt}"),
  discoveredAt: words("发现{discoveredAt}", "discovered {discoveredAt}"),
  reportedAt: words("支行上报{reportedAt}", "reported by the sub-branch {reportedAt}"),
  asOf: words("截至{asOf}", "as of {asOf}"),
};

function timesWords(f: EarlyWarningFinding): Words {
  const times = Object.entries(TIMES).filter(([time]) => f[time as keyof typeof TIMES] !== null);
  const said = times.map(([, time]) => time);
  return joined(said, "，", ", ");
}

/** The deadline of a report, in the names of the report's fields. */
function reportLine(report: WarningReport, dayCount: DayCount): Line {
  const { to, band, skipped } = report;
  const passedOver = words("（不计休息日{skipped}）", " (days off not counted: {skipped})");
  return {
    what: joined([DEADLINE[to], band === null ? NOTHING : BAND[band.below === null ? "open" : "closed"]]),
    formula: countWords(report, dayCount),
    result: joined([dueWords(report, dayCount), skipped.length === 0 ? NOTHING : passedOver]),
  };
}

const DEADLINE = {
  branch: words("支行上报分行的期限", "Deadline, sub-branch to branch"),
  headOffice: words("分行上报总行的期限", "Deadline, branch to head office"),
};

const BAND = {
  open: words("（{band.from}（含）以上）", " ({band.from} and above)"),
  closed: words("（{band.from}（含）至{band.below}（不含））", " (from {band.from}, below {band.below})"),
};

/** How a deadline is counted, in the names of its own fields; nothing where its term has not begun. */
function countWords({ term, basis, from }: Deadline, dayCount: DayCount): Words | undefined {
  if (basis === null || (from === null && basis === "fromSubBranchReport")) return undefined;
  if (term === null) return words("{basis}", "{basis}");
  const ofMaturity = basis === "beforeMaturity";
  const counted = ofMaturity ? "{basis} {maturity} − {term}" : "{basis} {from} + {term}";
  return words(counted, counted, { term: termWords(term, ofMaturity ? "calendarDays" : dayCount) });
}

/** By when a report is due; its fields are found at `path`. */
function dueWords({ dueAt, dueOn, term, basis }: Deadline, dayCount: DayCount, path = ""): Words {
  const last = dueAt ?? dueOn;
  if (last !== null) return words("最迟{last:date}", "{last:date} at the latest", { last });
  if (term === null || basis === null) return words("没有规定期限", "no term is set");
  const start = `{${path}basis}`;
  return words(`${start}后{term}内`, `within {term} of ${start}`, { term: termWords(term, dayCount) });
}

function termWords(term: WarningTerm, dayCount: DayCount): Words {
  return "hours" in term ? words("{hours}小时", "{hours} hours", term) : { ...DAYS[dayCount], values: term };
}

const DAYS = {
  workingDays: words("{days}个工作日", "{days} working days"),
  calendarDays: words("{days}日", "{days} days"),
};

/** The deadline of 11.1 that does not hold, and why. */
function otherDeadline({ subBranchReport, readings, dayCount }: EarlyWarningFinding): Step[] {
  const { otherDeadline: other, basis } = subBranchReport;
  if (other === null) return [];
  const why =
    readings.warningOr === "earlier" ? "notFirst" : basis === "beforeMaturity" ? "inTime" : "passed";
  const values = { due: dueWords(other, dayCount), why: NOT_APPLIED[why] };
  const result = words("{due}，不适用：{why}", "{due}, not applied: {why}", values);
  const formula = countWords(other, dayCount);
  return [
    {
      within: "otherDeadline",
      say: [{ what: words("另一期限", "The other deadline"), formula, result }],
    },
  ];
}

const NOT_APPLIED = {
  inTime: words("在到期前的期限内发现", "the risk was found before the deadline that goes by maturity"),
  passed: words("发现时已过", "it had passed at the discovery"),
  notFirst: words("不是先到的期限", "it is not the one that comes first"),
};

/** Whether a report was late, or where it is not known to be made whether it is. */
function state({ overdue, reportedLate = null }: WarningReport & Partial<SubBranchReport>): Line[] {
  if (reportedLate !== null) return [{ field: "reportedLate" }];
  return overdue === null ? [] : [{ field: "overdue" }];
}

/** Whether the amount makes the branch report; management warnings are reported whatever it is. */
function thresholdLine({ branchReportFrom, branchReport }: EarlyWarningFinding): Line[] {
  if (branchReportFrom === null) return [];
  const from = "{branchReportFrom}";
  const result =
    branchReport === null
      ? words(`不需要：{amount}未达到${from}`, `not applied: {amount} is below ${from}`)
      : words(`需要：{amount}达到${from}（含）`, `applied: {amount} is not below ${from}`);
  return [{ clause: "early-warning-12.1", what: words("分行是否上报总行", "Report to head office"), result }];
}

function writtenLine({ written }: BranchReport): Line {
  const [from, clause] = ["{branchReport.writtenFrom}", "early-warning-12.3"] as const;
  const result = written
    ? words(`书面（${from}（含）以上）`, `in writing (${from} and above)`)
    : words(`未达到${from}，本项不要求书面`, `below ${from} this item does not ask for writing`);
  return { clause, what: words("上报总行的方式", "Form of the report to head office"), result };
}
