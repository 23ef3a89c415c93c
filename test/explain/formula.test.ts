import { explain, fundSettlement, gradeManager, primaryLiability } from "kaoping";
import { expect, test } from "vitest";

const zh = { locale: "zh", format: "text", audience: "employee" } as const;
const en = { ...zh, locale: "en" } as const;

test("the smaller of two amounts is told in words", () => {
  const finding = fundSettlement({ due: "20000", riskFund: "30000", postDeposit: "15000" });
  expect(explain(finding, zh)).toContain("20,000元与30,000元，取较小的，为20,000元");
  expect(explain(finding, en)).toContain("the smaller of 20,000 yuan and 30,000 yuan: 20,000 yuan");
});

test("a difference that is not above zero counts as none", () => {
  const of = (npl: string) => primaryLiability({ npl, exemptAmount: "50000" });
  expect(explain(of("49999.99"), zh)).toContain("49,999.99元 − 50,000元，差额不大于零，按0元计");
  expect(explain(of("49999.99"), en)).toContain(
    "49,999.99 yuan − 50,000 yuan is not above zero and counts as 0 yuan",
  );
  expect(explain(of("50000.01"), zh)).toContain("50,000.01元 − 50,000元 = 0.01元");
});

test("an exact sum of rounded figures is equal to them, and the line says that they are rounded", () => {
  const own = {
    loansGranted: 12,
    interestIncome: "2000000",
    newNplBalance: "10000",
    managedLoans: "1500000",
  };
  const finding = gradeManager({
    year: 2025,
    manager: { id: "AM-001", branchType: "urban", ...own, nplTolerance: "0.012" },
    peers: { urban: { managers: 3, loansGranted: 27, interestIncome: "9000000" } },
  });
  expect(finding.score.toFixed()).toBe("90");
  expect(explain(finding, zh)).toContain(
    "三项得分：23.3333 + 33.3333 + 33.3333 = 90分（式中数字经四舍五入）",
  );
  expect(explain(finding, en)).toContain(
    "Items: 23.3333 + 33.3333 + 33.3333 = 90 points (the figures of the formula are rounded)",
  );
});
