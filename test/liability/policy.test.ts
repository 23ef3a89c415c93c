import {
  accountantLiability,
  compensation,
  definePolicy,
  explain,
  fundSettlement,
  policySources,
  safely,
} from "kaoping";
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

test.each([
  ["formed", { fromYear: 2011 }, "exemptFromYear"],
  ["formed", { exemptFromYear: 1999 }, "exemptFromYear"],
  ["referred", { fromYear: 2008 }, "fullFromYear"],
  ["referred", { fullFromYear: 1999 }, "fullFromYear"],
])("the years of compensation stand in order: %s %j", (part, years, field) => {
  const outcome = safely(definePolicy)({ compensation: { [part]: years } });
  expect(outcome.ok ? [] : outcome.issues.map(({ path, code }) => [path, code])).toEqual([
    [["compensation", part, field], "inconsistent"],
  ]);
});

test("years of compensation that follow each other are accepted", () => {
  for (const years of [{ formed: { fromYear: 2010 } }, { referred: { fullFromYear: 2000 } }])
    expect(safely(definePolicy)({ compensation: years }).ok).toBe(true);
});

test("each clause that was broken is cited for the full liability", () => {
  const finding = accountantLiability({
    loss: "8000",
    borrowerPresent: false,
    identityVerified: true,
    conditions: { amount: "10000", familyGuarantee: false, paidToBorrowerAccount: true },
  });
  const grounds = explain(finding, { locale: "en", format: "text" })
    .split("\n")
    .filter((line) => line.includes("Ground of full liability"));
  expect(grounds.map((line) => /Art\. \d+/.exec(line)?.[0])).toEqual(["Art. 23", "Art. 24"]);
});
