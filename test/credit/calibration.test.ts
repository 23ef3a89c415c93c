import { calibration, explain, type Finding } from "kaoping";
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

/** The lines of an employee's sheet, without their numbers and clauses. */
const said = (finding: Finding, locale: "zh" | "en") =>
  explain(finding, { locale, format: "text", audience: "employee" })
    .split("\n")
    .map((line) => line.replace(/^ *(\d+\.|-) | 〔.*/g, ""));

test("an area just below one half is not shown as one half", () => {
  // Of 200 × 200 pairs one less than half is in order.
  const scores = ["o".repeat(100), "d".repeat(199), "o", "d", "o".repeat(99)];
  const finding = calibration({ outcomes: outcomes(...scores) });
  expect(finding.auc.toString()).toBe("0.499975");
  expect(said(finding, "zh")[0]).toBe("评分效果的检验：AUC ≈0.49998，KS 50%");
  expect(said(finding, "en")[0]).toBe("How well scores foretold defaults: AUC ≈0.49998, KS 50 %");
  const area = (locale: "zh" | "en") => said(finding, locale).find((line) => line.includes("Hanley"));
  expect([area("zh"), area("en")].map((line) => line?.slice(line.lastIndexOf(" ")))).toEqual([
    " 0.49998",
    " 0.49998",
  ]);
});

test("the rates of two grades are not shown as if they were equal", () => {
  const group = (grade: "excellent" | "good", size: number) =>
    Array.from({ length: size }, (_, i) => ({ score: `${i}`, grade, defaulted: i === 0 }));
  const finding = calibration({ outcomes: [...group("excellent", 2000), ...group("good", 2001)] });
  expect(said(finding, "zh")).toContain("违约率（优）：1户 ÷ 2,000户 = 0.05%");
  expect(said(finding, "zh")).toContain("违约率（良）：1户 ÷ 2,001户 ≈ 0.04998%");
  expect(said(finding, "en").find((line) => line.startsWith("Rate of default (good)"))).toMatch(
    / ≈ 0\.04998 %$/,
  );
});
