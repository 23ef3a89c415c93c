import { definePolicy, explain, judgementWeights } from "kaoping";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../support/issues.js";

/** The matrix of judgements that are all 1 but one. */
const matrixOf = (size: number, judgement: string) =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === 0 && j === 1 ? judgement : j >= i ? "1" : null)),
  );

describe("the geometric index", () => {
  test.each([
    [1, null, null],
    [2, null, null],
    [3, "0.160151", "0.31"],
    [4, "0.080076", "0.35"],
    [5, "0.048045", "0.37"],
  ])("of %i criteria has the limit for so many", (size, index, limit) => {
    const finding = judgementWeights({ matrix: matrixOf(size, "2") });
    expect([
      finding.geometricConsistencyIndex?.toFixed(6) ?? null,
      finding.geometricConsistencyLimit?.toString() ?? null,
    ]).toEqual([index, limit]);
  });
});

describe("the three criteria that agree least", () => {
  const triad = (...rows: (string | null)[][]) => {
    const { koczkodajIndex, koczkodajTriad } = judgementWeights({ matrix: rows });
    return [koczkodajIndex?.toString() ?? null, koczkodajTriad];
  };

  test("are the first of those that agree as little", () => {
    expect(triad(...matrixOf(4, "2"))).toEqual(["0.5", { first: 0, second: 1, third: 2 }]);
  });

  test("are looked for among those that were all compared", () => {
    expect(
      triad(["1", "2", null, "1"], [null, "1", "1", null], [null, null, "1", "1"], [null, null, null, "1"]),
    ).toEqual([null, null]);
    expect(
      triad(["1", "2", null, "1"], [null, "1", "1", "1"], [null, null, "1", "5"], [null, null, null, "1"]),
    ).toEqual(["0.8", { first: 1, second: 2, third: 3 }]);
  });

  test("are none where all agree", () => {
    expect(triad(...matrixOf(3, "1"))).toEqual(["0", null]);
    expect(triad(...matrixOf(2, "5"))).toEqual([null, null]);
  });
});

describe("a figure beside a whole judgement", () => {
  const beside = (judgement: string, figure: string) => () =>
    judgementWeights({
      matrix: [
        ["1", judgement],
        [figure, "1"],
      ],
    });

  test.each([
    ["3", "0.33"],
    ["8", "0.12"],
    ["8", "0.13"],
    ["7", "0.143"],
  ])("of %s is its reciprocal rounded to the decimals it has: %s", (judgement, figure) => {
    expect(issuesOf(beside(judgement, figure))).toEqual([]);
    expect(beside(judgement, figure)().notes.map(({ code }) => code)).toEqual(["roundedReciprocal"]);
  });

  test.each([
    ["3", "0.3"],
    ["3", "0.34"],
    ["3", "0.337"],
    ["7", "0.1449"],
  ])("of %s is refused where its decimals would have allowed for more: %s", (judgement, figure) => {
    expect(issuesOf(beside(judgement, figure))).toEqual([[["matrix", 1, 0], "inconsistent"]]);
  });
});

test("a consistency ratio is never so rounded that it meets its limit", () => {
  const policy = definePolicy({ credit: { inconsistentFrom: "0.1169" } });
  const matrix = [
    ["1", "2", "2"],
    [null, "1", "3"],
    [null, null, "1"],
  ];
  expect(
    explain(judgementWeights({ matrix }, policy), { locale: "zh", format: "text", audience: "employee" }),
  ).toContain("一致性比率CR：0.0678 ÷ 0.58（随机一致性指标，Saaty 1980年表） ≈ 0.11691 〔");
});

describe("weights that can be computed by hand are found by", () => {
  const matrix = [
    ["1", "2", "4"],
    [null, "1", "16"],
    [null, null, "1"],
  ];
  const over = (parts: number[], sum: number) => parts.map((part) => (part / sum).toFixed(12));
  const weighed = (method: "eigenvector" | "geometricMean" | "columnMean") => {
    const { weights, lambdaMax, residual } = judgementWeights({ matrix, method });
    return [weights.map((weight) => weight.toFixed(12)), lambdaMax.toFixed(12), residual.toFixed(12)];
  };

  test.each(["eigenvector", "geometricMean"] as const)("%s", (method) => {
    expect(weighed(method)).toEqual([over([8, 8, 1], 17), "3.500000000000", "0.000000000000"]);
  });

  test("columnMean", () => {
    const lambda = (736 / 208 + 802 / 202 + 95.625 / 31) / 3;
    expect(weighed("columnMean")).toEqual([
      over([208, 202, 31], 441),
      lambda.toFixed(12),
      ((802 - lambda * 202) / 441).toFixed(12),
    ]);
  });
});

test.each([
  ["2", "4", "16"],
  ["3", "9", "9"],
])(
  "of three criteria all judgements fit as badly, and the first is named: %s, %s, %s",
  (first, second, third) => {
    const matrix = [
      ["1", first, second],
      [null, "1", third],
      [null, null, "1"],
    ];
    const { worst } = judgementWeights({ matrix });
    expect(worst && [worst.row, worst.column]).toEqual([0, 1]);
  },
);

// Without it the others agree: 4 = 2 × 2, and 54 × 2 = 108.
test.each([
  ["behind one of its column", [null, "12"], ["9", "4"], [1, 2], "2"],
  ["behind one of its row", ["54", "12"], ["2", "4"], [0, 3], "108"],
] as const)(
  "the judgement that fits worst is told what fits, %s that is missing",
  (_, first, second, at, fits) => {
    const [above, beside] = first[0] === null ? ["3", null] : [null, first[0]];
    const matrix = [
      ["1", above, beside, first[1]],
      [null, "1", ...second],
      [null, null, "1", "2"],
      [null, null, null, "1"],
    ];
    const { worst } = judgementWeights({ matrix });
    expect(worst && [[worst.row, worst.column], String(worst.fits)]).toEqual([at, fits]);
  },
);
