import * as z from "zod/mini";
import type { DecimalInput } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  choice,
  type Decided,
  date,
  flag,
  type Instant,
  type IsoDate,
  instant,
  money,
  optional,
} from "../rule/index.js";
import { checkCalendar, type WorkingCalendar, workingCalendar } from "./calendar.js";
import { checkTimes, levelOf } from "./checks.js";
import { dutiesOf } from "./duties.js";
import type { EarlyWarningFinding } from "./finding.js";
import { KINDS, WARNING_KINDS, type WarningKind } from "./kinds.js";
import { WARNING_LEVELS, type WarningLevel } from "./levels.js";
import { notesOf, warningNoteTexts } from "./notes.js";
import { branchReport, subBranchReport, type WarningFacts } from "./reports.js";
import { sayWarning } from "./sayWarning.js";

export interface EarlyWarningInput {
  readonly kind: WarningKind;
  /** The amount warned of, in yuan, 0 or more. */
  readonly amount: DecimalInput;
  /** When the risk was found: a moment with its offset, `2025-06-10T15:00+08:00`. */
  readonly discoveredAt: Instant;
  /** Day the loan matures; needed for `notRepayableAtMaturity`, and without effect on the others. */
  readonly maturity?: IsoDate | undefined;
  /** The level decided on; the text gives no figures for it. Needed but for `majorEvent`, which is red. */
  readonly level?: WarningLevel | undefined;
  /** When the interest fell into arrears or the major event occurred, if before it was found. */
  readonly occurredAt?: Instant | undefined;
  /** When the sub-branch reported to the branch; the branch's term runs from then. */
  readonly reportedAt?: Instant | undefined;
  /** The moment at which to tell what is overdue. */
  readonly asOf?: Instant | undefined;
  /** Whether the business is off the balance sheet; no when left out. */
  readonly offBalanceSheet?: boolean | undefined;
  /** With it, terms in days from discovery or report are counted in working days. */
  readonly calendar?: WorkingCalendar | undefined;
}

type Read = WarningFacts & {
  readonly level?: WarningLevel | undefined;
  readonly offBalanceSheet: boolean;
};

function decide(facts: Read, policy: CompiledPolicy): Decided<EarlyWarningFinding> {
  const { kind, amount, discoveredAt, occurredAt, maturity, reportedAt, asOf, calendar } = facts;
  checkTimes(facts);
  if (calendar !== undefined) checkCalendar(calendar);
  const level = levelOf(kind, facts.level);
  const { report, readings } = subBranchReport(facts, policy);
  const toHeadOffice = branchReport(facts, policy);
  const { category } = KINDS[kind];
  const decided: Omit<Decided<EarlyWarningFinding>, "notes"> = {
    kind,
    category,
    amount,
    offBalanceSheet: facts.offBalanceSheet,
    discoveredAt,
    occurredAt: occurredAt ?? null,
    maturity: maturity ?? null,
    reportedAt: reportedAt ?? null,
    asOf: asOf ?? null,
    level,
    levelFrom: kind === "majorEvent" ? "kind" : "input",
    dayCount: calendar === undefined ? "calendarDays" : "workingDays",
    subBranchReport: report,
    branchReportFrom: category === "management" ? null : policy.warning.branch.bands.middleFrom,
    branchReport: toHeadOffice,
    written: true,
    duties: dutiesOf({
      level,
      management: category === "management",
      toHeadOffice: toHeadOffice !== null,
    }),
    readings,
  };
  return { ...decided, notes: notesOf(decided) };
}

/**
 * Who reports a loan risk to whom and by when, and what else the warning obliges to.
 *
 * Sub-branch to branch: a loan not expected to be repaid 25 days before maturity; from 1,000,000 yuan 30 days
 * before it or within 2 days of discovery, from 5,000,000 within 24 hours; a downgrade within the month; arrears,
 * affiliates and financial anomalies within 2 days; a major event, always red, within 24 hours. Branch to head
 * office: from 1,000,000 yuan within 2 days of the sub-branch's report, from 5,000,000 within 24 hours; unauthorised
 * lending and violations within 24 hours of discovery, conditions unmet within 2 days, whatever the amount.
 * The reading `warningOr` says which of two deadlines holds. Terms in days exclude the day they start on and are
 * calendar days unless a calendar is given; days are those of the clock that wrote the moment a term runs from.
 *
 * @param input the kind, the amount in yuan, the moments and the level ({@link EarlyWarningInput})
 * @returns the level, both reports (`dueAt` a moment or `dueOn` a day, with the clause) and the duties. Whether the
 * branch has reported is not known here: its `overdue` says that the deadline is past at `asOf`
 * @throws {@link RuleInputError} for a missing level or maturity, a major event that is not red, moments that
 * are malformed, without offset or out of order, and a calendar with a day both off and worked
 * @see early-warning-11.1 to early-warning-11.7, early-warning-12.1 to early-warning-12.4, early-warning-15
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
  input: z.strictObject({
    kind: choice(WARNING_KINDS),
    amount: money(),
    discoveredAt: instant(),
    maturity: optional(date()),
    level: optional(choice(WARNING_LEVELS)),
    occurredAt: optional(instant()),
    reportedAt: optional(instant()),
    asOf: optional(instant()),
    offBalanceSheet: optional(flag(), false),
    calendar: optional(workingCalendar()),
  }),
  decide,
  say: sayWarning,
  notes: warningNoteTexts,
});
