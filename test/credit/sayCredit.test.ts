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

test.each([
  [
    "weightedAverage",
    false,
    "合成算子：加权平均，权重乘以隶属度后相加",
    "Operator: weighted average: the weights times the memberships, added up",
  ],
  [
    "productMax",
    false,
    "合成算子：主因素突出，权重乘以隶属度，再取各因素中的最大者",
    "Operator: product-max: the weights times the memberships, and of these the greatest",
  ],
  [
    "productMax",
    true,
    "合成算子：主因素突出，权重乘以隶属度，再取各因素中的最大者；每级合成结果都除以各等级合计",
    "Operator: product-max: the weights times the memberships, and of these the greatest; every composition is divided by its sum",
  ],
] as const)(
  "who recomputes a score is told by what each level was composed: %s, normalised: %s",
  (operator, normalise, zh, en) => {
    const shown = creditScore({
      model: {
        id: "U",
        operator,
        normalise,
        weights: ["0.6", "0.4"],
        children: [{ id: "A", decisive: true }, { id: "B" }],
      },
      assessment: { A: { votes: [1, 1, 0, 0, 0] }, B: { votes: [0, 0, 2, 0, 0] } },
    });
    expect([shown.operator, shown.normalised]).toEqual([operator, normalise]);
    const cited = (locale: "zh" | "en", audience: "employee" | "auditor") =>
      explain(shown, { locale, format: "text", audience })
        .split("\n")
        .filter((line) => line.includes(locale === "zh" ? "合成算子：" : "Operator:"))
        .map((line) => line.replace(/^ *(\d+\.|-) /, ""));
    expect(cited("zh", "auditor")).toEqual([
      `${zh} 〔《小额贷款公司微小企业客户信用评价体系》第（二）部分第4点〕`,
    ]);
    expect(lines(shown, "en")).toContain(en);
    expect([...cited("zh", "employee"), ...cited("en", "employee")]).toEqual([]);
  },
);

test("no operator is told where nothing was composed", () => {
  const told = (shown: Finding) => lines(shown, "zh").filter((line) => line.startsWith("合成算子")).length;
  expect(told(creditScore({ model: { id: "U" }, assessment: { U: { votes: [1, 0, 0, 0, 0] } } }))).toBe(0);
  expect(told(finding)).toBe(1);
});
