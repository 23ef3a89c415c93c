import { changes, type Equivalent, GENERAL, SPARED } from "./change.js";

const GUARD = "a guard: far fewer steps are taken, and none more would be of use";

const STARTS = "only where exact digits start from, and how soon, is another";

const AGREEING = "row.every((value, j) => Math.abs(value - (power[k]?.[j] as number)) < 1e-15)";
const AGREES = `const agrees = next.every((row, k) =>\n      ${AGREEING},\n    );`;

const UNCHANGED = "a revision that changes nothing is left out, since it lowers nothing";

const ROUGHLY = "what is not left out roughly is told apart to every digit";

const POSITIVE = "a guard: what positive judgements lead to is positive";

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
  ...changes("src/credit/eigen.ts", "for (let step = 0; step < MOST_STEPS; step += 1) {", GUARD, [
    ["step < MOST_STEPS", "step <= MOST_STEPS"],
  ]),
  ...changes(
    "src/credit/eigen.ts",
    "if (moves.every((move) => distance(move, 0n) <= AGREEMENT)) return vector;",
    "no move is just so great",
    [["distance(move, 0n) <= AGREEMENT", "distance(move, 0n) < AGREEMENT"]],
  ),
  ...changes(
    "src/credit/eigen.ts",
    "return a > b ? a - b : b - a;",
    "where both are the same the difference is 0 either way",
    [["a > b", "a >= b"]],
  ),
  ...changes(
    "src/credit/linear.ts",
    "for (let i = at + 1; i < size; i += 1) {",
    "behind the last row there is none that has more",
    [["i < size", "i <= size"]],
  ),
  ...changes(
    "src/credit/linear.ts",
    "if (Math.abs(rows[i]?.[at] as number) > Math.abs(rows[best]?.[at] as number)) best = i;",
    "of rows that have as much any serves",
    [
      [
        "Math.abs(rows[i]?.[at] as number) > Math.abs(rows[best]?.[at] as number)",
        "Math.abs(rows[i]?.[at] as number) >= Math.abs(rows[best]?.[at] as number)",
      ],
    ],
  ),
  ...changes(
    "src/credit/roughLambda.ts",
    "for (let step = 1; most - least > AGREEMENT * most && step < MOST_STEPS; step += 1)",
    "bounds that agree to a trifle more or less give the same candidates",
    [
      ["most - least > AGREEMENT * most", "most - least >= AGREEMENT * most"],
      ["AGREEMENT * most", "AGREEMENT / most"],
    ],
  ),
  ...changes(
    "src/credit/roughLambda.ts",
    "for (let step = 1; most - least > AGREEMENT * most && step < MOST_STEPS; step += 1)",
    GUARD,
    [
      ["step < MOST_STEPS", "true"],
      ["step < MOST_STEPS", "step <= MOST_STEPS"],
      ["step += 1", "step -= 1"],
    ],
  ),
  ...changes("src/credit/roughLambda.ts", "if (ratio < least) least = ratio;", "the same bound", [
    ["ratio < least", "ratio <= least"],
  ]),
  ...changes("src/credit/roughLambda.ts", "if (ratio > most) most = ratio;", "the same bound", [
    ["ratio > most", "ratio >= most"],
  ]),
  ...changes(
    "src/credit/roughLambda.ts",
    "total += sum;",
    "the eigenvalue does not ask for the sign of its vector",
    [["total += sum", "total -= sum"]],
  ),
  ...changes(
    "src/credit/roughLambda.ts",
    "for (let i = 0; i < n; i += 1) image[i] = (image[i] as number) / total;",
    "behind its end an array of numbers takes none",
    [["i < n", "i <= n"]],
  ),
  ...changes("src/credit/spectrum.ts", "for (let i = 0; i < MOST_SQUARINGS; i += 1) {", GUARD, [
    ["i < MOST_SQUARINGS", "i <= MOST_SQUARINGS"],
    ["i += 1", "i -= 1"],
  ]),
  ...changes(
    "src/credit/spectrum.ts",
    "row.every((value, j) => Math.abs(value - (power[k]?.[j] as number)) < 1e-15),",
    "powers that agree to the last bits are as good, one more or less",
    [["< 1e-15", "<= 1e-15"]],
  ),
  ...changes(
    "src/credit/spectrum.ts",
    "row.every((value, j) => Math.abs(value - (power[k]?.[j] as number)) < 1e-15),",
    STARTS,
    [
      ["row.every(", "row.some("],
      [AGREEING.slice(AGREEING.indexOf("(") + 1, -1), "() => undefined"],
      ["Math.abs(value - (power[k]?.[j] as number)) < 1e-15", "false"],
      ["value - (power", "value + (power"],
    ],
  ),
  ...changes("src/credit/spectrum.ts", "if (agrees) break;", STARTS, [["agrees", "false"]]),
  ...[
    [AGREES, `const agrees = next.some((row, k) => ${AGREEING});`],
    [AGREES.slice(0, AGREES.lastIndexOf("\n")), "const agrees = next.every(() => undefined,"],
  ].map(([original = "", replacement = ""]) => ({
    file: "src/credit/spectrum.ts",
    original,
    replacement,
    reason: STARTS,
  })),
  ...changes(
    "src/credit/spectrum.ts",
    "const columns = power.map((_, j) => power.reduce((total, row) => total + (row[j] as number), 0));",
    "a common factor of the columns drops out",
    [["total + (", "total - ("]],
  ),
  ...changes(
    "src/credit/eigen.ts",
    "const weight = scale.map((value) => Math.exp(value - Math.max(...scale)));",
    "a common factor of the weights drops out",
    [
      ["value - Math.max(...scale)", "value + Math.max(...scale)"],
      ["Math.max", "Math.min"],
    ],
  ),
  ...changes(
    "src/credit/complete.ts",
    "const compared = at < j ? judgements[at]?.[j] : row[at];",
    "no criterion is compared with itself",
    [["at < j", "at <= j"]],
  ),
  ...changes(
    "src/credit/complete.ts",
    "if (compared !== null && compared !== undefined) reached.add(j);",
    "a square matrix has every cell",
    [["compared !== undefined", "true"]],
  ),
  ...changes("src/credit/complete.ts", "for (let step = 0; step < MOST_STEPS; step += 1) {", GUARD, [
    ["step < MOST_STEPS", "step <= MOST_STEPS"],
    ["step += 1", "step -= 1"],
  ]),
  ...changes(
    "src/credit/complete.ts",
    "if (slopes.every((slope) => slope < CONVERGED && -slope < CONVERGED)) return values.map(fromFixed);",
    "no slope is just so great",
    [
      ["(slope) => slope < CONVERGED", "(slope) => slope <= CONVERGED"],
      ["-slope < CONVERGED", "-slope <= CONVERGED"],
    ],
  ),
  ...changes(
    "src/credit/complete.ts",
    "if (slopes.every((slope) => slope < CONVERGED && -slope < CONVERGED)) return values.map(fromFixed);",
    "the slopes shrink together, in each step by more digits than are published",
    [["slopes.every((slope) =>", "slopes.some(slope =>"]],
  ),
  ...changes("src/credit/complete.ts", "if (values.some((value) => value <= 0n)) return null;", POSITIVE, [
    ["values.some((value) => value <= 0n)", "values.every(value => value <= 0n)"],
    ["value <= 0n", "value < 0n"],
  ]),
  ...changes("src/credit/complete.ts", "if (right === null || left === null) return null;", POSITIVE, [
    ["right === null || left === null", "right === null && left === null"],
    ["left === null", "false"],
  ]),
  ...changes(
    "src/credit/complete.ts",
    "return toFixed(i < j ? above : ONE.over(above));",
    "on the diagonal no judgement stands",
    [["i < j", "i <= j"]],
  ),
  ...changes(
    "src/credit/complete.ts",
    "const above = i < j ? entry : (judgements[j]?.[i] ?? null);",
    "on the diagonal no judgement stands",
    [["i < j", "i <= j"]],
  ),
  ...changes("src/credit/estimate.ts", "for (let step = 0; step < MOST_STEPS; step += 1) {", GUARD, [
    ["step < MOST_STEPS", "step <= MOST_STEPS"],
    ["step += 1", "step -= 1"],
  ]),
  ...changes("src/credit/estimate.ts", "if (greatestOf(slopes) < FLAT) break;", "no slope is just so great", [
    ["greatestOf(slopes) < FLAT", "greatestOf(slopes) <= FLAT"],
  ]),
  ...changes(
    "src/credit/estimate.ts",
    "if (found.lambda <= lambda + 1e-4 * share * slope + 1e-14 * lambda) return { logarithms, found };",
    STARTS,
    [
      ["found.lambda <=", "found.lambda <"],
      ["lambda + 1e-4", "lambda - 1e-4"],
      ["1e-4 * share", "1e-4 / share"],
    ],
  ),
  ...changes(
    "src/credit/estimate.ts",
    "row.map((value, j) => (i < j ? value : i > j ? -(known[j]?.[i] as number) : 0)),",
    "on the diagonal stands 0",
    [
      ["i < j", "i <= j"],
      ["i > j", "true"],
    ],
  ),
  ...changes("src/credit/estimate.ts", "for (let i = 0; i < MOST_HALVINGS; i += 1) {", GUARD, [
    ["i < MOST_HALVINGS", "i <= MOST_HALVINGS"],
  ]),
  ...changes(
    "src/credit/consistencyRepair.ts",
    "if (!isBelow(ratio, inconsistentFrom)) best = bestRevision(now);",
    "behind the last step nothing asks for the next",
    [["!isBelow(ratio, inconsistentFrom)", "true"]],
  ),
  ...changes(
    "src/credit/consistencyRepair.ts",
    "if (f.consistent) return { headline, steps: [ratio, test] };",
    "of no revisions and no steps no line is said",
    [["f.consistent", "false"]],
  ),
  ...changes(
    "src/credit/repair.ts",
    "const others = SCALE.filter((value) => !value.equals(given));",
    UNCHANGED,
    [["SCALE.filter((value) => !value.equals(given))", "SCALE"]],
  ),
  ...changes(
    "src/credit/repair.ts",
    "const least = Math.min(...all.map(({ roughly }) => roughly));",
    ROUGHLY,
    [
      [
        "Math.min(...all.map(({ roughly }) => roughly))",
        "Math.max(...all.map(({\n  roughly\n}) => roughly))",
      ],
    ],
  ),
  ...changes(
    "src/credit/repair.ts",
    "return all.filter(({ roughly }) => roughly <= least + MARGIN);",
    ROUGHLY,
    [
      ["roughly <= least + MARGIN", "true"],
      ["roughly <= least + MARGIN", "roughly < least + MARGIN"],
    ],
  ),
  ...changes(
    "src/credit/experts.ts",
    "row.map((cell, j) => (i < j ? cell : null)),",
    "of judgements only those above the diagonal are looked at",
    [
      ["i < j", "true"],
      ["i < j", "i <= j"],
    ],
  ),
  ...changes(
    "src/credit/leadSearch.ts",
    "const moving = piles.filter(({ gain, votes }) => gain.isPositive() && votes.isPositive());",
    "a pile that gains nothing is never the last that a gain needs",
    [
      ["gain.isPositive() && votes.isPositive()", "true"],
      ["piles.filter(({ gain, votes }) => gain.isPositive() && votes.isPositive())", "piles"],
    ],
  ),
  ...changes(
    "src/credit/leadSearch.ts",
    "const moving = piles.filter(({ gain, votes }) => gain.isPositive() && votes.isPositive());",
    "a pile without votes is never the last that a gain needs",
    [["gain.isPositive() && votes.isPositive()", "gain.isPositive() || votes.isPositive()"]],
  ),
  ...changes("src/credit/creditModel.ts", "if (known !== undefined) return known;", SPARED, [
    ["known !== undefined", "false"],
  ]),
  ...changes("src/credit/weigh.ts", "if (pairs.length === 0) return [];", GENERAL, [
    ["pairs.length === 0", "false"],
  ]),
  ...changes(
    "src/credit/weigh.ts",
    "const holds = vector.every((component) => residual <= product(MOST_RESIDUAL, component));",
    "no residual is just so great",
    [["residual <= product", "residual < product"]],
  ),
  ...changes(
    "src/credit/leadSearch.ts",
    "return first.votes > then.votes ? first : then;",
    "of two that took as many of the heaviest votes either took the same",
    [["first.votes > then.votes", "first.votes >= then.votes"]],
  ),
  ...changes(
    "src/credit/leadSearch.ts",
    "if (best !== null && sumOf(lost.values()).votes >= best.votes) break;",
    SPARED,
    [
      ["best !== null && sumOf(lost.values()).votes >= best.votes", "false"],
      ["sumOf(lost.values()).votes >= best.votes", "sumOf(lost.values()).votes > best.votes"],
    ],
  ),
];
