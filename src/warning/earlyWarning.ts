import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { type Decided, dateOf, extended } from "../rule/index.js";
import { checkCalendar } from "./calendar.js";
import { checkClientLoans, checkTimes, levelOf } from "./checks.js";
import { dutiesOf } from "./duties.js";
import { categoryOf, FROM_OCCURRENCE } from "./kinds.js";
import { branchReport, subBranchReport } from "./reports.js";
import { sayWarning } from "./sayWarning.js";
import {
  type EarlyWarningFinding,
  type EarlyWarningInput,
  earlyWarningInput,
  earlyWarningOutput,
  type WarningRead,
  warningNotes,
} from "./warning.js";

function decide(warning: WarningRead, policy: CompiledPolicy) {
  const { kind, calendar } = warning;
  checkTimes(warning);
  checkClientLoans(warning);
  if (calendar !== undefined) checkCalendar(calendar);
  const level = levelOf(kind, warning.level);
  const own = subBranchReport(warning, policy);
  const next = branchReport(warning, policy);
  const category = categoryOf(kind);
  const management = category === "management";
  const decided = {
    kind,
    category,
    amount: warning.amount,
    clientLoans: warning.clientLoans ?? null,
    offBalanceSheet: warning.offBalanceSheet,
    discoveredAt: warning.discoveredAt,
    occurredAt: warning.occurredAt ?? null,
    maturity: warning.maturity ?? null,
    reportedAt: warning.reportedAt ?? null,
    asOf: warning.asOf ?? null,
    level,
    levelFrom: kind === "majorEvent" ? "kind" : "input",
    dayCount: calendar === undefined ? "calendarDays" : "workingDays",
    subBranchReport: own.report,
    branchReportFrom: management ? null : policy.warning.branch.bands.middleFrom,
    branchReport: next.report,
    written: true,
    duties: dutiesOf({ level, management, toHeadOffice: next.report !== null }),
  } satisfies Decided<typeof earlyWarningOutput>;
  const readings = extended(own.readings, next.readings);
  return extended(decided, { readings, notes: notesOn(decided) });
}

/** What a reader of the finding should not miss. */
function notesOn(decided: Decided<typeof earlyWarningOutput>): Note[] {
  const { kind, subBranchReport: own, branchReport: next, discoveredAt, maturity } = decided;
  const { clause } = own;
  const matured = kind === "notRepayableAtMaturity" && maturity !== null && dateOf(discoveredAt) > maturity;
  const notes: readonly (readonly [holds: boolean | null | undefined, note: Note])[] = [
    [own.lateAtDiscovery, { code: "lateAtDiscovery", clause }],
    [matured, "matured"],
    [FROM_OCCURRENCE.includes(kind) && decided.occurredAt === null, { code: "occurrenceNotGiven", clause }],
    [decided.category === "management", "noSubBranchTerm"],
    [decided.offBalanceSheet, "offBalanceSheet"],
    [next?.written === null, "clientLoansNotGiven"],
    [own.overdue || own.reportedLate || next?.overdue, "delay"],
  ];
  return notes.filter(([holds]) => holds).map(([, note]) => note);
}

type Note = keyof typeof warningNotes | EarlyWarningFinding["notes"][number];

/**
 * Who reports a loan risk to whom and by when, and what else the warning obliges to.
 *
 * Sub-branch to branch: a loan not expected to be repaid 25 days before maturity; from 1,000,000 yuan 30 days
 * before it or within 2 days of discovery, from 5,000,000 within 24 hours; a downgrade within the month; arrears,
 * affiliates and financial anomalies within 2 days; a major event, always red, within 24 hours. Branch to head
 * office: from 1,000,000 yuan within 2 days of the sub-branch's report, from 5,000,000 within 24 hours; unauthorised
 * lending and violations within 24 hours of discovery, conditions unmet within 2 days, whatever the amount.
 * The reading `warningOr` says which of two deadlines holds, `clientAmount` which amount makes the report to head
 * office a written one. Terms in days exclude the day they start on and are
 * calendar days unless a calendar is given; days are those of the clock that wrote the moment a term runs from.
 *
 * @param input the kind, the amount in yuan, the moments and the level ({@link EarlyWarningInput})
 * @returns the level, both reports (`dueAt` a moment or `dueOn` a day, with the clause) and the duties. Whether the
 * branch has reported is not known here: its `overdue` says that the deadline is past at `asOf`
 * @throws {@link RuleInputError} for a missing level or maturity, a major event that is not red, moments that
 * are malformed, without offset or out of order, loans of the client below the amount warned of, and a calendar with
 * a day both off and worked
 * @see early-warning-11.1 to early-warning-11.7, early-warning-12.1 to early-warning-12.4, early-warning-14, early-warning-15
 * @example
 * const finding = earlyWarning({
 *   kind: "notRepayableAtMaturity",
 *   amount: "5000000",
 *   maturity: "2025-06-30",
 *   discoveredAt: "2025-06-10T15:00+08:00",
 *   level: "orange",
 * });
 * finding.subBranchReport.dueAt; // "2025-06-11T15:00+08:00"
 * finding.branchReport?.term; // { hours: 24 }
 */
export const earlyWarning: Rule<EarlyWarningInput, EarlyWarningFinding> = rule({
  name: "earlyWarning",
  clause: "early-warning-11",
  title: { zh: "贷款风险预警上报", en: "Early warning of loan risk" },
  input: earlyWarningInput,
  output: earlyWarningOutput,
  readings: ["warningOr", "clientAmount"],
  notes: warningNotes,
  decide,
  say: sayWarning,
});
