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
  ...changes(
    "src/scorecard/labels.ts",
    "return APPRAISAL_RATINGS.indexOf(rating) > APPRAISAL_RATINGS.indexOf(than);",
    "of two ratings that are the same, either is the harshest, or holds the other down",
    [[">", ">="]],
  ),
];

/** The change as it is listed. */
export function listed(change: Change): Equivalent | undefined {
  return equivalents.find(
    ({ file, original, replacement }) =>
      file === change.file && original === change.original && replacement === change.replacement,
  );
}
