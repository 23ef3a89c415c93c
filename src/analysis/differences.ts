import type { Json } from "./plainData.js";

/** A place at which stored data differ from what was computed again. */
export interface Difference {
  /** From the record down: `["finding", "items", "volume", "points"]`. */
  readonly path: readonly (string | number)[];
  /** What stands there; absent where nothing does. */
  readonly stored?: Json;
  /** What should; absent where nothing should. */
  readonly computed?: Json;
}

/** Where two values differ, each place as deep as it can be told; the order of keys does not matter. */
export function differences(
  stored: Json | undefined,
  computed: Json | undefined,
  path: Difference["path"],
): Difference[] {
  if (stored === computed) return [];
  if (!isHolder(stored) || !isHolder(computed) || Array.isArray(stored) !== Array.isArray(computed))
    return [difference(path, stored, computed)];
  const keys = [...new Set([...Object.keys(computed), ...Object.keys(stored)])];
  return keys.flatMap((key) =>
    differences(at(stored, key), at(computed, key), [...path, Array.isArray(computed) ? Number(key) : key]),
  );
}

/** What stands at the end of a path; nothing where it leads nowhere. */
export function standingAt(data: Json | undefined, path: Difference["path"]): Json | undefined {
  return path.reduce<Json | undefined>((part, key) => (isHolder(part) ? at(part, key) : undefined), data);
}

export function difference(path: Difference["path"], stored?: Json, computed?: Json): Difference {
  return Object.freeze({
    path: Object.freeze([...path]),
    ...(stored === undefined ? {} : { stored }),
    ...(computed === undefined ? {} : { computed }),
  });
}

type Holder = { readonly [key: string]: Json | undefined };

function isHolder(data: Json | undefined): data is Holder {
  return typeof data === "object" && data !== null;
}

function at(holder: Holder, key: string | number): Json | undefined {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}
