import { definePolicy, explain, type Finding, offPostPay, recoveryShare, toleranceAmount } from "kaoping";
import { describe, expect, test } from "vitest";

const zh = { locale: "zh", format: "text" } as const;

describe("the sheet of a recovery share", () => {
  const finding = recoveryShare({ nplBalance: "120000.01", tolerance: "100000", taskCompletion: "1" });

  test("tells the employee the percent over the tolerance, never so rounded that it stands on an edge", () => {
    const text = explain(finding, { ...zh, audience: "employee" });
    expect(text).toContain("超容忍度：20,000.01元 ÷ 100,000元 = 20.00001%");
    expect(text).toContain(
      "超容忍度的档次：20%（不含）至50%（含），即不良贷款超过120,000元、不超过150,000元，本档比例50%",
    );
    expect(text).not.toContain("≈");
    expect(text.split("\n")[0]).toBe("超容忍度人员享受柜员平均业务量绩效的比例：50%");
  });

  test("keeps the ratio for the auditor", () => {
    expect(explain(finding, { ...zh, audience: "auditor" })).toContain("20,000.01元 ÷ 100,000元 = 20.00001%");
  });
});

/** The lines of an employee's sheet, without their numbers and clauses. */
const said = (finding: Finding, locale: "zh" | "en") =>
  explain(finding, { locale, format: "text", audience: "employee" })
    .split("\n")
    .map((line) => line.replace(/^ *(\d+\.|-) | 〔.*/g, ""));

test.each([
  [
    "0.79999999",
    "79.999999%（年度清收任务），不足80%，不享受",
    "79.999999 % (the task of the year), less than 80 %; no share",
  ],
  [
    "0.80000001",
    "80.000001%（年度清收任务），达到80%，按本档比例享受",
    "80.000001 % (the task of the year), at least 80 %; the band applies",
  ],
  [
    "2.00000001",
    "200.000001%（年度清收任务），达到80%，按本档比例享受",
    "200.000001 % (the task of the year), at least 80 %; the band applies",
  ],
])("a task completed by %s is not shown as if it met the limit", (taskCompletion, zh, en) => {
  const finding = recoveryShare({
    nplBalance: "110000",
    tolerance: "100000",
    taskCompletion,
    taskPeriod: "year",
  });
  expect(said(finding, "zh")).toContain(`清收任务完成率：${zh}`);
  expect(said(finding, "en")).toContain(`Recovery task completed: ${en}`);
});

test.each([
  ["120000.00001", "120,000.00001 − 100,000 ≈ 20,000.00元"],
  ["150000.00001", "150,000.00001 − 100,000 ≈ 50,000.00元"],
])("a balance is not shown as if it stood on an edge of its band: %s", (nplBalance, over) => {
  const finding = recoveryShare({ nplBalance, tolerance: "100000", taskCompletion: "1" });
  expect(said(finding, "zh")).toContain(`超过容忍额度的金额：${over}`);
});

test.each([
  [
    "120000.00001",
    "120,000.00001元，超过容忍额度120,000元",
    "120,000.00001 yuan is above the tolerance amount of 120,000 yuan",
  ],
  [
    "119999.99999",
    "119,999.99999元，未超过容忍额度120,000元",
    "119,999.99999 yuan is within the tolerance amount of 120,000 yuan",
  ],
  [
    "120000",
    "120,000元，未超过容忍额度120,000元",
    "120,000 yuan is within the tolerance amount of 120,000 yuan",
  ],
])("a balance of %s is not shown as if it met the tolerance", (nplBalance, zh, en) => {
  const pay = { exitCoefficient: "1.8", tellerPay: "2900", tellerCoefficient: "1.3" };
  const parts = { collectionReward: "500", advance: "800", volumeShare: "1680" };
  const finding = offPostPay({ ...pay, ...parts, nplBalance, tolerance: "120000" });
  expect(said(finding, "zh")).toContain(`容忍度：不良贷款${zh}`);
  expect(said(finding, "en")).toContain(`Tolerance: NPL of ${en}`);
});

test("a performance of one part needs no sum", () => {
  const pay = offPostPay({ nplBalance: "1", tolerance: "2", exitCoefficient: "2", tellerPay: "2100" });
  expect(explain(pay, zh)).toContain("绩效工资：2,100元");
});

test("someone without a grade on leaving has no coefficient, and is told so", () => {
  const pay = offPostPay({ nplBalance: "1", tolerance: "2", exitCoefficient: null, tellerPay: "2900" });
  const text = explain(pay, { ...zh, audience: "employee" });
  expect(text).toContain("没有适用的工资系数，绩效工资2,900元");
  expect(text).toContain("工资系数：没有，退出时没有等级，第四十七条没有规定其他系数，请报总行确定");
});

test("an urban head is told the part that the policy sets, and that it applies once", () => {
  const interest = { personalInterest: ["1", "1", "1"], corporateInterest: ["0", "0", "0"] };
  const policy = definePolicy({ recovery: { tolerance: { reducedTo: "0.5" } } });
  const text = explain(toleranceAmount({ ...interest, urban: true, branchHead: true }, policy), zh);
  expect(text).toContain("按比例的50%核定，即自然人5%，企业、组织2.5%，只折减一次");
  expect(text).not.toContain("60%");
});
