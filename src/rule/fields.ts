import * as z from "zod/mini";
import {
  type DecimalInput,
  type DecimalProblem,
  parseDecimal,
  parseFraction,
  Ratio,
  toFen,
} from "../exact/index.js";
import { type IsoDate, isDate } from "./dates.js";
import {
  choiceSchema,
  dateSchema,
  type FigureBounds,
  fieldSchemas,
  figureSchema,
  flagSchema,
  fractionSchema,
  instantSchema,
  integerSchema,
  type JsonSchema,
  textSchema,
} from "./fieldSchemas.js";
import { type Instant, isInstant } from "./instants.js";
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

/** A field read by a function that gives the value or a complaint, and what it takes as JSON Schema. */
function field<Out, In>(json: JsonSchema, read: (value: unknown) => Out | Complaint): Field<Out, In> {
  const schema = z.transform<In, Out>((value, context) => {
    const result = read(value);
    if (!(result instanceof Complaint)) return result;
    const { issueCode, message } = result;
    context.issues.push({ code: "custom", input: value, message, params: { issueCode, message } });
    return z.NEVER;
  });
  fieldSchemas.add(schema, json);
  return schema;
}

const HINTS: Partial<Record<DecimalProblem, string>> = {
  blank: "a blank is not zero",
  notADecimal:
    "write digits with at most one point: no exponent, sign +, separators, spaces, full-width digits",
  tooManyDigits: "at most 30 digits either side of the point",
};

/** The most of a task that is taken to be done; a larger figure is a percentage, or a slip. */
const MOST_OF_A_TASK = 2n;

/** The days a rule takes: a hundred years may be added to the last, and 9999-12-31 is no day that was meant. */
const DAYS = { first: 1900, last: 9899 } as const;

interface Range extends FigureBounds {
  readonly percentHint?: true;
}

function figure(expected: string, range: Range): Field<Ratio, DecimalInput> {
  const { positive, whole, wholeFen, percentHint } = range;
  const min = range.min === undefined ? undefined : Ratio.of(range.min);
  const max = range.max === undefined ? undefined : Ratio.of(range.max);
  return field(figureSchema(expected, range), (value) => {
    const parsed = parseDecimal(value);
    if (typeof parsed === "string") return complaint(parsed, expected, value, HINTS[parsed]);
    if (whole && !parsed.isWhole()) return complaint("notWhole", expected, value);
    if (wholeFen && !toFen(parsed).equals(parsed)) return complaint("notWhole", expected, value);
    if (min !== undefined && parsed.isBelow(min)) return complaint("belowMinimum", expected, value);
    if (positive && !parsed.isPositive()) return complaint("belowMinimum", expected, value);
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
  return figure(expected, { min: 0n });
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
  return figure("an amount in yuan of 0 or more, in whole fen", { min: 0n, wholeFen: true });
}

/** A whole number of things, `min` (0) or more, at most `max` (2^53 - 1). */
export function count({ min = 0, max }: { min?: number; max?: number } = {}): Field<Ratio, DecimalInput> {
  const expected =
    max === undefined ? `a whole number of ${min} or more` : `a whole number from ${min} to ${max}`;
  const most = BigInt(max ?? Number.MAX_SAFE_INTEGER);
  return figure(expected, { min: BigInt(min), max: most, whole: true });
}

/** A share of a whole as a fraction, 0 to 1, without 0 if `positive`: `"0.012"` is 1.2 %. */
export function share({ positive = false }: { positive?: boolean } = {}): Field<Ratio, DecimalInput> {
  const range = { max: 1n, percentHint: true } as const;
  if (positive) return figure("a ratio above 0, at most 1 (1.2 % is 0.012)", { positive: true, ...range });
  return figure("a ratio from 0 to 1 (1.2 % is 0.012)", { min: 0n, ...range });
}

/** Work done as a fraction of a task: 1 is the whole task; more is possible, above twice is not credible. */
export function completion(): Field<Ratio, DecimalInput> {
  return figure("a ratio from 0 to 2 (85 % is 0.85)", { min: 0n, max: MOST_OF_A_TASK, percentHint: true });
}

/** A decimal, or a fraction of two whole numbers: `"1/3"`. */
export function fraction(): Field<Ratio, DecimalInput> {
  const expected = 'a decimal or a fraction such as "1/3"';
  return field(fractionSchema(expected), (value) => {
    const parsed = parseFraction(value);
    return typeof parsed === "string" ? complaint(parsed, expected, value, HINTS[parsed]) : parsed;
  });
}

/** Years that a bank's records can be of, with room for terms that run on from the last. */
const YEARS = { first: 1949, last: 9997 } as const;

/** A calendar year of four digits, as a number. */
export function year(): Field<number, number> {
  const expected = `a year from ${YEARS.first} to ${YEARS.last}`;
  return field(integerSchema(expected, YEARS.first, YEARS.last), (value) => {
    if (value === undefined) return complaint("missing", "a year", value);
    if (typeof value !== "number" || !Number.isInteger(value))
      return complaint("wrongType", "a year as a number, such as 2025", value);
    if (value < YEARS.first) return complaint("belowMinimum", expected, value);
    return value > YEARS.last ? complaint("aboveMaximum", expected, value) : value;
  });
}

/** A month of the year, 1 to 12, as a number. */
export function month(): Field<number, number> {
  const expected = "a month as a number from 1 to 12";
  return field(integerSchema(expected, 1, 12), (value) => {
    if (value === undefined) return complaint("missing", expected, value);
    if (typeof value !== "number" || !Number.isInteger(value)) return complaint("wrongType", expected, value);
    if (value < 1) return complaint("belowMinimum", expected, value);
    return value > 12 ? complaint("aboveMaximum", expected, value) : value;
  });
}

/** A day of the calendar, `YYYY-MM-DD`, from 1900-01-01 to 9899-12-31. */
export function date(): Field<IsoDate, IsoDate> {
  const expected = "a date written YYYY-MM-DD";
  const [first, last] = [`${DAYS.first}-01-01`, `${DAYS.last}-12-31`];
  return field(dateSchema(expected, DAYS.first, DAYS.last), (value) => {
    if (value === undefined) return complaint("missing", expected, value);
    if (typeof value !== "string") return complaint("wrongType", expected, value);
    if (!isDate(value)) return complaint("notADate", `${expected} that exists`, value);
    const range = `a date from ${first} to ${last}`;
    if (value < first) return complaint("belowMinimum", range, value);
    if (value > last) return complaint("aboveMaximum", range, value, "no date is left out, not put far off");
    return value;
  });
}

/** A moment with its offset from UTC: `2025-06-10T15:00+08:00`; seconds and up to 9 decimals of them are kept. */
export function instant(): Field<Instant, Instant> {
  const expected = "a moment written YYYY-MM-DDThh:mm with its offset";
  return field(instantSchema(expected, YEARS.first, YEARS.last), (value) => {
    if (value === undefined) return complaint("missing", expected, value);
    if (typeof value !== "string") return complaint("wrongType", expected, value);
    if (!isInstant(value)) return complaint("notAnInstant", expected, value, "the offset is +08:00, Z…");
    const ofYear = Number(value.slice(0, 4));
    const inYears = `${expected}, of a year from ${YEARS.first} to ${YEARS.last}`;
    if (ofYear < YEARS.first) return complaint("belowMinimum", inYears, value);
    return ofYear > YEARS.last ? complaint("aboveMaximum", inYears, value) : value;
  });
}

/** A name or an id: text that is not blank, without spaces at its ends or control characters. */
export function text(): Field<string, string> {
  const expected = "a text without blanks at its ends";
  return field(textSchema(expected), (value) => {
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
  return field(choiceSchema(values), (value) => {
    if (value === undefined) return complaint("missing", expected, value);
    return values.includes(value as T) ? (value as T) : complaint("unknownValue", expected, value);
  });
}

/** Yes or no. */
export function flag(): Field<boolean, boolean> {
  return field(flagSchema(), (value) => {
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
