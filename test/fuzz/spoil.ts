import { hostileValues } from "./hostile.js";
import { getters } from "./proxies.js";
import type { Random } from "./random.js";

type Tree = Record<string, unknown>;

/** Changes an object in place; `keys` are those it has. */
type Change = (holder: Tree, key: string, random: Random) => void;

const NAMES = [
  "x",
  "__proto__",
  "constructor",
  "toJSON",
  "then",
  "编号",
  "id ",
  "ID",
  "a\u202eb",
  "",
  "length",
  "x".repeat(5000),
  "0",
];

const changes: Readonly<Record<string, Change>> = {
  ...Object.fromEntries(
    Object.entries(getters).map(([kind, set]): [string, Change] => [
      kind,
      (holder, key) => set(holder, key, held(holder, key)),
    ]),
  ),
  "field missing": (holder, key) => {
    delete holder[key];
  },
  "field unknown": (holder, _, random) => {
    const value = random.pick<unknown>([1, "x", { polluted: true }, null, undefined]);
    const name = random.pick(NAMES);
    if (!(Array.isArray(holder) && name === "length")) put(holder, name, value);
  },
  "field renamed": (holder, key) => {
    const value = held(holder, key);
    delete holder[key];
    put(holder, `${key} `, value);
  },
  "fields exchanged": (holder, key, random) => {
    const other = random.pick(Object.keys(holder));
    const [one, two] = [held(holder, key), held(holder, other)];
    put(holder, key, two);
    put(holder, other, one);
  },
  "symbol key": (holder, _, random) => {
    const symbol = random.pick([
      Symbol("key"),
      Symbol.toStringTag,
      Symbol.iterator,
      Symbol.toPrimitive,
      Symbol.for("kaoping.creditModel"),
      Symbol.for("kaoping.RuleInputError"),
      Symbol.for("nodejs.util.inspect.custom"),
    ]);
    const enumerable = random.chance(0.5);
    Object.defineProperty(holder, symbol, { value: { definition: 1 }, enumerable, configurable: true });
  },
  "entry twice": (holder, key) => {
    if (Array.isArray(holder)) holder.push(held(holder, key));
  },
};

/** Kinds that take milliseconds to make and to read: one is made for every twenty of the others. */
const HEAVY = /10\^|claims|nested|very long|again and again|doubling/;
const heavyKinds = Object.keys(hostileValues).filter((kind) => HEAVY.test(kind));
const lightKinds = Object.keys(hostileValues).filter((kind) => !HEAVY.test(kind));
const changeKinds = Object.keys(changes);

/** Spoils values, and remembers how. */
export class Spoiler {
  /** How what this one handed out was spoiled. */
  readonly kinds: string[] = [];

  constructor(readonly random: Random) {}

  /** A copy of the value, mostly with a few of its parts spoiled. */
  maybe(value: unknown, probability = 0.85): unknown {
    return this.random.chance(probability) ? this.spoiled(value) : copied(value);
  }

  /** A copy of the value with one to three of its parts spoiled. */
  spoiled(value: unknown): unknown {
    const root: Tree = { value: copied(value) };
    const times = this.random.pick([1, 1, 1, 2, 3]);
    for (let time = 0; time < times; time += 1) this.#once(root);
    return root.value;
  }

  /** A hostile value of any kind. */
  value(): unknown {
    return this.#replacement(undefined, undefined);
  }

  #once(root: Tree): void {
    const { random } = this;
    let [holder, key] = [root, "value"];
    for (;;) {
      const part = held(holder, key);
      const keys = isPlain(part) ? Object.keys(part).slice(0, 1000) : [];
      if (keys.length === 0 || random.chance(0.2)) break;
      [holder, key] = [part as Tree, random.pick(keys)];
    }
    if (holder === root || random.chance(0.6)) {
      put(holder, key, this.#replacement(held(holder, key), root.value));
    } else {
      const kind = random.pick(changeKinds);
      this.kinds.push(kind);
      changes[kind]?.(holder, key, random);
    }
  }

  #replacement(old: unknown, root: unknown): unknown {
    const kind = this.random.pick(this.random.chance(0.05) ? heavyKinds : lightKinds);
    this.kinds.push(kind);
    try {
      return hostileValues[kind]?.(old, this.random, root);
    } catch {
      // What stood there was spoiled before and cannot be copied.
      return old;
    }
  }
}

/** Sets a property, whatever it was and whatever its name. */
function put(holder: Tree, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** What a property holds, unless a getter would have to be asked. */
function held(holder: Tree, key: string): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}

const plainObjects = new WeakSet<object>();

/** Whether it is a copy made here, that may be looked into and changed. */
function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && plainObjects.has(value) && !Object.isFrozen(value);
}

/** Deeper parts are not copied: the field of a tree holds itself. */
const DEEPEST = 12;

/** A copy of plain data; what is not plain is kept as it is. */
function copied(value: unknown, level = 0): unknown {
  if (typeof value !== "object" || value === null || level > DEEPEST) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype) return value;
  const copy = Array.isArray(value)
    ? value.map((part) => copied(part, level + 1))
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part, level + 1)]));
  plainObjects.add(copy);
  return copy;
}
