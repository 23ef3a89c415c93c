import type { Bilingual } from "./clause.js";
import { Empty } from "./empty.js";
import { Complaint, type Field, type Fields } from "./field.js";
import { type Issue, issue } from "./issues.js";
import { expected } from "./shown.js";

/**
 * How deep and how large an input may be: what is deeper or larger was written for no rule. A list counts as a level,
 * and so does each of its entries that is a list or a record.
 */
const INPUT_LIMITS = Object.freeze({ levels: 64, entries: 1_000_000 });

/** Stands for a row that could not even be taken from its list; it is refused as what cannot be read. */
export const UNREADABLE: unique symbol = Symbol("unreadable");

/** Stands for a value that could not be read: the issues say why. */
export const UNREAD: unique symbol = Symbol("unread");

/**
 * Reads a value as a field, whatever the value is.
 *
 * Only what the value itself holds counts, nothing it inherits, and every part is taken once: a getter that answers
 * twice, or throws, is no way around a check. What is too deep or too large is refused before it is read.
 *
 * @returns the value for the rules; where `issues` were added, what of a record could be read, or {@link UNREAD}
 */
export function read(field: Field, value: unknown, issues: Issue[]): unknown {
  const reading: Reading = { issues, path: [], entries: 0, counts: undefined, ended: false };
  return readPart(field, value, reading);
}

/** What is said of a field that an input does not have. */
const UNKNOWN: Bilingual = { zh: "不是这里的字段", en: "is not a field of this input" };
const FAILS: Bilingual = {
  zh: "读取时出错（getter或Proxy）",
  en: "cannot be read: a getter or a proxy fails",
};

type Key = string | number;

interface Reading {
  readonly issues: Issue[];
  /** Where the part that is being read stands. */
  readonly path: Key[];
  entries: number;
  /** How many values were read by each field that sets a limit to them. */
  counts: Map<Field, number> | undefined;
  /** Whether it was too deep or too large: then nothing more is read of it. */
  ended: boolean;
}

/** Reads what an input holds under a key, or all of it. */
function readPart(field: Field, value: unknown, reading: Reading, key?: Key): unknown {
  if (reading.ended) return UNREAD;
  if (value === undefined && field.optional) return field.absent;
  if (value === null && field.nullable !== undefined) return null;
  if (field.read !== undefined) return readLeaf(field.read, value, reading, key);
  if (key === undefined) return readInside(field, value, reading);
  reading.path.push(key);
  const inner = readInside(field, value, reading);
  reading.path.pop();
  return inner;
}

function readInside(field: Field, value: unknown, reading: Reading): unknown {
  if (value === undefined) return complain(reading, "missing", expected(field.takes, value));
  if (reading.path.length >= INPUT_LIMITS.levels)
    return end(reading, INPUT_LIMITS.levels, { zh: "层", en: "levels" });
  if (field.most !== undefined) {
    reading.counts ??= new Map();
    const count = (reading.counts.get(field) ?? 0) + 1;
    if (count > field.most) return end(reading, field.most, { zh: "个", en: "of these in all" });
    reading.counts.set(field, count);
  }
  switch (field.kind) {
    case "record":
      return readRecord(field, value, reading);
    case "table":
      return readTable(field, value, reading);
    case "list":
      return readList(field, value, reading);
    default:
      throw new TypeError(`no rule takes a ${field.kind}`);
  }
}

function readLeaf(leaf: (value: unknown) => unknown, value: unknown, reading: Reading, key?: Key): unknown {
  try {
    const result = leaf(value);
    return result instanceof Complaint ? complain(reading, result.code, result.detail, key) : result;
  } catch {
    return unreadable(reading, key);
  }
}

function readRecord(field: Field, value: unknown, reading: Reading): unknown {
  const keys = ownKeys(field, value, reading);
  if (keys === UNREAD) return UNREAD;
  const fields = field.fields as Fields;
  const result = new Empty();
  let known = 0;
  for (const name in fields) {
    const given = keys.includes(name);
    if (given) known += 1;
    const part = given ? take(value as object, name, reading) : undefined;
    if (part === UNREAD) continue;
    const inner = readPart(fields[name] as Field, part, reading, name);
    if (inner !== undefined && inner !== UNREAD) result[name] = inner;
  }
  if (known === keys.length) return result;
  for (const key of keys) {
    if (!Object.hasOwn(fields, key)) complain(reading, "unknownField", UNKNOWN, key);
  }
  return result;
}

function readTable(field: Field, value: unknown, reading: Reading): unknown {
  const keys = ownKeys(field, value, reading);
  if (keys === UNREAD) return UNREAD;
  const result: Record<string, unknown> = {};
  for (const key of keys) {
    const part = take(value as object, key, reading);
    if (part === UNREAD) continue;
    result[key] = readPart(field.item as Field, part, reading, key);
  }
  return result;
}

function readList(field: Field, value: unknown, reading: Reading): unknown {
  const length = lengthOf(field, value, reading);
  if (length === UNREAD) return UNREAD;
  // A list that is pushed to has room for many more.
  const result = new Array<unknown>(length);
  for (let i = 0; i < length; i += 1) {
    const part = take(value as object, i, reading);
    result[i] = part === UNREAD ? UNREAD : readPart(field.item as Field, part, reading, i);
  }
  return result;
}

/** How long a list is; what is no list, or too large, is refused. */
function lengthOf(field: Field, value: unknown, reading: Reading): number | typeof UNREAD {
  try {
    if (!Array.isArray(value)) return unexpected(field, value, reading);
    const { length } = value;
    if (!Number.isSafeInteger(length) || length < 0) return unreadable(reading);
    return isTooLarge(length, reading) ? UNREAD : length;
  } catch {
    return unreadable(reading);
  }
}

/** The names of what an object holds itself; one that is no object, or too large, is refused. */
function ownKeys(field: Field, value: unknown, reading: Reading): readonly string[] | typeof UNREAD {
  try {
    if (value === UNREADABLE) return unreadable(reading);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return unexpected(field, value, reading);
    const named = Object.getOwnPropertySymbols(value).find(isEnumerable, value);
    if (named !== undefined) return complain(reading, "unknownField", UNKNOWN, String(named));
    const keys = Object.keys(value);
    return isTooLarge(keys.length, reading) ? UNREAD : keys;
  } catch {
    return unreadable(reading);
  }
}

const isEnumerable = Object.prototype.propertyIsEnumerable;

function isTooLarge(more: number, reading: Reading): boolean {
  reading.entries += more;
  if (reading.entries <= INPUT_LIMITS.entries) return false;
  end(reading, INPUT_LIMITS.entries, { zh: "项", en: "entries in all" });
  return true;
}

function end(reading: Reading, most: number, { zh, en }: Bilingual): typeof UNREAD {
  reading.ended = true;
  return complain(reading, "tooLarge", { zh: `最多${most}${zh}`, en: `expected at most ${most} ${en}` });
}

function take(holder: object, key: Key, reading: Reading): unknown {
  try {
    return (holder as Record<Key, unknown>)[key];
  } catch {
    return unreadable(reading, key);
  }
}

function unreadable(reading: Reading, key?: Key): typeof UNREAD {
  return complain(reading, "unreadable", FAILS, key);
}

function unexpected({ takes }: Field, value: unknown, reading: Reading): typeof UNREAD {
  return complain(reading, "wrongType", expected(takes, value));
}

function complain(
  { issues, path }: Reading,
  code: Issue["code"],
  detail: Bilingual,
  key?: Key,
): typeof UNREAD {
  issues.push(issue(key === undefined ? [...path] : [...path, key], code, detail));
  return UNREAD;
}
