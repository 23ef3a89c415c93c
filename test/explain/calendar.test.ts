import { explain, recoveryPeriod } from "kaoping";
import { expect, test } from "vitest";
import { saidDate, saidMonth } from "../../src/explain/calendar.js";

const inBoth = (iso: string) => [saidDate(iso, "zh"), saidDate(iso, "en")];

test("days are written as people write them, for every reader", () => {
  const period = recoveryPeriod({ startsOn: "2025-08-31", asOf: "2026-02-08" });
  for (const audience of ["employee", "auditor"] as const) {
    expect(explain(period, { locale: "zh", format: "text", audience })).toContain(
      "2025年8月31日起，至2026年2月28日（含）",
    );
    expect(explain(period, { locale: "en", format: "text", audience })).toContain(
      "from 31 August 2025 through 28 February 2026",
    );
  }
});

test.each([
  ["2025-05-30T09:00+08:00", "2025年5月30日9时", "30 May 2025, 09:00"],
  ["2025-05-30T00:05+08:00", "2025年5月30日0时5分", "30 May 2025, 00:05"],
  ["2025-05-30T15:00:00.000+08:00", "2025年5月30日15时", "30 May 2025, 15:00"],
  ["2024-12-31T23:59:09.120+08:00", "2024年12月31日23时59分9.12秒", "31 December 2024, 23:59:09.12"],
  ["2025-05-30T09:00:30+08:00", "2025年5月30日9时0分30秒", "30 May 2025, 09:00:30"],
  ["2025-05-30T01:00Z", "2025年5月30日1时（UTC）", "30 May 2025, 01:00 UTC"],
  ["2025-05-30T09:00+09:00", "2025年5月30日9时（UTC+09:00）", "30 May 2025, 09:00 UTC+09:00"],
  ["2025-05-30T09:00:05.102+08:00", "2025年5月30日9时0分5.102秒", "30 May 2025, 09:00:05.102"],
  ["2025-05-30T09:00:10.00+08:00", "2025年5月30日9时0分10秒", "30 May 2025, 09:00:10"],
  ["2025-05-30T09:05:00-00:30", "2025年5月30日9时5分（UTC-00:30）", "30 May 2025, 09:05 UTC-00:30"],
])("the moment %s is %s", (instant, ...said) => {
  expect(inBoth(instant)).toEqual(said);
});

test.each([
  ["2025-01-02", "2025年1月2日", "2 January 2025"],
  ["2024-02-29", "2024年2月29日", "29 February 2024"],
  ["2025-03", "2025年3月", "March 2025"],
])("the day or month %s is %s", (iso, ...said) => {
  expect(inBoth(iso)).toEqual(said);
});

test("the months have names in English, and numbers in Chinese", () => {
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  expect(months.map((month) => saidMonth(month, "zh")).join(" ")).toBe(
    "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
  );
  expect(months.map((month) => saidMonth(month, "en")).join(" ")).toBe(
    "January February March April May June July August September October November December",
  );
});

test("a month that is none, as what is stored may hold, is said as it stands", () => {
  expect([saidMonth(13, "zh"), saidMonth(13, "en")]).toEqual(["13月", "13"]);
});
