/** A day of the calendar, `YYYY-MM-DD`. Such strings order like the days they name. */
export type IsoDate = string;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, of the years 1 to 9999. */
export function isDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const [year, month, day] = parts(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The corresponding day of a later (or earlier) month; where that month is too short, its last day. */
export function plusMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return format(newYear, newMonth, Math.min(day, daysIn(newYear, newMonth)));
}

/** The corresponding day of a later (or earlier) year; 29 February becomes 28 February where it must. */
export function plusYears(date: IsoDate, years: number): IsoDate {
  return plusMonths(date, years * 12);
}

/** The day that comes so many days later, or earlier. */
export function plusDays(date: IsoDate, days: number): IsoDate {
  const number = dayNumber(date) + days;
  // A mean year of the 400-year cycle has 365.2425 days; the estimate is off by one year at most.
  let year = Math.floor((10_000 * number + 14_780) / 3_652_425);
  if (number < daysBeforeMarch(year)) year -= 1;
  const dayOfYear = number - daysBeforeMarch(year);
  const month = Math.floor((100 * dayOfYear + 52) / 3060);
  const day = dayOfYear - Math.floor((306 * month + 5) / 10) + 1;
  return format(month < 10 ? year : year + 1, month < 10 ? month + 3 : month - 9, day);
}

/** Whole years from one day to a later one; a year is complete on its corresponding day. */
export function completedYears(from: IsoDate, to: IsoDate): number {
  const years = parts(to)[0] - parts(from)[0];
  return plusYears(from, years) <= to ? years : years - 1;
}

/** Days from 1 March of the year 0, so that a leap day ends its year. */
export function dayNumber(date: IsoDate): number {
  const [year, month, day] = parts(date);
  const [ofYear, monthOfYear] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return daysBeforeMarch(ofYear) + Math.floor((306 * monthOfYear + 5) / 10) + day - 1;
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(date: IsoDate): boolean {
  // 1 March of the year 0 was a Wednesday.
  const sinceMonday = (dayNumber(date) + 2) % 7;
  return sinceMonday >= 5;
}

/** The Monday of the week that the day is in; weeks begin with it. */
export function mondayOf(date: IsoDate): IsoDate {
  return plusDays(date, -((dayNumber(date) + 2) % 7));
}

/** The last day of the month that the day is in. */
export function monthEnd(date: IsoDate): IsoDate {
  const [year, month] = parts(date);
  return format(year, month, daysIn(year, month));
}

/** The last day of a year. */
export function yearEnd(year: number): IsoDate {
  return format(year, 12, 31);
}

function parts(date: IsoDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function daysBeforeMarch(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Five digits would order before four, so a day past the year 9999 cannot be written. */
function format(year: number, month: number, day: number): IsoDate {
  if (year < 1 || year > 9999) throw new RangeError(`a date has a year from 1 to 9999, got ${year}`);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
