import { gradeForScore, gradeRoster, peerTotals, plain, safely } from "kaoping";
import { expect, test } from "vitest";
import { issuesIn } from "../support/issues.js";
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

test.each([
  [undefined, "nothing", "空"],
  [null, "null", "null"],
  ["x", '"x"', "“x”"],
  [1, "1", "1"],
])("%j has none", (value, en, zh) => {
  expect(issuesIn(() => plain(value as never)).map(({ path, code, detail }) => [path, code, detail])).toEqual(
    [[[], "wrongType", { zh: `应为认定，得到的是${zh}`, en: `expected a finding, got ${en}` }]],
  );
});

test("what holds itself has none: no finding does", () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const outcome = safely(plain)(circle as never);
  expect(outcome.ok ? [] : outcome.issues.map(({ path, code, detail }) => [path, code, detail])).toEqual([
    [
      [],
      "unreadable",
      {
        zh: "应为认定，得到的内容不能写成JSON",
        en: "expected a finding, got what cannot be written as JSON",
      },
    ],
  ]);
});
