import { parseDecimal, Ratio } from "../exact/index.js";
import type { DecimalString } from "./figures/cited.js";
import type { Policy } from "./policy.js";

/** A part of a policy with an exact fraction in place of every decimal. */
export type Compiled<T> = T extends DecimalString
  ? Ratio
  : T extends string | number | null | undefined
    ? T
    : T extends readonly (infer E)[]
      ? readonly Compiled<E>[]
      : { readonly [K in keyof T]: Compiled<T[K]> };

/** A policy as decisions read it. */
export interface CompiledPolicy extends Compiled<Policy> {}

/** Turns the decimals of a policy, or of a part of one, into fractions. */
export function compile<T>(part: T): Compiled<T> {
  if (typeof part === "string") {
    const figure = parseDecimal(part);
    return (figure instanceof Ratio ? figure : part) as Compiled<T>;
  }
  if (typeof part !== "object" || part === null) return part as Compiled<T>;
  if (Array.isArray(part)) return Object.freeze(part.map(compile)) as Compiled<T>;
  // A name is text even where it reads like a figure, such as "2025".
  const entries = Object.entries(part).map(([key, value]) => [key, key === "name" ? value : compile(value)]);
  return Object.freeze(Object.fromEntries(entries)) as Compiled<T>;
}
