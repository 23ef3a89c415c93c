import { type CreditModelDefinition, creditScore, definePolicy, explain, type Finding } from "kaoping";
import { expect, test } from "vitest";

const model: CreditModelDefinition = {
  id: "U",
  source: { zh: "信贷手册", en: "Credit manual" },
  operator: "minMax",
  weights: ["0.5", "0.5"],
  children: [{ id: "A" }, { id: "B", rating: { bands: [{ grade: "good" }] } }],
};
const finding = creditScore({ model, assessment: { A: { votes: [1, 0, 0, 0, 0] }, B: { value: 5 } } });

const lines = (shown: Finding, locale: "zh" | "en", audience: "employee" | "auditor" = "auditor") =>
  explain(shown, { locale, format: "text", audience })
    .split("\n")
    .map((line) => line.replace(/^ *(\d+\.|-) | 〔.*/g, ""));

test("a source is told in the language of the reader", () => {
  expect(lines(finding, "zh")).toContain("模型注明的依据（U）：信贷手册");
  expect(lines(finding, "en")).toContain("Source named by the model (U): Credit manual");
});

test("the next grade is that before it on a scale of any number of grades", () => {
  const grades = ["90", "80", "70", "60", "50", "40"].map((value) => ({ value }));
  const policy = definePolicy({ credit: { grades } });
  const shown = creditScore({ model: { id: "U" }, assessment: { U: { votes: [0, 0, 0, 1, 0, 0] } } }, policy);
  expect(shown.grade).toBe("grade4");
  expect(lines(shown, "en")).toContain("To the next grade: a score above 65 points, which is 5 points away");
});

test("a score is never so rounded that it meets a limit, neither at first nor where it is made", () => {
  const membership = ["0", "0.50000005", "0.49999995", "0", "0"];
  const shown = lines(
    creditScore({ model: { id: "U" }, assessment: { U: { membership } } }),
    "zh",
    "employee",
  );
  expect(shown[0]).toBe("微小企业信用评分：≈77.500001分，良（风险较低）");
  expect(shown).toContain("综合得分：0 × 100 + 0.5 × 85 + 0.5 × 70 + 0 × 55 + 0 × 40 ≈ 77.500001分");
});

test("after a rejection parts stand in the order of the tree, one within another below it", () => {
  const worst = { votes: [0, 0, 0, 0, 1] };
  const halves = ["0.5", "0.5"];
  const rejected = creditScore({
    model: {
      id: "U",
      weights: halves,
      children: [
        { id: "A", decisive: true, weights: halves, children: [{ id: "A1" }, { id: "A2", decisive: true }] },
        { id: "B", decisive: true },
      ],
    },
    assessment: { A1: worst, A2: worst, B: worst },
  });
  expect(lines(rejected, "en").flatMap((line) => line.match(/^(?:· )+\w+/) ?? [])).toEqual([
    "· A",
    "· · A1",
    "· · A2",
    "· B",
  ]);
});

test("of a finding that was read back, what reaches the next grade is told only with the limits", () => {
  const told = (shown: Finding) => lines(shown, "zh").filter((line) => line.startsWith("距高一等级")).length;
  const readBack = JSON.parse(JSON.stringify(finding));
  expect(told(readBack)).toBe(1);
  expect(told({ ...readBack, cuts: null })).toBe(0);
  expect(told({ ...readBack, cuts: [] })).toBe(0);
});
