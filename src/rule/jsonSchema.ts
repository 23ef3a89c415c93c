/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The bounds of a figure, whole numbers all. */
export interface FigureBounds {
  readonly min?: bigint | undefined;
  /** Zero is out of bounds too. */
  readonly positive?: true | undefined;
  readonly max?: bigint | undefined;
  readonly whole?: true | undefined;
  readonly wholeFen?: true | undefined;
}

// No pattern looks ahead, so that validators in other languages, whose expressions cannot, read them too.
/** Up to 30 digits on either side of the point; or 34 digits in all, as a finding publishes them. */
const PLAIN = `^-?(?:${[
  "[0-9]{1,30}(?:\\.[0-9]{1,30})?",
  "0{1,30}\\.0{0,30}[0-9]{1,34}",
  "0{0,29}[1-9]\\.[0-9]{1,33}",
  "0{0,28}[1-9][0-9]\\.[0-9]{1,32}",
  "0{0,27}[1-9][0-9]{2}\\.[0-9]{1,31}",
].join("|")})$`;
const NOT_NEGATIVE = "^(?:[0-9]|-[0.]*$)";
const POSITIVE = "^[0-9.]*[1-9]";
const WHOLE = "^[^.]*(?:\\.0*)?$";
const WHOLE_FEN = "^[^.]*(?:\\.[0-9]{1,2}0*)?$";
/** Beyond it a number has more digits than a figure may have. */
const BEYOND = 1e30;

/** A figure: a decimal as text, or as a number. Text of a figure out of bounds matches not all of its patterns. */
export function figureSchema({ min, positive, max, whole, wholeFen }: FigureBounds): JsonSchema {
  const patterns = [
    ...(min === undefined ? [] : [min === 0n ? NOT_NEGATIVE : atLeast(min)]),
    ...(positive ? [POSITIVE] : []),
    ...(max === undefined ? [] : [atMost(max)]),
    ...(whole ? [WHOLE] : []),
    ...(wholeFen ? [WHOLE_FEN] : []),
  ];
  const lowest = min === undefined ? { exclusiveMinimum: -BEYOND } : { minimum: Number(min) };
  return {
    anyOf: [
      {
        type: "string",
        pattern: PLAIN,
        ...(patterns.length > 0 && { allOf: patterns.map((pattern) => ({ pattern })) }),
      },
      {
        type: whole ? "integer" : "number",
        ...(positive ? { exclusiveMinimum: 0 } : lowest),
        ...(max === undefined ? { exclusiveMaximum: BEYOND } : { maximum: Number(max) }),
      },
    ],
  };
}

/** A figure that may also be a fraction of two whole numbers, as text. */
export function fractionSchema(): JsonSchema {
  const { anyOf } = figureSchema({});
  const fraction = {
    type: "string",
    pattern: "^-?[0-9]{1,30}/[0-9]{1,30}$",
    allOf: [{ pattern: "/0*[1-9]" }],
  };
  return { anyOf: [...(anyOf as JsonSchema[]), fraction] };
}

/** A whole number that must be a number. */
export function integerSchema(minimum: number, maximum: number): JsonSchema {
  return { type: "integer", minimum, maximum };
}

const SHORT_MONTHS = "(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)";
const LONG_MONTHS = "(?:0[13578]|1[02])-31";
const LEAP_YEARS = "[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00";
const YEARS = "[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000";
const DAY = `(?:(?:${YEARS})-(?:${SHORT_MONTHS}|${LONG_MONTHS})|(?:${LEAP_YEARS})-02-29)`;
const CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
const SECONDS = "(?::[0-5][0-9](?:\\.[0-9]{1,9})?)?";
const OFFSET = `(?:Z|\\+${CLOCK}|-(?:0[1-9]|1[0-9]|2[0-3]):[0-5][0-9]|-00:(?:0[1-9]|[1-5][0-9]))`;

export function dateSchema(firstYear: number, lastYear: number): JsonSchema {
  return {
    type: "string",
    pattern: `^${DAY}$`,
    allOf: yearsBetween(firstYear, lastYear),
  };
}

/** The patterns of a text that starts with a year, both ends included. */
function yearsBetween(firstYear: number, lastYear: number): { readonly pattern: string }[] {
  return [
    { pattern: `^(?:${reaching(BigInt(firstYear))})-` },
    { pattern: `^(?:${below(BigInt(lastYear))}|${lastYear})-` },
  ];
}

/** A moment; the format `date-time` would ask for seconds. */
export function instantSchema(firstYear: number, lastYear: number): JsonSchema {
  return {
    type: "string",
    pattern: `^${DAY}T${CLOCK}${SECONDS}${OFFSET}$`,
    allOf: yearsBetween(firstYear, lastYear),
  };
}

// The hidden characters that expressions of every language can name: not those beyond the basic plane, nor halves.
const HIDDEN =
  "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb";

export function textSchema(maxLength: number): JsonSchema {
  const inner = `[^${HIDDEN}]`;
  const end = `[^\\s${HIDDEN}]`;
  return {
    type: "string",
    maxLength,
    pattern: `^${end}(?:${inner}*${end})?$`,
    not: { const: "__proto__" },
  };
}

function atLeast(least: bigint): string {
  return `^0*(?:${reaching(least)})(?:\\.|$)`;
}

function atMost(most: bigint): string {
  return `^(?:-|0*(?:${below(most)})(?:\\.|$)|0*${most}(?:\\.0*)?$)`;
}

/** The whole numbers below a positive one, without their leading zeros: zero is the empty text. */
function below(number: bigint): string {
  const digits = [...String(number)].map(Number);
  const shorter = `[0-9]{0,${digits.length - 1}}`;
  return [shorter, ...branches(digits, (digit, i) => [i === 0 ? 1 : 0, digit - 1])].join("|");
}

/** The whole numbers that are a positive one or more, without leading zeros. */
function reaching(number: bigint): string {
  const digits = [...String(number)].map(Number);
  const longer = `[1-9][0-9]{${digits.length},}`;
  return [`${number}`, ...branches(digits, (digit) => [digit + 1, 9]), longer].join("|");
}

/** The numbers that share the first digits with one and have a digit of the range where they part. */
function branches(
  digits: readonly number[],
  range: (digit: number, i: number) => readonly [first: number, last: number],
): string[] {
  return digits.flatMap((digit, i) => {
    const [first, last] = range(digit, i);
    const rest = digits.length - 1 - i;
    const parting = `${digits.slice(0, i).join("")}[${first}-${last}]`;
    return first > last ? [] : [rest === 0 ? parting : `${parting}[0-9]{${rest}}`];
  });
}

const DECIMAL_TEXT: JsonSchema = { type: "string", pattern: "^-?[0-9]+(?:\\.[0-9]+)?$" };

/** The name under which what fields of a kind publish is described. */
export function publishedName(kind: string): string {
  switch (kind) {
    case "whole":
    case "year":
    case "month":
      return "integer";
    case "date":
    case "instant":
    case "text":
    case "clause":
    case "flag":
      return kind;
    default:
      return "decimal";
  }
}

/** What a finding writes as JSON, by the kind of a field that has no parts. */
export function publishedSchema(kind: string, values: readonly unknown[] = []): JsonSchema {
  if (kind === "choice") return { enum: values };
  switch (publishedName(kind)) {
    case "integer":
      return { type: "integer" };
    case "flag":
      return { type: "boolean" };
    case "date":
      return { type: "string", pattern: `^${DAY}$` };
    case "decimal":
      return DECIMAL_TEXT;
    default:
      return { type: "string" };
  }
}
