import { completedYears, type IsoDate, plusDays, plusMonths, plusYears, yearEnd } from "./dates.js";

/**
 * A length of time, counted by Articles 200 to 203 of the Civil Code (《民法典》第二百条至第二百零三条): years and months are
 * those of the calendar; the day on which a period starts is not counted; its last day is the corresponding day, or
 * where the month has none the last day of the month; it ends with the end of that day. That a holiday moves the last
 * day is for what must be done by it: a protection, a transition or an age ends all the same.
 */
export type Length = { readonly years: number } | { readonly months: number } | { readonly days: number };

/** The last day of a period: it still belongs to it, whole. */
export function lastDay(from: IsoDate, length: Length): IsoDate {
  if ("days" in length) return plusDays(from, length.days);
  return "months" in length ? plusMonths(from, length.months) : plusYears(from, length.years);
}

/** The last day of the calendar year that comes so many years after that of a day. */
export function endOfLaterYear(day: IsoDate, years: number): IsoDate {
  return yearEnd(Number(day.slice(0, 4)) + years);
}

/** The day that lies so many days before another, which is not counted. */
export function daysBefore(day: IsoDate, days: number): IsoDate {
  return plusDays(day, -days);
}

/** The first day on which a period is over: 届满. */
export function dayAfter(last: IsoDate): IsoDate {
  return plusDays(last, 1);
}

/** Whether a period is over on a day: on its last day it is not. */
export function isOver(last: IsoDate, on: IsoDate): boolean {
  return on > last;
}

/** Years from a day that are over on another, as {@link isOver} has it. */
export function yearsOver(from: IsoDate, on: IsoDate): number {
  return on > from ? completedYears(from, daysBefore(on, 1)) : 0;
}

/**
 * The day on which someone has an age, or so many years of work: the birthday, or the anniversary. The first day was
 * lived or worked and counts, so the last of the years was over when this day began. Of 29 February it is the 28th
 * in a common year.
 */
export function anniversary(first: IsoDate, years: number): IsoDate {
  return plusYears(first, years);
}

/** Age on a day, in completed years: 周岁. */
export function ageOn(birth: IsoDate, on: IsoDate): number {
  return completedYears(birth, on);
}
