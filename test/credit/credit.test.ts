import { Ajv2020 } from "ajv/dist/2020.js";
import {
  type CreditModelDefinition,
  creditModel,
  creditScore,
  creditScoreEach,
  creditScores,
  creditSensitivity,
  creditShortfall,
  definePolicy,
  explain,
  type Finding,
  fuzzyJudgementWeights,
  type Issue,
  inputSchema,
  judgementWeights,
  safely,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { refusal } from "../support/issues.js";

const one: CreditModelDefinition = { id: "U", children: [{ id: "U1" }] };
const votes = (...counts: number[]) => ({ U1: { votes: counts } });

function issuesOf(decide: () => unknown): Pick<Issue, "path" | "code">[] {
  const outcome = safely(decide)();
  return outcome.ok ? [] : outcome.issues.map(({ path, code }) => ({ path, code }));
}

describe("a model", () => {
  test("of more than 100 decisive parts is scored, and refused where every vote is weighed against every gate", () => {
    const of = (parts: number) => {
      const children = Array.from({ length: parts }, (_, i) => ({ id: `U${i}`, decisive: true }));
      const weights = children.map(() => "1");
      const assessment = Object.fromEntries(children.map(({ id }) => [id, { votes: [1, 0, 0, 0, 0] }]));
      return { model: { id: "U", children, weights, normaliseWeights: true }, assessment };
    };
    expect(creditScore(of(101)).score?.toString()).toBe("100");
    expect(issuesOf(() => creditSensitivity(of(100)))).toEqual([]);
    expect(issuesOf(() => creditSensitivity(of(101)))).toEqual([{ path: ["model"], code: "tooLarge" }]);
    expect(issuesOf(() => creditShortfall({ ...of(101), grade: "good" }))).toEqual([
      { path: ["model"], code: "tooLarge" },
    ]);
  });

  test("that cannot be asked what it is is refused", () => {
    const model = new Proxy(one, {
      getOwnPropertyDescriptor() {
        throw new Error("not to be asked");
      },
    });
    const refused = [{ path: ["model"], code: "unreadable" }];
    expect(issuesOf(() => creditScore({ model, assessment: votes(1, 0, 0, 0, 0) }))).toEqual(refused);
    expect(issuesOf(() => creditScores({ model, assessments: [] }))).toEqual(refused);
  });

  test("that contains itself is refused for its depth", () => {
    const children: CreditModelDefinition["children"] & object[] = [];
    const circle = { id: "U", children: [{ id: "A", children }] };
    children.push(circle as never);
    const [issue, ...others] = issuesOf(() => creditModel(circle));
    expect([issue?.code, issue?.path.length, others]).toEqual(["tooLarge", 64, []]);
  });

  test("names the node alone when it is compiled by itself", () => {
    const definition = {
      id: "U",
      children: [{ id: "A", weights: ["0.5", "0.4"], children: [{ id: "X" }, { id: "Y" }] }],
    };
    expect(issuesOf(() => creditModel(definition))).toEqual([
      { path: ["children", 0, "weights"], code: "inconsistent" },
    ]);
  });

  test("names the fields of what is wrong with it, by itself and within an input", () => {
    const definition = { id: "U", children: [{ id: "A" }, { id: "A" }], weights: ["0.5", "0.5"] };
    const titles = (decide: () => unknown) => {
      const outcome = safely(decide)();
      return outcome.ok ? [] : outcome.issues.map(({ path, title }) => [path.at(-1), title?.en]);
    };
    expect(titles(() => creditModel(definition))).toEqual([["id", "Id"]]);
    expect(titles(() => creditScore({ model: definition, assessment: {} }))).toEqual([["id", "Id"]]);
    expect(titles(() => creditScore({ model: one, assessment: votes(-1) }))).toEqual([[0, "Votes"]]);
  });

  test("takes a title in one language for both", () => {
    const nodes = (title: string | { zh: string; en: string }) =>
      creditScore({ model: { id: "U", title }, assessment: { U: { votes: [1, 0, 0, 0, 0] } } }).nodes;
    expect(nodes("企业").U?.title).toEqual({ zh: "企业", en: "企业" });
    expect(nodes({ zh: "企业", en: "Enterprise" }).U?.title).toEqual({ zh: "企业", en: "Enterprise" });
  });

  test.each<[string, unknown, string, string]>([
    ["a number", 5, "5", "5"],
    ["no text", "", "“”", '""'],
    ["one language alone", { zh: "企业" }, "一组数据", "an object"],
  ])("takes no title of %s", (_, title, zh, en) => {
    expect(refusal(() => creditModel({ id: "U", title: title as string }))).toEqual([
      "title",
      "wrongType",
      `应填文字，或中英文各一（zh、en），填的是${zh}`,
      `expected a text, or one in each language (zh and en), got ${en}`,
    ]);
  });

  test("describes a title as a text, or one in each language and no other", () => {
    const accepts = new Ajv2020().compile(inputSchema(creditScore));
    const titled = (title: unknown) => accepts({ model: { id: "A", title }, assessment: {} });
    const both = { zh: "指标", en: "Indicator" };
    expect(["指标", both].map(titled)).toEqual([true, true]);
    expect([5, "", null, { zh: "指标" }, { en: "Indicator" }, { ...both, fr: "x" }].map(titled)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect([{ zh: "", en: "Indicator" }, { zh: "指标", en: 1 }, ["指标", "Indicator"]].map(titled)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("is described as the tree of its definition, as deep as it is", () => {
    const accepts = new Ajv2020().compile(inputSchema(creditScore));
    const nested = (leaf: object, levels: number): object =>
      levels === 0 ? leaf : { id: `N${levels}`, children: [nested(leaf, levels - 1)] };
    for (const levels of [0, 1, 2, 5]) {
      const title = { zh: "指标", en: "Indicator" };
      expect(accepts({ model: nested({ id: "A", title }, levels), assessment: {} })).toBe(true);
      expect(accepts({ model: nested({ id: "A", title: { zh: "指标" } }, levels), assessment: {} })).toBe(
        false,
      );
      expect(accepts({ model: nested({ id: "A", unknown: 1 }, levels), assessment: {} })).toBe(false);
    }
  });

  test("is frozen and lists its indicators", () => {
    const model = creditModel(one);
    expect(Object.isFrozen(model)).toBe(true);
    expect(model).toMatchObject({ id: "U", indicators: ["U1"], notes: [] });
  });

  test("keeps the policy it was made under", () => {
    const policy = definePolicy({ readings: { creditGradeLabel: "lowerBound" } });
    const model = creditModel(one, policy);
    expect(creditScore({ model, assessment: votes(3, 4, 2, 1, 0) }).grade).toBe("medium");
    expect(creditScore({ model, assessment: votes(3, 4, 2, 1, 0) }, policy).grade).toBe("medium");
  });

  test("is taken under its own policy as read from JSON again", () => {
    const text = JSON.stringify(definePolicy({ name: "own", readings: { creditGradeLabel: "lowerBound" } }));
    const model = creditModel(one, JSON.parse(text));
    expect(creditScore({ model, assessment: votes(3, 4, 2, 1, 0) }, JSON.parse(text)).grade).toBe("medium");
  });

  test("is refused under another policy than its own", () => {
    const policy = definePolicy({ readings: { creditGradeLabel: "lowerBound" } });
    expect(
      issuesOf(() => creditScore({ model: creditModel(one), assessment: votes(1, 0, 0, 0, 0) }, policy)),
    ).toEqual([{ path: ["model"], code: "inconsistent" }]);
  });
});

describe("a list of applicants", () => {
  const assessments = [votes(3, 4, 2, 1, 0), {}, votes(1, 0, 0, 0), votes(0, 0, 0, 0, 2)];

  test("is split into the scored and the rejected, none lost", () => {
    const { scored, rejected } = creditScores({ model: creditModel(one), assessments });
    expect(scored.map(({ index, finding }) => [index, finding.score?.toString()])).toEqual([
      [0, "83.5"],
      [3, "40"],
    ]);
    expect(rejected.map(({ index, issues }) => [index, issues[0]?.path])).toEqual([
      [1, ["assessment", "U1"]],
      [2, ["assessment", "U1", "votes"]],
    ]);
  });

  test("names every fault of an applicant below the assessment, as a single score does", () => {
    const wrong = { U1: { votes: [1, -1, 0.5, 0, 0] } };
    const model = creditModel(one);
    const [refused] = creditScores({ model, assessments: [wrong] }).rejected;
    const alone = safely(creditScore)({ model, assessment: wrong });
    expect(refused?.issues.map(({ path, code }) => ({ path, code }))).toEqual(
      alone.ok ? [] : alone.issues.map(({ path, code }) => ({ path, code })),
    );
  });

  test("is read one by one, so that it may have no end", () => {
    function* endless() {
      for (;;) yield votes(1, 0, 0, 0, 0);
    }
    const results = creditScoreEach({ model: creditModel(one), assessments: endless() });
    expect(results.next().value).toMatchObject({ index: 0 });
    expect(results.next().value).toMatchObject({ index: 1 });
  });

  test("may bring a definition and a policy", () => {
    const policy = definePolicy({ readings: { creditGradeLabel: "lowerBound" } });
    const { scored } = creditScores({ model: one, assessments: [votes(3, 4, 2, 1, 0)] }, policy);
    expect(scored[0]?.finding.grade).toBe("medium");
  });

  test("must be a list", () => {
    expect(issuesOf(() => creditScores({ model: one, assessments: 5 as never }))).toEqual([
      { path: ["assessments"], code: "wrongType" },
    ]);
  });
});

describe("a policy", () => {
  test.each([
    [[{ value: "100" }], ["credit", "grades"], "missing"],
    [[{ value: "100" }, { value: "100" }], ["credit", "grades", 1, "value"], "inconsistent"],
    [[{ value: "40" }, { value: "100" }], ["credit", "grades", 1, "value"], "inconsistent"],
  ])("whose grades are %j is refused", (grades, path, code) => {
    expect(issuesOf(() => definePolicy({ credit: { grades } }))).toEqual([{ path, code }]);
  });

  test("whose random index is 0 is refused", () => {
    const randomIndex = { saaty1980: [{ value: "0" }] };
    expect(issuesOf(() => definePolicy({ credit: { randomIndex } }))).toEqual([
      { path: ["credit", "randomIndex", "saaty1980", 0, "value"], code: "belowMinimum" },
    ]);
  });
});

describe("the words of a finding", () => {
  test("an exactly medium decisive part that is rejected is called exactly medium, not below it", () => {
    const policy = definePolicy({ readings: { mediumDecisiveRating: "rejected" } });
    const model = creditModel({ id: "U", children: [{ id: "U1", decisive: true }] }, policy);
    const text = explain(creditScore({ model, assessment: votes(0, 0, 1, 0, 0) }), {
      locale: "en",
      format: "text",
    });
    expect(text).toContain("Decisive part (U1): 70 points, exactly medium (70 points): rejected");
  });

  test("print ids as they came: no name is looked for in them", () => {
    const model = {
      id: "{score}",
      children: [{ id: "a.b", title: "{id} {{", decisive: true }, { id: "1/2" }],
      weights: ["0.5", "0.5"],
    };
    const assessment = { "a.b": { votes: [1, 0, 0, 0, 0] }, "1/2": { votes: [0, 1, 0, 0, 0] } };
    const said = (finding: Finding) => explain(finding, { locale: "en", format: "text" });
    const score = said(creditScore({ model, assessment }));
    expect(score).toContain(
      "{score}: weights of its parts 0.5, 0.5; membership 0.5, 0.5, 0, 0, 0; 92.5 points",
    );
    expect(score).toContain("· a.b {id} {{: votes 1, 0, 0, 0, 0; membership 1, 0, 0, 0, 0; 100 points");
    expect(score).toContain("Decisive part (a.b {id} {{): 100 points, not below medium (70 points): passed");
    const firm = said(creditSensitivity({ model, assessment }));
    expect(firm).toContain(
      "Weight of a.b {id} {{ in {score}, the others in proportion: 0.5; same grade at 0.5 or less",
    );
    expect(firm).toContain("Votes changed in one way to do it: 1 on 1/2 from good to excellent");
  });

  test("say in Chinese what the weights are, and whether the judgements agree", () => {
    const said = (matrix: (string | number | null)[][]) =>
      explain(judgementWeights({ matrix }), { locale: "zh", format: "text", audience: "employee" });
    expect(
      said([
        [1, 8],
        ["1/8", 1],
      ]),
    ).toContain("判断矩阵的权重：第1项 ≈0.8889，第2项 ≈0.1111\n");
    const three = said([
      [1, 2, 5],
      ["1/2", 1, 3],
      ["1/5", "1/3", 1],
    ]);
    expect(three).toContain("（随机一致性指标，Saaty 1980年表）");
    expect(three).toContain("一致性检验：CR小于0.1，具有满意的一致性");
    expect(three).not.toContain("残差");
  });

  test("call a degree of possibility by its name, and a centroid by its own", () => {
    const said = (method: "buckley" | "chang") =>
      explain(
        fuzzyJudgementWeights({
          method,
          matrix: [
            [
              [1, 1, 1],
              [1, 2, 3],
            ],
            [
              ["1/3", "1/2", 1],
              [1, 1, 1],
            ],
          ],
        }),
        { locale: "zh", format: "text", audience: "employee" },
      );
    expect(said("chang")).toContain("各项不小于其他任何一项的可能度：");
    expect(said("chang")).not.toContain("解模糊");
    expect(said("buckley")).toContain("重心法解模糊的结果：");
  });

  test("take no property of every object for a title", () => {
    const model = { id: "U", children: [{ id: "constructor" }] };
    const finding = creditSensitivity({ model, assessment: { constructor: { votes: [0, 1, 0, 0, 0] } } });
    expect(explain(finding, { locale: "en", format: "text" })).toContain("Weight of constructor in U, ");
  });

  test("show titles of the model wherever a node is named", () => {
    const model = {
      id: "U",
      title: "综合",
      children: [{ id: "U1", title: "业主品行", decisive: true }, { id: "U2" }],
      weights: ["0.6", "0.4"],
    };
    const assessment = { U1: { votes: [3, 4, 2, 1, 0] }, U2: { votes: [2, 2, 2, 2, 2] } };
    const said = (finding: Finding) => explain(finding, { locale: "zh", format: "text" });
    expect(said(creditScore({ model, assessment }))).toContain(
      "决定性评审（U1 业主品行）：83.5分，不低于中等（70分），通过",
    );
    const firm = creditSensitivity({ model, assessment });
    expect(firm.titles).toEqual({
      U: { zh: "综合", en: "综合" },
      U1: { zh: "业主品行", en: "业主品行" },
    });
    expect(said(firm)).toContain("“U1 业主品行”在“U 综合”中的权重（其余按比例调整）：0.6，高于");
    expect(said(firm)).toContain("其中一种改法：U1 业主品行的1票由优改为差");
  });

  test("call a grade by its place where there are not five", () => {
    const grades = [{ value: "100" }, { value: "70" }, { value: "40" }];
    const policy = definePolicy({ credit: { grades } });
    const finding = creditScore({ model: one, assessment: votes(0, 1, 0) }, policy);
    expect(finding.grade).toBe("grade2");
    expect(explain(finding, { locale: "zh", format: "text" })).toContain("信用等级：第2级");
  });

  test("cite the rules of the paper, which has no articles", () => {
    const finding = creditScore({ model: one, assessment: votes(1, 0, 0, 0, 0) });
    expect(explain(finding, { locale: "zh", format: "text" })).toContain(
      "〔《小额贷款公司微小企业客户信用评价体系》第（二）部分第6点〕",
    );
    expect(explain(finding, { locale: "en", format: "text" })).toContain(
      "〔Credit evaluation, part (2), item 6〕",
    );
  });
});

describe("published weights", () => {
  // Printed vectors are rounded, and some are wrong; the definition A w = λ w is what counts.
  const house = [
    "1 5 3 7 6 6 1/3 1/4",
    "1/5 1 1/3 5 3 3 1/5 1/7",
    "1/3 3 1 6 3 4 6 1/5",
    "1/7 1/5 1/6 1 1/3 1/4 1/7 1/8",
    "1/6 1/3 1/3 3 1 1/2 1/5 1/6",
    "1/6 1/3 1/4 4 2 1 1/5 1/6",
    "3 5 1/6 7 5 5 1 1/2",
    "4 7 5 8 6 6 2 1",
  ].map((row) => row.split(" "));

  test("the house: as printed, and the eigenvector to the last digit", () => {
    const finding = judgementWeights({ matrix: house });
    expect(finding.weights.map((weight) => weight.toFixed(3))).toEqual(
      "0.173 0.054 0.188 0.018 0.031 0.036 0.167 0.333".split(" "),
    );
    expect([finding.lambdaMax.toFixed(3), finding.consistencyRatio?.toFixed(3)]).toEqual(["9.669", "0.169"]);
    expect(finding.residual.toFixed()).toBe("0");
    expect(finding.consistent).toBe(false);
  });

  test("the geometric means of the same matrix are not its eigenvector, and the residual shows it", () => {
    const finding = judgementWeights({ matrix: house, method: "geometricMean" });
    expect(finding.residual.gt("0.01")).toBe(true);
  });

  test("a leader: criteria over candidates give .358 .493 .149", () => {
    const matrices = {
      experience: [
        ["1", "1/4", "4"],
        [null, "1", "9"],
        [null, null, "1"],
      ],
      education: [
        ["1", "3", "1/5"],
        [null, "1", "1/7"],
        [null, null, "1"],
      ],
      charisma: [
        ["1", "5", "9"],
        [null, "1", "4"],
        [null, null, "1"],
      ],
      age: [
        ["1", "1/3", "5"],
        [null, "1", "9"],
        [null, null, "1"],
      ],
    };
    const criteria = judgementWeights({
      matrix: [
        ["1", "4", "3", "7"],
        [null, "1", "1/3", "3"],
        [null, null, "1", "5"],
        [null, null, null, "1"],
      ],
    }).weights;
    const candidates = Object.values(matrices).map((matrix) => judgementWeights({ matrix }).weights);
    const totals = [0, 1, 2].map((i) =>
      candidates
        .map((weights, criterion) => weights[i]?.times(criteria[criterion] ?? 0))
        .reduce((sum, part) => sum?.plus(part ?? 0))
        ?.toFixed(3),
    );
    expect(totals).toEqual(["0.358", "0.493", "0.149"]);
  });
});
