import { gradeForScore, gradeRoster, peerTotals, plain } from "kaoping";
import { expect, test } from "vitest";
import { issuesOf } from "../support/issues.js";
import { AVERAGE } from "../support/managers.js";

test("the plain form of a finding is its JSON as an object, which can be cloned, sent and changed", () => {
  const finding = gradeForScore({ score: "89.996" });
  const form = plain(finding);
  expect(form).toEqual(JSON.parse(JSON.stringify(finding)));
  expect(JSON.stringify(form)).toBe(JSON.stringify(finding));
  expect(structuredClone(form)).toEqual(form);
  expect([form.recordedScore, Object.isFrozen(form)]).toEqual(["90", false]);
});

test("a roster and totals have one too", () => {
  const roster = gradeRoster({ year: 2025, managers: [AVERAGE, { ...AVERAGE, loansGranted: -1 }] });
  expect(plain(roster).appraisals[0]?.score).toBe("100");
  expect(plain(peerTotals([AVERAGE])).urban?.interestIncome).toBe(String(AVERAGE.interestIncome));
});

test.each([undefined, null, "x", 1])("%j has none", (value) => {
  expect(issuesOf(() => plain(value as never))).toEqual([[[], "wrongType"]]);
});

test("what cannot be written as JSON has none", () => {
  const holdsItself: { self?: unknown } = {};
  holdsItself.self = holdsItself;
  for (const value of [holdsItself, { figure: 1n }, { toJSON: () => undefined }, () => 1])
    expect(issuesOf(() => plain(value))).toHaveLength(1);
});
