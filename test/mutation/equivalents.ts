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
const UNEQUAL = "the two are not equal here";
const ROWS = "a range has a row at least";
const CODE_ALONE = "of an error that comes in only the code is read";
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
  ...changes(
    "src/spreadsheet/cell.ts",
    "return Number.isInteger(value) && Math.abs(value) < SHORT_WHOLE",
    "whole numbers up to there are the same when they are rounded to 15 digits",
    [
      ["Number.isInteger(value) && Math.abs(value) < SHORT_WHOLE", "false"],
      ["<", "<="],
    ],
  ),
  ...changes(
    "src/spreadsheet/grids.ts",
    'fail(width < cells.length ? "#N/A" : "#VALUE!", message);',
    UNEQUAL,
    [["width < cells.length", "width <= cells.length"]],
  ),
  ...changes("src/spreadsheet/headings.ts", "const [first = []] = cells;", ROWS, [
    ["[first = []]", '[first = ["Stryker was here"]]'],
  ]),
  ...changes("src/spreadsheet/headings.ts", "if (below >= 0) {", "the first row is no heading here", [
    ["below >= 0", "below > 0"],
  ]),
  ...changes(
    "src/spreadsheet/headings.ts",
    'return typeof cell === "string" ? cell.trim().replace(UNIT, "") : "";',
    "no column is called so",
    [[': "";', ': "Stryker was here!";']],
  ),
  ...changes(
    "src/spreadsheet/host.ts",
    'return code === undefined ? (value as Cell) : sheetError(code, "");',
    CODE_ALONE,
    [['sheetError(code, "")', 'sheetError(code, "Stryker was here!")']],
  ),
  ...changes(
    "src/spreadsheet/functions/credit.ts",
    "refuseShape(votes.length < indicators, shape);",
    UNEQUAL,
    [["votes.length < indicators", "votes.length <= indicators"]],
  ),
  ...changes("src/spreadsheet/functions/credit.ts", "refuseShape(width < grades, shape);", UNEQUAL, [
    ["width < grades", "width <= grades"],
  ]),
  ...changes(
    "src/spreadsheet/functions/roster.ts",
    "const { peers } = gradeCells(args, () => null).graded;",
    "what is kept of each row is not asked for",
    [["() => null", "() => undefined"]],
  ),
  ...changes(
    "src/spreadsheet/hosts/univer.ts",
    'return sheetError(errorCodeOf((value as Value & Read).getErrorType()) ?? "#VALUE!", "");',
    CODE_ALONE,
    [['""', '"Stryker was here!"']],
  ),
  ...changes("src/spreadsheet/options.ts", "if (entries.length === 0) return WITHOUT;", SPARED, [
    ["entries.length === 0", "false"],
  ]),
  ...changes(
    "src/spreadsheet/options.ts",
    'const [key = "", ...rest] = path;',
    "a name has a part at least",
    [['""', '"Stryker was here!"']],
  ),
  ...changes("src/spreadsheet/options.ts", "if (known.size >= MOST_KNOWN) known.clear();", SPARED, [
    ["known.size >= MOST_KNOWN", "true"],
    ["known.size >= MOST_KNOWN", "false"],
    ["known.size >= MOST_KNOWN", "known.size > MOST_KNOWN"],
    ["known.size >= MOST_KNOWN", "known.size < MOST_KNOWN"],
  ]),
];

/** The change as it is listed. */
export function listed(change: Change): Equivalent | undefined {
  return equivalents.find(
    ({ file, original, replacement }) =>
      file === change.file && original === change.original && replacement === change.replacement,
  );
}
