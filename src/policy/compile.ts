import { parseDecimal, type Ratio } from "../exact/index.js";
import type { DecimalString } from "./figures/cited.js";
import { citedFigures, type Decisive, type Policy } from "./policy.js";
import type { Readings } from "./readings/index.js";

/** A part of a policy with an exact fraction in place of every decimal. */
export type Compiled<T> = T extends DecimalString
  ? Ratio
  : T extends string | number | null | undefined
    ? T
    : T extends readonly (infer E)[]
      ? readonly Compiled<E>[]
      : { readonly [K in keyof T]: Compiled<T[K]> };

/** A policy as decisions read it. */
export interface CompiledPolicy
  extends Compiled<Decisive>,
    Pick<Policy, "name" | "fingerprint" | "inForce"> {}

export function compilePolicy(policy: Policy): CompiledPolicy {
  const { readings } = policy;
  const rooms = Object.keys(citedFigures) as (keyof typeof citedFigures)[];
  return Object.freeze({
    name: policy.name,
    get fingerprint() {
      return policy.fingerprint;
    },
    inForce: policy.inForce,
    readings,
    ...Object.fromEntries(rooms.map((room) => [room, compile(policy[room])])),
  }) as CompiledPolicy;
}

/** A policy that differs in one reading, to decide by and not to be published: it keeps the name of the other. */
export function withReading(policy: CompiledPolicy, id: keyof Readings, value: string): CompiledPolicy {
  return Object.freeze({ ...policy, readings: Object.freeze({ ...policy.readings, [id]: value }) });
}

/** Turns the decimals of a part of a policy into fractions; every text in it is one. */
function compile(part: string | number | object): unknown {
  if (typeof part === "string") return parseDecimal(part);
  if (typeof part === "number") return part;
  if (Array.isArray(part)) return Object.freeze(part.map(compile));
  const entries = Object.entries(part).map(([key, value]) => [key, compile(value)]);
  return Object.freeze(Object.fromEntries(entries));
}
