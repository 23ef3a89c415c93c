import { sha256 } from "./sha256.js";

/** Hexadecimal digits of a fingerprint: as many as two policies of one bank will never share by chance. */
const DIGITS = 16;

/**
 * The fingerprint of what a policy decides by, its figures and readings: equal for policies that decide alike,
 * whatever they are called and whenever they apply. The order of keys does not matter.
 */
export function fingerprintOf(decisive: object): string {
  return sha256(JSON.stringify(sorted(decisive))).slice(0, DIGITS);
}

/** No figure or reading is null. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(sorted);
  const parts = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(parts)
      .sort()
      .map((key) => [key, sorted(parts[key])]),
  );
}
