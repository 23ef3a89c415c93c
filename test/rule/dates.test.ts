import { describe, expect, test } from "vitest";
import { isDate, mondayOf, plusDays, plusMonths, plusYears, yearEnd } from "../../src/rule/dates.js";

describe("a date", () => {
  test.each(["0001-01-01", "2025-01-31", "2024-02-29", "2000-02-29", "2025-12-31", "9999-12-31"])(
    "%s exists",
    (text) => expect(isDate(text)).toBe(true),
  );

  test.each([
    "2025-02-29",
    "1900-02-29",
    "2100-02-29",
    "2025-02-30",
    "2025-04-31",
    "2025-13-01",
    "2025-00-01",
    "2025-01-00",
    "2025-01-32",
    "0000-01-01",
    "10000-01-01",
    "2025-1-1",
    "25-01-01",
    "2025/01/01",
    "20250101",
    "2025-01-01T00:00:00Z",
    "2025-01-01\n",
    " 2025-01-01",
    "-2025-01-01",
    "２０２５-01-01",
    "",
  ])("%j does not", (text) => expect(isDate(text)).toBe(false));

  test("orders as text like the days do", () => {
    const days = ["2024-12-31", "2025-01-01", "2025-01-10", "2025-02-01", "2025-10-01"];
    expect(days.toSorted()).toEqual(days);
  });
});

describe("the corresponding day", () => {
  test.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-08-31", 6, "2026-02-28"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2025-01-15", -1, "2024-12-15"],
    ["2025-12-15", 1, "2026-01-15"],
    ["2025-05-31", 1, "2025-06-30"],
    ["2025-06-30", 1, "2025-07-30"],
    ["2025-06-30", 0, "2025-06-30"],
    ["2025-06-30", 120, "2035-06-30"],
    ["2025-06-30", -30, "2022-12-30"],
    ["0999-12-31", 2, "1000-02-28"],
  ])("of %s, %i months on, is %s", (date, months, expected) =>
    expect(plusMonths(date, months)).toBe(expected),
  );

  test.each([
    ["2023-03-01", 2, "2025-03-01"],
    ["2024-02-29", 1, "2025-02-28"],
    ["2024-02-29", 2, "2026-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2096-02-29", 4, "2100-02-28"],
    ["2024-02-28", 2, "2026-02-28"],
    ["2023-12-31", 2, "2025-12-31"],
    ["2025-06-30", -1, "2024-06-30"],
  ])("of %s, %i years on, is %s", (date, years, expected) => expect(plusYears(date, years)).toBe(expected));

  test("of the end of a year is 31 December", () => {
    expect(yearEnd(2025)).toBe("2025-12-31");
    expect(yearEnd(999)).toBe("0999-12-31");
  });
});

test.each([
  ["2025-06-30", "2025-06-30"],
  ["2025-07-01", "2025-06-30"],
  ["2025-07-06", "2025-06-30"],
  ["2025-07-07", "2025-07-07"],
  ["2025-01-01", "2024-12-30"],
])("the week of %s begins on Monday, %s", (day, monday) => expect(mondayOf(day)).toBe(monday));

describe("the end of the calendar", () => {
  test.each([
    ["9998-12-31", 12, "9999-12-31"],
    ["9999-11-30", 1, "9999-12-30"],
  ])("%s and %i months are still in it", (date, months, expected) =>
    expect(plusMonths(date, months)).toBe(expected),
  );

  test("a day past it is not written: five digits would order before four", () => {
    expect(() => plusYears("9999-12-31", 1)).toThrow(RangeError);
    expect(() => plusMonths("9999-12-01", 1)).toThrow("a date has a year from 1 to 9999, got 10000");
    expect(() => plusDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => plusYears("0001-01-01", -1)).toThrow(RangeError);
  });
});
