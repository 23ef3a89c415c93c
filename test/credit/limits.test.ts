import {
  aggregateJudgements,
  type CreditModelDefinition,
  consensus,
  consistencyRepair,
  creditModel,
  creditScore,
  creditSensitivity,
  creditShortfall,
  definePolicy,
  entropyWeights,
  explain,
  judgementWeights,
  populationStability,
  rating,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { refusal } from "../support/issues.js";

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const three = definePolicy({ credit: { grades: [{ value: "90" }, { value: "70" }, { value: "50" }] } });

describe("more than is looked at is refused:", () => {
  test("experts", () => {
    const expected = (path: string) => [
      path,
      "tooLarge",
      "专家最多100位，填的是101位",
      "expected at most 100 experts, got 101",
    ];
    expect(refusal(() => aggregateJudgements({ matrices: times(101, [["1"]]) }))).toEqual(
      expected("matrices"),
    );
    expect(refusal(() => consensus({ priorities: times(101, ["0.5", "0.5"]) }))).toEqual(
      expected("priorities"),
    );
  });

  test("weights of experts", () => {
    const list = [...times(25, "0.04"), "0"];
    expect(refusal(() => consensus({ priorities: times(97, list) }))).toEqual([
      "priorities",
      "tooLarge",
      "权重合计最多2500个",
      "expected at most 2500 weights in all",
    ]);
  });

  test("figures of applicants", () => {
    expect(
      refusal(() =>
        entropyWeights({
          normalisation: "range",
          directions: ["benefit", "cost"],
          table: times(5001, ["1", "2"]),
        }),
      ),
    ).toEqual([
      "table",
      "tooLarge",
      "指标值最多10000个，填的是10002个",
      "expected at most 10000 figures, got 10002",
    ]);
  });

  test("criteria than the policy has a random index for", () => {
    const policy = definePolicy({ credit: { randomIndex: { saaty1980: [{ value: "0.58" }] } } });
    const matrix = [
      ["1", "2", "4", "8"],
      [null, "1", "2", "4"],
      [null, null, "1", "9"],
      [null, null, null, "1"],
    ];
    expect(refusal(() => judgementWeights({ matrix }, policy))).toEqual([
      "matrix",
      "undetermined",
      "所选的随机一致性指标表最多适用于3项指标，填的是4项",
      "expected at most 3 criteria, as far as the table saaty1980 goes, got 4",
    ]);
    expect(refusal(() => consistencyRepair({ matrix }, policy))).toEqual([
      "matrix",
      "undetermined",
      "随机一致性指标表没有4个指标的数值",
      "expected as many criteria as the table of random indices has values for, got 4",
    ]);
  });
});

describe("a scale is refused", () => {
  const bands = [
    { grade: "poor", from: "0", to: "5" },
    { grade: "good", from: "5", to: "10" },
  ] as const;
  const SHORT = ["inconsistent", "各段应盖满取值范围", "expected bands that cover the whole range"];
  const ORDER = ["inconsistent", "各界限应由小到大", "expected limits that rise"];

  test.each([
    ["bands.0.from", { from: "-1", to: "10" }],
    ["bands.1.to", { from: "0", to: "11" }],
  ])("where its bands leave a part of the range out: %s", (path, range) => {
    expect(refusal(() => rating({ value: "1", bands, range }))).toEqual([path, ...SHORT]);
  });

  test.each([
    ["trapezoids.0.fullTo", { from: "0", fullFrom: "2", fullTo: "1", to: "3" }],
    ["trapezoids.0.to", { fullTo: "3", to: "3" }],
  ])("where the limits of a set do not rise: %s", (path, set) => {
    const trapezoids = [{ grade: "good", ...set } as const];
    expect(refusal(() => rating({ value: "1", trapezoids }))).toEqual([path, ...ORDER]);
  });

  test("for a grade of another number of grades, which are named by their places", () => {
    expect(refusal(() => rating({ value: "1", bands: [{ grade: "good" }] }, three))).toEqual([
      "bands.0.grade",
      "inconsistent",
      "应填grade1（等级序号）、grade2（等级序号）、grade3（等级序号）之一，填的是“good”",
      'expected one of grade1, grade2, grade3, got "good"',
    ]);
  });
});

describe("the ends of the scale of grades", () => {
  const votes = (...counts: number[]) => ({ U1: { votes: counts } });
  const one: CreditModelDefinition = { id: "U", children: [{ id: "U1" }] };
  const gated: CreditModelDefinition = { id: "U", children: [{ id: "U1", decisive: true }] };

  test("a score that rounding of the memberships left below the worst value has the worst grade", () => {
    const policy = definePolicy({ readings: { creditGradeLabel: "lowerBound" } });
    const assessment = { U1: { membership: ["0", "0", "0", "0", "0.9999999995"] } };
    const { score, grade } = creditScore({ model: one, assessment }, policy);
    expect([score?.toFixed(), grade]).toEqual(["39.99999998", "poor"]);
  });

  test("no votes make the worst grade worse", () => {
    const { votes: changes } = creditSensitivity({ model: one, assessment: votes(0, 0, 0, 0, 2) });
    expect([changes.down, changes.up?.votes.toFixed()]).toEqual([null, "1"]);
  });

  test("one who was rejected needs for the worst grade no more than to pass", () => {
    const {
      reached,
      votes: needed,
      after,
    } = creditShortfall({
      model: gated,
      assessment: votes(0, 0, 0, 2, 0),
      grade: "poor",
    });
    expect([reached, needed?.toFixed(), after?.score.toFixed(), after?.grade]).toEqual([
      false,
      "2",
      "70",
      "medium",
    ]);
  });

  test("where no grade passes, no votes do", () => {
    const policy = definePolicy({
      credit: { gate: "100" },
      readings: { gateOn: "grade", mediumDecisiveRating: "rejected" },
    });
    const found = creditSensitivity({ model: gated, assessment: votes(2, 0, 0, 0, 0) }, policy);
    expect([found.rejected, found.votes.gate]).toEqual([true, null]);
  });

  test("a part that decides alone or with its only indicator is not made up for", () => {
    const notes = (...children: object[]) =>
      creditModel({
        id: "U",
        children: [
          {
            id: "A",
            decisive: true,
            weights: ["0.5", "0.5"],
            children: [{ id: "A1", decisive: true }, ...children],
          },
        ],
      } as CreditModelDefinition).notes.map(({ code }) => code);
    const leaf = { id: "C" };
    expect(notes({ id: "B", decisive: true, children: [leaf] })).not.toContain("decisiveCompensates");
    expect(notes({ id: "B", decisive: true, children: [{ id: "D", children: [leaf] }] })).not.toContain(
      "decisiveCompensates",
    );
    expect(notes({ id: "B", children: [leaf] })).toContain("decisiveCompensates");
    const two = { id: "D", weights: ["0.5", "0.5"], children: [leaf, { id: "E" }] };
    expect(notes({ id: "B", decisive: true, children: [two] })).toContain("decisiveCompensates");
  });

  test("a result of nothing but zeros has no score", () => {
    const policy = definePolicy({ credit: { weightTolerance: "1" } });
    const assessment = { U1: { membership: ["0", "0", "0", "0", "0"] } };
    expect(refusal(() => creditScore({ model: { ...one, operator: "minMax" }, assessment }, policy))).toEqual(
      [
        "assessment",
        "undetermined",
        '"U"的合成结果各等级都是0，无法计分',
        'expected memberships that leave "U" something to score',
      ],
    );
  });
});

test("an expert's two criteria have no consistency ratio to tell of", () => {
  const judgements = (value: string) => [
    ["1", value],
    [null, "1"],
  ];
  const model: CreditModelDefinition = {
    id: "U",
    experts: [
      { id: "甲", judgements: judgements("1") },
      { id: "乙", judgements: judgements("1") },
    ],
    children: [{ id: "A" }, { id: "B" }],
  };
  const votes = { votes: [1, 0, 0, 0, 0] };
  const finding = creditScore({ model, assessment: { A: votes, B: votes } });
  const lines = (locale: "zh" | "en") =>
    explain(finding, { locale, format: "text", audience: "auditor" })
      .split("\n")
      .filter((line) => line.includes("甲"))
      .map((line) => line.replace(/^ *\d+\. | 〔.*/g, ""));
  expect(lines("zh")).toEqual(["专家甲（U的下级）：权重0.5；与群体的相容性指标1（1为完全相同）"]);
  expect(lines("en")).toEqual([
    "Expert 甲 (parts of U): weight 0.5; compatibility with the group 1 (1 is the same)",
  ]);
});

test("bands of scores that only one period has customers in are named", () => {
  const scores = (...all: string[]) => all.map((score) => ({ score }));
  const finding = populationStability({
    limits: ["50", "60", "70"],
    before: scores("55", "80"),
    now: scores("40", "55", "65"),
  });
  const said = (locale: "zh" | "en") => explain(finding, { locale, format: "text", audience: "employee" });
  expect(said("zh")).toContain(
    "无法计算，只有一期有客户的分组：得分低于50、得分不低于60、低于70、得分不低于70",
  );
  expect(said("en")).toContain(
    "not defined; customers in one period only: Scores below 50; Scores of 60 to below 70; Scores of 70 and more",
  );
});
