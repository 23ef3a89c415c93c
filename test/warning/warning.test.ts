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

/** The lines of an employee's sheet; how a day or a moment is written is tested where it is printed. */
const sheet = (finding: Parameters<typeof explain>[0], locale: "zh" | "en" = "zh") =>
  explain(finding, { locale, format: "text", audience: "employee" })
    .split("\n")
    .map((line) => line.replace(/^ +(?:\d+\.|-) /, "").replace(/ 〔.*〕$/, ""))
    .map((line) => line.replaceAll(WHEN, "□"));

const WHEN =
  /\d{4}-\d\d-\d\d(?:T\d\d:\d\d\+08:00)?|\d{4}年\d+月\d+日(?:\d+时(?:\d+分)?)?|\d+ June 2025(?:, \d\d:\d\d)?|\d+ May 2025/g;

describe("the sheet of a warning", () => {
  const zh = sheet(earlyWarning(warning));
  const en = sheet(earlyWarning(warning), "en");

  test("says both deadlines in one line", () => {
    expect(zh[0]).toBe(
      "贷款风险预警上报：高度风险预警（红色预警）；支行最迟于□上报分行；分行最迟于□上报总行",
    );
    expect(en[0]).toBe(
      "Early warning of loan risk: high (red); to the branch by □ at the latest; to head office by □ at the latest",
    );
  });

  test("says a term that has not begun, and that there is none", () => {
    const { reportedAt: _, asOf: __, ...found } = warning;
    expect(sheet(earlyWarning(found))[0]).toBe(
      "贷款风险预警上报：高度风险预警（红色预警）；支行最迟于□上报分行；分行应在支行上报后24小时内上报总行",
    );
    const management = { ...found, kind: "conditionsUnmet" } as const;
    expect(sheet(earlyWarning(management))[0]).toBe(
      "贷款风险预警上报：高度风险预警（红色预警）；支行上报分行没有规定期限；分行最迟于□上报总行",
    );
    expect(sheet(earlyWarning(management), "en")[0]).toBe(
      "Early warning of loan risk: high (red); to the branch: no term is set; to head office by □ at the latest",
    );
  });

  test("shows how they are counted, without a formula", () => {
    expect(zh).toContain("支行上报分行的期限（预警金额5,000,000元以上）：发现风险（□）后24小时内，最迟□");
    expect(zh).toContain("另一期限：贷款到期（□）前30日，最迟□；不适用，因为发现时该期限已过");
    expect(en).toContain(
      "Deadline, branch to head office (5,000,000 yuan or more): within 24 hours of the sub-branch's report (□): □ at the latest",
    );
    expect(zh).toContain("分行是否上报总行：须上报，预警金额5,000,000元，在1,000,000元（含）以上");
    expect(zh).toContain("上报总行的方式：须书面上报，预警金额5,000,000元，在1,000,000元（含）以上");
    expect(en).toContain(
      "Form of the report to head office: in writing, as the amount of 5,000,000 yuan is not below 1,000,000 yuan",
    );
    const downgrade = earlyWarning({ ...warning, kind: "downgrade" });
    expect(sheet(downgrade)).toContain("支行上报分行的期限：发现风险当月的最后一日，即□");
  });

  test.each([
    ["earlier", "2025-03-01T15:00+08:00", "因为以先到的期限为准"],
    ["later", "2025-03-01T15:00+08:00", "因为以后到的期限为准"],
    ["maturityUnlessFoundLater", "2025-03-01T15:00+08:00", "因为发现时到期前的期限未过"],
  ] as const)("says why the other deadline does not hold: %s", (warningOr, discoveredAt, why) => {
    const policy = definePolicy({ readings: { warningOr } });
    const other = sheet(earlyWarning({ ...warning, discoveredAt }, policy)).find((line) =>
      line.startsWith("另一期限："),
    );
    expect(other?.endsWith(`不适用，${why}`)).toBe(true);
  });

  test("cites the article as it is numbered", () => {
    const text = explain(earlyWarning(warning), { locale: "en", format: "text" });
    expect(text).toMatch(/^.*Deadline, sub-branch to branch .*Art\. 11\(1\)\(1\)〕$/m);
    expect(text).toMatch(/^.*Form of the report to head office: .*Art\. 12\(2\)〕$/m);
  });

  test("names the amount that makes the report to head office a written one", () => {
    const clientTotal = definePolicy({ readings: { clientAmount: "clientTotal" } });
    const found = { ...warning, kind: "conditionsUnmet", amount: "200000" } as const;
    const ofClient = { ...found, clientLoans: "3000000" };
    expect(sheet(earlyWarning(ofClient, clientTotal))).toContain(
      "上报总行的方式：须书面上报，客户贷款总额3,000,000元，在1,000,000元（含）以上",
    );
    expect(sheet(earlyWarning(ofClient))).toContain(
      "上报总行的方式：本项不要求书面，预警金额200,000元，不足1,000,000元",
    );
    expect(sheet(earlyWarning(found, clientTotal))).toContain(
      "上报总行的方式：客户贷款总额在1,000,000元（含）以上的须书面上报；未提供总额，无法判定",
    );
  });

  test("says what was late", () => {
    expect(zh).toContain("支行上报的情况：已迟报");
    expect(en).toContain("The branch's report: the deadline has passed");
  });

  test("says the level once, and why every major event is red", () => {
    const { level: _, ...event } = { ...warning, kind: "majorEvent" } as const;
    expect(zh).toContain(
      "预警级别：高度风险预警（红色预警），存在危及贷款安全各类因素严重，极可能出现风险贷款",
    );
    expect(sheet(earlyWarning(event))).toContain("预警级别：重大事项，一律视为高度风险预警（红色预警）");
  });

  test("says plainly that a risk was found too late", () => {
    const late = earlyWarning({ ...warning, amount: "999999.99", reportedAt: undefined, asOf: undefined });
    expect(late.subBranchReport.lateAtDiscovery).toBe(true);
    expect(sheet(late)).toContain("发现风险时上报期限已过，按迟报计；应立即上报");
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
    expect(sheet(friday, "en")).toContain(
      "Deadline, sub-branch to branch: within 2 working days of discovery (□): □ at the latest " +
        "(days off not counted: □, □, □)",
    );
  });

  test("of a group says who is in scope, and that nobody is", () => {
    const members = [
      { id: "甲", hasLoansHere: true, warned: true },
      { id: "乙", hasLoansHere: true, warned: false },
    ];
    expect(sheet(warningScope({ members }))[0]).toBe("集团关联企业预警范围：甲、乙");
    const quiet = sheet(warningScope({ members: members.map((member) => ({ ...member, warned: false })) }));
    expect(quiet[0]).toBe("集团关联企业预警范围：没有企业列入");
    expect(quiet).toContain("因此列入的关联企业：没有，因为没有成员发生风险预警");
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
