import { disposalRefund, explain, retirementBuyout } from "kaoping";
import { describe, expect, test } from "vitest";

const text = (finding: Parameters<typeof explain>[0], locale: "zh" | "en") =>
  explain(finding, { locale, format: "text" });

describe("the reading of what uses the tolerance first is named where loans share it", () => {
  const readings = (tolerance: string, ...balances: string[]) =>
    retirementBuyout({
      loans: balances.map((balance, i) => ({
        id: String(i),
        formedYear: 2013,
        balance,
        lentOn: `2012-01-0${i + 1}`,
      })),
      tolerance,
    }).readings.toleranceUse;

  test("two that reach over it", () => {
    expect(readings("150", "100", "100")).toBe("settlementOrder");
  });

  test("not two that lie within it, nor one, nor where nothing of it is left", () => {
    expect(readings("200", "100", "100")).toBeUndefined();
    expect(readings("150", "200")).toBeUndefined();
    expect(readings("0", "100", "100")).toBeUndefined();
  });
});

test("what a refund waits for is named, both where both are lacking", () => {
  const finding = disposalRefund({ held: "5", loss: "0", disposalEnded: false, loanSettled: false });
  expect(text(finding, "en")).toContain(
    "0 yuan (to be decided once the disposal has ended and the loan is repaid)",
  );
  expect(text(finding, "zh")).toContain("0元（待资产处置完毕、贷款清偿后再定）");
});

test("a refund without a loss is due at once only where both conditions are stated", () => {
  const once = "5 yuan (no loss at all: all of it, once the disposal has ended and the loan is repaid)";
  expect(text(disposalRefund({ held: "5", loss: "0", disposalEnded: true }), "en")).toContain(once);
  expect(text(disposalRefund({ held: "5", loss: "0", loanSettled: true }), "en")).toContain(once);
  expect(
    text(disposalRefund({ held: "5", loss: "0", disposalEnded: true, loanSettled: true }), "en"),
  ).toContain("5 yuan (no loss at all: all of it) 〔");
});

test("an employee is told how loans are rounded where one of several is", () => {
  const rounding = "各笔应付金额：按清偿顺序累计后四舍五入到分";
  const told = (...balances: string[]) => {
    const loans = balances.map((balance, i) => ({
      id: String(i),
      formedYear: 2004,
      balance,
      lentOn: `2002-01-0${i + 1}`,
    }));
    return explain(retirementBuyout({ loans, tolerance: "0" }), {
      locale: "zh",
      format: "text",
      audience: "employee",
    });
  };
  expect(told("1000", "1000.10")).toContain(rounding);
  expect(told("1000", "1000")).not.toContain(rounding);
});
