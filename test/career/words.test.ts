import {
  definePolicy,
  exitGrounds,
  exitPay,
  explain,
  type Finding,
  fullTimeRecovery,
  handover,
  protectedPay,
  safely,
} from "kaoping";
import { describe, expect, test } from "vitest";

const zh = (finding: Finding) => explain(finding, { locale: "zh", format: "text" });

describe("the sheets say in the words of the field", () => {
  test("the year of the exit", () => {
    const year = exitPay({ yearsSinceExit: 0, ownPerformance: "1", tellerAverage: "2" });
    expect(zh(year)).toContain("年度：退出当年 ");
  });

  test("how long interest performance is compared, by the policy", () => {
    const policy = definePolicy({ career: { interestPayYears: 2 } });
    const amounts = { interestPerformance: "2", newPostPerformance: "1" };
    expect(zh(exitPay({ yearsSinceExit: 2, ...amounts }, policy))).toContain(
      "年度：退出年度后第2年，利息收入绩效比较至第2年",
    );
    expect(zh(exitPay({ yearsSinceExit: 2, ...amounts }))).toContain("利息收入绩效只比较至第1年");
    expect(safely(exitPay)({ yearsSinceExit: 2 }, policy)).toMatchObject({
      issues: [
        { path: ["newPostPerformance"], message: expect.stringContaining("year 2 after the exit") },
        { path: ["interestPerformance"], message: expect.stringContaining("year 2 after the exit") },
      ],
    });
  });

  test("when the right to grant loans stops", () => {
    const person = { reachedAgeOn: "2024-05-10", loansAtStart: "1", asOf: "2027-05-10" };
    expect(zh(handover({ ...person, asOf: "2026-05-10" }))).toContain("过渡期尚未届满，仍可发放");
    expect(zh(handover({ ...person, asOf: "2026-05-11" }))).toContain("过渡期已届满，停止所有贷款的发放权");
    const three = definePolicy({ career: { handover: { years: 3 } } });
    expect(zh(handover(person, three))).toContain("过渡期尚未届满，仍可发放");
  });

  test("from when an age is above the limit", () => {
    const person = { birthDate: "1970-06-30", sex: "male", asOf: "2026-06-30" } as const;
    expect(zh(exitGrounds(person))).toContain("自2026-06-30起超过55周岁");
  });

  test("which post pays", () => {
    const posts = {
      prior: { coefficient: "1.7", performance: "1" },
      current: { coefficient: "1.6", performance: "2" },
    };
    const pay = (payDate: string) => zh(protectedPay({ appointedOn: "2023-03-01", payDate, ...posts }));
    expect(pay("2024-01-31")).toContain("工资系数：1.7与1.6，就高，按任新职前的1.7");
    expect(pay("2026-01-31")).toContain("2026-01-31保护期已届满");
  });

  test("a transfer once, not after its title again", () => {
    const left = { exitedOn: "2024-05-10", asOf: "2025-05-11" };
    expect(zh(fullTimeRecovery({ ...left, assigned: false })).split("\n")[0]).toBe("转入专职清收：应予转入");
    expect(zh(fullTimeRecovery({ ...left, assigned: true })).split("\n")[0]).toBe("转入专职清收：不予转入");
  });
});

test("years that are added to dates are at most 99", () => {
  expect(safely(definePolicy)({ career: { exit: { maleAge: 100 } } })).toMatchObject({
    ok: false,
    issues: [{ path: ["career", "exit", "maleAge"], code: "aboveMaximum" }],
  });
});
