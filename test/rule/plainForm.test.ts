import { gradeForScore, gradeRoster, peerTotals, plain, safely } from "kaoping";
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

test("what holds itself has none: no finding does", () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const outcome = safely(plain)(circle as never);
  expect(outcome.ok ? [] : outcome.issues.map(({ code, detail }) => [code, detail])).toEqual([
    [
      "unreadable",
      {
        zh: "应为认定，得到的内容不能写成JSON",
        en: "expected a finding, got what cannot be written as JSON",
      },
    ],
  ]);
});
