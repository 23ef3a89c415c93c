import type { Sayable } from "./say.js";

const verifiedFindings = new WeakSet<object>();
const sayables = new WeakMap<object, Sayable>();

/** Marks a finding as one that a record holds and that was computed again to the same figures. */
export function verified<F extends object>(finding: F): F {
  verifiedFindings.add(finding);
  return finding;
}

export function isVerified(finding: object): boolean {
  return verifiedFindings.has(finding);
}

/** Marks what no rule decided with how it is put in words. */
export function withWords<F extends object>(sayable: Sayable, found: F): F {
  sayables.set(found, sayable);
  return found;
}

/** How what no rule decided is put in words; nothing for a finding of a rule. */
export function sayableOf(found: object): Sayable | undefined {
  return sayables.get(found);
}
