import { creditScore, explain, type RatingInput, rating } from "kaoping";
import { describe, expect, test } from "vitest";
import { refusal } from "../support/issues.js";

const rated = (input: RatingInput) => rating(input).membership.map(String);
const refused = (input: RatingInput) => refusal(() => rating(input));

describe("a range", () => {
  const bands = [
    { grade: "poor", from: "0", to: "5" },
    { grade: "good", from: "5", to: "10" },
  ] as const;

  test.each([
    ["as wide as the bands", { from: "0", to: "10" }, bands],
    ["narrower than the bands", { from: "1", to: "9" }, bands],
    [
      "of bands without ends",
      { from: "-99", to: "99" },
      [
        { grade: "poor", to: "5" },
        { grade: "good", from: "5" },
      ] as const,
    ],
  ])("%s is covered", (_, range, bands) => {
    expect(rated({ value: "7", bands, range })).toEqual(["0", "1", "0", "0", "0"]);
  });

  test.each([
    ["0", "belowMinimum", "应不小于1，填的是0", "expected 1 or more, got 0"],
    ["10", "aboveMaximum", "应不大于9，填的是10", "expected 9 or less, got 10"],
  ])("holds no value outside it: %s", (value, ...issue) => {
    expect(refused({ value, bands, range: { from: "1", to: "9" } })).toEqual(["value", ...issue]);
  });
});

describe("fuzzy sets are refused", () => {
  test("where there are none, or of a grade that there is not", () => {
    expect(refused({ value: "1", trapezoids: [] }).slice(0, 2)).toEqual(["trapezoids", "missing"]);
    expect(refused({ value: "1", trapezoids: [{ grade: "grade1" }] }).slice(0, 2)).toEqual([
      "trapezoids.0.grade",
      "inconsistent",
    ]);
  });

  const sum = (total: number, at: number) => [
    "trapezoids",
    "inconsistent",
    `各等级的隶属度之和处处应为1，在${at}处为${total}`,
    `expected memberships that sum to 1 everywhere, got ${total} at ${at}`,
  ];

  test("where two hold everywhere", () => {
    expect(refused({ value: "1", trapezoids: [{ grade: "good" }, { grade: "poor" }] })).toEqual(sum(2, 1));
    expect(rated({ value: "1", trapezoids: [{ grade: "good" }] })).toEqual(["0", "1", "0", "0", "0"]);
  });

  test("at the lowest value at which they do not sum to 1", () => {
    const trapezoids = [
      { grade: "good", from: "5", fullFrom: "6" },
      { grade: "poor", fullTo: "1", to: "2" },
    ] as const;
    expect(refused({ value: "1", trapezoids })).toEqual(sum(0, 2));
  });
});

describe("a value on the limit between two bands", () => {
  const bands = [
    { grade: "good", to: "0.6" },
    { grade: "poor", from: "0.6" },
  ] as const;
  const said = (input: RatingInput, locale: "zh" | "en") =>
    explain(rating(input), { locale, format: "text", audience: "auditor" })
      .split("\n")
      .flatMap((line) => /(?<=\d\. ).*(?= 〔)/.exec(line) ?? []);

  test.each([
    ["upper", "poor", "归数值较大的一段", "the band above it", "差", "poor"],
    ["lower", "good", "归数值较小的一段", "the band below it", "良", "good"],
  ] as const)("is told to belong to the %s one", (limitIn, grade, zh, en, name, english) => {
    const input = { value: "0.6", bands, limitIn };
    const finding = rating(input);
    expect([finding.limitIn, finding.belongings.map((each) => each.grade)]).toEqual([limitIn, [grade]]);
    expect(said(input, "zh")).toEqual([
      "指标数值：0.6",
      `分界点归属：0.6正好在分界点上，${zh}`,
      `隶属于“${name}”：1`,
      `“${name}”的各界限：0.6`,
      `隶属度：${limitIn === "upper" ? "0、0、0、0、1" : "0、1、0、0、0"}`,
    ]);
    expect(said(input, "en")).toContain(`Band of a limit: 0.6 is a limit and belongs to ${en}`);
    expect(said(input, "en")).toContain(`Limits of ${english}: 0.6`);
    const score = creditScore({
      model: { id: "U", rating: { bands, limitIn } },
      assessment: { U: { value: "0.6" } },
    });
    expect(score.nodes.U?.limitIn).toBe(limitIn);
    const node = (locale: "zh" | "en") =>
      explain(score, { locale, format: "text", audience: "employee" })
        .split("\n")
        .flatMap((line) => /(?<=U[：:] ?)(?:数值|value).*?(?=[；;] ?(?:隶属度|membership))/.exec(line) ?? []);
    expect([...node("zh"), ...node("en")]).toEqual([
      `数值0.6（${name}，正好在分界点上，${zh}）`,
      `value 0.6 (${english}, a limit that belongs to ${en})`,
    ]);
  });

  test.each([
    ["beside it", "0.61", bands],
    [
      "of one grade",
      "0.6",
      [
        { grade: "poor", to: "0.6" },
        { grade: "poor", from: "0.6" },
      ],
    ],
  ] as const)("asks for no band %s", (_, value, bands) => {
    const input = { value, bands, limitIn: "upper" } as const;
    expect(rating(input).limitIn).toBe(null);
    expect(said(input, "zh").filter((line) => line.includes("分界点"))).toEqual([]);
    const model = { id: "U", rating: { bands, limitIn: "upper" } } as const;
    expect(creditScore({ model, assessment: { U: { value } } }).nodes.U?.limitIn).toBe(null);
  });

  test("is none of fuzzy sets or of votes, whose limits are told in their order", () => {
    const trapezoids = [
      { grade: "good", fullTo: "0.4", to: "0.5" },
      { grade: "medium", from: "0.4", fullFrom: "0.5", fullTo: "0.5", to: "0.6" },
      { grade: "poor", from: "0.5", fullFrom: "0.6" },
    ] as const;
    expect(rating({ value: "0.5", trapezoids }).limitIn).toBe(null);
    expect(said({ value: "0.5", trapezoids }, "en")).toContain("Limits of medium: 0.4, 0.5, 0.5, 0.6");
    expect(
      creditScore({ model: { id: "U" }, assessment: { U: { votes: [1, 0, 0, 0, 0] } } }).nodes.U?.limitIn,
    ).toBe(null);
  });
});
