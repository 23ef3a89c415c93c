import {
  definePolicy,
  type EarlyWarningInput,
  earlyWarning,
  explain,
  policySources,
  safely,
  warningLevels,
  warningScope,
} from "kaoping";
import { afterEach, describe, expect, test } from "vitest";
import { plain } from "../support/fixtures.js";

const warning: EarlyWarningInput = {
  kind: "notRepayableAtMaturity",
  amount: "5000000",
  maturity: "2025-06-30",
  discoveredAt: "2025-06-10T15:00+08:00",
  level: "red",
  reportedAt: "2025-06-12T10:00+08:00",
  asOf: "2025-06-20T10:00+08:00",
};

const lines = (text: string) => text.split("\n").map((line) => line.replace(/^ +(?:\d+\.|-) /, ""));

describe("the sheet of a warning", () => {
  const zh = lines(explain(earlyWarning(warning), { locale: "zh", format: "text" }));
  const en = lines(explain(earlyWarning(warning), { locale: "en", format: "text" }));

  test("says both deadlines in one line", () => {
    expect(zh[0]).toBe(
      "贷款风险预警上报：高度风险预警（红色预警）；支行上报分行：最迟2025-06-11T15:00+08:00；" +
        "分行上报总行：最迟2025-06-13T10:00+08:00",
    );
    expect(en[0]).toBe(
      "Early warning of loan risk: high (red); to the branch: 2025-06-11T15:00+08:00 at the latest; " +
        "to head office: 2025-06-13T10:00+08:00 at the latest",
    );
  });

  test("shows how they are counted, and cites the article as it is numbered", () => {
    expect(zh).toContain(
      "支行上报分行的期限（5,000,000元（含）以上）：发现风险 2025-06-10T15:00+08:00 + 24小时 = " +
        "最迟2025-06-11T15:00+08:00 〔《公司客户贷款风险预警制度》第十一条第（一）项第1目〕",
    );
    expect(zh).toContain(
      "另一期限：贷款到期 2025-06-30 − 30日 = 最迟2025-05-31，不适用：发现时已过 " +
        "〔《公司客户贷款风险预警制度》第十一条第（一）项第1目〕",
    );
    expect(en).toContain(
      "Deadline, branch to head office (5,000,000 yuan and above): the sub-branch's report " +
        "2025-06-12T10:00+08:00 + 24 hours = 2025-06-13T10:00+08:00 at the latest " +
        "〔Early-warning rules, Art. 12(1)(1)〕",
    );
    expect(en).toContain(
      "Form of the report to head office: in writing (1,000,000 yuan and above) 〔Early-warning rules, Art. 12(2)〕",
    );
  });

  test("says what was late", () => {
    expect(zh).toContain("支行上报的情况：已迟报 〔《公司客户贷款风险预警制度》第十一条第（一）项第1目〕");
    expect(en).toContain(
      "The branch's report: the deadline has passed 〔Early-warning rules, Art. 12(1)(1)〕",
    );
  });

  test("says plainly that a risk was found too late", () => {
    const late = earlyWarning({ ...warning, amount: "999999.99", reportedAt: undefined, asOf: undefined });
    expect(late.subBranchReport.lateAtDiscovery).toBe(true);
    expect(lines(explain(late, { locale: "zh", format: "text" }))).toContain(
      "发现风险时上报期限已过：已经迟报，应立即上报 〔《公司客户贷款风险预警制度》第十一条第（一）项第1目〕",
    );
  });

  test("names working days and the days passed over", () => {
    const calendar = { daysOff: ["2025-06-23"], workingDays: [] };
    const { reportedAt: _, ...found } = warning;
    const finding = earlyWarning({ ...found, kind: "affiliate", asOf: undefined, calendar });
    const friday = earlyWarning({
      ...found,
      kind: "affiliate",
      asOf: undefined,
      discoveredAt: "2025-06-20T09:00+08:00",
      calendar,
    });
    expect(finding.subBranchReport.skipped).toEqual([]);
    expect(lines(explain(friday, { locale: "en", format: "text" }))).toContain(
      "Deadline, sub-branch to branch: discovery 2025-06-20T09:00+08:00 + 2 working days = 2025-06-25 at the " +
        "latest (days off not counted: 2025-06-21, 2025-06-22, 2025-06-23) 〔Early-warning rules, Art. 11(1)(5)〕",
    );
  });

  test("escapes ids of companies in Markdown", () => {
    const finding = warningScope({ members: [{ id: "a_1", hasLoansHere: true, warned: true }] });
    expect(explain(finding, { locale: "en", format: "markdown" })).toContain("a\\_1");
  });
});

describe("under any time zone of the machine", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test("the results are the same", () => {
    const results = ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"].map((tz) => {
      process.env.TZ = tz;
      const offset = new Date("2025-06-10T00:00Z").getTimezoneOffset();
      return { offset, finding: JSON.stringify(plain(earlyWarning(warning))) };
    });
    expect(results.map(({ offset }) => offset)).toEqual([-480, 420, -840]);
    expect(new Set(results.map(({ finding }) => finding)).size).toBe(1);
  });
});

describe("the policy of the warnings", () => {
  test("names the clause of every figure", () => {
    const own = Object.entries(policySources).filter(([path]) => path.startsWith("warning."));
    expect(Object.fromEntries(own)).toEqual({
      "warning.subBranch.bands.middleFrom": "early-warning-11.1",
      "warning.subBranch.bands.topFrom": "early-warning-11.1",
      "warning.subBranch.smallDaysBefore": "early-warning-11.1",
      "warning.subBranch.daysBefore": "early-warning-11.1",
      "warning.subBranch.middleDays": "early-warning-11.1",
      "warning.subBranch.topHours": "early-warning-11.1",
      "warning.subBranch.arrearsDays": "early-warning-11.3",
      "warning.subBranch.majorEventHours": "early-warning-11.4",
      "warning.subBranch.affiliateDays": "early-warning-11.5",
      "warning.subBranch.anomalyDays": "early-warning-11.6",
      "warning.branch.bands.middleFrom": "early-warning-12.1",
      "warning.branch.bands.topFrom": "early-warning-12.1",
      "warning.branch.middleDays": "early-warning-12.1",
      "warning.branch.topHours": "early-warning-12.1",
      "warning.branch.lendingHours": "early-warning-12.2",
      "warning.branch.conditionsDays": "early-warning-12.2",
      "warning.branch.writtenFrom": "early-warning-12.3",
    });
  });

  test.each(["subBranch", "branch"])(
    "refuses a top band of the %s that starts with the middle one",
    (tier) => {
      expect(safely(definePolicy)({ warning: { [tier]: { bands: { topFrom: "1000000" } } } })).toMatchObject({
        ok: false,
        issues: [{ path: ["warning", tier, "bands", "topFrom"], code: "inconsistent" }],
      });
      expect(safely(definePolicy)({ warning: { [tier]: { bands: { topFrom: "1000000.01" } } } }).ok).toBe(
        true,
      );
    },
  );
});

test("the levels go from light to high", () => {
  expect(Object.values(warningLevels).map(({ clause }) => clause)).toEqual([
    "early-warning-7",
    "early-warning-8",
    "early-warning-9",
  ]);
});

test("every company that is given again is refused", () => {
  const members = ["A", "B", "A", "B"].map((id) => ({ id, hasLoansHere: true, warned: false }));
  expect(safely(warningScope)({ members })).toMatchObject({
    ok: false,
    issues: [
      { path: ["members", 2, "id"], code: "duplicate" },
      { path: ["members", 3, "id"], code: "duplicate" },
    ],
  });
});

test("the issue of a moment names what is missing from it", () => {
  const outcome = safely(earlyWarning)({ ...warning, discoveredAt: "2025-06-10T15:00" });
  expect(outcome.ok ? [] : outcome.issues.map(({ message }) => message)).toEqual([
    'discoveredAt: expected a moment written YYYY-MM-DDThh:mm with its offset, got "2025-06-10T15:00" (the offset is +08:00, Z…)',
  ]);
});
