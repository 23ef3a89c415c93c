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

const lines = (shown: Finding, locale: "zh" | "en") =>
  explain(shown, { locale, format: "text", audience: "auditor" })
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
