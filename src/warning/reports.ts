import type { Decimal } from "decimal.js";
import { type Ratio, ZERO } from "../exact/index.js";
import type { Compiled, CompiledPolicy, WarningBands } from "../policy/index.js";
import {
  type ClauseId,
  dateOf,
  type Figures,
  type Instant,
  type IsoDate,
  NO_READINGS,
  refuse,
} from "../rule/index.js";
import type { WorkingCalendar } from "./calendar.js";
import {
  beforeMaturity,
  type Deadline,
  endOfMonth,
  isEarlier,
  isPast,
  NO_DEADLINE,
  running,
  type WarningTerm,
} from "./deadline.js";
import type { WarningKind } from "./kinds.js";

/** The band of amounts that a warning lies in: from (included) up to below (excluded; null: no end). */
export interface AmountBand {
  readonly band: "small" | "middle" | "top";
  readonly from: Decimal;
  readonly below: Decimal | null;
}

/** A report that a warning calls for. */
export interface WarningReport extends Deadline {
  readonly clause: ClauseId;
  readonly to: "branch" | "headOffice";
  /** The band that decided the term; null where the amount does not matter. */
  readonly band: AmountBand | null;
  /** Whether the text orders this report in writing. */
  readonly written: boolean;
  /** Whether the deadline has passed without the report; null without `asOf` or without a deadline. */
  readonly overdue: boolean | null;
}

export interface SubBranchReport extends WarningReport {
  /** The other of two deadlines between which the clause says 或, which does not hold; null where there is one. */
  readonly otherDeadline: Deadline | null;
  /** Whether the deadline had passed already when the risk was discovered: the report is late at once. */
  readonly lateAtDiscovery: boolean;
  /** Whether the report was made after its deadline; null without `reportedAt` or without a deadline. */
  readonly reportedLate: boolean | null;
}

export interface BranchReport extends WarningReport {
  /** Amount from which, included, it must be in writing. */
  readonly writtenFrom: Decimal;
}

/** What the deadlines of a warning depend on. */
export interface WarningFacts {
  readonly kind: WarningKind;
  readonly amount: Ratio;
  readonly discoveredAt: Instant;
  readonly occurredAt?: Instant | undefined;
  readonly maturity?: IsoDate | undefined;
  readonly reportedAt?: Instant | undefined;
  readonly asOf?: Instant | undefined;
  readonly calendar?: WorkingCalendar | undefined;
}

/** A report as its clause orders it. */
interface Order {
  readonly clause: ClauseId;
  readonly deadline: Deadline;
  readonly band: Figures<AmountBand> | null;
}

interface SubBranchOrder extends Order {
  readonly otherDeadline: Deadline | null;
  readonly readings: Readonly<Record<string, string>>;
}

/** What the sub-branch reports to the branch, and the readings that decided by when. */
export function subBranchReport(
  facts: WarningFacts,
  policy: CompiledPolicy,
): { readonly report: Figures<SubBranchReport>; readonly readings: Readonly<Record<string, string>> } {
  const { clause, deadline, otherDeadline, band, readings } = subBranchOrder(facts, policy);
  const { discoveredAt, reportedAt, asOf } = facts;
  const report: Figures<SubBranchReport> = {
    ...deadline,
    clause,
    to: "branch",
    band,
    written: true,
    overdue: asOf === undefined ? null : isPast(deadline, reportedAt ?? asOf, discoveredAt),
    otherDeadline,
    lateAtDiscovery: isPast(deadline, discoveredAt, discoveredAt) ?? false,
    reportedLate: reportedAt === undefined ? null : isPast(deadline, reportedAt, discoveredAt),
  };
  return { report, readings };
}

function subBranchOrder(facts: WarningFacts, policy: CompiledPolicy): SubBranchOrder {
  const { kind, discoveredAt, occurredAt, calendar } = facts;
  const figures = policy.warning.subBranch;
  const of = (clause: ClauseId, deadline: Deadline): SubBranchOrder => {
    return { clause, deadline, otherDeadline: null, band: null, readings: NO_READINGS };
  };
  const fromOccurrence = (term: WarningTerm) =>
    occurredAt === undefined
      ? running(term, "fromDiscovery", discoveredAt, calendar)
      : running(term, "fromOccurrence", occurredAt, calendar);
  switch (kind) {
    case "notRepayableAtMaturity":
      return maturityOrder(facts, policy);
    case "downgrade":
      return of("early-warning-11.2", endOfMonth(discoveredAt));
    case "interestArrears":
      return of("early-warning-11.3", fromOccurrence({ days: figures.arrearsDays }));
    case "majorEvent":
      return of("early-warning-11.4", fromOccurrence({ hours: figures.majorEventHours }));
    case "affiliate":
      return of(
        "early-warning-11.5",
        running({ days: figures.affiliateDays }, "fromDiscovery", discoveredAt, calendar),
      );
    case "financialAnomaly":
      return of(
        "early-warning-11.6",
        running({ days: figures.anomalyDays }, "fromDiscovery", discoveredAt, calendar),
      );
    default:
      return of("early-warning-11.7", NO_DEADLINE);
  }
}

function maturityOrder(facts: WarningFacts, { warning, readings }: CompiledPolicy): SubBranchOrder {
  const { amount, discoveredAt, maturity, calendar } = facts;
  const { warningOr } = readings;
  const { bands, smallDaysBefore, daysBefore, middleDays, topHours } = warning.subBranch;
  if (maturity === undefined)
    refuse(["maturity"], "missing", "expected the day the loan matures, got nothing");
  const clause = "early-warning-11.1";
  const band = bandOf(amount, bands);
  if (band.band === "small") {
    const deadline = beforeMaturity(maturity, smallDaysBefore);
    return { clause, deadline, otherDeadline: null, band, readings: NO_READINGS };
  }
  const ofMaturity = beforeMaturity(maturity, daysBefore);
  const term = band.band === "middle" ? { days: middleDays } : { hours: topHours };
  const ofDiscovery = running(term, "fromDiscovery", discoveredAt, calendar);
  const foundInTime = dateOf(discoveredAt) <= (ofMaturity.dueOn as IsoDate);
  const byMaturity = warningOr === "earlier" ? isEarlier(ofMaturity, ofDiscovery) : foundInTime;
  const [deadline, otherDeadline] = byMaturity ? [ofMaturity, ofDiscovery] : [ofDiscovery, ofMaturity];
  return { clause, deadline, otherDeadline, band, readings: { warningOr } };
}

/** What the branch reports to head office; null where the regulation orders no report. */
export function branchReport(
  facts: WarningFacts,
  { warning: { branch } }: CompiledPolicy,
): Figures<BranchReport> | null {
  const { amount, discoveredAt, asOf } = facts;
  const order = branchOrder(facts, branch);
  if (order === null) return null;
  return {
    ...order.deadline,
    clause: order.clause,
    to: "headOffice",
    band: order.band,
    written: amount.isAtLeast(branch.writtenFrom),
    writtenFrom: branch.writtenFrom,
    overdue: asOf === undefined ? null : isPast(order.deadline, asOf, discoveredAt),
  };
}

function branchOrder(facts: WarningFacts, branch: CompiledPolicy["warning"]["branch"]): Order | null {
  const { kind, amount, discoveredAt, reportedAt, calendar } = facts;
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

function bandOf(amount: Ratio, { middleFrom, topFrom }: Compiled<WarningBands>): Figures<AmountBand> {
  if (amount.isAtLeast(topFrom)) return { band: "top", from: topFrom, below: null };
  if (amount.isAtLeast(middleFrom)) return { band: "middle", from: middleFrom, below: topFrom };
  return { band: "small", from: ZERO, below: middleFrom };
}
