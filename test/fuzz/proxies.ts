import type { Hostile } from "./hostile.js";

/** What getters and traps of hostile values throw. */
class HostileError extends Error {}

/** Kinds of values that throw when they are looked at, or give what throws later. */
export const FAILS_WHEN_READ = /^(?:Proxy|getter|setter|own answers|array: iterator|symbol key)/;

function fail(): never {
  throw new HostileError("a hostile value");
}

const TRAPS = [
  "get",
  "has",
  "ownKeys",
  "getOwnPropertyDescriptor",
  "getPrototypeOf",
  "isExtensible",
  "set",
  "defineProperty",
  "deleteProperty",
  "setPrototypeOf",
  "preventExtensions",
] as const;

function target(old: unknown): object {
  return typeof old === "object" && old !== null ? old : {};
}

function revoked(old: object): object {
  const { proxy, revoke } = Proxy.revocable(old, {});
  revoke();
  return proxy;
}

/** A getter that answers first with one value and then with others. */
function turning(first: unknown, others: readonly unknown[]): () => unknown {
  let asked = 0;
  return () => {
    asked += 1;
    return asked === 1 ? first : others[asked % others.length];
  };
}

const OTHERS: readonly unknown[] = [undefined, "9", -1, Symbol("turned"), {}, [], null, "x".repeat(2000)];

export const proxies: Readonly<Record<string, Hostile>> = {
  ...Object.fromEntries(
    TRAPS.map((trap): [string, Hostile] => [
      `Proxy: ${trap} throws`,
      (old) => new Proxy(target(old), { [trap]: fail }),
    ]),
  ),
  "Proxy: every trap throws": (old) =>
    new Proxy(target(old), Object.fromEntries(TRAPS.map((trap) => [trap, fail]))),
  "Proxy: nothing changed": (old) => new Proxy(target(old), {}),
  "Proxy: revoked object": () => revoked({}),
  "Proxy: revoked array": () => revoked([]),
  "Proxy: revoked function": () => revoked(() => 1),
  "Proxy: of a Proxy": (old) => new Proxy(new Proxy(target(old), {}), { get: fail }),
  "Proxy: answers change": (old, random) =>
    new Proxy(target(old), {
      get: (of, key) => (random.chance(0.6) ? Reflect.get(of, key) : random.pick(OTHERS)),
    }),
  "Proxy: keys change": (old, random) =>
    new Proxy(target(old), { ownKeys: (of) => (random.chance(0.5) ? Reflect.ownKeys(of) : ["a", "b"]) }),
  "Proxy: claims every key": (old) => new Proxy(target(old), { has: () => true }),
  "Proxy: claims a length": (old, random) => {
    const length = random.pick<unknown>([
      2 ** 32 - 1,
      2 ** 53,
      -1,
      Number.NaN,
      "3",
      1.5,
      Symbol("length"),
      {},
      null,
      3n,
    ]);
    return new Proxy(Array.isArray(old) ? old : [old], {
      get: (of, key) => (key === "length" ? length : Reflect.get(of, key)),
    });
  },
  "Proxy: length throws": () =>
    new Proxy([], { get: (of, key) => (key === "length" ? fail() : Reflect.get(of, key)) }),
  "Proxy: 10^5 keys": () =>
    new Proxy(
      {},
      {
        ownKeys: () => Array.from({ length: 100_000 }, (_, i) => `k${i}`),
        getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
      },
    ),
};

/** Own properties whose reading is hostile, set on an object. */
export const getters: Readonly<Record<string, (holder: object, key: string, old: unknown) => void>> = {
  "getter: throws": (holder, key) => define(holder, key, { get: fail }),
  "getter: changes its answer": (holder, key, old) => define(holder, key, { get: turning(old, OTHERS) }),
  "getter: honest": (holder, key, old) => define(holder, key, { get: () => old }),
  "getter: throws undefined": (holder, key) =>
    define(holder, key, {
      get: () => {
        throw undefined;
      },
    }),
  "setter alone": (holder, key) => define(holder, key, { set: fail }),
  "not enumerable": (holder, key, old) => define(holder, key, { value: old, enumerable: false }),
};

function define(holder: object, key: string, property: PropertyDescriptor): void {
  Object.defineProperty(holder, key, { enumerable: true, configurable: true, ...property });
}

export { fail };
