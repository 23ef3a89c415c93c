import { definePolicy, explain, gradeManager, gradeRoster, referencePolicy } from "kaoping";
import { expect, test } from "vitest";
import { AVERAGE, PEERS } from "../support/managers.js";

const codes = (from: string, to?: string) => {
  const policy = definePolicy({ name: "dated", inForce: to === undefined ? { from } : { from, to } });
  return gradeManager({ year: 2025, manager: AVERAGE, peers: PEERS }, policy).notes.map(({ code }) => code);
};

test.each([
  ["2012-01-01", "2012-12-31", ["policyNotInForce"]],
  ["2026-01-01", undefined, ["policyNotInForce"]],
  ["2025-01-01", "2025-12-30", ["policyNotInForce"]],
  ["2025-12-31", "2025-12-31", []],
  ["2012-01-01", undefined, []],
])("a policy in force from %s to %s is noted where the year rated ends outside of it", (from, to, notes) => {
  expect(codes(from, to)).toEqual(notes);
});

test("a policy that states no days is not", () => {
  const { notes } = gradeManager({ year: 2025, manager: AVERAGE, peers: PEERS }, referencePolicy);
  expect(notes).toEqual([]);
});

test("it rests on no clause", () => {
  const policy = definePolicy({ name: "dated", inForce: { from: "2026-01-01" } });
  const finding = gradeManager({ year: 2025, manager: AVERAGE, peers: PEERS }, policy);
  const sheet = { format: "text", audience: "employee" } as const;
  expect(explain(finding, { ...sheet, locale: "zh" })).toContain(
    "所用参数版本的施行期间不包括考评年度的最后一日，请核对是否用错版本 〔程序库自定〕",
  );
  expect(explain(finding, { ...sheet, locale: "en" })).toContain(
    "The policy applied is not in force on the last day of the year rated: please check that it is the right one 〔this library〕",
  );
});

test("a roster notes it on every appraisal", () => {
  const policy = definePolicy({ name: "old", inForce: { from: "2012-01-01", to: "2012-12-31" } });
  const { appraisals } = gradeRoster({ year: 2025, managers: [AVERAGE, { ...AVERAGE, id: "b" }] }, policy);
  expect(appraisals.map(({ notes }) => notes.map(({ code }) => code))).toEqual([
    ["policyNotInForce"],
    ["policyNotInForce"],
  ]);
});
