import {
  definePolicy,
  explain,
  type Finding,
  gradeManager,
  type ManagerInput,
  type PolicyOverrides,
  qualityScore,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { AVERAGE, PEERS } from "../support/managers.js";

const OWN: ManagerInput = {
  ...AVERAGE,
  name: "张三",
  loansGranted: 137,
  interestIncome: "1150000",
  newNplBalance: "84000",
  managedLoans: "8000000",
};

/** The lines of an employee's sheet, without their numbers and clauses. */
function sheet(
  own: Partial<ManagerInput>,
  locale: "zh" | "en",
  readings?: PolicyOverrides["readings"],
): string[] {
  const policy = readings === undefined ? undefined : definePolicy({ readings });
  const finding: Finding = gradeManager({ year: 2025, manager: { ...OWN, ...own }, peers: PEERS }, policy);
  return explain(finding, { locale, format: "text", audience: "employee" })
    .split("\n")
    .map((line) => line.replace(/^ +(?:\d+\.|-) /, "").replace(/ 〔.+〕$/, ""));
}

describe("an employee's sheet", () => {
  test("compares with the average as the article does", () => {
    expect(sheet({}, "zh")).toEqual(
      expect.arrayContaining([
        "定量考核：1、贷款发放业务量",
        "平均业务笔数：同类型客户经理10人，合计1,200笔，平均120笔",
        "贷款发放笔数：本人137笔，平均120笔，多14.17%",
        "加分，每超过平均数1个百分点加0.1分：14.1667 × 0.1分 ≈ 1.4167分",
        "得分：20 + 1.4167 ≈ 21.4167分",
        "贷款利息收入：本人1,150,000元，平均1,000,000元，多15%",
        "加分，按比例：50分 × 15% = 7.5分",
        "超过基数：1.05% − 1% = 0.05个百分点",
        "扣分，每超过基数0.1个百分点扣1分：0.5 × 1分 = 0.5分",
      ]),
    );
    expect(sheet({}, "en")).toEqual(
      expect.arrayContaining([
        "Average number of loans: managers of the class: 10, together 1,200, on average 120",
        "Loans granted: own figure 137, average 120: 14.17 % more",
        "Added, 0.1 points for each percent above the average: 14.1667 × 0.1 points ≈ 1.4167 points",
        "Added, in proportion: 50 points × 15 % = 7.5 points",
      ]),
    );
  });

  test("says in which direction a figure lies from the average, and when it meets it", () => {
    const less = sheet({ loansGranted: 100, interestIncome: "1000000" }, "zh");
    expect(less).toContain("贷款发放笔数：本人100笔，平均120笔，少16.67%");
    expect(less).toContain("扣分，每少于平均数1个百分点扣0.1分：16.6667 × 0.1分 ≈ 1.6667分");
    expect(less).toContain("贷款利息收入：本人1,000,000元，平均1,000,000元，达到平均数");
    expect(less).toContain("加（扣）分，按比例：不加不扣（0分）");
    expect(less).toContain("得分：得满分50分");
  });

  test("says the limits of an item in the words of the article", () => {
    const limits = sheet({ loansGranted: 300, interestIncome: "-5", newNplBalance: "4000000" }, "zh");
    expect(limits).toContain("上限和下限：加分不得超过10分，按10分加");
    expect(limits).toContain("得分：20 + 10 = 30分");
    expect(limits).toContain("上限和下限：扣分超过底分50分，扣完底分为止；加分不得超过20分，本例没有加分");
    expect(limits).toContain("得分：扣完底分50分为止，得0分");
    expect(limits).toContain("下限：扣分超过底分30分，扣完底分为止");
  });

  test("counts whole percents in words", () => {
    expect(sheet({}, "zh", { perPointSteps: "wholeSteps" })).toContain(
      "加分，每超过平均数1个百分点加0.1分，按整百分点计：14 × 0.1分 = 1.4分",
    );
    const odd = { newNplBalance: "137000", managedLoans: "9870000" };
    expect(sheet(odd, "zh", { perPointSteps: "wholeSteps" })).toEqual(
      expect.arrayContaining([
        "超过基数：1.388% − 1% ≈ 0.388个百分点",
        "扣分，每超过基数0.1个百分点扣1分，按整0.1个百分点计：3 × 1分 = 3分",
      ]),
    );
  });

  test("adds up only what is more than one deduction", () => {
    expect(sheet({ fines: 1 }, "zh")).toContain("合计扣分：2分");
    expect(sheet({ fines: 1, failedExams: 1 }, "zh")).toContain("合计扣分：3 + 2 = 5分");
  });

  test("cites the quantitative items for their sum, and all of the conduct for its own", () => {
    const finding: Finding = gradeManager({ year: 2025, manager: { ...OWN, fines: 1 }, peers: PEERS });
    const text = explain(finding, { locale: "zh", format: "text", audience: "employee" });
    expect(text).toMatch(/三项得分：.*分 〔《办法》第十一条〕/);
    expect(text).toMatch(/合计扣分：2分 〔《办法》第十二条〕/);
  });

  test("cites for the grade the ceiling that holds it down, though another applies", () => {
    const manager = { ...OWN, seriousViolations: 1, nplTolerance: "0.005" };
    const finding: Finding = gradeManager({ year: 2025, manager, peers: PEERS });
    expect(explain(finding, { locale: "zh", format: "text", audience: "employee" })).toContain(
      "初评等级：按总分应为一级（工资系数2.0），不得超过三级，初评为三级 〔《办法》第十二条第3项〕",
    );
  });

  test("names the tolerance and its multiple", () => {
    expect(sheet({ nplTolerance: "0.01" }, "zh")).toContain(
      "不良容忍度的限制：适用，新增不良贷款率1.05%，超过核定容忍度1%，未超过其1.5倍（1.5%），不得超过二级",
    );
    expect(sheet({ nplTolerance: "0.01" }, "en")).toContain(
      "Ceiling for new NPL: applied, since 1.05 % is above the tolerance of 1 %, but not above 1.5 times the tolerance (1.5 %): not above grade two",
    );
  });

  test("says that the head office has still to approve the grade and the coefficient", () => {
    const [headline, ...lines] = sheet({}, "zh");
    expect(headline).toBe(
      "客户经理等级评定：张三 (AM-001)，城关区（一类行），2025年度：总分≈108.4167分，初评一级，2026年度工资系数2.0",
    );
    expect(lines).toContain(
      "评定阶段：初评，由支行（部）于2026年1月进行，报总行审核批准后，确定客户经理等级和2026年度岗位工资系数",
    );
    expect(sheet({}, "en")).toContain(
      "Stage: proposed by the sub-branch in January 2026; the grade and the coefficient for 2026 stand once the head office has approved them",
    );
  });
});

describe("under protection the sheet says", () => {
  const first = { appointedOn: "2024-05-01" };

  test("through which day it lasts, and which coefficient that gives how long", () => {
    const zh = sheet({ ...first, priorCoefficient: "1.7" }, "zh");
    expect(zh).toContain("首次任职保护期：适用，保护期至2026年5月1日（含），2025年12月31日仍在期内");
    expect(zh).toContain("初评等级：按总分应为一级（工资系数2.0）；保护期内定为三级");
    expect(zh).toContain(
      "2026年度工资系数：1.7（任新职前的工资系数，高于等级工资系数1.6，保护期内从高），执行至2026年5月1日，次日起1.6",
    );
    expect(sheet({ ...first, priorCoefficient: "1.7" }, "en")).toContain(
      "Salary coefficient for 2026: 1.7, that of the post before, higher than 1.6 of the grade and so paid under protection, through 1 May 2026; 1.6 from the day after",
    );
    expect(sheet({ appointedOn: "2024-12-31", priorCoefficient: "1.7" }, "zh")).toContain(
      "2026年度工资系数：1.7（任新职前的工资系数，高于等级工资系数1.6，保护期内从高）",
    );
    expect(sheet({ ...first, priorCoefficient: "1.5" }, "zh")).toContain(
      "2026年度工资系数：1.6（等级工资系数，不低于任新职前的1.5）",
    );
  });

  test("that Article 7 may lift the coefficient where the post before is not given", () => {
    expect(sheet(first, "zh")).toContain(
      "未提供任新职前的工资系数：保护期内工资系数和绩效不低于任新职前水平，实际执行的系数可能高于此处所列，按“保护期工资待遇”计算",
    );
  });

  test("the day it was tested on, by the reading chosen", () => {
    const own = { appointedOn: "2024-01-10" };
    expect(sheet(own, "zh", { protectionTestedOn: "ratingMonth" })).toContain(
      "首次任职保护期：不适用，保护期至2026年1月10日（含），2026年1月31日已经届满",
    );
    expect(sheet(own, "zh")).toContain(
      "首次任职保护期：适用，保护期至2026年1月10日（含），2025年12月31日仍在期内",
    );
  });
});

test("who is below standard is told the task, its months and what follows", () => {
  const low = { interestIncome: "0" };
  const task =
    "取消客户经理岗位，专门下达不良贷款清收任务予以考核，考核期6个月，期满后视清收考核结果决定是否上岗，考核期薪酬待遇按本行有关规定执行";
  const after = sheet({ ...low, appointedOn: "2020-01-01" }, "zh");
  expect(after).toContain(`未达到客户经理等级标准：${task}`);
  expect(after).toContain("初评等级：按总分未达到等级标准，取消客户经理资格");
  expect(after).toContain("清收任务考核期：6个月");
  expect(sheet(low, "zh")).toContain(
    `未达到客户经理等级标准，且未提供首次任职日期：仍在首次任职保护期内的，按初定等级，不取消岗位；不在保护期内的，${task}`,
  );
  expect(sheet(low, "en")).toContain(
    "Below the standard of the grades, and no day of first appointment was given: if still under protection, the grade is the initial one and the post is kept; if not, the post is cancelled and a recovery task of 6 months is set; its result then decides on the return to the post, and pay meanwhile follows other rules of the bank",
  );
});

describe("points for quality are not shown as if they met", () => {
  const lines = (newNplBalance: string, managedLoans: string) =>
    explain(qualityScore({ newNplBalance, managedLoans }), {
      locale: "zh",
      format: "text",
      audience: "employee",
    })
      .split("\n")
      .map((line) => line.replace(/^ *(\d+\.|-) | 〔.*/g, ""));

  test("the base points, where more than them is taken off", () => {
    expect(lines("400000000.01", "10000000000").slice(4, 6)).toEqual([
      "扣分，每超过基数0.1个百分点扣1分：30 × 1分 = 30.000000001分（式中数字经四舍五入）",
      "下限：扣分超过底分30分，扣完底分为止",
    ]);
  });

  test("the base ratio, where the own one is above it", () => {
    expect(lines("100000.01", "10000000")[2]).toBe(
      "新增不良贷款率：100,000.01元 ÷ 10,000,000元 = 1.0000001%",
    );
  });
});
