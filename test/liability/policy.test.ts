import { compensation, definePolicy, fundSettlement, policySources, safely } from "kaoping";
import { expect, test } from "vitest";

test("a year of the policy is a year of the calendar", () => {
  const define = safely(definePolicy);
  for (const fromYear of [99, 1998.5]) {
    const outcome = define({ compensation: { formed: { fromYear } } });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
      ["compensation", "formed", "fromYear"],
    ]);
  }
});

test("the same year stands in the policy once for each clause that states it", () => {
  expect(policySources).toMatchObject({
    "compensation.formed.fromYear": "measures-33",
    "compensation.vintage.firstYear": "measures-36",
    "compensation.referred.fromYear": "measures-37",
  });
});

test("what is payable can be settled, whatever the exact amount", () => {
  const { amount, payable } = compensation({ formedYear: 2009, balance: "100.50", rate: "0.0033" });
  const accounts = { riskFund: "0.30", postDeposit: "0" };
  expect(safely(fundSettlement)({ due: amount, ...accounts }).ok).toBe(false);
  expect(fundSettlement({ due: payable, ...accounts }).carriedForward.toString()).toBe("0.03");
});
