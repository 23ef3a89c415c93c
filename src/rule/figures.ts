import type { Decimal } from "../exact/index.js";
import {
  type DecimalInput,
  type DecimalProblem,
  parseDecimal,
  parseFraction,
  Ratio,
  toFen,
} from "../exact/index.js";
import type { Bilingual, ClauseId } from "./clause.js";
import { Complaint, type Field, type Kind, sealed } from "./field.js";
import type { IssueCode } from "./issueCodes.js";
import { type FigureBounds, figureSchema, fractionSchema } from "./jsonSchema.js";
import { expected } from "./shown.js";

/** A figure: written as a decimal, computed as a fraction, published as a Decimal. */
export type Figure = Field<DecimalInput, Ratio, Decimal>;

/** What may be said of any field beside its names. */
export interface Told {
  /** The clause that names it, where that is another than the rule's. */
  readonly clause?: ClauseId;
  /** What stands behind its value: 笔, 次. */
  readonly unit?: Bilingual;
  /** Whether a figure that is the reciprocal of a whole number is said so: 1/9. */
  readonly reciprocals?: true;
  /** A shorter name, for the head of a column. */
  readonly short?: Bilingual;
  /** What holds where it is left out, when that is more than its default. */
  readonly without?: Bilingual;
  /** What it may hold, where that depends on more than its kind. */
  readonly takes?: Bilingual;
}

/** A refusal with its words: what was expected, what came, and a hint where one helps. */
export function complaint(code: IssueCode, what: Bilingual, value: unknown, hint?: Bilingual): Complaint {
  return new Complaint(code, expected(what, value, hint));
}

const HINTS: Partial<Record<DecimalProblem, Bilingual>> = {
  blank: { zh: "空白不等于零", en: "a blank is not zero" },
  notADecimal: {
    zh: "只写数字和至多一个小数点，不写指数、正号、千分位、空格或全角数字",
    en: "write digits with at most one point: no exponent, sign +, separators, spaces, full-width digits",
  },
  tooManyDigits: { zh: "小数点两侧各不超过30位", en: "at most 30 digits either side of the point" },
};

const PERCENT_HINT: Bilingual = {
  zh: "1.2%应填0.012，是否填成了百分数",
  en: "1.2 % is written 0.012; was the percentage meant?",
};

interface Range extends FigureBounds {
  readonly percentHint?: true;
}

function figure(
  kind: Kind,
  shares: string | undefined,
  zh: string,
  en: string,
  usual: Bilingual,
  range: Range,
  told: Told = {},
): Figure {
  const { takes = usual } = told;
  const { positive, whole, wholeFen, percentHint } = range;
  const min = range.min === undefined ? undefined : Ratio.of(range.min);
  const max = range.max === undefined ? undefined : Ratio.of(range.max);
  const read = (value: unknown): Ratio | Complaint => {
    const parsed = parseDecimal(value);
    if (typeof parsed === "string") return complaint(parsed, takes, value, HINTS[parsed]);
    if (whole && !parsed.isWhole()) return complaint("notWhole", takes, value);
    if (wholeFen && !toFen(parsed).equals(parsed)) return complaint("notWhole", takes, value);
    if (min !== undefined && parsed.isBelow(min)) return complaint("belowMinimum", takes, value);
    if (positive && !parsed.isPositive()) return complaint("belowMinimum", takes, value);
    if (max === undefined || parsed.isAtMost(max)) return whole ? parsed.floor() : parsed;
    if (percentHint) return complaint("percentMistake", takes, value, PERCENT_HINT);
    const hint = { zh: `最大${range.max}`, en: `at most ${range.max}` };
    return complaint("aboveMaximum", takes, value, hint);
  };
  return sealed({ kind, title: { zh, en }, ...told, takes, shares, json: () => figureSchema(range), read });
}

const DECIMAL: Bilingual = { zh: "数", en: "a decimal" };
const NOT_NEGATIVE: Bilingual = { zh: "不小于0的数", en: "a decimal of 0 or more" };

/** Any exact decimal. */
export function number(zh: string, en: string, told?: Told): Figure {
  return figure("number", "number", zh, en, DECIMAL, {}, told);
}

/** A decimal of zero or more. */
export function nonNegative(zh: string, en: string, told?: Told): Figure {
  return figure("number", "nonNegative", zh, en, NOT_NEGATIVE, { min: 0n }, told);
}

/** Points of a score: any decimal. */
export function points(zh: string, en: string, told?: Told): Figure {
  return figure("points", "points", zh, en, { zh: "得分，如91", en: "a score" }, {}, told);
}

/** A salary coefficient, zero or more. */
export function coefficient(zh: string, en: string, told?: Told): Figure {
  const takes = { zh: "不小于0的系数", en: "a salary coefficient of 0 or more" };
  return figure("coefficient", "coefficient", zh, en, takes, { min: 0n }, told);
}

/** An amount in yuan, zero or more. */
export function money(zh: string, en: string, told?: Told): Figure {
  const takes = { zh: "金额（元），不小于0", en: "an amount in yuan of 0 or more" };
  return figure("money", "money", zh, en, takes, { min: 0n }, told);
}

/** An amount in yuan that may be negative. */
export function signedMoney(zh: string, en: string, told?: Told): Figure {
  return figure(
    "money",
    "signedMoney",
    zh,
    en,
    { zh: "金额（元），可以为负", en: "an amount in yuan" },
    {},
    told,
  );
}

/** An amount in yuan that is held, due or paid: zero or more, in whole fen. */
export function fen(zh: string, en: string, told?: Told): Figure {
  const takes = { zh: "精确到分的金额（元），不小于0", en: "an amount in yuan of 0 or more, in whole fen" };
  return figure("money", "fen", zh, en, takes, { min: 0n, wholeFen: true }, told);
}

/** A whole number of things, `min` (0) or more, at most `max` (2^53 - 1). */
export function count(
  zh: string,
  en: string,
  { min = 0, max, ...told }: Told & { readonly min?: number; readonly max?: number } = {},
): Figure {
  const takes =
    max === undefined
      ? { zh: `不小于${min}的整数`, en: `a whole number of ${min} or more` }
      : { zh: `${min}到${max}的整数`, en: `a whole number from ${min} to ${max}` };
  const most = BigInt(max ?? Number.MAX_SAFE_INTEGER);
  return figure(
    "count",
    min === 0 && max === undefined ? "count" : undefined,
    zh,
    en,
    takes,
    { min: BigInt(min), max: most, whole: true },
    told,
  );
}

/** A share of a whole as a fraction, 0 to 1: `"0.012"` is 1.2 %. */
export function share(zh: string, en: string, told?: Told): Figure {
  const takes = { zh: "0到1的比率，1.2%即0.012", en: "a ratio from 0 to 1 (1.2 % is 0.012)" };
  return figure("ratio", "share", zh, en, takes, { min: 0n, max: 1n, percentHint: true }, told);
}

/** A share that something is divided by: above 0, at most 1. */
export function divisor(zh: string, en: string, told?: Told): Figure {
  const takes = {
    zh: "大于0、不大于1的比率，1.2%即0.012",
    en: "a ratio above 0, at most 1 (1.2 % is 0.012)",
  };
  return figure("ratio", "divisor", zh, en, takes, { positive: true, max: 1n, percentHint: true }, told);
}

/** Any ratio, as a finding shows it: 0.18 is 18 %, a deviation may be negative. */
export function ratio(zh: string, en: string, told?: Told): Figure {
  return figure("ratio", "ratio", zh, en, { zh: "比率，18%即0.18", en: "a ratio (18 % is 0.18)" }, {}, told);
}

/** The most of a task that is taken to be done; a larger figure is a percentage that was not divided by 100. */
const MOST_OF_A_TASK = 10n;

/** Work done as a fraction of a task: 1 is the whole task, and of a small one several times as much may be done. */
export function completion(zh: string, en: string, told?: Told): Figure {
  const takes = { zh: "0到10的比率，85%即0.85", en: "a ratio from 0 to 10 (85 % is 0.85)" };
  return figure(
    "ratio",
    "completion",
    zh,
    en,
    takes,
    { min: 0n, max: MOST_OF_A_TASK, percentHint: true },
    told,
  );
}

/** A decimal, or a fraction of two whole numbers: `"1/3"`. */
export function fraction(zh: string, en: string, told: Told = {}): Figure {
  const { takes = { zh: "数，或1/3这样的分数", en: 'a decimal or a fraction such as "1/3"' } } = told;
  const read = (value: unknown): Ratio | Complaint => {
    const parsed = parseFraction(value);
    return typeof parsed === "string" ? complaint(parsed, takes, value, HINTS[parsed]) : parsed;
  };
  return sealed({
    kind: "number",
    title: { zh, en },
    ...told,
    takes,
    shares: "fraction",
    json: fractionSchema,
    read,
  });
}
