/** Plain JSON data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Members = Readonly<Record<string, Json>>;

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The JSON Merge Patch (RFC 7396) that makes one object of another; no member may become null. */
export function patchOf(from: Members, to: Members): Members {
  const changed = Object.keys({ ...from, ...to }).filter(
    (key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]),
  );
  return Object.fromEntries(
    changed.map((key) => {
      const [before, after] = [from[key], to[key]];
      return [key, isMembers(before) && isMembers(after) ? patchOf(before, after) : (after ?? null)];
    }),
  );
}

/** What a patch makes of a value. */
export function patched(value: Json | undefined, patch: Json): Json {
  if (!isMembers(patch)) return patch;
  const members: Record<string, Json> = isMembers(value) ? { ...value } : {};
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete members[key];
    else members[key] = patched(members[key], change);
  }
  return members;
}
