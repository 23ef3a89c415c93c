import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, momentOf, serialOfDay, serialOfMoment } from "../../src/spreadsheet/serial.js";
import { call } from "./calls.js";

const FROM_1900 = { date1904: false };
const FROM_1904 = { date1904: true };
const LAG = 1462;
const serial = fc.integer({ min: 61, max: 2_958_465 });

test("days that everybody knows", () => {
  expect(dayOf(61, FROM_1900)).toBe("1900-03-01");
  expect(dayOf(45_818, FROM_1900)).toBe("2025-06-10");
  expect(dayOf(2_958_465, FROM_1900)).toBe("9999-12-31");
  expect(dayOf(0, FROM_1904)).toBe("1904-01-01");
  expect(dayOf(44_356, FROM_1904)).toBe("2025-06-10");
});

test("a serial number is the day that UTC counts, there and back", () => {
  fc.assert(
    fc.property(serial, (number) => {
      const day = dayOf(number, FROM_1900) ?? "";
      expect(day).toBe(new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10));
      expect(serialOfDay(day, FROM_1900)).toBe(number);
      expect(dayOf(number - LAG, FROM_1904)).toBe(day);
      expect(serialOfDay(day, FROM_1904)).toBe(number - LAG);
    }),
  );
});

test("a fraction is the time of day, to the second and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 99_999 }), fc.nat(86_399), (day, second) => {
      const number = day + second / 86_400;
      const moment = momentOf(number, FROM_1900) ?? "";
      const clock = new Date(second * 1000).toISOString().slice(11, 19);
      expect(moment).toBe(`${dayOf(day, FROM_1900)}T${clock}+08:00`);
      expect(serialOfMoment(moment, FROM_1900)).toBe(Number(number.toPrecision(15)));
    }),
  );
});

test("what is no day or no number is none", () => {
  for (const number of [45_000.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(dayOf(number, FROM_1900)).toBe(undefined);
  expect(momentOf(Number.NaN, FROM_1900)).toBe(undefined);
});

test("the last second of a day rounds into the next", () => {
  expect(momentOf(45_818.999_999_9, FROM_1900)).toBe("2025-06-11T00:00:00+08:00");
});

test("date1904 moves what comes in and what goes out by the same days", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40_000, max: 50_000 }),
      fc.integer({ min: 1, max: 86_399 }),
      (day, second) => {
        const found = Number((day + second / 86_400).toPrecision(15));
        const due = call("WARNINGDUE", "重大事项", "", 1, found, "") as number;
        const lagging = Number((found - LAG).toPrecision(15));
        const moved = call("WARNINGDUE", "重大事项", "", 1, lagging, "", "", [["date1904", true]]) as number;
        expect(moved).toBe(Number((due - LAG).toPrecision(15)));
        const days = call("WARNINGDUE", "欠息", "红色", 1, found, "") as number;
        expect(call("WARNINGDUE", "欠息", "红色", 1, lagging, "", "", [["date1904", true]])).toBe(days - LAG);
      },
    ),
  );
});

test("a moment may be typed as staff write it, on the bank's clock", () => {
  const due = (found: unknown) => call("WARNINGDUE", "重大事项", "", 1, found, "");
  expect(due("2025-06-10 15:00")).toBe(45819.625);
  expect(due("2025-06-10 15:00")).toBe(due("2025-06-10T15:00+08:00"));
  expect(due("2025-06-10 15:00:30")).toBe(due("2025-06-10T15:00:30+08:00"));
  expect(due("2025-06-10T15:00")).toEqual({
    code: "#VALUE!",
    message:
      "“发现时间”：不是日期和时间；应填日期和时间（北京时间），如2025-06-10 15:00，填的是“2025-06-10T15:00”",
  });
});
