import { parseDecimal, Ratio, toText } from "../exact/index.js";
import { type Issue, refuse } from "../rule/index.js";

/** Data as JSON holds it. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * More and deeper than any record is: a roster of a province has fewer entries, a model fewer levels. Entries of objects
 * that stand in several places are limited apart, as a few of them unfold without end.
 */
const LIMITS = { levels: 128, entries: 4_000_000, repeated: 100_000 } as const;

/** What stands in place of a part of the data. */
interface Instead {
  readonly number?: (value: number | bigint) => unknown;
  readonly object?: (part: object) => unknown;
}

/**
 * A copy of data in its JSON form, whatever the data is: text in place of Decimals.
 *
 * Only what the data itself holds counts, and every part is taken once: what a getter or a proxy answers later changes
 * nothing. What JSON cannot hold stays as it is, for the rule to refuse by the name of its field.
 *
 * @throws {@link RuleInputError} for what cannot be read, and for what is too deep or too large
 */
export function plainData(
  given: unknown,
  { number = (value) => value, object = (part) => part }: Instead = {},
): unknown {
  let entries = 0;
  let repeated = 0;
  const seen = new Set<object>();
  const path: (string | number)[] = [];

  const copy = (value: unknown): unknown => {
    if (typeof value === "number" || typeof value === "bigint") return number(value);
    if (typeof value !== "object" || value === null) return value;
    if (path.length >= LIMITS.levels) tooLarge(path, LIMITS.levels, "层", "levels");
    const part = readable(path, () => object(value));
    const figure = readable(path, () => parseDecimal(part));
    if (figure instanceof Ratio) return toText(figure);
    const isList = readable(path, () => Array.isArray(part));
    const held = part as Readonly<Record<string, unknown>>;
    const keys = readable(path, () => (isList ? lengthOf(held) : Object.keys(held)));
    const count = typeof keys === "number" ? keys : keys.length;
    entries += count;
    repeated += seen.has(value) ? count : 0;
    seen.add(value);
    if (entries > LIMITS.entries) tooLarge(path, LIMITS.entries, "项", "entries in all");
    if (repeated > LIMITS.repeated) tooLarge(path, LIMITS.repeated, "项重复引用", "repeated entries in all");
    if (typeof keys === "number") return Array.from({ length: keys }, (_, i) => inner(held, i));
    const parts = keys.map((key) => [key, inner(held, key)] as const);
    return Object.fromEntries(parts.filter(([, each]) => each !== undefined));
  };

  const inner = (held: Readonly<Record<string | number, unknown>>, key: string | number): unknown => {
    path.push(key);
    const entry = readable(path, () => held[key]);
    if (entry === undefined && !readable(path, () => Object.hasOwn(held, key))) isHole(path);
    const part = copy(entry);
    path.pop();
    return part;
  };

  return copy(given);
}

/** A figure as records hold it: whole numbers stay numbers, as years are; others are written out. */
export function writtenFigure(value: number | bigint): unknown {
  if (Number.isSafeInteger(value)) return Object.is(value, -0) ? 0 : value;
  const figure = parseDecimal(value);
  return figure instanceof Ratio ? toText(figure) : value;
}

function lengthOf({ length }: Readonly<Record<string, unknown>>): number {
  if (!Number.isSafeInteger(length)) throw new TypeError("a list without a length");
  return length as number;
}

/** A list of which a part was never set may claim to be of any length. */
function isHole(path: Issue["path"]): never {
  return refuse([...path], "missing", { zh: "数组中有空位", en: "nothing there: the list has holes" });
}

function readable<T>(path: Issue["path"], take: () => T): T {
  try {
    return take();
  } catch {
    return refuse([...path], "unreadable", {
      zh: "读取时出错（getter或Proxy）",
      en: "cannot be read: a getter or a proxy fails",
    });
  }
}

function tooLarge(path: Issue["path"], most: number, zh: string, en: string): never {
  return refuse([...path], "tooLarge", { zh: `最多${most}${zh}`, en: `expected at most ${most} ${en}` });
}
