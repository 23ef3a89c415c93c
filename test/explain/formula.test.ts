import { explain, gradeManager } from "kaoping";
import { expect, test } from "vitest";

const zh = { locale: "zh", format: "text", audience: "employee" } as const;
const en = { ...zh, locale: "en" } as const;

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
    "Points of the three items: 23.3333 + 33.3333 + 33.3333 = 90 points (the figures of the formula are rounded)",
  );
});
