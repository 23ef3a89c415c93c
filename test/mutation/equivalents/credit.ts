import { changes, type Equivalent, GENERAL, SPARED } from "./change.js";

export const credit: readonly Equivalent[] = [
  ...changes(
    "src/credit/aggregateJudgements.ts",
    "return indices.map((i) => indices.map((j) => (i <= j ? cell(i, j) : ONE.over(cell(j, i)))));",
    "the mean of reciprocals and the reciprocal of the mean agree in more digits than are published",
    ["true", "false", "i < j", "i > j"].map((other) => ["i <= j", other]),
  ),
  ...changes("src/credit/assess.ts", "if (known !== undefined) return known;", SPARED, [
    ["known !== undefined", "false"],
  ]),
  ...changes("src/credit/creditScore.ts", "if (known !== undefined) return known;", SPARED, [
    ["known !== undefined", "false"],
  ]),
  ...changes(
    "src/credit/gate.ts",
    "if (parts.length === 0) return {};",
    "nothing hangs on a reading where there is no part",
    [["parts.length === 0", "false"]],
  ),
  ...changes(
    "src/credit/concordance.ts",
    "for (let first = 0; first < order.length; ) {",
    "behind the last there is nothing to rank, and one alone is no tie",
    [["first < order.length", "first <= order.length"]],
  ),
  ...changes(
    "src/credit/criticWeights.ts",
    "c > 0n ? ((v - c * c) * UNIT * parts) / (v * UNIT + product) : parts - (product * parts) / (v * UNIT);",
    "where the covariance is 0 both give one",
    [["c > 0n", "c >= 0n"]],
  ),
  ...changes(
    "src/credit/criticWeights.ts",
    "if (conflicts.every((conflict) => conflict.isZero()))",
    "what correlates perfectly with all others leaves none that does not",
    [["conflicts.every((conflict) => conflict.isZero())", "conflicts.some(conflict => conflict.isZero())"]],
  ),
  ...changes(
    "src/credit/inconsistency.ts",
    "return i <= j ? value : -value;",
    "the logarithm of the diagonal is 0, and squares are the same with every sign turned",
    [
      ["i <= j", "i < j"],
      ["i <= j", "i > j"],
    ],
  ),
  ...changes(
    "src/credit/judgements.ts",
    "if (i >= j) return null;",
    "of what was read only the judgements above the diagonal are looked at",
    [
      ["i >= j", "false"],
      ["i >= j", "i > j"],
    ],
  ),
  ...changes(
    "src/credit/judgements.ts",
    "while (decimals < PUBLISHED_DIGITS && powerOfTen(decimals) % d !== 0n) decimals += 1;",
    "only a fraction that is no decimal comes so far, and its distance is 0 or far more than either unit",
    [["decimals < PUBLISHED_DIGITS", "decimals <= PUBLISHED_DIGITS"]],
  ),
  ...changes(
    "src/credit/conditions.ts",
    "if (other === place) return [];",
    "no weight makes a membership fall below zero, so that a condition of a grade against none cuts nothing",
    [["other === place", "false"]],
  ),
  ...changes(
    "src/credit/conditions.ts",
    "return [{ node, coefficients, limit: Ratio.of(0n), strict: other > place }];",
    "of the place itself there is no condition",
    [["other > place", "other >= place"]],
  ),
  ...changes(
    "src/credit/weightRanges.ts",
    "const parents = standing.map((condition) => parentOf(condition, node, review)).filter(isAtStake);",
    GENERAL,
    [
      [
        "standing.map((condition) => parentOf(condition, node, review)).filter(isAtStake)",
        "standing.map(condition => parentOf(condition, node, review))",
      ],
    ],
  ),
  ...changes("src/credit/weightRanges.ts", "return path !== null || !clears(margin, strict);", GENERAL, [
    ["path !== null || !clears(margin, strict)", "true"],
  ]),
];
