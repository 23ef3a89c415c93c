import {
  compensationRates,
  explain,
  type Finding,
  gradeCeiling,
  gradeForScore,
  interestScore,
  loanConditions,
  qualityScore,
} from "kaoping";
import { expect, test } from "vitest";

/** The lines of an employee's sheet, without their numbers and clauses. */
const said = (finding: Finding, locale: "zh" | "en") =>
  explain(finding, { locale, format: "text", audience: "employee" })
    .split("\n")
    .map((line) => line.replace(/^ *(\d+\.|-) | 〔.*/g, ""));

const sheet = { locale: "zh", format: "text", audience: "employee" } as const;

test("a score just below a band is not shown as if it had reached it", () => {
  const text = explain(gradeForScore({ score: "89.99999" }), sheet);
  expect(text).toContain("89.99999分，属“75分（含）至90分（不含）”，二级");
  expect(text).not.toContain("≈90分");
});

test("a ratio just above the tolerance is not shown as if it met it", () => {
  const finding = gradeCeiling({ newNplRatio: "0.0120000013", nplTolerance: "0.012" });
  expect(explain(finding, sheet)).toContain("≈1.2000001%，超过核定容忍度1.2%");
});

test("a figure that is not zero is not shown as if it were", () => {
  const finding = interestScore({
    interestIncome: "1000000.01",
    peers: { managers: 10, interestIncome: "10000000" },
  });
  expect(explain(finding, sheet)).toContain("本人1,000,000.01元，平均1,000,000元，多0.000001%");
});

const THIRD = "0.00333333333333333333333333333333333";

test.each([
  [
    "1.5 times a tolerance with more decimals",
    { newNplRatio: "0.00499997", nplTolerance: "0.0033333" },
    "适用，新增不良贷款率0.499997%，超过核定容忍度≈0.3333%的1.5倍（0.499995%），不得超过三级",
    "applied, since 0.499997 % is above 1.5 times the tolerance of ≈0.3333 % (0.499995 %): not above grade three",
  ],
  [
    "1.5 times a tolerance just below a third of a percent",
    { newNplRatio: "0.005", nplTolerance: THIRD },
    "适用，新增不良贷款率0.5%，超过核定容忍度≈0.3333%的1.5倍（≈0.4999999999999999999999999999999995%），不得超过三级",
    "applied, since 0.5 % is above 1.5 times the tolerance of ≈0.3333 % (≈0.4999999999999999999999999999999995 %): not above grade three",
  ],
  [
    "the tolerance, just below it",
    { newNplRatio: "0.012000001", nplTolerance: "0.012000003" },
    "不适用，新增不良贷款率1.2000001%，未超过核定容忍度1.2000003%",
    "not applied, since 1.2000001 % is not above the tolerance of 1.2000003 %",
  ],
  [
    "the tolerance, which it equals",
    { newNplRatio: "0.012000003", nplTolerance: "0.012000003" },
    "不适用，新增不良贷款率≈1.2%，未超过核定容忍度≈1.2%",
    "not applied, since ≈1.2 % is not above the tolerance of ≈1.2 %",
  ],
])("a ratio and %s are told apart as they are shown", (_, input, zh, en) => {
  const finding = gradeCeiling(input);
  expect(said(finding, "zh")).toContain(`不良容忍度的限制：${zh}`);
  expect(said(finding, "en")).toContain(`Ceiling for new NPL: ${en}`);
});

test.each([
  [
    "400000000.01",
    [
      "扣分，每超过基数0.1个百分点扣1分：30 × 1分 = 30.000000001分（式中数字经四舍五入）",
      "下限：扣分超过底分30分，扣完底分为止",
      "得分：扣完底分30分为止，得0分",
    ],
  ],
  [
    "399999999.99",
    [
      "扣分，每超过基数0.1个百分点扣1分：30 × 1分 = 29.999999999分（式中数字经四舍五入）",
      "得分：30 − 29.999999999 = 0.000000001分",
    ],
  ],
  ["400000000", ["扣分，每超过基数0.1个百分点扣1分：30 × 1分 = 30分", "得分：30 − 30 = 0分"]],
])(
  "points taken off for new NPL of %s are not shown as if they were the base points",
  (newNplBalance, told) => {
    const finding = qualityScore({ newNplBalance, managedLoans: "10000000000" });
    expect(said(finding, "zh").slice(4, 4 + told.length)).toEqual(told);
  },
);

test.each([
  [
    "13999999.99",
    ["加分，按比例：50分 × 40% = 19.99999995分（式中数字经四舍五入）", "得分：50 + 19.99999995 ≈ 70分"],
    "Added, in proportion: 50 points × 40 % = 19.99999995 points (the figures of the formula are rounded)",
  ],
  [
    "14000000.01",
    [
      "加分，按比例：50分 × 40% ≈ 20.0000001分",
      "上限和下限：加分不得超过20分，按20分加",
      "得分：50 + 20 = 70分",
    ],
    "Added, in proportion: 50 points × 40 % ≈ 20.0000001 points",
  ],
])(
  "points added for interest of %s are not shown as if they were the bonus cap",
  (interestIncome, zh, en) => {
    const finding = interestScore({ interestIncome, peers: { managers: 10, interestIncome: "100000000" } });
    expect(said(finding, "zh").slice(4, 4 + zh.length)).toEqual(zh);
    expect(said(finding, "en")[4]).toBe(en);
  },
);

test.each([
  ["100000000.01", "1.0000000001%", "超过基数：1.0000000001% − 1% = 0.0000000001个百分点"],
  ["99999999.99", "0.9999999999%", "低于基数：1% − 0.9999999999% = 0.0000000001个百分点"],
  ["100000000", "1%", "与基数1%相比"],
])("a ratio of new NPL of %s is not shown as if it met the base", (newNplBalance, ratio, away) => {
  const lines = said(qualityScore({ newNplBalance, managedLoans: "10000000000" }), "zh");
  expect(lines[2]?.endsWith(`= ${ratio}`)).toBe(true);
  expect(lines[3]).toContain(away);
});

test("an amount is not shown as if it met the least for which conditions hold", () => {
  const loan = { familyGuarantee: true, paidToBorrowerAccount: true };
  const below = loanConditions({ ...loan, amount: "9999.99999" });
  expect(said(below, "zh")).toContain("贷款条件是否适用：不适用，贷款9,999.99999元，低于10,000元");
  expect(said(below, "en")).toContain(
    "Whether the conditions apply: they do not, as 9,999.99999 yuan is below 10,000 yuan",
  );
  const on = loanConditions({ ...loan, amount: "10000" });
  expect(said(on, "zh")).toContain("贷款条件是否适用：适用，贷款10,000元，不低于10,000元");
});

test("a rate is not shown as if it were that which it is lower than", () => {
  const rates = [
    { year: 2001, rate: "0.05" },
    { year: 2002, rate: "0.0499999999" },
  ];
  const finding = compensationRates({ rates });
  expect(said(finding, "zh")).toContain("2002年：4.99999999%，低于2001年的5%");
  expect(said(finding, "en")).toContain("2002: 4.99999999 %, lower than 5 % of 2001");
});
