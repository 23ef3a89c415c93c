import { earlyWarning, explain, recoveryPeriod } from "kaoping";
import { expect, test } from "vitest";

const times = (discoveredAt: string) => {
  const finding = earlyWarning({ kind: "affiliate", amount: "1000000", level: "orange", discoveredAt });
  return (["zh", "en"] as const).map((locale) => explain(finding, { locale, format: "text" }));
};

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
])("the moment %s is %s", (instant, ...expected) => {
  const said = times(instant);
  expect(said[0]).toContain(expected[0]);
  expect(said[1]).toContain(expected[1]);
});
