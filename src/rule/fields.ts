import * as z from "zod/mini";
import {
  type DecimalInput,
  type DecimalProblem,
  ONE,
  parseDecimal,
  parseFraction,
  Ratio,
  toFen,
  ZERO,
} from "../exact/index.js";
import { type IsoDate, isDate } from "./dates.js";
import { type IssueCode, shown } from "./issues.js";

/** A schema that reads `In` and gives the rule `Out`. */
export type Field<Out, In> = z.ZodMiniType<Out, In>;

/** A refusal of a field's value: the code, what was expected, what came, and a hint where one helps. */
class Complaint {
  constructor(
    readonly issueCode: IssueCode,
    readonly message: string,
  ) {}
}

function complaint(code: IssueCode, expected: string, value: unknown, hint = ""): Complaint {
  return new Complaint(code, `expected ${expected}, got ${shown(value)}${hint === "" ? "" : ` (${hint})`}`);
}

/** A field read by a function that gives the value or a complaint. */
function field<Out, In>(read: (value: unknown) => Out | Complaint): Field<Out, In> {
  return z.transform<In, Out>((value, context) => {
    const result = read(value);
    if (!(result instanceof Complaint)) return result;
    const { issueCode, message } = result;
    context.issues.push({ code: "custom", input: value, message, params: { issueCode, message } });
    return z.NEVER;
  });
}

const HINTS: Partial<Record<DecimalProblem, string>> = {
  blank: "a blank is not zero",
  notADecimal:
    "write digits with at most one point: no exponent, sign +, separators, spaces, full-width digits",
  tooManyDigits: "at most 30 digits either side of the point",
};

/** The most of a task that is taken to be done; a larger figure is a percentage, or a slip. */
const MOST_OF_A_TASK: Ratio = Ratio.of(2n);

/** The days a rule takes: a hundred years may be added to the last, and 9999-12-31 is no day that was meant. */
const DAYS = { first: "1900-01-01", last: "9899-12-31" } as const;

interface Range {
  readonly min?: Ratio;
  /** A figure the value must exceed. */
  readonly above?: Ratio;
  readonly max?: Ratio;
  readonly whole?: true;
  readonly wholeFen?: true;
  readonly percentHint?: true;
}

function figure(
  expected: string,
  { min, above, max, whole, wholeFen, percentHint }: Range,
): Field<Ratio, DecimalInput> {
  return field((value) => {
    const parsed = parseDecimal(value);
    if (typeof parsed === "string") return complaint(parsed, expected, value, HINTS[parsed]);
    if (whole && !parsed.isWhole()) return complaint("notWhole", expected, value);
    if (wholeFen && !toFen(parsed).equals(parsed)) return complaint("notWhole", expected, value);
    if (min !== undefined && parsed.isBelow(min)) return complaint("belowMinimum", expected, value);
    if (above !== undefined && parsed.isAtMost(above)) return complaint("belowMinimum", expected, value);
    if (max === undefined || parsed.isAtMost(max)) return whole ? parsed.floor() : parsed;
    if (!percentHint) return complaint("aboveMaximum", expected, value, `at most ${max.n / max.d}`);
    return complaint("percentMistake", expected, value, "1.2 % is written 0.012; was the percentage meant?");
  });
}

/** Any exact decimal: points, amounts that may be negative. */
export function decimal(expected = "a decimal"): Field<Ratio, DecimalInput> {
  return figure(expected, {});
}

/** A decimal of zero or more. */
export function nonNegative(expected = "a decimal of 0 or more"): Field<Ratio, DecimalInput> {
  return figure(expected, { min: ZERO });
}

/** An amount in yuan, zero or more unless `signed`. */
export function money({ signed = false }: { signed?: boolean } = {}): Field<Ratio, DecimalInput> {
  return signed ? decimal("an amount in yuan") : nonNegative("an amount in yuan of 0 or more");
}

/** A salary coefficient, zero or more. */
export function coefficient(): Field<Ratio, DecimalInput> {
  return nonNegative("a salary coefficient of 0 or more");
}

/** An amount in yuan that is held, due or paid: zero or more, in whole fen. */
export function fen(): Field<Ratio, DecimalInput> {
  return figure("an amount in yuan of 0 or more, in whole fen", { min: ZERO, wholeFen: true });
}

/** A whole number of things, `min` (0) or more, at most `max` (2^53 - 1). */
export function count({ min = 0, max }: { min?: number; max?: number } = {}): Field<Ratio, DecimalInput> {
  const expected =
    max === undefined ? `a whole number of ${min} or more` : `a whole number from ${min} to ${max}`;
  const most = Ratio.of(BigInt(max ?? Number.MAX_SAFE_INTEGER));
  return figure(expected, { min: Ratio.of(BigInt(min)), max: most, whole: true });
}

/** A share of a whole as a fraction, 0 to 1, without 0 if `positive`: `"0.012"` is 1.2 %. */
export function share({ positive = false }: { positive?: boolean } = {}): Field<Ratio, DecimalInput> {
  const range = { max: ONE, percentHint: true } as const;
  if (positive) return figure("a ratio above 0, at most 1 (1.2 % is 0.012)", { above: ZERO, ...range });
  return figure("a ratio from 0 to 1 (1.2 % is 0.012)", { min: ZERO, ...range });
}

/** Work done as a fraction of a task: 1 is the whole task; more is possible, above twice is not credible. */
export function completion(): Field<Ratio, DecimalInput> {
  return figure("a ratio from 0 to 2 (85 % is 0.85)", { min: ZERO, max: MOST_OF_A_TASK, percentHint: true });
}

/** A decimal, or a fraction of two whole numbers: `"1/3"`. */
export function fraction(): Field<Ratio, DecimalInput> {
  const expected = 'a decimal or a fraction such as "1/3"';
  return field((value) => {
    const parsed = parseFraction(value);
    return typeof parsed === "string" ? complaint(parsed, expected, value, HINTS[parsed]) : parsed;
  });
}

/** A calendar year of four digits, as a number. */
export function year(): Field<number, number> {
  return field((value) => {
    if (value === undefined) return complaint("missing", "a year", value);
    if (typeof value !== "number" || !Number.isInteger(value))
      return complaint("wrongType", "a year as a number, such as 2025", value);
    if (value < 1949) return complaint("belowMinimum", "a year from 1949 to 9997", value);
    return value > 9997 ? complaint("aboveMaximum", "a year from 1949 to 9997", value) : value;
  });
}

/** A day of the calendar, `YYYY-MM-DD`, from 1900-01-01 to 9899-12-31. */
export function date(): Field<IsoDate, IsoDate> {
  const expected = "a date written YYYY-MM-DD";
  return field((value) => {
    if (value === undefined) return complaint("missing", expected, value);
    if (typeof value !== "string") return complaint("wrongType", expected, value);
    if (!isDate(value)) return complaint("notADate", `${expected} that exists`, value);
    const range = `a date from ${DAYS.first} to ${DAYS.last}`;
    if (value < DAYS.first) return complaint("belowMinimum", range, value);
    if (value > DAYS.last)
      return complaint("aboveMaximum", range, value, "no date is left out, not put far off");
    return value;
  });
}

/** A name or an id: text that is not blank, without spaces at its ends or control characters. */
export function text(): Field<string, string> {
  const expected = "a text without blanks at its ends";
  return field((value) => {
    if (value === undefined) return complaint("missing", expected, value);
    if (typeof value !== "string") return complaint("wrongType", expected, value);
    if (value.trim() === "") return complaint("blank", expected, value);
    if (value !== value.trim() || /\p{Cc}/u.test(value)) return complaint("unknownValue", expected, value);
    // Rows are looked up by id; this one name would reach an object's prototype instead.
    return value === "__proto__" ? complaint("unknownValue", "another text than __proto__", value) : value;
  });
}

/** One of a fixed set of words. */
export function choice<const T extends string | number | null>(values: readonly T[]): Field<T, T> {
  const expected = `one of ${values.map(shown).join(", ")}`;
  return field((value) => {
    if (value === undefined) return complaint("missing", expected, value);
    return values.includes(value as T) ? (value as T) : complaint("unknownValue", expected, value);
  });
}

/** Yes or no. */
export function flag(): Field<boolean, boolean> {
  return field((value) => {
    if (value === undefined) return complaint("missing", "true or false", value);
    return typeof value === "boolean" ? value : complaint("wrongType", "true or false", value);
  });
}

/** A list, every entry of one kind; it may be empty. */
export function list<Out, In>(inner: Field<Out, In>): Field<readonly Out[], readonly In[]> {
  return z.array(inner);
}

/** A field that may be left out; what then holds, or undefined. */
export function optional<Out, In>(inner: Field<Out, In>): z.ZodMiniOptional<Field<Out, In>>;
export function optional<Out, In>(inner: Field<Out, In>, absent: Out): z.ZodMiniDefault<Field<Out, In>>;
export function optional<Out, In>(inner: Field<Out, In>, absent?: Out): z.ZodMiniType {
  return absent === undefined ? z.optional(inner) : z._default(inner, absent as never);
}
