import { types } from "node:util";

/** Parts that are looked at: hostile values have more than can be compared at every call. */
const MOST = 1000;

/**
 * What a value is made of, as text, without asking any getter or Proxy: its own properties with their attributes,
 * its prototype, and whether more can be added to it.
 */
export function snapshot(value: unknown): string {
  const seen = new Map<unknown, number>();
  const waiting: unknown[] = [value];
  const text: string[] = [];
  const place = (part: unknown): string => {
    if (typeof part !== "object" && typeof part !== "function") return `${typeof part} ${short(part)}`;
    if (part === null) return "null";
    const known = seen.get(part);
    if (known !== undefined) return `#${known}`;
    seen.set(part, seen.size);
    waiting.push(part);
    return `#${seen.size - 1}`;
  };
  for (let next = 0; next < waiting.length && text.length < MOST; next += 1) {
    const part = waiting[next];
    if (next === 0) text.push(place(part));
    if ((typeof part !== "object" && typeof part !== "function") || part === null || types.isProxy(part))
      continue;
    text.push(`${Object.isExtensible(part) ? "" : "not "}extensible`, place(Object.getPrototypeOf(part)));
    // Of what claims to be huge only the length is looked at.
    const keys = isHuge(part) ? ["length"] : Reflect.ownKeys(part);
    for (const key of keys.slice(0, MOST)) {
      const { get, set, value: held, ...attributes } = Object.getOwnPropertyDescriptor(part, key) ?? {};
      text.push(String(key).slice(0, 60), JSON.stringify(attributes), place(get), place(set), place(held));
    }
  }
  return text.join("\n");
}

function isHuge(part: object): boolean {
  return Array.isArray(part) && part.length > MOST;
}

function short(value: unknown): string {
  if (typeof value === "bigint") return value > 10n ** 40n || value < -(10n ** 40n) ? "long" : `${value}`;
  if (typeof value === "string" && value.length > 200) return `${value.length} ${value.slice(0, 100)}`;
  return Object.is(value, -0) ? "-0" : String(value);
}
