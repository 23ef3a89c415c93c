import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, isDate, isWeekend, monthEnd, plusDays, plusMonths } from "../../src/rule/dates.js";

const DAY = 86_400_000;

/** The platform's own calendar, read in UTC, as the oracle. */
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const time = (date: string) => Date.parse(`${date}T00:00Z`);

const dates = fc.integer({ min: time("0001-01-01"), max: time("9995-12-31") }).map(iso);

test("days are added and counted as the calendar has them", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -360, max: 800 }), (date, days) => {
      fc.pre(time(date) + days * DAY >= time("0001-01-01"));
      const later = plusDays(date, days);
      expect(later).toBe(iso(time(date) + days * DAY));
      expect(dayNumber(later) - dayNumber(date)).toBe(days);
    }),
  );
});

test("every day of a 400-year cycle follows the one before", () => {
  let date = "1900-01-01";
  for (let at = time(date); at < time("2300-01-02"); at += DAY) {
    if (date !== iso(at)) expect(date).toBe(iso(at));
    date = plusDays(date, 1);
  }
  expect(date).toBe("2300-01-02");
});

test("weekends are the platform's", () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(isWeekend(date)).toBe([0, 6].includes(new Date(time(date)).getUTCDay()));
    }),
  );
});

test("the end of a month is the day before the first of the next", () => {
  fc.assert(
    fc.property(dates, (date) => {
      const end = monthEnd(date);
      expect(isDate(end)).toBe(true);
      expect(plusDays(end, 1)).toBe(plusMonths(`${date.slice(0, 7)}-01`, 1));
    }),
  );
});
