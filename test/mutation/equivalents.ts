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

/** A block, of the lines given, that is left out. */
function emptied(file: string, lines: readonly string[], reason: string): Equivalent {
  return { file, original: lines.join("\n"), replacement: `${lines[0]}${lines.at(-1)?.trim()}`, reason };
}

const EARLIER =
  "const byDay = [...loans].sort((a, b) => (a.lentOn < b.lentOn ? -1 : Number(a.lentOn > b.lentOn)));";
const SPARED = "only what need not be decided again is spared: it would be the same";
const GENERAL = "a shortcut: the general way gives the same";
const NO_SIGN = "zero has no sign";
const PARTING = `return first > last ? [] : [rest === 0 ? parting : \`\${parting}[0-9]{\${rest}}\`];`;
const SPARED_SEARCH = "only the search for unknown fields is spared, where it would find none";
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
  ...changes("src/exact/common.ts", "if (value.isLike(last)) continue;", GENERAL, [
    ["value.isLike(last)", "false"],
  ]),
  ...changes("src/exact/decimal.ts", "const decimals = bottom.length - 1;", GENERAL, [
    ["bottom.length - 1", "bottom.length + 1"],
  ]),
  ...changes(
    "src/exact/decimal.ts",
    "if (top.length <= digits && d === powerOfTen(decimals)) return [sign + top, decimals];",
    GENERAL,
    [
      ["top.length <= digits && d === powerOfTen(decimals)", "false"],
      ["top.length <= digits", "top.length < digits"],
    ],
  ),
  ...changes(
    "src/exact/decimal.ts",
    "if (whole >= powerOfTen(digits)) {",
    "a one with zeros behind it is the same number whichever of them are decimals",
    [["whole >= powerOfTen(digits)", "whole > powerOfTen(digits)"]],
  ),
  ...changes("src/exact/decimal.ts", 'if (places <= 0) return whole + "0".repeat(-places);', GENERAL, [
    ["places <= 0", "places < 0"],
  ]),
  ...changes(
    "src/exact/fixed.ts",
    "let estimate = 1n << BigInt(Math.ceil(target.toString(2).length / degree));",
    "from any first estimate above the root the others fall to it",
    [["length / degree", "length * degree"]],
  ),
  ...changes(
    "src/exact/fixed.ts",
    "for (const value of values) if (value > most) most = value;",
    "the larger of two equal numbers is either",
    [["value > most", "value >= most"]],
  ),
  ...changes("src/exact/parse.ts", "if (Number.isSafeInteger(value)) return Ratio.small(value);", GENERAL, [
    ["Number.isSafeInteger(value)", "false"],
  ]),
  ...changes("src/exact/parse.ts", "if (length > SHORT_LENGTH) return undefined;", GENERAL, [
    ["length > SHORT_LENGTH", "true"],
    ["length > SHORT_LENGTH", "length >= SHORT_LENGTH"],
  ]),
  ...changes("src/exact/parse.ts", "const start = text.charCodeAt(0) === MINUS ? 1 : 0;", GENERAL, [
    ["text.charCodeAt(0) === MINUS", "false"],
  ]),
  ...changes("src/exact/parse.ts", "for (let i = start; i < length; i += 1) {", GENERAL, [
    ["i < length", "i <= length"],
    ["i += 1", "i -= 1"],
  ]),
  ...changes(
    "src/exact/parse.ts",
    "if (code >= DIGIT && code <= DIGIT + 9) whole = 10 * whole + (code - DIGIT);",
    GENERAL,
    [
      ["code >= DIGIT && code <= DIGIT + 9", "false"],
      ["code >= DIGIT", "code > DIGIT"],
      ["code <= DIGIT + 9", "code < DIGIT + 9"],
      ["DIGIT + 9", "DIGIT - 9"],
    ],
  ),
  ...changes(
    "src/exact/parse.ts",
    "else if (code === POINT && point === length && i > start) point = i;",
    GENERAL,
    [
      ["code === POINT && point === length && i > start", "false"],
      ["point === length", "point !== length"],
    ],
  ),
  ...changes(
    "src/exact/parse.ts",
    "if (start === length || point === length - 1) return undefined;",
    GENERAL,
    [["start === length || point === length - 1", "true"]],
  ),
  emptied(
    "src/exact/parse.ts",
    [
      "function parseShort(text: string): Ratio | undefined {",
      "  const { length } = text;",
      "  if (length > SHORT_LENGTH) return undefined;",
      "  const start = text.charCodeAt(0) === MINUS ? 1 : 0;",
      "  let whole = 0;",
      "  let point = length;",
      "  for (let i = start; i < length; i += 1) {",
      "    const code = text.charCodeAt(i);",
      "    if (code >= DIGIT && code <= DIGIT + 9) whole = 10 * whole + (code - DIGIT);",
      "    else if (code === POINT && point === length && i > start) point = i;",
      "    else return undefined;",
      "  }",
      "  if (start === length || point === length - 1) return undefined;",
      "  return Ratio.small(start === 0 ? whole : -whole, POWERS[Math.max(0, length - point - 1)]);",
      "}",
    ],
    GENERAL,
  ),
  ...changes("src/exact/ratio.ts", "if (!areNumbers(a, c)) return Ratio.longDot(as, bs);", GENERAL, [
    ["!areNumbers(a, c)", "areNumbers(a, c)"],
    ["!areNumbers(a, c)", "true"],
  ]),
  ...changes(
    "src/exact/ratio.ts",
    "if (!isSafe(product) || !isSafe(total) || !isSafe(bottom)) return Ratio.longDot(as, bs);",
    GENERAL,
    [
      ["!isSafe(product) || !isSafe(total) || !isSafe(bottom)", "true"],
      ["!isSafe(product)", "isSafe(product)"],
      ["!isSafe(total)", "isSafe(total)"],
    ],
  ),
  ...changes("src/exact/ratio.ts", "if (areNumbers(a, c)) {", GENERAL, [["areNumbers(a, c)", "false"]]),
  ...changes("src/exact/ratio.ts", "if (isSafe(top)) return new Ratio(top, b);", GENERAL, [
    ["isSafe(top)", "false"],
  ]),
  ...changes(
    "src/exact/ratio.ts",
    "if (isSafe(left) && isSafe(right) && isSafe(top) && bottom <= SAFE) return new Ratio(top, bottom);",
    GENERAL,
    [
      ["isSafe(left) && isSafe(right) && isSafe(top) && bottom <= SAFE", "false"],
      ["bottom <= SAFE", "bottom < SAFE"],
    ],
  ),
  ...changes(
    "src/exact/ratio.ts",
    "if (isSafe(top) && bottom <= SAFE) return new Ratio(top + 0, bottom);",
    GENERAL,
    [
      ["isSafe(top) && bottom <= SAFE", "false"],
      ["bottom <= SAFE", "bottom < SAFE"],
    ],
  ),
  ...changes("src/exact/ratio.ts", "return this.top < 0 ? this.negated() : this;", NO_SIGN, [
    ["this.top < 0", "this.top <= 0"],
  ]),
  ...changes("src/exact/ratio.ts", "if (isSafe(left)) return 0;", GENERAL, [["isSafe(left)", "false"]]),
  ...changes("src/exact/ratio.ts", "if (areNumbers(top)) return top % bottom === 0;", GENERAL, [
    ["areNumbers(top)", "false"],
  ]),
  ...changes("src/exact/ratio.ts", "if (areNumbers(top)) {", GENERAL, [["areNumbers(top)", "false"]]),
  ...changes("src/exact/ratio.ts", "if (twice <= SAFE) {", GENERAL, [
    ["twice <= SAFE", "false"],
    ["twice <= SAFE", "twice < SAFE"],
  ]),
  ...changes("src/exact/ratio.ts", "return Ratio.small(top < 0 ? -rounded : rounded, power);", NO_SIGN, [
    ["top < 0", "top <= 0"],
  ]),
  ...changes("src/exact/ratio.ts", "const scaled = (n < 0n ? -n : n) * scale;", NO_SIGN, [
    ["n < 0n", "n <= 0n"],
  ]),
  ...changes("src/exact/ratio.ts", "return Ratio.of(n < 0n ? -rounded : rounded, scale);", NO_SIGN, [
    ["n < 0n", "n <= 0n"],
  ]),
  ...changes(
    "src/exact/ratio.ts",
    "if (!areNumbers(top)) return undefined;",
    "no bigint is equal to a number: the two that are asked for below are not found",
    [["!areNumbers(top)", "false"]],
  ),
  ...changes(
    "src/exact/ratio.ts",
    "return bottom === that.bottom || (typeof bottom !== typeof that.bottom && this.d === that.d);",
    GENERAL,
    [["typeof bottom !== typeof that.bottom", "true"]],
  ),
  ...changes("src/exact/ratio.ts", "if (areNumbers(top) && multiple <= SAFE_WHOLE) {", GENERAL, [
    ["areNumbers(top) && multiple <= SAFE_WHOLE", "false"],
    ["multiple <= SAFE_WHOLE", "multiple < SAFE_WHOLE"],
  ]),
  ...changes(
    "src/exact/ratio.ts",
    "if (isSafe(expanded)) return new Ratio(expanded, Number(multiple));",
    GENERAL,
    [["isSafe(expanded)", "false"]],
  ),
  ...changes("src/exact/ratio.ts", "return value <= SAFE && value >= -SAFE;", GENERAL, [
    ["value <= SAFE", "value < SAFE"],
    ["value >= -SAFE", "value > -SAFE"],
  ]),
  ...changes("src/exact/ratio.ts", "if (a.isLike(b)) return a.plus(b);", GENERAL, [["a.isLike(b)", "false"]]),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (areNumbers(a, c)) {",
      "      if (b === d) {",
      "        const top = a + c;",
      "        if (isSafe(top)) return new Ratio(top, b);",
      "      } else {",
      "        const left = a * d;",
      "        const right = c * b;",
      "        const top = left + right;",
      "        const bottom = b * d;",
      "        if (isSafe(left) && isSafe(right) && isSafe(top) && bottom <= SAFE) return new Ratio(top, bottom);",
      "      }",
      "    }",
    ],
    GENERAL,
  ),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (b === d) {",
      "        const top = a + c;",
      "        if (isSafe(top)) return new Ratio(top, b);",
      "      } else {",
    ],
    GENERAL,
  ),
  emptied(
    "src/exact/ratio.ts",
    [
      "} else {",
      "        const left = a * d;",
      "        const right = c * b;",
      "        const top = left + right;",
      "        const bottom = b * d;",
      "        if (isSafe(left) && isSafe(right) && isSafe(top) && bottom <= SAFE) return new Ratio(top, bottom);",
      "      }",
    ],
    GENERAL,
  ),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (areNumbers(a, c)) {",
      "      const top = a * c;",
      "      const bottom = b * d;",
      "      if (isSafe(top) && bottom <= SAFE) return new Ratio(top + 0, bottom);",
      "    }",
    ],
    GENERAL,
  ),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (areNumbers(a, c)) {",
      "      // Rounding keeps the order: products that are rounded to different numbers are different that way round.",
      "      const left = b === d ? a : a * d;",
      "      const right = b === d ? c : c * b;",
      "      if (left < right) return -1;",
      "      if (left > right) return 1;",
      "      if (isSafe(left)) return 0;",
      "    }",
    ],
    GENERAL,
  ),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (areNumbers(top)) {",
      "      // The remainder of doubles is exact, and so is the division that then leaves none.",
      "      const rest = top % bottom;",
      "      return Ratio.small((top - rest) / bottom - (rest < 0 ? 1 : 0));",
      "    }",
    ],
    GENERAL,
  ),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (twice <= SAFE) {",
      "        const rounded = (twice - (twice % (2 * bottom))) / (2 * bottom);",
      "        return Ratio.small(top < 0 ? -rounded : rounded, power);",
      "      }",
    ],
    GENERAL,
  ),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (areNumbers(top) && multiple <= SAFE_WHOLE) {",
      "      const expanded = top * (Number(multiple) / bottom);",
      "      if (isSafe(expanded)) return new Ratio(expanded, Number(multiple));",
      "    }",
    ],
    GENERAL,
  ),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (areNumbers(top)) {",
      "      const twice = 2 * Math.abs(top) * power + bottom;",
      "      if (twice <= SAFE) {",
      "        const rounded = (twice - (twice % (2 * bottom))) / (2 * bottom);",
      "        return Ratio.small(top < 0 ? -rounded : rounded, power);",
      "      }",
      "    }",
    ],
    GENERAL,
  ),
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
  ...changes("src/rule/characters.ts", "if (ORDINARY.test(text)) return [];", GENERAL, [
    ["ORDINARY.test(text)", "false"],
  ]),
  ...changes(
    "src/rule/jsonSchema.ts",
    'return [shorter, ...branches(digits, (digit, i) => [i === 0 ? 1 : 0, digit - 1])].join("|");',
    "with a zero before them are only shorter numbers, which are taken, or are refused as too early a year",
    [["i === 0", "false"]],
  ),
  ...changes("src/rule/jsonSchema.ts", PARTING, "what is to be there no times need not be written", [
    ["rest === 0", "false"],
  ]),
  ...changes(
    "src/rule/jsonSchema.ts",
    PARTING,
    "what is no figure and no day is refused by the pattern that each of them has as well",
    [["[]", '["Stryker was here"]']],
  ),
  ...changes("src/rule/read.ts", "if (given) known += 1;", SPARED_SEARCH, [["given", "false"]]),
  ...changes("src/rule/read.ts", "if (known === keys.length) return result;", SPARED_SEARCH, [
    ["known === keys.length", "false"],
  ]),
  ...changes(
    "src/policy/influence.ts",
    "return values.some((value) => value !== policy.readings[id] && under({ [id]: value }) !== now);",
    SPARED,
    [["value !== policy.readings[id]", "true"]],
  ),
  ...changes(
    "src/policy/sha256.ts",
    "for (let i = 16; i < 64; i += 1) {",
    "what is written behind the end of a typed array is not kept",
    [["i < 64", "i <= 64"]],
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
