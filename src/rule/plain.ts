import { hiddenIn } from "./characters.js";
import type { Bilingual, ClauseId } from "./clause.js";
import { type IsoDate, isDate } from "./dates.js";
import { type Complaint, type Field, type Kind, sealed } from "./field.js";
import { complaint, type Told } from "./figures.js";
import { type Instant, isInstant } from "./instants.js";
import { dateSchema, instantSchema, integerSchema, type JsonSchema, textSchema } from "./jsonSchema.js";
import { shown } from "./shown.js";

/** A field whose value is written, computed with and published as it stands. */
export type PlainField<T> = Field<T, T, T>;

/** The kinds whose fields all take the same. */
const SHARED: ReadonlySet<Kind> = new Set(["year", "month", "date", "instant", "text", "flag"]);

function plain<T>(
  kind: Kind,
  zh: string,
  en: string,
  takes: Bilingual,
  json: () => JsonSchema,
  read: (value: unknown) => T | Complaint,
  told: Told = {},
): PlainField<T> {
  const readGiven = (value: unknown) =>
    value === undefined ? complaint("missing", takes, value) : read(value);
  const shares = SHARED.has(kind) ? kind : undefined;
  return sealed({ kind, title: { zh, en }, takes, ...told, shares, json, read: readGiven });
}

/** A whole number that is a number in JSON too: a place, years, months. */
export function whole(
  zh: string,
  en: string,
  {
    min = 0,
    max = Number.MAX_SAFE_INTEGER,
    ...told
  }: Told & { readonly min?: number; readonly max?: number } = {},
): PlainField<number> {
  const takes = { zh: `不小于${min}的整数`, en: `a whole number of ${min} or more` };
  return plain("whole", zh, en, takes, () => integerSchema(min, max), inRange(takes, takes, min, max), told);
}

/** Years that a bank's records can be of, with room for terms that run on from the last. */
const YEARS = { first: 1949, last: 9997 } as const;

/** A calendar year of four digits, as a number. */
export function year(zh: string, en: string, told?: Told): PlainField<number> {
  const { first, last } = YEARS;
  const takes = { zh: "四位年份，如2025", en: "a year as a number, such as 2025" };
  const range = { zh: `${first}到${last}的年份`, en: `a year from ${first} to ${last}` };
  return plain(
    "year",
    zh,
    en,
    takes,
    () => integerSchema(first, last),
    inRange(takes, range, first, last),
    told,
  );
}

/** A month of the year, 1 to 12, as a number. */
export function month(zh: string, en: string, told?: Told): PlainField<number> {
  const takes = { zh: "1到12的月份", en: "a month as a number from 1 to 12" };
  return plain("month", zh, en, takes, () => integerSchema(1, 12), inRange(takes, takes, 1, 12), told);
}

function inRange(what: Bilingual, range: Bilingual, first: number, last: number) {
  return (value: unknown): number | Complaint => {
    if (!isInteger(value)) return complaint("wrongType", what, value);
    if (value < first) return complaint("belowMinimum", range, value);
    return value > last ? complaint("aboveMaximum", range, value) : value;
  };
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** The days a rule takes: a hundred years may be added to the last, and 9999-12-31 is no day that was meant. */
const DAYS = { first: 1900, last: 9899 } as const;

const NO_FAR_DATE: Bilingual = {
  zh: "没有日期的不填，不要用很远的日期代替",
  en: "no date is left out, not put far off",
};

/** A day of the calendar, `YYYY-MM-DD`, from 1900-01-01 to 9899-12-31. */
export function date(zh: string, en: string, told?: Told): PlainField<IsoDate> {
  const takes = { zh: "日期，如2025-06-30", en: "a date written YYYY-MM-DD" };
  const [first, last] = [`${DAYS.first}-01-01`, `${DAYS.last}-12-31`];
  const range = { zh: `${first}到${last}的日期`, en: `a date from ${first} to ${last}` };
  const read = (value: unknown) => {
    if (typeof value !== "string") return complaint("wrongType", takes, value);
    if (!isDate(value))
      return complaint(
        "notADate",
        { zh: "日历上有的日期，如2025-06-30", en: `${takes.en} that exists` },
        value,
      );
    if (value < first) return complaint("belowMinimum", range, value);
    if (value > last) return complaint("aboveMaximum", range, value, NO_FAR_DATE);
    return value;
  };
  return plain("date", zh, en, takes, () => dateSchema(DAYS.first, DAYS.last), read, told);
}

const OFFSET_HINT: Bilingual = { zh: "时区偏移写作+08:00、Z等", en: "the offset is +08:00, Z…" };

/** A moment with its offset from UTC: `2025-06-10T15:00+08:00`; seconds and up to 9 decimals of them are kept. */
export function instant(zh: string, en: string, told?: Told): PlainField<Instant> {
  const takes = {
    zh: "带时区偏移的时刻，如2025-06-10T15:00+08:00",
    en: "a moment written YYYY-MM-DDThh:mm with its offset",
  };
  const inYears = {
    zh: `${YEARS.first}到${YEARS.last}年的时刻`,
    en: `${takes.en}, of a year from ${YEARS.first} to ${YEARS.last}`,
  };
  const read = (value: unknown) => {
    if (typeof value !== "string") return complaint("wrongType", takes, value);
    if (!isInstant(value)) return complaint("notAnInstant", takes, value, OFFSET_HINT);
    const ofYear = Number(value.slice(0, 4));
    if (ofYear < YEARS.first) return complaint("belowMinimum", inYears, value);
    return ofYear > YEARS.last ? complaint("aboveMaximum", inYears, value) : value;
  };
  return plain("instant", zh, en, takes, () => instantSchema(YEARS.first, YEARS.last), read, told);
}

/** The longest text that a field takes: ids and names are short, and a figure put in the wrong field is not. */
const MAX_TEXT = 1000;

const SHORT: Bilingual = {
  zh: `不超过${MAX_TEXT}个字符的文字`,
  en: `a text of at most ${MAX_TEXT} characters`,
};
const WITHOUT_HIDDEN: Bilingual = { zh: "没有不可见字符的文字", en: "a text without hidden characters" };

/** Rows are looked up by id; this one name would reach an object's prototype instead. */
const PROTOTYPE = "__proto__";
const NOT_PROTOTYPE: Bilingual = { zh: `“${PROTOTYPE}”以外的文字`, en: `another text than ${PROTOTYPE}` };

/** A name or an id: text that is not blank, without spaces at its ends and without characters that no reader sees. */
export function text(zh: string, en: string, told: Told = {}): PlainField<string> {
  const trimmed = { zh: "首尾没有空格的文字", en: "a text without blanks at its ends" };
  const { takes = trimmed } = told;
  const read = (value: unknown) => {
    if (typeof value !== "string") return complaint("wrongType", takes, value);
    if (value.length > MAX_TEXT) return complaint("tooLarge", SHORT, value);
    if (value.trim() === "") return complaint("blank", takes, value);
    const hidden = hiddenIn(value).join(", ");
    if (hidden !== "") return complaint("unknownValue", WITHOUT_HIDDEN, value, { zh: hidden, en: hidden });
    if (value !== value.trim()) return complaint("unknownValue", trimmed, value);
    return value === PROTOTYPE ? complaint("unknownValue", NOT_PROTOTYPE, value) : value;
  };
  return plain("text", zh, en, takes, () => textSchema(MAX_TEXT), read, told);
}

/** What each value of a choice is called. */
export type Words<T extends string | number> = { readonly [value in T]: readonly [zh: string, en: string] };

/** One of a fixed set of words, or of numbers. */
export function choice<T extends string | number>(
  zh: string,
  en: string,
  words: Words<T>,
  told?: Told,
): PlainField<T> {
  const entries = Object.entries<readonly [string, string]>(words);
  const keys = Object.keys(words);
  // Keys that are numbers stand for numbers: a grade is 1, not "1".
  const known = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key)) as T[];
  const takes = {
    zh: entries.map(([, [name]]) => name).join("、"),
    en: `one of ${known.map(shown).join(", ")}`,
  };
  const listed = { zh: entries.map(([value, [name]]) => `${value}（${name}）`).join("、"), en: takes.en };
  const read = (value: unknown) =>
    known.includes(value as T) ? (value as T) : complaint("unknownValue", listed, value);
  return sealed({
    ...plain("choice", zh, en, takes, () => ({ enum: known }), read, told),
    values: valuesOf(words),
  });
}

/** A value of a choice as a refusal names it in Chinese: its word, and in brackets how it is written. */
export function wordWithCode({ values }: Field, value: string | number): string {
  const { zh } = (values as Readonly<Record<string, Bilingual>>)[value] as Bilingual;
  return `${zh}（${value}）`;
}

function valuesOf(words: Words<string>): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(Object.entries(words).map(([value, [zh, en]]) => [value, { zh, en }]));
}

/** Yes or no; `said` is what an explanation says for them. */
export function flag(
  zh: string,
  en: string,
  { said, ...told }: Told & { readonly said?: Words<"true" | "false"> } = {},
): PlainField<boolean> {
  const takes = { zh: "是或否", en: "true or false" };
  const read = (value: unknown) =>
    typeof value === "boolean" ? value : complaint("wrongType", takes, value);
  const yesOrNo = plain("flag", zh, en, takes, () => ({ type: "boolean" }), read, told);
  return said === undefined ? yesOrNo : sealed({ ...yesOrNo, values: valuesOf(said) });
}

/** A clause that a finding names; no rule takes one. */
export function clause(zh: string, en: string): PlainField<ClauseId> {
  const takes = { zh: "条款编号", en: "the id of a clause" };
  return sealed({ kind: "clause", title: { zh, en }, takes });
}
