import { RuleInputError } from "kaoping";
import { describe, expect, test } from "vitest";
import { Ratio } from "../../src/exact/index.js";
import { type CompiledPolicy, compiledPolicy, decisionText, influential } from "../../src/policy/index.js";

const refused = () => {
  throw new RuleInputError([]);
};

describe("a decision as text", () => {
  test("tells figures apart to the last digit, however they were reckoned", () => {
    const third = Ratio.of(1n, 3n);
    expect(decisionText(() => ({ grade: 2, score: Ratio.of(2n, 6n) }))).toBe('{"grade":2,"score":"1/3"}');
    expect(decisionText(() => ({ score: third }))).not.toBe(
      decisionText(() => ({ score: third.plus(Ratio.of(1n, 10n ** 40n)) })),
    );
  });

  test("may be a refusal, and no other error", () => {
    expect(decisionText(refused)).toBe("refused");
    const broken = () => {
      throw new TypeError("broken");
    };
    expect(() => decisionText(broken)).toThrow("broken");
  });
});

describe("a reading is influential", () => {
  const policy = compiledPolicy();
  const ids = ["gradeOn", "perPointSteps"] as const;
  const decideBy = (decide: (readings: CompiledPolicy["readings"]) => object) =>
    influential(ids, policy, ({ readings }) => decide(readings));

  test("where another value of it gives another decision, if only one of its values does", () => {
    expect(decideBy(({ gradeOn }) => ({ gradeOn }))).toEqual({ gradeOn: "exact" });
    expect(decideBy(({ perPointSteps }) => ({ whole: perPointSteps === "wholeSteps" }))).toEqual({
      perPointSteps: "continuous",
    });
  });

  test("where a decision is refused under another value of it", () => {
    expect(decideBy(({ gradeOn }) => (gradeOn === "recorded" ? refused() : {}))).toEqual({
      gradeOn: "exact",
    });
  });

  test("not where every value gives the same decision", () => {
    expect(decideBy(() => ({ grade: 1 }))).toEqual({});
  });

  test("and is told as the policy reads it", () => {
    const other = { ...policy, readings: { ...policy.readings, gradeOn: "recorded" as const } };
    expect(influential(ids, other, ({ readings: { gradeOn } }) => ({ gradeOn }))).toEqual({
      gradeOn: "recorded",
    });
  });
});
