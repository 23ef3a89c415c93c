import { oncePer, parseDecimal, Ratio, toText } from "../exact/index.js";
import { openReadings } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Bilingual,
  type Complaint,
  complaint,
  type Field,
  type Fields,
  isDate,
  isInstant,
  type Kind,
  type NoteTexts,
  parse,
  RuleInputError,
} from "../rule/index.js";
import { isSource } from "./citation.js";

/** What of a rule tells what its findings hold; every rule fits. */
export interface Publishing {
  readonly output: Fields;
  readonly readings: readonly string[];
  readonly notes: NoteTexts;
}

/**
 * A finding that was read back, checked against the fields of its rule: every part is taken once, stands in the order
 * of the fields, and is what the rule could have published there.
 *
 * @throws {@link RuleInputError} naming every field that is not
 */
export function readStored(rule: Publishing, stored: unknown): Readonly<Record<string, unknown>> {
  const parsed = parse(findingField(rule), stored);
  if (!parsed.ok) throw new RuleInputError(parsed.issues);
  return parsed.value as Readonly<Record<string, unknown>>;
}

const findingField = oncePer((rule: Publishing): Field => {
  const codes = Object.fromEntries(Object.keys(rule.notes).map((code) => [code, [code, code] as const]));
  return field.record("认定", "Finding", {
    ...signature(rule.readings, field.choice("提示", "Note", codes)),
    policy: text,
    fingerprint: text,
    ...storedFields(rule.output),
  });
});

/** What every finding, and every part of one that is a finding, says beside its output. */
function signature(ids: readonly string[], code: Field): Fields {
  const chosen = openReadings.filter(({ id }) => ids.includes(id));
  const readings = chosen.map(({ id, values }) => [id, field.optional(oneOf(values))]);
  return {
    rule: text,
    clause,
    readings: field.record("口径", "Readings", Object.fromEntries(readings)),
    notes: field.list("提示", "Notes", field.record("提示", "Note", { code, clause })),
  };
}

function oneOf(values: readonly string[]): Field {
  const words = Object.fromEntries(values.map((value) => [value, [value, value] as const]));
  return field.choice("口径", "Reading", words);
}

function storedFields(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, storedField(each)]));
}

/** The field that reads what a field of a finding publishes. */
function storedField(shown: Field): Field {
  // A finding always holds what has something to stand for it where an input leaves it out.
  const published = shown.absent === undefined ? shown : { ...shown, optional: false };
  const { kind, fields, item } = published;
  if (kind === "finding") return { ...published, kind: "record", fields: partFields(fields as Fields) };
  if (kind === "record") return { ...published, fields: storedFields(fields as Fields) };
  if (item !== undefined) return { ...published, item: storedField(item) };
  // What a choice published is what it takes.
  return kind === "choice" ? published : { ...published, read: READS[kind] ?? readFigure };
}

const ALL_READINGS = openReadings.map(({ id }) => id);

function partFields(fields: Fields): Fields {
  return { ...signature(ALL_READINGS, text), ...storedFields(fields) };
}

/** The longest text of a finding, and the most digits of a figure on one side of the point. */
const MOST = { characters: 1000, digits: 100 } as const;
const FIGURE = new RegExp(`^-?\\d{1,${MOST.digits}}(?:\\.\\d{1,${MOST.digits}})?$`);

type Read = (value: unknown) => unknown;

function only(is: (value: unknown) => boolean, what: Bilingual): Read {
  return (value) => (is(value) ? value : complaint("wrongType", what, value));
}

const readInteger = only(Number.isSafeInteger, { zh: "整数", en: "a whole number" });

const READS: Partial<Record<Kind, Read>> = {
  text: only((value) => typeof value === "string" && value.length <= MOST.characters, {
    zh: "文字",
    en: "a text",
  }),
  flag: only((value) => typeof value === "boolean", { zh: "是或否", en: "true or false" }),
  clause: only(isSource, { zh: "文件中已有的条款编号", en: "the id of a clause that the documents have" }),
  date: only((value) => typeof value === "string" && isDate(value), { zh: "日期", en: "a date" }),
  instant: only((value) => typeof value === "string" && isInstant(value), { zh: "时刻", en: "a moment" }),
  whole: readInteger,
  year: readInteger,
  month: readInteger,
};

/** A figure as it was published: a Decimal, or its text. */
function readFigure(value: unknown): string | Complaint {
  if (typeof value === "string" && FIGURE.test(value)) return value;
  const figure = typeof value === "object" ? parseDecimal(value) : undefined;
  return figure instanceof Ratio
    ? toText(figure)
    : complaint("wrongType", { zh: "十进制数", en: "a decimal as text" }, value);
}

const text: Field = {
  kind: "text",
  title: { zh: "文字", en: "Text" },
  takes: { zh: "文字", en: "a text" },
  read: READS.text,
};
const clause: Field = { ...text, kind: "clause", read: READS.clause };
