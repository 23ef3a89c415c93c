import * as field from "../rule/fields.js";
import {
  dateAtOffsetOf,
  dateOf,
  daysBefore,
  type Field,
  type Instant,
  type IsoDate,
  isAfter,
  monthEnd,
  type Out,
  plusHours,
} from "../rule/index.js";
import { endOfTerm, type WorkingCalendar } from "./calendar.js";

/** A term as its clause counts it: days exclude the day it starts on, hours run from the moment. */
export type WarningTerm = { readonly days: number } | { readonly hours: number };

const BASES = {
  beforeMaturity: ["贷款到期", "maturity"],
  fromDiscovery: ["发现风险", "discovery"],
  fromOccurrence: ["发生", "occurrence"],
  endOfMonth: ["发现风险当月的最后一日", "last day of the month of discovery"],
  fromSubBranchReport: ["支行上报", "the sub-branch's report"],
} as const;

/** Where a deadline comes from. */
export type TermBasis = keyof typeof BASES;

/** A record of fields holds both; a term has one of the two. */
const warningTerm = field.record("期限", "Term", {
  days: field.optional(field.whole("日", "Days")),
  hours: field.optional(field.whole("小时", "Hours")),
}) as Field<WarningTerm, WarningTerm, WarningTerm>;

/** By when a report is due: at a moment, or on a day, that whole day included. */
export const deadlineFields = {
  /** The last moment, on the clock that the term started on; null where the term is in days or has not begun. */
  dueAt: field.nullable(field.instant("最迟时刻", "Due at")),
  /** The last day; null where the term is in hours or has not begun. */
  dueOn: field.nullable(field.date("最迟日期", "Due on")),
  /** The days or hours of the clause; null for the end of a month and where the text sets no term. */
  term: field.nullable(warningTerm),
  basis: field.nullable(field.choice<TermBasis>("期限的起算", "Basis of the term", BASES)),
  /** The moment the term runs from; null where it has not begun or runs from none. */
  from: field.nullable(field.instant("起算时刻", "From")),
  /** The days off passed over where working days count. */
  skipped: field.list("不计的休息日", "Days off not counted", field.date("休息日", "Day off")),
};

/** When a report is due, and by which term. */
export interface Deadline extends Out<typeof deadlineFields> {}

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
  return { ...NO_DEADLINE, dueOn: daysBefore(maturity, days), term: { days }, basis: "beforeMaturity" };
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

/** Whether a day comes no earlier than another deadline. */
export function isLater({ dueOn }: Deadline, { dueAt, dueOn: otherDay }: Deadline): boolean {
  return (dueOn as IsoDate) >= (dueAt === null ? (otherDay as IsoDate) : dateOf(dueAt));
}
