import { changes, type Equivalent, emptied, GENERAL } from "./change.js";

const NO_SIGN = "zero has no sign";
const SMALLER = "what doubles may be off is less than the bound by a part that no rounding reaches";

export const exact: readonly Equivalent[] = [
  ...changes("src/exact/common.ts", "if (value.isLike(last)) continue;", GENERAL, [
    ["value.isLike(last)", "false"],
  ]),
  ...changes(
    "src/exact/decimal.ts",
    "if (short !== undefined && short[0].length <= digits) return short;",
    GENERAL,
    [["short[0].length <= digits", "short[0].length < digits"]],
  ),
  ...changes(
    "src/exact/decimal.ts",
    "if (Number.isFinite(power)) return Math.floor(power - 1e-9) + 1;",
    GENERAL,
    [["Number.isFinite(power)", "false"]],
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
  ...changes("src/exact/ratio.ts", "if (isSafe(top)) return Ratio.small(top, b);", GENERAL, [
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
    "if (isSafe(top) && bottom <= SAFE) return new Ratio(top, bottom);",
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
  ...changes("src/exact/ratio.ts", "if (this.isLike(that)) return this.plus(that);", GENERAL, [
    ["this.isLike(that)", "false"],
  ]),
  ...changes("src/exact/ratio.ts", "if (isSafe(top)) return new Ratio(top, d);", GENERAL, [
    ["isSafe(top)", "false"],
  ]),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (areNumbers(a, c)) {",
      "      if (d % b !== 0) return undefined;",
      "      const top = a * (d / b);",
      "      if (isSafe(top)) return new Ratio(top, d);",
      "    }",
    ],
    GENERAL,
  ),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (b === d) {",
      "        const top = a + sign * c;",
      "        if (isSafe(top)) return Ratio.small(top, b);",
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
      "        const top = left + sign * right;",
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
  ...changes("src/exact/ratio.ts", "if (bottom === 1) return this;", GENERAL, [["bottom === 1", "false"]]),
  ...changes("src/exact/ratio.ts", "if (top === 0) return this;", GENERAL, [["top === 0", "false"]]),
  ...changes(
    "src/exact/ratio.ts",
    "return places < 0 ? undefined : [String(top), places];",
    "a whole number was told before",
    [["places < 0", "places <= 0"]],
  ),
  ...changes("src/exact/decimal.ts", "if (value.isZero()) return 0;", GENERAL, [["value.isZero()", "false"]]),
  ...changes(
    "src/exact/ratio.ts",
    "return divisor === Number.POSITIVE_INFINITY ? Number.NaN : Number(this.n) / divisor;",
    GENERAL,
    [["divisor === Number.POSITIVE_INFINITY", "true"]],
  ),
  emptied(
    "src/exact/ratio.ts",
    [
      "if (areNumbers(top)) {",
      "      let [a, b] = [top, bottom];",
      "      while (b !== 0) [a, b] = [b, a % b];",
      "      return Ratio.small(top / a, bottom / a);",
      "    }",
    ],
    GENERAL,
  ),
  ...changes("src/exact/sum.ts", "this.error = size * PART + LEAST;", GENERAL, [
    ["size * PART", "size / PART"],
  ]),
  ...changes("src/exact/sum.ts", "const error = this.error + Math.abs(from) * PART;", GENERAL, [
    ["Math.abs(from) * PART", "Math.abs(from) / PART"],
  ]),
  ...changes("src/exact/sum.ts", "if (above > error) return true;", GENERAL, [["above > error", "false"]]),
  ...changes("src/exact/sum.ts", "if (above > error) return true;", SMALLER, [
    ["above > error", "above >= error"],
  ]),
  ...changes("src/exact/sum.ts", "if (above < -error) return false;", GENERAL, [["above < -error", "false"]]),
  ...changes("src/exact/sum.ts", "if (above < -error) return false;", SMALLER, [
    ["above < -error", "above <= -error"],
  ]),
  ...changes(
    "src/exact/decimal.ts",
    "const whole = wholeNear(near * power, Math.abs(near * power) * TWO_ROUNDINGS);",
    GENERAL,
    [["* TWO_ROUNDINGS", "/ TWO_ROUNDINGS"]],
  ),
  ...changes(
    "src/exact/decimal.ts",
    "if (whole !== undefined && Math.abs(whole) < (POWERS[digits] as number)) return whole / power;",
    GENERAL,
    [["< (POWERS", "<= (POWERS"]],
  ),
  ...changes(
    "src/exact/ratio.ts",
    "return Math.abs(double - whole) + error < 0.5 ? whole : undefined;",
    GENERAL,
    [
      ["Math.abs(double - whole) + error < 0.5", "false"],
      ["double - whole", "double + whole"],
    ],
  ),
  ...changes(
    "src/exact/ratio.ts",
    "return Math.abs(double - whole) + error < 0.5 ? whole : undefined;",
    SMALLER,
    [["< 0.5", "<= 0.5"]],
  ),
];
