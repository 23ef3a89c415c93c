import {
  accountantLiability,
  compensationRate,
  definePolicy,
  explain,
  primaryLiability,
  referredLoanLiability,
  safely,
} from "kaoping";
import { expect, test } from "vitest";

const zh = { locale: "zh", format: "text" } as const;

test("NPL of the first year that is compensated has a rate", () => {
  const rates = [
    { year: 1998, rate: "0.04" },
    { year: 1999, rate: "0.05" },
  ];
  const rate = (formedYear: number) => {
    const finding = compensationRate({ formedYear, assessedYear: formedYear, rates });
    return finding.rate === null ? null : String(finding.rate);
  };
  expect(rate(1998)).toBeNull();
  expect(rate(1999)).toBe("0.05");
});

test("the year from which an amount is exempt is that of the reading", () => {
  const refusal = (exemptionBefore2011: "none" | "counts") => {
    const policy = definePolicy({ readings: { exemptionBefore2011 } });
    const outcome = safely(primaryLiability)({ npl: "9", formedYear: 1998, exemptAmount: "5" }, policy);
    return outcome.ok ? "none" : outcome.issues.map(({ detail }) => detail.zh).join();
  };
  expect(refusal("counts")).toBe("1998年形成的不良贷款应不填或填0：1999年起形成的才有免责金额");
  expect(refusal("none")).toBe("1998年形成的不良贷款应不填或填0：2011年起形成的才有免责金额");
});

test("each ground of full liability names its own duties", () => {
  const finding = accountantLiability({
    loss: "1",
    borrowerPresent: false,
    identityVerified: true,
    conditions: { amount: "20000", familyGuarantee: false, paidToBorrowerAccount: true },
  });
  const grounds = explain(finding, zh)
    .split("\n")
    .filter((line) => line.includes("全额赔偿的依据"));
  expect(grounds).toEqual([
    "   8. 全额赔偿的依据：不符合“借款人本人到场”的要求 〔《办法》第二十三条〕",
    "   9. 全额赔偿的依据：不符合“配偶或其他家庭成员负连带保证责任”的要求 〔《办法》第二十四条〕",
  ]);
});

test("a loan that was introduced is answered for beyond what is exempt", () => {
  const loan = { occurredOn: "2008-01-01", balance: "100", exemptAmount: "40" };
  expect(explain(referredLoanLiability(loan), zh)).toContain("赔偿金额：60元 × 100% = 60元 〔");
});
