import { calibration, explain } from "kaoping";
import { describe, expect, test } from "vitest";

/** Customers by their scores, the lowest first: `d` defaulted, `o` did not. */
const outcomes = (...groups: string[]) =>
  groups.flatMap((group, score) =>
    [...group].map((each) => ({ score: `${score}`, defaulted: each === "d" })),
  );

describe("where the shares of the two groups are furthest apart", () => {
  const widest = (...groups: string[]) => {
    const { ks, widest, cutOff } = calibration({ outcomes: outcomes(...groups) });
    return [ks, widest?.score ?? null, cutOff].map((each) => each?.toString() ?? null);
  };

  test.each([
    ["at one score, and the cut-off is the next", ["d", "do", "o"], ["0.5", "0", "1"]],
    ["at the lower of two that are equal", ["d", "o", "d", "o"], ["0.5", "0", "1"]],
    ["at the one that ranks rightly before a lower one that does not", ["o", "dd", "o"], ["0.5", "1", "2"]],
    ["at the one that ranks rightly before a higher one that does not", ["d", "oo", "d"], ["0.5", "0", "1"]],
    ["where the score ranks the wrong way, without a cut-off", ["o", "d"], ["1", "0", null]],
    ["nowhere among equal scores", ["do"], ["0", null, null]],
  ])("is %s", (_, groups, expected) => {
    expect(widest(...groups)).toEqual(expected);
  });
});

test.each([
  ["of those who defaulted", ["d", "do"]],
  ["of the others, where more of them score low", ["o", "do"]],
])("the greater share is said first: that %s", (_, groups) => {
  const lines = explain(calibration({ outcomes: outcomes(...groups) }), { locale: "zh", format: "text" });
  expect(lines).toContain("KS值（Kolmogorov–Smirnov）：50% − 0% = 50% 〔");
});

test("a customer without a grade is noted, if only one", () => {
  const [first, ...others] = outcomes("d", "o");
  const notes = (...grades: ("good" | undefined)[]) =>
    calibration({
      outcomes: [first, ...others].flatMap((each, i) => (each ? [{ ...each, grade: grades[i] }] : [])),
    }).notes.map(({ code }) => code);
  expect(notes("good", undefined)).toContain("customersWithoutGrade");
  expect(notes("good", "good")).not.toContain("customersWithoutGrade");
});
