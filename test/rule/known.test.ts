import { gradeForScore } from "kaoping";
import { expect, test } from "vitest";
import { isVerified, sayableOf, verified, withWords } from "../../src/rule/index.js";

test("a finding is verified once it was marked", () => {
  const [finding, other] = [gradeForScore({ score: 90 }), gradeForScore({ score: 90 })];
  expect(isVerified(finding)).toBe(false);
  expect(verified(finding)).toBe(finding);
  expect([isVerified(finding), isVerified(other)]).toEqual([true, false]);
});

test("what no rule decided brings its words along", () => {
  const found = {};
  expect(sayableOf(found)).toBeUndefined();
  expect(withWords(gradeForScore, found)).toBe(found);
  expect([sayableOf(found), sayableOf({})]).toEqual([gradeForScore, undefined]);
});
