/** A change of the code: the lines it is in, before and after. */
export interface Change {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
}

/** A change that no test can notice, and why nobody can. */
export interface Equivalent extends Change {
  readonly reason: string;
}

/** Changes of one line, each of a part of it. */
function changes(
  file: string,
  original: string,
  reason: string,
  parts: readonly (readonly [part: string, other: string])[],
): Equivalent[] {
  return parts.map(([part, other]) => ({
    file,
    original,
    replacement: original.replace(part, () => other),
    reason,
  }));
}

const EARLIER =
  "const byDay = [...loans].sort((a, b) => (a.lentOn < b.lentOn ? -1 : Number(a.lentOn > b.lentOn)));";
const SIGN = "the function has returned where the sign is 0";
const SPARED = "only what need not be decided again is spared: it would be the same";
const SHARED = "an empty list that all share is as good as one of one's own";

export const equivalents: readonly Equivalent[] = [
  ...changes(
    "src/buyout/order.ts",
    EARLIER,
    "a sort of V8 only asks whether one is less than the other: that it is not may be 0 or 1",
    ["true", "false", "a.lentOn >= b.lentOn", "a.lentOn <= b.lentOn"].map((other) => [
      "a.lentOn > b.lentOn",
      other,
    ]),
  ),
  ...[0, 1].map((locale) => ({
    file: "src/career/exitPay.ts",
    original:
      '{ what: words("兑现标准", "Paid"), result: PAID[phase][basis] ?? words("{basis}", "{basis}") },',
    replacement: `{ what: words("兑现标准", "Paid"), result: PAID[phase][basis] ?? words(${locale === 0 ? '"", "{basis}"' : '"{basis}", ""'}) },`,
    reason: "there are words for everything that is paid in a phase",
  })),
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
    "src/grading/appraise.ts",
    "band.notes.length > 0",
    "where there is no note the other reading gives the same grade, for the same reasons",
    [
      ["band.notes.length > 0", "true"],
      ["> 0", ">= 0"],
    ],
  ),
  ...changes(
    "src/grading/appraise.ts",
    "if (latest === undefined || latest.of.some((each, i) => each !== of[i])) {",
    SPARED,
    [
      ["latest === undefined || latest.of.some((each, i) => each !== of[i])", "true"],
      ["each !== of[i]", "true"],
    ],
  ),
  ...changes("src/grading/ceiling.ts", "causes: causes.length === 0 ? NO_CAUSES : causes,", SHARED, [
    ["causes.length === 0", "false"],
  ]),
  ...changes(
    "src/grading/peerDeviation.ts",
    "return { average, deviation, readings: NONE.readings, notes: notes.length === 0 ? NONE.notes : notes };",
    SHARED,
    [["notes.length === 0", "false"]],
  ),
  ...changes(
    "src/grading/quality.ts",
    'const difference = sign < 0 ? "{baseRatio} − {newNplRatio}" : "{newNplRatio} − {baseRatio}";',
    SIGN,
    [["sign < 0", "sign <= 0"]],
  ),
  ...changes(
    "src/grading/quality.ts",
    'what: sign < 0 ? words("低于基数", "Below the base") : words("超过基数", "Above the base"),',
    SIGN,
    [["sign < 0", "sign <= 0"]],
  ),
  ...changes("src/grading/quality.ts", "what: joined([sign < 0 ? ADDED : TAKEN_OFF, whole]),", SIGN, [
    ["sign < 0", "sign <= 0"],
  ]),
  ...changes(
    "src/liability/countsAsNpl.ts",
    'const longOverdue = onTheDay ? exactlyOneYearOverdue === "counted" : loan.asOf > longOverdueOn;',
    "on the day itself the reading decides",
    [["loan.asOf > longOverdueOn", "loan.asOf >= longOverdueOn"]],
  ),
  ...changes(
    "src/liability/recoveryLossLiability.ts",
    "const dutiesDone = (delivery?.signatureRequested && delivery.reportedInWriting) ?? false;",
    "the duties are asked only where there is a notice that cannot be delivered",
    [["false", "true"]],
  ),
];

/** The change as it is listed. */
export function listed(change: Change): Equivalent | undefined {
  return equivalents.find(
    ({ file, original, replacement }) =>
      file === change.file && original === change.original && replacement === change.replacement,
  );
}
