import {
  appointmentEligibility,
  definePolicy,
  exitGrounds,
  exitPay,
  explain,
  type Finding,
  fullTimeRecovery,
  handover,
  handoverLending,
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
      "年度：以退出当年为第1年，本年为第3年，利息收入绩效比较至第3年",
    );
    expect(zh(exitPay({ yearsSinceExit: 2, ...amounts }))).toContain(
      "年度：以退出当年为第1年，本年为第3年，属后续年度",
    );
    const second = zh(exitPay({ yearsSinceExit: 1, ...amounts }));
    expect(second).toContain("年度：退出后的第二年");
    expect(second).toContain("兑现标准：利息收入绩效高于新岗位绩效，按利息收入绩效兑现2元");
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
    expect(zh(exitGrounds(person))).toContain("自2026年6月30日起超过55周岁");
  });

  test("what follows from an exit on age, and from another", () => {
    const person = { birthDate: "1970-06-30", sex: "male", asOf: "2026-06-30" } as const;
    const onAge = zh(exitGrounds(person));
    expect(onAge.split("\n")[0]).toContain(
      "岗位退出条件：应退出客户经理岗位（超过任职年龄）；贷款移交过渡期至",
    );
    for (const step of [
      /平稳移交：由支行安排办理移交，过渡期2年，.*《办法》第四十三条/,
      /全面停止贷款权：过渡期内每年减少第一责任贷款的50%，过渡期届满后停止所有贷款的发放权.*《办法》第四十四条/,
      /绩效待遇：.*《办法》第四十五条/,
      /退出以后：退出满1年未安排相应岗位的，转入专职清收.*《办法》第四十六条/,
    ]) {
      expect(onAge).toMatch(step);
    }
    const onViolation = zh(exitGrounds({ ...person, asOf: "2020-01-01", majorViolation: true }));
    expect(onViolation.split("\n")[0]).toBe("岗位退出条件：应退出客户经理岗位（有重大违规行为）");
    expect(onViolation).toContain("转入专职清收");
    expect(onViolation).not.toContain("平稳移交");
  });

  test("an extended term, while it lasts and after it", () => {
    const man = { birthDate: "1970-06-30", sex: "male", extendedUntil: "2027-12-31" } as const;
    expect(zh(exitGrounds({ ...man, asOf: "2027-12-31" }))).toContain(
      "（期满后退出），仍在延长期内，不因年龄退出",
    );
    expect(zh(exitGrounds({ ...man, asOf: "2028-01-01" }))).toContain("延长期已届满，符合退出条件");
  });

  test("a term extended by the one day on which the age is exceeded, and one that ends the day before", () => {
    const man = { birthDate: "1970-06-30", sex: "male", asOf: "2026-06-30" } as const;
    const onTheDay = exitGrounds({ ...man, extendedUntil: "2026-06-30" });
    expect([onTheDay.mustExit, onTheDay.ageEndsPostFrom]).toEqual([false, "2026-07-01"]);
    expect(zh(onTheDay)).toContain("（期满后退出），仍在延长期内，不因年龄退出");
    const before = exitGrounds({ ...man, extendedUntil: "2026-06-29" });
    expect([before.mustExit, before.ageEndsPostFrom]).toEqual([true, "2026-06-30"]);
    expect(zh(before)).toContain("至该日尚未超过任职年龄，无需延长");
  });

  test("a loan of the original manager stays within the ceiling of the year", () => {
    const loan = { reachedAgeOn: "2024-05-10", asOf: "2025-01-10", dueDiligenceDone: true };
    const vouched = { ...loan, collected: true, successorSeesRisk: true, originalSeesRisk: false };
    expect(zh(handoverLending(vouched))).toMatch(/不得超过当年上限.*《办法》第四十四条/);
    expect(zh(handoverLending({ ...vouched, collected: false })).split("\n")[0]).toBe(
      "移交贷款的再发放：暂不发放",
    );
  });

  test("an appointment while the character is not judged", () => {
    const person = { financeSince: "2024-03-01", examPassed: true, certificateHeld: true };
    expect(zh(appointmentEligibility({ ...person, asOf: "2025-03-01" })).split("\n")[0]).toBe(
      "客户经理任职条件：尚待认定",
    );
  });

  test("which post pays", () => {
    const posts = {
      prior: { coefficient: "1.7", performance: "1" },
      current: { coefficient: "1.6", performance: "2" },
    };
    const pay = (payDate: string) => zh(protectedPay({ appointedOn: "2023-03-01", payDate, ...posts }));
    expect(pay("2024-01-31")).toContain("工资系数：客户经理岗位1.6不高于任新职前1.7，按任新职前水平执行");
    expect(pay("2026-01-31")).toContain("2026年1月31日保护期已届满");
  });

  test("a transfer, or an illness, once and not again beside itself", () => {
    const left = { exitedOn: "2024-05-10", asOf: "2025-05-11" };
    expect(zh(fullTimeRecovery({ ...left, assigned: false })).split("\n")[0]).toBe("转入专职清收：应予转入");
    expect(zh(fullTimeRecovery({ ...left, assigned: true })).split("\n")[0]).toBe("转入专职清收：不予转入");
    expect(zh(fullTimeRecovery({ ...left, asOf: "2025-05-10", assigned: false })).split("\n")[0]).toBe(
      "转入专职清收：暂不转入",
    );
    const ill = {
      birthDate: "1990-01-01",
      sex: "male",
      asOf: "2025-01-01",
      unfitThroughIllness: true,
    } as const;
    expect(zh(exitGrounds(ill)).split("\n")[0]).toBe(
      "岗位退出条件：应退出客户经理岗位（因病不能胜任信贷工作）",
    );
  });
});

test.each([
  [1, "one full year"],
  [2, "2 full years"],
])("years without a post are counted by the policy: %i", (years, en) => {
  const policy = definePolicy({ career: { yearsWithoutPost: years } });
  const person = { birthDate: "1970-06-30", sex: "male", asOf: "2026-06-30" } as const;
  const finding = exitGrounds(person, policy);
  expect(zh(finding)).toContain(`退出满${years}年未安排相应岗位的，转入专职清收`);
  expect(explain(finding, { locale: "en", format: "text" })).toContain(
    `who is without another post for ${en} is transferred to full-time recovery`,
  );
});

test("a transition of one year is halved alike by both readings, so that none is named", () => {
  const person = { reachedAgeOn: "2024-05-10", loansAtStart: "1", asOf: "2024-05-10" };
  const one = definePolicy({ career: { handover: { years: 1 } } });
  expect(handover(person, one).readings).toEqual({});
  expect(handover(person).readings).toEqual({ handoverHalving: "equalHalves" });
});

test("years that are added to dates are at most 99", () => {
  expect(safely(definePolicy)({ career: { exit: { maleAge: 100 } } })).toMatchObject({
    ok: false,
    issues: [{ path: ["career", "exit", "maleAge"], code: "aboveMaximum" }],
  });
});
