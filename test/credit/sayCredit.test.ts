import { type CreditModelDefinition, creditScore, definePolicy, explain, type Finding } from "kaoping";
import { describe, expect, test } from "vitest";

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

describe("the gate is called medium where it is the value of that grade", () => {
  const figures = (gate: string, ...values: string[]) => ({
    gate,
    grades: values.map((value) => ({ value })),
  });
  const paper = figures("70", "100", "85", "70", "55", "40");
  const raised = figures("70", "100", "90", "80", "70", "60");
  const lowered = figures("60", "100", "85", "70", "55", "40");
  const four = figures("70", "100", "85", "70", "55");
  const said = (
    credit: ReturnType<typeof figures>,
    membership: readonly (string | number)[],
    readings: object = {},
  ) => {
    const shown = creditScore(
      { model: { id: "U", decisive: true }, assessment: { U: { membership } } },
      definePolicy({ credit, readings }),
    );
    const told = (locale: "zh" | "en") =>
      lines(shown, locale, "employee").flatMap(
        (line) => /(?<=^(?:决定性评审|Decisive part).*[：:] ?)\d.*/.exec(line) ?? [],
      );
    return [...told("zh"), ...told("en")];
  };

  test.each([
    [
      paper,
      [0, 0, 1, 0, 0],
      "70分，不低于中等（70分），通过",
      "70 points, not below medium (70 points): passed",
    ],
    [
      raised,
      [0, 0, 0.5, 0.5, 0],
      "75分，不低于及格线（70分），通过",
      "75 points, not below the gate (70 points): passed",
    ],
    [
      lowered,
      [0, 0, 1, 0, 0],
      "70分，不低于及格线（60分），通过",
      "70 points, not below the gate (60 points): passed",
    ],
    [
      four,
      [0, 0, 1, 0],
      "70分，不低于及格线（70分），通过",
      "70 points, not below the gate (70 points): passed",
    ],
    [
      lowered,
      [0, 0, 0, 1, 0],
      "55分，低于及格线（60分），全盘否定",
      "55 points, below the gate (60 points): rejected",
    ],
  ] as const)("%# by its score", (credit, membership, zh, en) => {
    expect(said(credit, membership)).toEqual([zh, en]);
  });

  test.each([
    [paper, "70分，正好为中等（70分），全盘否定", "70 points, exactly medium (70 points): rejected"],
    [four, "70分，正好为及格线（70分），全盘否定", "70 points, exactly the gate (70 points): rejected"],
  ] as const)("%# exactly", (credit, zh, en) => {
    const membership = credit.grades.map((_, h) => (h === 2 ? 1 : 0));
    expect(said(credit, membership, { mediumDecisiveRating: "rejected" })).toEqual([zh, en]);
  });

  test.each([
    [
      paper,
      [0, 0, "0.8", "0.2", 0],
      "67分，等级为“中”，不在中等以下，通过",
      "67 points, graded medium, not below medium: passed",
    ],
    [
      lowered,
      [0, 0, "0.4", "0.6", 0],
      "61分，等级为“较差”，属及格线（60分）以下，全盘否定",
      "61 points, graded fairly poor, the gate (60 points) or below: rejected",
    ],
    [
      figures("65", "100", "85", "70", "55", "40"),
      [0, 0, "0.6", "0.4", 0],
      "64分，等级为“中”，不在及格线（65分）以下，通过",
      "64 points, graded medium, not below the gate (65 points): passed",
    ],
  ] as const)("%# by its grade", (credit, membership, zh, en) => {
    expect(said(credit, membership, { gateOn: "grade" })).toEqual([zh, en]);
  });
});
