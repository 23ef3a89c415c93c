import { odd } from "./decimals.js";
import { fail, proxies } from "./proxies.js";
import type { Random } from "./random.js";

/** Makes something hostile in place of a value; `root` is what holds it in the end. */
export type Hostile = (old: unknown, random: Random, root: unknown) => unknown;

const among =
  (...values: readonly unknown[]): Hostile =>
  (_, random) =>
    random.pick(values);

/** A text that keeps what it was, with something in it. */
const within =
  (...parts: readonly string[]): Hostile =>
  (old, random) => {
    const text = typeof old === "string" || typeof old === "number" ? String(old) : "x";
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(parts) + text.slice(at);
  };

const LEVELS = 10_000;

function nested(wrap: (inner: unknown) => unknown, levels = LEVELS): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}

const arraysInArrays = nested((inner) => [inner]);
const longText = "x".repeat(1e6);
const longDigits = "7".repeat(1e6);
const longBigint = 1n << 1_000_000n;

/** The entries of a list, of a very long one the first; anything else as the one entry of a list. */
function listOf(old: unknown): unknown[] {
  return Array.isArray(old) ? old.slice(0, 5000) : [old];
}

/** What an object holds; of anything else nothing, as a long text has a part for each character. */
function objectOf(old: unknown): Record<string, unknown> {
  return typeof old === "object" && old !== null ? (old as Record<string, unknown>) : {};
}

class Row {
  readonly inherited = 1;
}

const scalars: Readonly<Record<string, Hostile>> = {
  "wrong type": among(
    undefined,
    null,
    true,
    false,
    0,
    1,
    "x",
    () => 1,
    class {},
    Symbol.iterator,
    Symbol("s"),
    new Date(0),
    new Date(Number.NaN),
    /x/,
  ),
  "empty or built in": (_, random) =>
    random.pick<() => unknown>([
      () => ({}),
      () => [],
      () => [[]],
      () => new Map([["a", 1]]),
      () => new Set([1]),
      () => new WeakMap(),
      () => new Uint8Array(8),
      () => new Array(3),
      () => Object(1),
      () => Object("1"),
      () => Object(1n),
      () => Object(Symbol("s")),
      () => new Error("x"),
      () => Object.prototype,
      () => Array.prototype,
      () => Math,
    ])(),
  "number: not finite": among(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  "number: edge": among(
    -0,
    -1,
    1.5,
    5e-324,
    1e308,
    1e21,
    1e-7,
    2 ** 53,
    2 ** 53 - 1,
    -(2 ** 53),
    0.1 + 0.2,
    99999,
    1e15,
  ),
  "bigint: 10^6 bits": among(longBigint, -longBigint),
  "bigint: edge": among(0n, -1n, 10n ** 29n, 10n ** 30n, 2n ** 64n, 3n),
  "text: exponent": among("1e5", "1E5", "1e1000000", "1e-1000000", "1e999999999999", "0e0", "-1e+3"),
  "text: other digits": among("１２３", "١٢٣", "１．５", "一百", "Ⅳ", "²", "1２", "０"),
  "text: not plain": among(
    "+1",
    ".5",
    "1.",
    "1,000",
    "0x10",
    "1_000",
    " 1",
    "1 ",
    "1\n",
    "--1",
    "1.2.3",
    "NaN",
    "Infinity",
    "1%",
    "1/3",
    "1/0",
    "0/0",
    "-1/3",
    "1/-3",
  ),
  "text: edge of digits": among(
    "9".repeat(30),
    "9".repeat(31),
    `0.${"3".repeat(30)}`,
    `0.${"3".repeat(31)}`,
    `-${"0".repeat(40)}1`,
    "-0",
    "00012",
    `${"9".repeat(30)}.${"9".repeat(30)}`,
  ),
  "text: very long": among(longText, longDigits, `0.${longDigits}`, " ".repeat(1e6), "　".repeat(1e5)),
  "text: long": among("x".repeat(999), "x".repeat(1001), "甲".repeat(1000), "\u{1f600}".repeat(500)),
  "text: blank": among("", " ", "　", "\t", "\u00a0", "\u2003"),
  "text: hidden": within(
    "\u202e",
    "\u200b",
    "\u2028",
    "\u2029",
    "\u0000",
    "\u0007",
    "\u001b[31m",
    "\ufeff",
    "\ud800",
    "\udc00",
    "\u{e0041}",
    "\r\n",
    "\u2066",
    "\u00ad",
  ),
  "text: markup": within(
    "**x**",
    "`x`",
    "<script>",
    "[x](https://example.org)",
    "@x",
    "https://example.org",
    "| a |",
    "# ",
    "\\",
    "{0}",
    "%s",
    '"',
    "”",
    "&amp;",
  ),
  "text: names of prototypes": among(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "length",
    "__defineGetter__",
  ),
  "text: dates": among(
    "2025-02-29",
    "2024-02-29",
    "9999-12-31",
    "0000-00-00",
    "+012025-01-01",
    "2025-1-1",
    "2025-06-30T24:00+08:00",
    "2025-06-30T12:00Z",
    "2016-12-31T23:59:60Z",
    "2025-06-30T12:00+99:99",
    "1899-12-31",
    "9899-12-31",
  ),
  "own answers to conversion": () => ({
    toString: fail,
    valueOf: fail,
    toJSON: fail,
    [Symbol.toPrimitive]: fail,
  }),
  "own toJSON": among({ toJSON: () => undefined }, { toJSON: () => 1n }),
};

const structures: Readonly<Record<string, Hostile>> = {
  "nested: arrays": () => arraysInArrays,
  "nested: objects": (_, random) => {
    const key = random.pick(["children", "manager", "a", "d", "fields", "item"]);
    const isList = random.chance(0.5);
    return nested((inner) => ({ [key]: isList ? [inner] : inner }), random.pick([40, 63, 64, 65, LEVELS]));
  },
  "nested: in itself": (old) =>
    nested((inner) => (Array.isArray(old) ? [inner] : { ...objectOf(old), children: [inner] }), 200),
  "cyclic: the whole": (_, __, root) => root,
  "cyclic: itself": (old, random) => {
    const holder = (Array.isArray(old) ? listOf(old) : { ...objectOf(old) }) as Record<string, unknown>;
    const key = random.pick([...Object.keys(holder), "children"]);
    holder[key] = random.chance(0.5) ? holder : [holder];
    return holder;
  },
  "shared: doubling": (_, random) => {
    const key = random.pick(["children", "parts", "rows"]);
    let value: object = { id: "U" };
    for (let level = 0; level < 30; level += 1) value = { id: `U${level}`, [key]: [value, value] };
    return value;
  },
  "shared: arrays doubling": () => {
    let value: unknown = [1];
    for (let level = 0; level < 30; level += 1) value = [value, value];
    return value;
  },
  "array: sparse": (old) => {
    const holes = listOf(old);
    holes.length += 2;
    holes.unshift(undefined);
    delete holes[0];
    return holes;
  },
  "array: claims 2^32-1": () => new Array(2 ** 32 - 1),
  "array: claims 10^6": (_, random) => new Array(random.pick([1_000_000, 1_000_001, 300_000])),
  "array: with other properties": (old) => Object.assign(listOf(old), { extra: 1, "-1": 2 }),
  "array: of one entry again and again": (old, random) => {
    const entry: unknown = Array.isArray(old) ? old[0] : old;
    return new Array(random.pick([2, 20, 2000])).fill(entry);
  },
  "array: a class of its own": (old) => {
    class Listed extends Array<unknown> {}
    return Listed.from(listOf(old));
  },
  "array: iterator throws": (old) => Object.defineProperty(listOf(old), Symbol.iterator, { value: fail }),
  "array-like": among({ length: 1, 0: "1" }, { length: 2 ** 32 }, "abc"),
  "object: without a prototype": (old) => Object.assign(Object.create(null), objectOf(old)),
  "object: an instance": (old) => Object.assign(new Row(), objectOf(old)),
  "object: everything inherited": (old) => Object.create(typeof old === "object" ? old : null) as object,
  "object: with __proto__": () =>
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  "object: 10^5 keys": () => Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 1])),
  "object: frozen": (old) => Object.freeze(Array.isArray(old) ? listOf(old) : { ...objectOf(old) }),
};

/** Every kind of value that is put in the place of another, by its name. */
export const hostileValues: Readonly<Record<string, Hostile>> = {
  ...scalars,
  ...structures,
  ...odd,
  ...proxies,
};
