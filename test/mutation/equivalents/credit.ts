import { changes, type Equivalent } from "./change.js";

export const credit: readonly Equivalent[] = [
  ...changes(
    "src/credit/aggregateJudgements.ts",
    "return indices.map((i) => indices.map((j) => (i <= j ? cell(i, j) : ONE.over(cell(j, i)))));",
    "the mean of reciprocals and the reciprocal of the mean agree in more digits than are published",
    ["true", "false", "i < j", "i > j"].map((other) => ["i <= j", other]),
  ),
  ...changes(
    "src/credit/gate.ts",
    "if (parts.length === 0) return {};",
    "nothing hangs on a reading where there is no part",
    [["parts.length === 0", "false"]],
  ),
  ...changes(
    "src/credit/calibration.ts",
    "cutOff: widest !== null && most > 0 ? widest.next : null,",
    "where the shares are furthest apart their difference is not 0",
    [["most > 0", "most >= 0"]],
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
    "src/credit/fuzzyJudgementWeights.ts",
    "if (i <= j) return;",
    "on the diagonal stand 1, 1, 1: the reciprocals of themselves",
    [["i <= j", "i < j"]],
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
    "while (decimals < PUBLISHED_DIGITS && powerOfTen(decimals) % d !== 0n) decimals += 1;",
    "only a fraction that is no decimal comes so far, and its distance is 0 or far more than either unit",
    [["decimals < PUBLISHED_DIGITS", "decimals <= PUBLISHED_DIGITS"]],
  ),
  ...changes(
    "src/credit/sensitivityReadings.ts",
    "decisive.length > 0 ? GATE_VALUES : { creditGradeLabel: LABELS };",
    "where no part is decisive nothing hangs on how the gate is read",
    [
      ["decisive.length > 0", "true"],
      ["decisive.length > 0", "decisive.length >= 0"],
    ],
  ),
];
