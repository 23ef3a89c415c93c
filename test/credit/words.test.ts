import {
  calibration,
  consistencyRepair,
  creditModel,
  creditScore,
  creditSensitivity,
  criticWeights,
  explain,
  type Finding,
  judgementWeights,
  safely,
} from "kaoping";
import { describe, expect, test } from "vitest";

/** The statements of an explanation, without numbers and sources. */
function said(finding: Finding, locale: "zh" | "en"): string[] {
  return explain(finding, { locale, format: "text", audience: "employee" })
    .split("\n")
    .map((line) => line.replace(/^ *(\d+\.|-) | 〔.*/g, ""));
}

const voted = (...votes: number[]) =>
  creditScore({ model: { id: "U" }, assessment: { U: { votes } } }) as Finding;

describe("what reaches the next grade", () => {
  test("is a score above the limit, and how far that is", () => {
    expect(said(voted(3, 4, 2, 1, 0), "zh")).toContain("距高一等级：总分须高于92.5分，现低9分");
    expect(said(voted(3, 4, 2, 1, 0), "en")).toContain(
      "To the next grade: a score above 92.5 points, which is 9 points away",
    );
  });

  test("is not said to be away by nothing where the score lies on the limit", () => {
    expect(said(voted(1, 0, 0, 1, 0), "zh")).toContain("距高一等级：总分须高于77.5分，现正好为77.5分");
    expect(said(voted(1, 0, 0, 1, 0), "en")).toContain(
      "To the next grade: a score above 77.5 points, where it now lies exactly",
    );
  });
});

test("a refusal of inconsistent judgements names the ratio and the judgement to look at", () => {
  const outcome = safely(creditModel)({
    id: "U",
    judgements: [
      ["1", "2", "4"],
      [null, "1", "9"],
      [null, null, "1"],
    ],
    children: [{ id: "U1" }, { id: "U2" }, { id: "U3" }],
  });
  const [issue] = outcome.ok ? [] : outcome.issues;
  expect(issue?.detail).toEqual({
    zh: "一致性比率应低于0.1，实际约为0.2213；最不相符的是“U1”比“U2”，给出2倍，与其他判断最相符的约为0.4444倍；请专家复核，或将“接受不一致的判断”（acceptInconsistent）填为是",
    en: 'expected a consistency ratio below 0.1, got about 0.2213; the one that fits worst is "U1" over "U2": 2 was given, about 0.4444 would fit the others best; the experts should look again, or acceptInconsistent be set',
  });
});

test("grades in the wrong order stand in quotation marks: 中 alone is also a preposition", () => {
  const grades = ["good", "medium", "medium"] as const;
  const outcomes = grades.map((grade, i) => ({ score: `${80 - i}`, defaulted: i === 0, grade }));
  expect(said(calibration({ outcomes }), "zh")).toContain("违约率倒挂的等级：“中”的违约率低于“良”");
  expect(said(calibration({ outcomes }), "zh")).toContain("等级由好到差，违约率均不下降：否");
});

test("a change that no votes bring about is not said to be out of reach, since nobody may want it", () => {
  const finding = creditSensitivity({ model: { id: "U" }, assessment: { U: { votes: [1, 0, 0, 0, 0] } } });
  expect(said(finding, "zh")).toContain("因决定性指标被否定至少需改的票数：无论怎样改票都不会出现");
});

test("an employee is shown no notation of formulas in a note", () => {
  const finding = creditScore({
    model: { id: "U", operator: "minMax", weights: ["0.5", "0.5"], children: [{ id: "A" }, { id: "B" }] },
    assessment: { A: { votes: [1, 0, 0, 0, 0] }, B: { votes: [1, 0, 0, 0, 0] } },
  });
  expect(said(finding, "zh")).toContain("按所选合成算子，隶属度之和不一定为1，各级得分都已除以隶属度之和");
  expect(said(finding, "en").join("\n")).not.toContain("Σ");
});

describe("judgements are said as people judge", () => {
  const matrix = [
    ["1", "1/9", "4"],
    [null, "1", "3"],
    [null, null, "1"],
  ];

  test("a reciprocal is a fraction, in the matrix and in what might be revised", () => {
    const lines = (locale: "zh" | "en") =>
      explain(consistencyRepair({ matrix }), { locale, format: "text" })
        .split("\n")
        .map((line) => line.trim());
    expect(lines("zh")).toContain("3. 只改这一项（第1项对第3项）：由4改为1/3，改后CR为0 〔程序库自定〕");
    expect(lines("en").some((line) => line.includes("from 1/9 to 1, after which CR is ≈0.00793337"))).toBe(
      true,
    );
    const weights = explain(judgementWeights({ matrix }), { locale: "zh", format: "text" });
    expect(weights).toContain("判断矩阵第3行：1/4、1/3、1 〔");
  });

  test("nothing is left over from rounding in the eigenvector", () => {
    const weights = explain(judgementWeights({ matrix }), { locale: "zh", format: "text" });
    expect(weights).toContain("残差：0 〔");
  });

  test("a figure that written out would be zeros is a power of ten", () => {
    const table = [
      ["1", "2"],
      ["2", "4"],
      ["3", "6.000000000000000000000001"],
    ];
    const finding = criticWeights({ directions: ["benefit", "benefit"], table });
    expect(explain(finding, { locale: "zh", format: "text" })).toContain(
      "冲突性：≈1.041666666666666666666666145833333×10⁻⁵⁰、",
    );
  });
});
