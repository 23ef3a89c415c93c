import { dayNumber, type IsoDate, isDate, plusDays } from "./dates.js";

/**
 * A moment in ISO 8601 with its offset from UTC: `2025-06-10T15:00+08:00`, `2025-06-10T07:00:30.5Z`. Its day is
 * the one on the clock that wrote it, whatever the time zone of the machine.
 */
export type Instant = string;

// ISO 8601 writes an offset of zero as Z or +00:00, never -00:00.
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|(?!-00:00)[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the text is a moment of a day that exists, with its offset. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDate(dateOf(text));
}

/** The day of the moment on its own clock. */
export function dateOf(instant: Instant): IsoDate {
  return instant.slice(0, 10);
}

/** The day of the moment on the clock that wrote another. */
export function dateAtOffsetOf(instant: Instant, other: Instant): IsoDate {
  const { day, minute, offset } = read(instant);
  const shifted = minute - offset + read(other).offset;
  return plusDays(day, Math.floor(shifted / 1440));
}

/** The moment so many hours later, to its last digit and on the same clock. */
export function plusHours(instant: Instant, hours: number): Instant {
  const hour = Number(instant.slice(11, 13)) + hours;
  const day = plusDays(dateOf(instant), Math.floor(hour / 24));
  return `${day}T${String(hour % 24).padStart(2, "0")}${instant.slice(13)}`;
}

/** Whether a moment comes after another, whatever their offsets. */
export function isAfter(instant: Instant, other: Instant): boolean {
  const [own, others] = [read(instant), read(other)];
  const later = secondOf(own) - secondOf(others);
  // Digits behind the point order like the fractions they write, once none is missing in what is to be exceeded.
  return later > 0 || (later === 0 && own.fraction > others.fraction.padEnd(9, "0"));
}

/** Whole seconds since the first day counted, in UTC. */
function secondOf({ day, minute, second, offset }: Reading): number {
  return (dayNumber(day) * 1440 + minute - offset) * 60 + second;
}

interface Reading {
  readonly day: IsoDate;
  /** Of the day, on the moment's own clock. */
  readonly minute: number;
  readonly second: number;
  /** The digits behind the point. */
  readonly fraction: string;
  /** Minutes that the clock is ahead of UTC. */
  readonly offset: number;
}

/** The parts of a moment, each where every moment has it. */
function read(instant: Instant): Reading {
  const zone = instant.length - (instant.endsWith("Z") ? 1 : 6);
  const sign = instant.charAt(zone) === "-" ? -1 : 1;
  return {
    day: dateOf(instant),
    minute: Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)),
    second: Number(instant.slice(17, Math.min(19, zone))),
    fraction: instant.slice(20, zone),
    offset: sign * (Number(instant.slice(zone + 1, zone + 3)) * 60 + Number(instant.slice(zone + 4))),
  };
}
