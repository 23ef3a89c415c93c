import { describe, expect, test } from "vitest";
import {
  ageOn,
  anniversary,
  dayAfter,
  daysBefore,
  endOfLaterYear,
  isOver,
  lastDay,
  yearsOver,
} from "../../src/rule/index.js";

describe("the last day of a period", () => {
  test.each([
    ["2023-03-01", { years: 2 }, "2025-03-01"],
    ["2024-02-29", { years: 1 }, "2025-02-28"],
    ["2024-02-29", { years: 2 }, "2026-02-28"],
    ["2024-02-29", { years: 4 }, "2028-02-29"],
    ["2096-02-29", { years: 4 }, "2100-02-28"],
    ["2022-02-28", { years: 2 }, "2024-02-28"],
    ["2023-12-31", { years: 2 }, "2025-12-31"],
    ["2025-08-31", { months: 6 }, "2026-02-28"],
    ["2023-08-31", { months: 6 }, "2024-02-29"],
    ["2023-08-29", { months: 6 }, "2024-02-29"],
    ["2025-05-31", { months: 1 }, "2025-06-30"],
    ["2025-11-30", { months: 3 }, "2026-02-28"],
    ["2024-02-28", { days: 2 }, "2024-03-01"],
    ["2025-02-28", { days: 2 }, "2025-03-02"],
  ] as const)("from %s, %o, is %s", (from, length, expected) => expect(lastDay(from, length)).toBe(expected));

  test("belongs to the period: only the day after it is the period over", () => {
    for (const from of ["2024-02-29", "2023-03-01", "2023-02-28"]) {
      const last = lastDay(from, { years: 1 });
      expect(isOver(last, last)).toBe(false);
      expect(isOver(last, dayAfter(last))).toBe(true);
    }
  });

  test("after a leap day comes 1 March", () => {
    expect(dayAfter("2024-02-29")).toBe("2024-03-01");
    expect(dayAfter("2024-02-28")).toBe("2024-02-29");
    expect(dayAfter("2025-02-28")).toBe("2025-03-01");
  });
});

describe("years that are over", () => {
  test.each([
    ["2024-05-10", "2024-05-10", 0],
    ["2024-05-10", "2025-05-10", 0],
    ["2024-05-10", "2025-05-11", 1],
    ["2024-05-10", "2026-05-10", 1],
    ["2024-05-10", "2026-05-11", 2],
    ["2024-02-29", "2025-02-28", 0],
    ["2024-02-29", "2025-03-01", 1],
    ["2024-02-29", "2028-02-29", 3],
    ["2024-02-29", "2028-03-01", 4],
    ["2023-02-28", "2024-02-28", 0],
    ["2023-02-28", "2024-02-29", 1],
    ["2024-12-31", "2025-12-31", 0],
    ["2024-12-31", "2026-01-01", 1],
  ])("from %s on %s: %i", (from, on, years) => expect(yearsOver(from, on)).toBe(years));
});

describe("an age", () => {
  test.each([
    ["1970-06-30", "2025-06-29", 54],
    ["1970-06-30", "2025-06-30", 55],
    ["1968-02-29", "2023-02-27", 54],
    ["1968-02-29", "2023-02-28", 55],
    ["1968-02-29", "2024-02-28", 55],
    ["1968-02-29", "2024-02-29", 56],
    ["1968-02-29", "1968-02-29", 0],
  ])("of someone born on %s is on %s: %i", (birth, on, age) => expect(ageOn(birth, on)).toBe(age));

  test("is reached on the birthday", () => {
    expect(anniversary("1968-02-29", 55)).toBe("2023-02-28");
    expect(anniversary("1968-02-29", 56)).toBe("2024-02-29");
  });
});

test("days before a day do not count that day", () => {
  expect(daysBefore("2024-03-01", 1)).toBe("2024-02-29");
  expect(daysBefore("2025-03-30", 30)).toBe("2025-02-28");
});

test("years end with 31 December, whichever day they are counted from", () => {
  expect(endOfLaterYear("2025-06-30", 0)).toBe("2025-12-31");
  expect(endOfLaterYear("2025-12-31", 2)).toBe("2027-12-31");
});
