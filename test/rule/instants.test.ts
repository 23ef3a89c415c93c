import { describe, expect, test } from "vitest";
import { isAfter, isInstant, plusHours } from "../../src/rule/instants.js";

test.each([
  "2025-06-10T15:00+08:00",
  "2025-06-10T15:00Z",
  "2025-06-10T23:59:59-12:00",
  "2024-02-29T00:00:00.123456789+05:45",
  "2025-06-10T15:00+00:00",
])("%s is a moment", (text) => {
  expect(isInstant(text)).toBe(true);
});

describe("no moment", () => {
  test.each([
    ["a date", "2025-06-10"],
    ["without offset", "2025-06-10T15:00"],
    ["an offset without colon", "2025-06-10T15:00+0800"],
    ["an offset of hours only", "2025-06-10T15:00+08"],
    ["a negative zero offset", "2025-06-10T15:00-00:00"],
    ["an offset of 24 hours", "2025-06-10T15:00+24:00"],
    ["an offset of 60 minutes", "2025-06-10T15:00+07:60"],
    ["24 o'clock", "2025-06-10T24:00Z"],
    ["minute 60", "2025-06-10T15:60Z"],
    ["a leap second", "2025-06-30T23:59:60Z"],
    ["ten decimals", "2025-06-10T15:00:00.1234567890Z"],
    ["a point without decimals", "2025-06-10T15:00:00.Z"],
    ["a comma", "2025-06-10T15:00:00,5Z"],
    ["decimals of a minute", "2025-06-10T15:00.5Z"],
    ["a blank for the T", "2025-06-10 15:00Z"],
    ["small letters", "2025-06-10t15:00z"],
    ["a day that does not exist", "2025-02-29T15:00Z"],
    ["month 13", "2025-13-01T15:00Z"],
    ["full-width digits", "２０２５-06-10T15:00Z"],
    ["a line end", "2025-06-10T15:00Z\n"],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(isInstant(text)).toBe(false);
  });
});

test.each([
  ["2024-12-31T23:59:59.9+08:00", 24, "2025-01-01T23:59:59.9+08:00"],
  ["2024-02-28T12:00Z", 24, "2024-02-29T12:00Z"],
  ["2025-02-28T12:00-03:30", 24, "2025-03-01T12:00-03:30"],
  ["2025-06-10T23:30+08:00", 1, "2025-06-11T00:30+08:00"],
  ["2025-06-10T15:30+08:00", 36, "2025-06-12T03:30+08:00"],
])("%s plus %i hours is %s", (from, hours, to) => {
  expect(plusHours(from, hours)).toBe(to);
});

test("a moment is the same in every offset and with every number of decimals", () => {
  const same = ["2025-06-10T15:00+08:00", "2025-06-10T07:00:00Z", "2025-06-10T02:00:00.000-05:00"];
  for (const a of same) for (const b of same) expect(isAfter(a, b)).toBe(false);
  expect(isAfter("2025-06-10T07:00:00.000000001Z", "2025-06-10T15:00+08:00")).toBe(true);
});

test.each([
  ["2025-06-10T07:00:00.1Z", "2025-06-10T07:00:00.09Z"],
  ["2025-06-10T07:00:00.11Z", "2025-06-10T07:00:00.1Z"],
  ["2025-06-10T07:00:30Z", "2025-06-10T07:00:29Z"],
  ["2025-06-10T07:00:30Z", "2025-06-10T07:00:29.999Z"],
  ["2025-06-10T07:01:00Z", "2025-06-10T07:00:59Z"],
  ["2025-06-11T00:00Z", "2025-06-10T23:59:59Z"],
])("%s is after %s, and not before it", (later, earlier) => {
  expect([isAfter(later, earlier), isAfter(earlier, later)]).toEqual([true, false]);
});
