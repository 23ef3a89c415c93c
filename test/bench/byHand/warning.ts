import { Decimal } from "decimal.js";
import type { EarlyWarningInput } from "kaoping";

const DAY = 86_400_000;
const [MIDDLE, TOP] = [new Decimal(1_000_000), new Decimal(5_000_000)];

interface Report {
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly late: boolean;
}

/** Articles 11 and 12 of the early-warning regulation as one would write them by hand: no check, no explanation. */
export function handWarning(warning: EarlyWarningInput) {
  const { kind, discoveredAt, reportedAt } = warning;
  const amount = new Decimal(String(warning.amount));
  const band = amount.gte(TOP) ? "top" : amount.gte(MIDDLE) ? "middle" : "small";
  const level = kind === "majorEvent" ? "red" : warning.level;
  const toHeadOffice = branch(warning, band, reportedAt);
  const duties = dutiesOf(level === "red", isManagement(kind), toHeadOffice !== null);
  return {
    level,
    band,
    written: amount.gte(MIDDLE),
    duties,
    subBranch: judged(subBranch(warning, band), discoveredAt),
    branch: toHeadOffice,
  };
}

type Term = Omit<Report, "late">;

function subBranch(warning: EarlyWarningInput, band: string): Term {
  const { kind, discoveredAt, occurredAt, maturity } = warning;
  switch (kind) {
    case "notRepayableAtMaturity": {
      if (band === "small") return onDay(plusDays(maturity as string, -25));
      const beforeMaturity = plusDays(maturity as string, -30);
      if (discoveredAt.slice(0, 10) <= beforeMaturity) return onDay(beforeMaturity);
      return band === "middle" ? days(discoveredAt, 2) : hours(discoveredAt);
    }
    case "downgrade":
      return onDay(monthEnd(discoveredAt));
    case "interestArrears":
      return days(occurredAt ?? discoveredAt, 2);
    case "majorEvent":
      return hours(occurredAt ?? discoveredAt);
    case "affiliate":
    case "financialAnomaly":
      return days(discoveredAt, 2);
    default:
      return { dueAt: null, dueOn: null };
  }
}

function branch(
  { kind, discoveredAt }: EarlyWarningInput,
  band: string,
  reportedAt: string | undefined,
): Term | null {
  if (kind === "conditionsUnmet") return days(discoveredAt, 2);
  if (isManagement(kind)) return hours(discoveredAt);
  if (band === "small") return null;
  if (reportedAt === undefined) return { dueAt: null, dueOn: null };
  return band === "middle" ? days(reportedAt, 2) : hours(reportedAt);
}

function isManagement(kind: string): boolean {
  return kind === "unauthorisedLending" || kind === "lendingViolation" || kind === "conditionsUnmet";
}

function dutiesOf(red: boolean, management: boolean, toHeadOffice: boolean): string[] {
  const duties = ["taskGroup", "monthlyUpdate", "resolutionMeeting"];
  if (red) duties.push("leaderTakesPart");
  duties.push("trackToRecovery");
  if (management) duties.push("rectificationNotice");
  if (toHeadOffice) duties.push("documentForm", "phoneFirstWhenUrgent");
  return duties;
}

function judged(term: Term, at: string): Report {
  const late =
    term.dueAt !== null ? Date.parse(at) > Date.parse(term.dueAt) : at.slice(0, 10) > (term.dueOn ?? "9");
  return { ...term, late };
}

const onDay = (dueOn: string): Term => ({ dueAt: null, dueOn });

function days(from: string, count: number): Term {
  return onDay(plusDays(from.slice(0, 10), count));
}

function hours(from: string): Term {
  return { dueAt: plusDays(from.slice(0, 10), 1) + from.slice(10), dueOn: null };
}

function plusDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

function monthEnd(at: string): string {
  return new Date(Date.UTC(Number(at.slice(0, 4)), Number(at.slice(5, 7)), 0)).toISOString().slice(0, 10);
}
