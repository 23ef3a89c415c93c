import { explain, gradeCeiling, gradeForScore, interestScore } from "kaoping";
import { expect, test } from "vitest";

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
