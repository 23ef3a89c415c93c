import type { Account, Bilingual, Pen, Step } from "../rule/index.js";
import type { Deadline, TermBasis, WarningTerm } from "./deadline.js";
import { DUTIES, type WarningDuty } from "./duties.js";
import type { EarlyWarningFinding } from "./finding.js";
import { CATEGORIES, KINDS } from "./kinds.js";
import { warningLevels } from "./levels.js";
import type { AmountBand, BranchReport, SubBranchReport, WarningReport } from "./reports.js";

const BASES: Readonly<Record<TermBasis, Bilingual>> = {
  beforeMaturity: { zh: "贷款到期", en: "maturity" },
  fromDiscovery: { zh: "发现风险", en: "discovery" },
  fromOccurrence: { zh: "发生", en: "occurrence" },
  endOfMonth: { zh: "发现风险当月的最后一日", en: "last day of the month of discovery" },
  fromSubBranchReport: { zh: "支行上报", en: "the sub-branch's report" },
};

/** A warning in words: what it is, each report with its deadline, the duties. */
export function sayWarning(f: EarlyWarningFinding, pen: Pen): Account {
  const own = f.subBranchReport;
  const next = f.branchReport;
  const words = (text: Bilingual) => pen.say(text.zh, text.en);
  const toBranch = pen.say("支行上报分行：", "to the branch: ") + due(own, f, pen);
  const toHeadOffice =
    next === null
      ? pen.say("不需上报总行", "no report to head office")
      : pen.say("分行上报总行：", "to head office: ") + due(next, f, pen);
  const { clause, name, meaning } = warningLevels[f.level];
  const byKind = pen.say("重大事项一律视红色预警，", "a major event is always red: ");
  return {
    headline: [words(name), toBranch, toHeadOffice].join(pen.say("；", "; ")),
    steps: [
      {
        clause: KINDS[f.kind].clause,
        what: words(CATEGORIES[f.category]),
        result:
          words(KINDS[f.kind].name) +
          pen.say(`，预警金额${pen.yuan(f.amount)}`, `, amount ${pen.yuan(f.amount)}`) +
          (f.offBalanceSheet ? pen.say("（表外）", " (off the balance sheet)") : ""),
      },
      {
        clause: f.levelFrom === "kind" ? "early-warning-11.4" : clause,
        what: pen.say("预警级别", "Level"),
        result:
          (f.levelFrom === "kind" ? byKind : "") +
          pen.say(`${name.zh}：${meaning.zh}`, `${name.en}: ${meaning.en}`),
      },
      { clause: own.clause, what: pen.say("时间", "Times"), result: times(f, pen) },
      reportStep(own, f, pen),
      ...otherStep(own, f, pen),
      ...ownState(own, f, pen),
      ...thresholdStep(f, pen),
      ...(next === null ? [] : [reportStep(next, f, pen)]),
      ...(next?.overdue == null ? [] : [stateStep(next, next.overdue, pen)]),
      {
        clause: "early-warning-11.7",
        what: pen.say("报告方式", "Form"),
        result: pen.say("不论金额大小，书面上报分行", "to the branch in writing, whatever the amount"),
      },
      ...(next === null ? [] : [writtenStep(next, pen)]),
      ...f.duties.map((duty) => dutyStep(duty, pen)),
    ],
  };
}

function times(f: EarlyWarningFinding, pen: Pen): string {
  const known: readonly (readonly [name: string, time: string | null])[] = [
    [pen.say("到期", "maturity "), f.maturity],
    [pen.say("发生", "occurred "), f.occurredAt],
    [pen.say("发现", "discovered "), f.discoveredAt],
    [pen.say("支行上报", "reported by the sub-branch "), f.reportedAt],
    [pen.say("截至", "as of "), f.asOf],
  ];
  return known.flatMap(([name, time]) => (time === null ? [] : [name + time])).join(pen.say("，", ", "));
}

function reportStep(report: WarningReport, f: EarlyWarningFinding, pen: Pen): Step {
  const { clause, to, band } = report;
  const what =
    to === "branch"
      ? pen.say("支行上报分行的期限", "Deadline, sub-branch to branch")
      : pen.say("分行上报总行的期限", "Deadline, branch to head office");
  const of = band === null ? "" : pen.say(`（${bandName(band, pen)}）`, ` (${bandName(band, pen)})`);
  const formula = calculation(report, f, pen);
  return {
    clause,
    what: what + of,
    ...(formula === null ? {} : { formula }),
    result: due(report, f, pen) + passedOver(report, pen),
  };
}

function bandName({ from, below }: AmountBand, pen: Pen): string {
  const least = pen.yuan(from);
  if (below === null) return pen.say(`${least}（含）以上`, `${least} and above`);
  const end = pen.yuan(below);
  return pen.say(`${least}（含）至${end}（不含）`, `from ${least}, below ${end}`);
}

function calculation(deadline: Deadline, f: EarlyWarningFinding, pen: Pen): string | null {
  const { term, basis, from } = deadline;
  if (basis === null || (from === null && basis === "fromSubBranchReport")) return null;
  const name = pen.say(BASES[basis].zh, BASES[basis].en);
  if (term === null) return name;
  if (basis === "beforeMaturity") return `${name} ${f.maturity} − ${termName(term, "calendarDays", pen)}`;
  return `${name} ${from} + ${termName(term, f.dayCount, pen)}`;
}

function termName(term: WarningTerm, dayCount: EarlyWarningFinding["dayCount"], pen: Pen): string {
  if ("hours" in term) return pen.say(`${term.hours}小时`, `${term.hours} hours`);
  return dayCount === "workingDays"
    ? pen.say(`${term.days}个工作日`, `${term.days} working days`)
    : pen.say(`${term.days}日`, `${term.days} days`);
}

function due({ dueAt, dueOn, term, basis }: Deadline, f: EarlyWarningFinding, pen: Pen): string {
  const last = dueAt ?? dueOn;
  if (last !== null) return pen.say(`最迟${last}`, `${last} at the latest`);
  if (term === null || basis === null) return pen.say("没有规定期限", "no term is set");
  const name = termName(term, f.dayCount, pen);
  return pen.say(`${BASES[basis].zh}后${name}内`, `within ${name} of ${BASES[basis].en}`);
}

function passedOver({ skipped }: WarningReport, pen: Pen): string {
  if (skipped.length === 0) return "";
  return pen.say(`（不计休息日${skipped.join("、")}）`, ` (days off not counted: ${skipped.join(", ")})`);
}

function ownState(own: SubBranchReport, f: EarlyWarningFinding, pen: Pen): Step[] {
  const late = own.reportedLate ?? own.overdue;
  if (late === null) return [];
  if (f.reportedAt === null) return [stateStep(own, late, pen)];
  const result = late
    ? pen.say("已迟报", "reported after the deadline")
    : pen.say("已按期上报", "reported within the deadline");
  return [{ clause: own.clause, what: pen.say("支行上报的情况", "The sub-branch's report"), result }];
}

function stateStep({ clause, to }: WarningReport, overdue: boolean, pen: Pen): Step {
  const what =
    to === "branch"
      ? pen.say("支行上报的情况", "The sub-branch's report")
      : pen.say("分行上报的情况", "The branch's report");
  const result = overdue
    ? pen.say("期限已过", "the deadline has passed")
    : pen.say("期限未过", "the deadline has not passed");
  return { clause, what, result };
}

/** The deadline of 11.1 that does not hold, and why. */
function otherStep(
  { clause, otherDeadline, basis }: SubBranchReport,
  f: EarlyWarningFinding,
  pen: Pen,
): Step[] {
  if (otherDeadline === null) return [];
  const [inTime, passed] = [
    pen.say("在到期前的期限内发现", "the risk was found before the deadline that goes by maturity"),
    pen.say("发现时已过", "it had passed at the discovery"),
  ];
  const notFirst = pen.say("不是先到的期限", "it is not the one that comes first");
  const why = basis === "beforeMaturity" ? inTime : passed;
  const reason = f.readings.warningOr === "earlier" ? notFirst : why;
  return [
    {
      clause,
      what: pen.say("另一期限", "The other deadline"),
      formula: calculation(otherDeadline, f, pen) ?? "",
      result: due(otherDeadline, f, pen) + pen.say(`，不适用：${reason}`, `, not applied: ${reason}`),
    },
  ];
}

/** Whether the amount makes the branch report; management warnings are reported whatever it is. */
function thresholdStep({ amount, branchReportFrom, branchReport }: EarlyWarningFinding, pen: Pen): Step[] {
  if (branchReportFrom === null) return [];
  const [own, from] = [pen.yuan(amount), pen.yuan(branchReportFrom)];
  const result =
    branchReport === null
      ? pen.say(`不需要：${own}未达到${from}`, `not applied: ${own} is below ${from}`)
      : pen.say(`需要：${own}达到${from}（含）`, `applied: ${own} is not below ${from}`);
  return [
    { clause: "early-warning-12.1", what: pen.say("分行是否上报总行", "Report to head office"), result },
  ];
}

function writtenStep({ written, writtenFrom }: BranchReport, pen: Pen): Step {
  const from = pen.yuan(writtenFrom);
  return {
    clause: "early-warning-12.3",
    what: pen.say("上报总行的方式", "Form of the report to head office"),
    result: written
      ? pen.say(`书面（${from}（含）以上）`, `in writing (${from} and above)`)
      : pen.say(`未达到${from}，本项不要求书面`, `below ${from} this item does not ask for writing`),
  };
}

function dutyStep({ code, clause, bearer }: WarningDuty, pen: Pen): Step {
  const { words } = DUTIES[code];
  return {
    clause,
    what: bearer === "branch" ? pen.say("分行", "Branch") : pen.say("支行", "Sub-branch"),
    result: pen.say(words.zh, words.en),
  };
}
