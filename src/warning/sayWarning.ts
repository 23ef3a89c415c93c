import { type Account, joined, type Line, type Step, signOf, type Words, words } from "../rule/index.js";
import type { DayCount } from "./calendar.js";
import type { Deadline, TermBasis, WarningTerm } from "./deadline.js";
import { CATEGORY_CLAUSES } from "./kinds.js";
import { warningLevels } from "./levels.js";
import type { BranchReport, SubBranchReport, WarningReport } from "./reportFields.js";
import type { EarlyWarningFinding } from "./warning.js";

/** A warning in words: what it is, each report with its deadline, the duties. */
export function sayWarning(f: EarlyWarningFinding): Account {
  const { subBranchReport: own, branchReport: next, dayCount } = f;
  return {
    headline: words("{level}；{own}；{next}", "{level}; {own}; {next}", {
      own: reportedWords("branch", own, dayCount),
      next:
        next === null
          ? words("{branchReport}", "{branchReport}")
          : reportedWords("headOffice", next, dayCount),
    }),
    steps: [
      {
        clause: CATEGORY_CLAUSES[f.category],
        what: words("{category}", "{category}"),
        result: joined([
          words("{kind}，预警金额{amount}", "{kind}, amount {amount}"),
          f.clientLoans === null ? NOTHING : CLIENT_LOANS,
          f.offBalanceSheet ? words("（表外业务）", " (off the balance sheet)") : NOTHING,
        ]),
      },
      levelLine(f),
      { clause: own.clause, what: words("时间", "Times"), result: timesWords(f) },
      { within: "subBranchReport", say: [reportLine(own, dayCount), ...otherDeadline(f), ...state(own)] },
      ...thresholdLine(f),
      { within: "branchReport", say: next === null ? [] : [reportLine(next, dayCount), ...state(next)] },
      IN_WRITING,
      ...(next === null ? [] : [writtenLine(next, f)]),
      { each: "duties", say: [{ field: "code", what: words("{bearer}", "{bearer}") }] },
    ],
  };
}

const NOTHING = words("", "");
const CLIENT_LOANS = words("，客户贷款总额{clientLoans}", ", all loans of the client {clientLoans}");

const IN_WRITING: Line = {
  field: "written",
  what: words("报告方式", "Form"),
  result: words("不论金额大小，书面上报分行", "to the branch in writing, whatever the amount"),
};

/** The level in the words of its article, or of the one that makes every major event red. */
function levelLine({ level, levelFrom }: EarlyWarningFinding): Line {
  const { clause, meaning } = warningLevels[level];
  if (levelFrom === "kind")
    return {
      field: "level",
      clause: "early-warning-11.4",
      result: words("重大事项，一律视为{level}", "{level}, as every major event is"),
    };
  return { field: "level", clause, result: words("{level}，{meaning}", "{level}: {meaning}", { meaning }) };
}

const TIMES = {
  maturity: words("{maturity}到期", "maturity {maturity}"),
  occurredAt: words("{occurredAt}发生", "occurred {occurredAt}"),
  discoveredAt: words("{discoveredAt}发现", "discovered {discoveredAt}"),
  reportedAt: words("{reportedAt}支行上报", "reported by the sub-branch {reportedAt}"),
  asOf: words("截至{asOf}", "as of {asOf}"),
};

function timesWords(f: EarlyWarningFinding): Words {
  const times = Object.entries(TIMES).filter(([time]) => f[time as keyof typeof TIMES] !== null);
  const said = times.map(([, time]) => time);
  return joined(said, "，", "; ");
}

/** Who reports to whom, and by when; the fields of the report are found at its own name. */
function reportedWords(to: WarningReport["to"], report: Deadline, dayCount: DayCount): Words {
  const { dueAt, dueOn, term, basis } = report;
  const path = to === "branch" ? "subBranchReport." : "branchReport.";
  const [from, object, toWhom] =
    to === "branch" ? ["支行", "分行", "the branch"] : ["分行", "总行", "head office"];
  if (term !== null && dueAt === null && dueOn === null)
    return words(`${from}应在{counted}上报${object}`, `to ${toWhom} {counted}`, {
      counted: countedWords({ term, basis }, dayCount, path),
    });
  if (dueAt === null && dueOn === null)
    return words(`${from}上报${object}没有规定期限`, `to ${toWhom}: no term is set`);
  const last = `{${path}${dueAt === null ? "dueOn" : "dueAt"}}`;
  return words(`${from}最迟于${last}上报${object}`, `to ${toWhom} by ${last} at the latest`);
}

/** The deadline of a report, in the names of the report's fields. */
function reportLine(report: WarningReport, dayCount: DayCount): Line {
  const { to, band, skipped } = report;
  const passedOver = words("（不计休息日{skipped}）", " (days off not counted: {skipped})");
  return {
    what: joined([DEADLINE[to], band === null ? NOTHING : bandWords(band)]),
    result: joined([dueWords(report, dayCount), skipped.length === 0 ? NOTHING : passedOver]),
  };
}

const DEADLINE = {
  branch: words("支行上报分行的期限", "Deadline, sub-branch to branch"),
  headOffice: words("分行上报总行的期限", "Deadline, branch to head office"),
};

const BAND = {
  lowest: words("（预警金额不足{band.below}）", " (below {band.below})"),
  middle: words(
    "（预警金额{band.from}以上、不足{band.below}）",
    " ({band.from} or more, below {band.below})",
  ),
  highest: words("（预警金额{band.from}以上）", " ({band.from} or more)"),
};

function bandWords({ from, below }: NonNullable<WarningReport["band"]>): Words {
  if (below === null) return BAND.highest;
  return signOf(from) === 0 ? BAND.lowest : BAND.middle;
}

/** How a deadline is counted and when it ends, in the names of its own fields. */
function dueWords(deadline: Deadline, dayCount: DayCount): Words {
  const { dueAt, dueOn, term, basis, from } = deadline;
  if (basis === null) return words("没有规定", "no term is set");
  const last = dueAt === null ? "{dueOn}" : "{dueAt}";
  if (term === null) return words(`{basis}，即${last}`, `the {basis}: ${last}`);
  if (dueAt === null && dueOn === null) return countedWords({ term, basis }, dayCount);
  const start = from === null ? "{maturity}" : "{from}";
  return words(`{counted}，最迟${last}`, `{counted}: ${last} at the latest`, {
    counted: countedWords({ term, basis }, dayCount, "", start),
  });
}

/** The term of a deadline and what it is counted from, with its day or moment where that is known. */
function countedWords(
  { term, basis }: { readonly term: WarningTerm; readonly basis: TermBasis | null },
  dayCount: DayCount,
  path = "",
  start?: string,
): Words {
  const [zh, en] = start === undefined ? ["", ""] : [`（${start}）`, ` (${start})`];
  const said = `{${path}basis}`;
  return basis === "beforeMaturity"
    ? words(`${said}${zh}前{term}`, `{term} before ${said}${en}`, { term: termWords(term, "calendarDays") })
    : words(`${said}${zh}后{term}内`, `within {term} of ${said}${en}`, { term: termWords(term, dayCount) });
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
  const { warningOr = "maturityUnlessFoundLater" } = readings;
  const found = basis === "beforeMaturity" ? "inTime" : "passed";
  const why = NOT_APPLIED[warningOr === "maturityUnlessFoundLater" ? found : warningOr];
  const values = { due: dueWords(other, dayCount), why };
  return [
    {
      within: "otherDeadline",
      say: [
        {
          what: words("另一期限", "The other deadline"),
          result: words("{due}；不适用，{why}", "{due}; not applied, {why}", values),
        },
      ],
    },
  ];
}

const NOT_APPLIED = {
  inTime: words(
    "因为发现时到期前的期限未过",
    "because the deadline before maturity had not passed at the discovery",
  ),
  passed: words("因为发现时该期限已过", "because it had passed at the discovery"),
  earlier: words("因为以先到的期限为准", "because the one that comes first holds"),
  later: words("因为以后到的期限为准", "because the one that comes last holds"),
};

/** Whether a report was late, or where it is not known to be made whether it is. */
function state({
  overdue,
  reportedLate = null,
}: WarningReport & Partial<Pick<SubBranchReport, "reportedLate">>): Line[] {
  if (reportedLate !== null) return [{ field: "reportedLate" }];
  return overdue === null ? [] : [{ field: "overdue" }];
}

/** Whether the amount makes the branch report; management warnings are reported whatever it is. */
function thresholdLine({ branchReportFrom, branchReport }: EarlyWarningFinding): Line[] {
  if (branchReportFrom === null) return [];
  const from = "{branchReportFrom}";
  const result =
    branchReport === null
      ? words(`不需上报，预警金额{amount}，不足${from}`, `none, as the amount of {amount} is below ${from}`)
      : words(
          `须上报，预警金额{amount}，在${from}（含）以上`,
          `due, as the amount of {amount} is not below ${from}`,
        );
  return [{ clause: "early-warning-12.1", what: words("分行是否上报总行", "Report to head office"), result }];
}

function writtenLine({ written }: BranchReport, { readings }: EarlyWarningFinding): Line {
  const from = "{branchReport.writtenFrom}";
  const total = readings.clientAmount === "clientTotal";
  const [zh, en] = total
    ? (["客户贷款总额{clientLoans}", "the loans of {clientLoans} of the client are"] as const)
    : (["预警金额{amount}", "the amount of {amount} is"] as const);
  const said = {
    true: words(`须书面上报，${zh}，在${from}（含）以上`, `in writing, as ${en} not below ${from}`),
    false: words(
      `本项不要求书面，${zh}，不足${from}`,
      `this item does not ask for writing, as ${en} below ${from}`,
    ),
    null: words(
      `客户贷款总额在${from}（含）以上的须书面上报；未提供总额，无法判定`,
      `not known: in writing where all loans of the client reach ${from}, but they are not given`,
    ),
  };
  return {
    clause: "early-warning-12.3",
    what: words("上报总行的方式", "Form of the report to head office"),
    result: said[`${written}`],
  };
}
