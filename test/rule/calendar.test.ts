import { afterEach, describe, expect, test } from "vitest";
import { completedYears, plusDays, plusMonths } from "../../src/rule/dates.js";

describe("plusDays", () => {
  test.each([
    ["2025-06-30", 1, "2025-07-01"],
    ["2025-12-31", 1, "2026-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-02-28", 1, "2025-03-01"],
    ["2100-02-28", 1, "2100-03-01"],
    ["2000-02-28", 1, "2000-02-29"],
    ["2025-01-31", 0, "2025-01-31"],
    ["2024-01-01", 366, "2025-01-01"],
  ])("%s + %i = %s", (from, days, to) => {
    expect(plusDays(from, days)).toBe(to);
  });

  test("a year has 365 days in every time zone, summer time or not", () => {
    let day = "2025-01-01";
    for (let i = 0; i < 365; i++) day = plusDays(day, 1);
    expect(day).toBe("2026-01-01");
  });
});

describe("completedYears", () => {
  test.each([
    ["1970-06-30", "2026-06-29", 55],
    ["1970-06-30", "2026-06-30", 56],
    ["1968-02-29", "2023-02-27", 54],
    ["1968-02-29", "2023-02-28", 55],
    ["1968-02-29", "2024-02-28", 55],
    ["1968-02-29", "2024-02-29", 56],
    ["2025-05-10", "2025-05-10", 0],
  ])("from %s to %s: %i", (from, to, years) => {
    expect(completedYears(from, to)).toBe(years);
  });
});

describe("the time zone of the machine", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo"])("%s moves no date", (tz) => {
    process.env.TZ = tz;
    expect(plusMonths("2025-08-31", 6)).toBe("2026-02-28");
    expect(plusDays("2018-11-03", 1)).toBe("2018-11-04");
    expect(completedYears("2024-02-29", "2025-02-28")).toBe(1);
  });
});
