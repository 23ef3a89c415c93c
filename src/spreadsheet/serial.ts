import { dateOf, dayNumber, type Instant, type IsoDate, plusDays } from "../rule/index.js";
import { shortNumber } from "./cell.js";

/** The day before the first of the 1900 date system, moved by the leap day that it wrongly gives 1900. */
const DAY_ZERO = "1899-12-30";

/** From 1 March 1900 on the serial numbers of all hosts agree. */
const FIRST_SERIAL = 61;

/** 31 December 9999, which a rule refuses as too late, and whatever is beyond it, too. */
const LAST_SERIAL = 2_958_465;

/** Days by which the 1904 date system of a workbook lags behind the 1900 one. */
const LAG_OF_1904 = 1462;

const SECONDS = 86_400;

/** A cell tells no time zone; the bank's clock is Beijing's. */
const OFFSET = "+08:00";

/** A day before those that a serial number can safely mean, for the rule to refuse as out of range. */
const TOO_EARLY = "0001-01-01";

export interface DateSystem {
  /** Whether serial numbers count from 1904 on, as in workbooks of old Macs. */
  readonly date1904: boolean;
}

/** The day of a whole serial number; undefined where it is none. */
export function dayOf(serial: number, { date1904 }: DateSystem): IsoDate | undefined {
  const counted = serial + (date1904 ? LAG_OF_1904 : 0);
  if (!Number.isInteger(counted)) return undefined;
  if (counted < FIRST_SERIAL) return TOO_EARLY;
  return plusDays(DAY_ZERO, Math.min(counted, LAST_SERIAL));
}

/** The moment of a serial number whose fraction is the time of day, to the second. */
export function momentOf(serial: number, system: DateSystem): Instant | undefined {
  if (!Number.isFinite(serial)) return undefined;
  const seconds = Math.round((serial - Math.floor(serial)) * SECONDS);
  const day = dayOf(Math.floor(serial) + (seconds === SECONDS ? 1 : 0), system);
  const time = seconds % SECONDS;
  const clock = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60];
  return `${day}T${clock.map((part) => String(part).padStart(2, "0")).join(":")}${OFFSET}`;
}

/** The serial number of a day. */
export function serialOfDay(day: IsoDate, { date1904 }: DateSystem): number {
  return dayNumber(day) - dayNumber(DAY_ZERO) - (date1904 ? LAG_OF_1904 : 0);
}

/** A moment that is written the way staff write it, `2025-06-10 15:00`, as one of the bank's clock. */
export function bankTime(text: string): string {
  return text.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?)$/, `$1T$2${OFFSET}`);
}

/** Whether a moment is told by the bank's clock, as every moment of a sheet is. */
export function isBankTime(moment: Instant): boolean {
  return moment.endsWith(OFFSET);
}

/** The serial number of a moment on the bank's clock. */
export function serialOfMoment(moment: Instant, system: DateSystem): number {
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11, -OFFSET.length).split(":").map(Number);
  const time = (hours * 3600 + minutes * 60 + seconds) / SECONDS;
  return shortNumber(serialOfDay(dateOf(moment), system) + time);
}
