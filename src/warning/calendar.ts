import * as field from "../rule/fields.js";
import { dayAfter, type In, type IsoDate, isWeekend, lastDay, refuse } from "../rule/index.js";

const calendarFields = {
  /** Days off besides Saturdays and Sundays; a weekend day among them changes nothing. */
  daysOff: field.list("放假日", "Days off", field.date("放假日", "Day off")),
  /** Saturdays and Sundays worked in exchange. */
  workingDays: field.list("调休上班日", "Working days", field.date("调休上班日", "Working day")),
};

/** The holidays of the years concerned, as the State Council announces them. */
export interface WorkingCalendar extends In<typeof calendarFields> {}

export const workingCalendar = field.record("放假安排", "Calendar", calendarFields);

/** Terms in days as a warning counts them: by working days where a calendar is given, else by calendar days. */
export type DayCount = "calendarDays" | "workingDays";

/** A day cannot be off and worked at once. */
export function checkCalendar({ daysOff, workingDays }: WorkingCalendar): void {
  const both = workingDays.findIndex((day) => daysOff.includes(day));
  if (both < 0) return;
  const path = ["calendar", "workingDays", both];
  refuse(path, "inconsistent", {
    zh: `不应同时列为放假日，填的是${workingDays[both]}`,
    en: `expected a day that is not among the days off, got ${workingDays[both]}`,
  });
}

/** The last day of a term that starts after `from`, and the days off that were passed over to reach it. */
export function endOfTerm(
  from: IsoDate,
  days: number,
  calendar: WorkingCalendar | undefined,
): { readonly dueOn: IsoDate; readonly skipped: readonly IsoDate[] } {
  if (calendar === undefined) return { dueOn: lastDay(from, { days }), skipped: [] };
  const skipped: IsoDate[] = [];
  let dueOn = from;
  for (let counted = 0; counted < days; ) {
    dueOn = dayAfter(dueOn);
    if (isWorked(dueOn, calendar)) counted += 1;
    else skipped.push(dueOn);
  }
  return { dueOn, skipped };
}

function isWorked(day: IsoDate, { daysOff, workingDays }: WorkingCalendar): boolean {
  return workingDays.includes(day) || !(isWeekend(day) || daysOff.includes(day));
}
