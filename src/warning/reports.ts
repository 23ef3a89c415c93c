import { type Ratio, ZERO } from "../exact/index.js";
import type { Compiled, CompiledPolicy, Readings, WarningBands } from "../policy/index.js";
import {
  type ClauseId,
  dateOf,
  type Exact,
  expected,
  extended,
  type IsoDate,
  refuse,
} from "../rule/index.js";
import {
  beforeMaturity,
  type Deadline,
  endOfMonth,
  isEarlier,
  isLater,
  isPast,
  NO_DEADLINE,
  running,
  type WarningTerm,
} from "./deadline.js";
import type { bandFields, branchReportFields, subBranchReportFields } from "./reportFields.js";
import type { WarningRead } from "./warning.js";

/** A report as its clause orders it. */
interface Order {
  readonly clause: ClauseId;
  readonly deadline: Deadline;
  readonly band: Exact<typeof bandFields> | null;
}

interface SubBranchOrder extends Order {
  readonly otherDeadline: Deadline | null;
  readonly readings: { readonly warningOr?: Readings["warningOr"] };
}

/** What the sub-branch reports to the branch, and the readings that decided by when. */
export function subBranchReport(warning: WarningRead, policy: CompiledPolicy) {
  const { clause, deadline, otherDeadline, band, readings } = subBranchOrder(warning, policy);
  const { discoveredAt, reportedAt, asOf } = warning;
  const report: Exact<typeof subBranchReportFields> = extended(deadline, {
    clause,
    to: "branch" as const,
    band,
    written: true,
    overdue: asOf === undefined ? null : isPast(deadline, reportedAt ?? asOf, discoveredAt),
    otherDeadline,
    lateAtDiscovery: isPast(deadline, discoveredAt, discoveredAt) ?? false,
    reportedLate: reportedAt === undefined ? null : isPast(deadline, reportedAt, discoveredAt),
  });
  return { report, readings };
}

function subBranchOrder(warning: WarningRead, policy: CompiledPolicy): SubBranchOrder {
  const { discoveredAt, occurredAt, calendar } = warning;
  const { arrearsDays, majorEventHours, affiliateDays, anomalyDays } = policy.warning.subBranch;
  const of = (clause: ClauseId, deadline: Deadline): SubBranchOrder => {
    return { clause, deadline, otherDeadline: null, band: null, readings: {} };
  };
  const fromDiscovery = (term: WarningTerm) => running(term, "fromDiscovery", discoveredAt, calendar);
  const fromOccurrence = (term: WarningTerm) =>
    occurredAt === undefined ? fromDiscovery(term) : running(term, "fromOccurrence", occurredAt, calendar);
  switch (warning.kind) {
    case "notRepayableAtMaturity":
      return maturityOrder(warning, policy);
    case "downgrade":
      return of("early-warning-11.2", endOfMonth(discoveredAt));
    case "interestArrears":
      return of("early-warning-11.3", fromOccurrence({ days: arrearsDays }));
    case "majorEvent":
      return of("early-warning-11.4", fromOccurrence({ hours: majorEventHours }));
    case "affiliate":
      return of("early-warning-11.5", fromDiscovery({ days: affiliateDays }));
    case "financialAnomaly":
      return of("early-warning-11.6", fromDiscovery({ days: anomalyDays }));
    default:
      return of("early-warning-11.7", NO_DEADLINE);
  }
}

function maturityOrder(warning: WarningRead, policy: CompiledPolicy): SubBranchOrder {
  const { amount, discoveredAt, maturity, calendar } = warning;
  const { warningOr } = policy.readings;
  const { bands, smallDaysBefore, daysBefore, middleDays, topHours } = policy.warning.subBranch;
  if (maturity === undefined)
    refuse(
      ["maturity"],
      "missing",
      expected({ zh: "贷款的到期日", en: "the day the loan matures" }, undefined),
    );
  const clause = "early-warning-11.1";
  const band = bandOf(amount, bands);
  if (band.band === "small") {
    const deadline = beforeMaturity(maturity, smallDaysBefore);
    return { clause, deadline, otherDeadline: null, band, readings: {} };
  }
  const ofMaturity = beforeMaturity(maturity, daysBefore);
  const term = band.band === "middle" ? { days: middleDays } : { hours: topHours };
  const ofDiscovery = running(term, "fromDiscovery", discoveredAt, calendar);
  const byMaturity = {
    maturityUnlessFoundLater: () => dateOf(discoveredAt) <= (ofMaturity.dueOn as IsoDate),
    earlier: () => isEarlier(ofMaturity, ofDiscovery),
    later: () => isLater(ofMaturity, ofDiscovery),
  }[warningOr]();
  const [deadline, otherDeadline] = byMaturity ? [ofMaturity, ofDiscovery] : [ofDiscovery, ofMaturity];
  return { clause, deadline, otherDeadline, band, readings: { warningOr } };
}

/** What the branch reports to head office, null where the regulation orders no report, and the readings of it. */
export function branchReport(warning: WarningRead, policy: CompiledPolicy) {
  const { branch } = policy.warning;
  const { discoveredAt, asOf } = warning;
  const order = branchOrder(warning, branch);
  if (order === null) return { report: null, readings: {} };
  const { written, readings } = inWriting(warning, policy);
  const report: Exact<typeof branchReportFields> = extended(order.deadline, {
    clause: order.clause,
    to: "headOffice" as const,
    band: order.band,
    written,
    writtenFrom: branch.writtenFrom,
    overdue: asOf === undefined ? null : isPast(order.deadline, asOf, discoveredAt),
  });
  return { report, readings };
}

/** Whether the report to head office is in writing: an amount warned of makes the client one of that amount. */
function inWriting({ amount, clientLoans }: WarningRead, { warning, readings }: CompiledPolicy) {
  const { writtenFrom } = warning.branch;
  if (amount.isAtLeast(writtenFrom)) return { written: true, readings: {} };
  const { clientAmount } = readings;
  if (clientAmount === "warned") return { written: false, readings: { clientAmount } };
  return { written: clientLoans?.isAtLeast(writtenFrom) ?? null, readings: { clientAmount } };
}

function branchOrder(warning: WarningRead, branch: CompiledPolicy["warning"]["branch"]): Order | null {
  const { kind, amount, discoveredAt, reportedAt, calendar } = warning;
  // The branch finds these in its own checks, so its term runs from the discovery.
  const ofManagement = (term: WarningTerm) => {
    const deadline = running(term, "fromDiscovery", discoveredAt, calendar);
    return { clause: "early-warning-12.2" as const, deadline, band: null };
  };
  if (kind === "unauthorisedLending" || kind === "lendingViolation")
    return ofManagement({ hours: branch.lendingHours });
  if (kind === "conditionsUnmet") return ofManagement({ days: branch.conditionsDays });
  const band = bandOf(amount, branch.bands);
  if (band.band === "small") return null;
  const term = band.band === "middle" ? { days: branch.middleDays } : { hours: branch.topHours };
  const deadline = running(term, "fromSubBranchReport", reportedAt, calendar);
  return { clause: "early-warning-12.1", deadline, band };
}

function bandOf(amount: Ratio, { middleFrom, topFrom }: Compiled<WarningBands>): Exact<typeof bandFields> {
  if (amount.isAtLeast(topFrom)) return { band: "top", from: topFrom, below: null };
  if (amount.isAtLeast(middleFrom)) return { band: "middle", from: middleFrom, below: topFrom };
  return { band: "small", from: ZERO, below: middleFrom };
}
