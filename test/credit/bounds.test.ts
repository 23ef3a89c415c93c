import {
  type CreditModelDefinition,
  creditModel,
  creditScore,
  creditSensitivity,
  creditShortfall,
  definePolicy,
  explain,
  type Finding,
} from "kaoping";
import { describe, expect, test } from "vitest";

/** The statements of an employee's sheet, without numbers and sources. */
function said(finding: Finding, locale: "zh" | "en"): string[] {
  return explain(finding, { locale, format: "text", audience: "employee" })
    .split("\n")
    .map((line) => line.replace(/^ *(\d+\.|-) | 〔.*/g, ""));
}

describe("the score of a decisive part is not shown as if it met medium", () => {
  const gated = (weight: string, other: string): CreditModelDefinition => ({
    id: "U",
    weights: ["1"],
    children: [{ id: "U1", decisive: true, weights: [weight, other], children: [{ id: "a" }, { id: "b" }] }],
  });
  const assessment = { a: { votes: [1, 0, 0, 0, 0] }, b: { votes: [0, 0, 0, 1, 0] } };

  test("just below it, at the gate and in the tree", () => {
    const finding = creditScore({ model: gated("0.333333", "0.666667"), assessment });
    expect(said(finding, "zh")).toContain("决定性评审（U1）：≈69.99999分，低于中等（70分），全盘否定");
    expect(said(finding, "en")).toContain(
      "Decisive part (U1): ≈69.99999 points, below medium (70 points): rejected",
    );
    expect(said(finding, "zh").find((line) => line.startsWith("· U1："))).toMatch(/；≈69\.99999分$/);
  });

  test("just above it", () => {
    const finding = creditScore({ model: gated("0.333334", "0.666666"), assessment });
    expect(said(finding, "zh")).toContain("决定性评审（U1）：70.00003分，不低于中等（70分），通过");
    expect(said(finding, "en")).toContain(
      "Decisive part (U1): 70.00003 points, not below medium (70 points): passed",
    );
  });

  test("nor as if it met a limit where its grade decides", () => {
    const policy = definePolicy({ readings: { gateOn: "grade" } });
    const finding = creditScore(
      {
        model: gated("0.166667", "0.833333"),
        assessment: {
          a: { votes: [1, 0, 0, 0, 0] },
          b: { votes: [0, 0, 0, 1, 0] },
        },
      },
      policy,
    );
    expect(said(finding, "zh")).toContain("决定性评审（U1）：≈62.50002分，等级为“中”，不在中等以下，通过");
    expect(said(finding, "en")).toContain(
      "Decisive part (U1): ≈62.50002 points, graded medium, not below medium: passed",
    );
  });
});

describe("a score just above the limit of its grade", () => {
  const model = creditModel({
    id: "U",
    weights: ["0.333334", "0.666666"],
    children: [{ id: "a" }, { id: "b" }],
  });
  const assessment = { a: { votes: [1, 1, 0, 0, 0] }, b: { votes: [0, 0, 2, 0, 0] } };

  test("is shown alike wherever it is told", () => {
    const score = creditScore({ model, assessment });
    const shortfall = creditShortfall({ model, assessment, grade: "excellent" });
    const sensitivity = creditSensitivity({ model, assessment });
    expect(said(score, "zh")[0]).toBe("微小企业信用评分：≈77.50002分，良（风险较低）");
    expect(said(shortfall, "zh")).toContain("现评审结果：≈77.50002分，良");
    expect(said(shortfall, "en")).toContain("Now: ≈77.50002 points, good");
    expect(said(sensitivity, "zh")[0]).toBe("信用等级的稳定性：≈77.50002分，良（风险较低）");
    expect(said(sensitivity, "en")[0]).toBe(
      "How firmly a credit grade stands: ≈77.50002 points, good (fairly low risk)",
    );
  });

  test("has weights that are shown within their range", () => {
    const sensitivity = creditSensitivity({ model, assessment });
    expect(said(sensitivity, "zh").filter((line) => line.startsWith("“"))).toEqual([
      "“a”在“U”中的权重（其余按比例调整）：0.333334，高于≈0.333333时等级不变",
      "“b”在“U”中的权重（其余按比例调整）：0.666666，低于≈0.666667时等级不变",
    ]);
    expect(said(sensitivity, "en").filter((line) => line.startsWith("Weight of"))).toEqual([
      "Weight of a in U, the others in proportion: 0.333334; same grade above ≈0.333333",
      "Weight of b in U, the others in proportion: 0.666666; same grade below ≈0.666667",
    ]);
  });

  test("after votes were moved is shown so too", () => {
    const votes = { a: { votes: [1, 0, 1, 0, 0] }, b: { membership: [0, 0, 1, 0, 0] } };
    const shortfall = creditShortfall({ model, assessment: votes, grade: "good" });
    expect(said(shortfall, "zh")).toContain("改后：≈77.50002分，良");
    expect(said(shortfall, "en")).toContain("Then: ≈77.50002 points, good");
  });
});
