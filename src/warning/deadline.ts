import {
  dateAtOffsetOf,
  dateOf,
  type Instant,
  type IsoDate,
  isAfter,
  monthEnd,
  plusDays,
  plusHours,
} from "../rule/index.js";
import { endOfTerm, type WorkingCalendar } from "./calendar.js";

/** A term as its clause counts it: days exclude the day it starts on, hours run from the moment. */
export type WarningTerm = { readonly days: number } | { readonly hours: number };

/** Where a deadline comes from. */
export type TermBasis =
  | "beforeMaturity"
  | "fromDiscovery"
  | "fromOccurrence"
  | "endOfMonth"
  | "fromSubBranchReport";

/** By when a report is due: at a moment, or on a day, that whole day included. */
export interface Deadline {
  /** The last moment, on the clock that the term started on; null where the term is in days or has not begun. */
  readonly dueAt: Instant | null;
  /** The last day; null where the term is in hours or has not begun. */
  readonly dueOn: IsoDate | null;
  /** The days or hours of the clause; null for the end of a month and where the text sets no term. */
  readonly term: WarningTerm | null;
  readonly basis: TermBasis | null;
  /** The moment the term runs from; null where it has not begun or runs from none. */
  readonly from: Instant | null;
  /** The days off passed over where working days count. */
  readonly skipped: readonly IsoDate[];
}

/** Where the text sets no term. */
export const NO_DEADLINE: Deadline = {
  dueAt: null,
  dueOn: null,
  term: null,
  basis: null,
  from: null,
  skipped: [],
};

/** A term that runs from a moment; while the moment is unknown only the term is. */
export function running(
  term: WarningTerm,
  basis: TermBasis,
  from: Instant | undefined,
  calendar: WorkingCalendar | undefined,
): Deadline {
  if (from === undefined) return { ...NO_DEADLINE, term, basis };
  if ("hours" in term) return { ...NO_DEADLINE, dueAt: plusHours(from, term.hours), term, basis, from };
  return { dueAt: null, ...endOfTerm(dateOf(from), term.days, calendar), term, basis, from };
}

/** The day so many calendar days before maturity. */
export function beforeMaturity(maturity: IsoDate, days: number): Deadline {
  return { ...NO_DEADLINE, dueOn: plusDays(maturity, -days), term: { days }, basis: "beforeMaturity" };
}

/** The last day of the month of a moment. */
export function endOfMonth(of: Instant): Deadline {
  return { ...NO_DEADLINE, dueOn: monthEnd(dateOf(of)), basis: "endOfMonth" };
}

/** Whether a deadline has passed at a moment; a day ends on the clock that the term, or else `clock`, is of. */
export function isPast({ dueAt, dueOn, from }: Deadline, at: Instant, clock: Instant): boolean | null {
  if (dueAt !== null) return isAfter(at, dueAt);
  return dueOn === null ? null : dateAtOffsetOf(at, from ?? clock) > dueOn;
}

/** Whether a day comes no later than another deadline; a moment of a day comes before the end of that day. */
export function isEarlier({ dueOn }: Deadline, other: Deadline): boolean {
  const day = dueOn as IsoDate;
  return other.dueAt === null ? day <= (other.dueOn as IsoDate) : day < dateOf(other.dueAt);
}
