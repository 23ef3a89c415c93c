import type { Decimal } from "decimal.js";
import { Ratio, toDecimal } from "../exact/index.js";
import type { ClauseId } from "./clause.js";

/** A remark that a reader of the finding should not miss; its words are in the rule that made it. */
export interface Note {
  readonly code: string;
  readonly clause: ClauseId;
}

/** What every rule returns: the decision and every figure on the way to it, frozen plain data. */
export interface Finding {
  /** Name of the rule that decided. */
  readonly rule: string;
  /** The clause it applied. */
  readonly clause: ClauseId;
  /** Name of the policy it applied; the parts of a larger finding leave it to the whole. */
  readonly policy?: string;
  /** The open readings of the text that this decision depended on, with the value applied. */
  readonly readings: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
}

/** The published type T as the rules compute it: a fraction in place of every Decimal. */
export type Figures<T> = T extends Decimal
  ? Ratio
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer E)[]
      ? readonly Figures<E>[]
      : T extends Finding
        ? Pick<Finding, "rule" | "clause"> & Deciding<T>
        : { readonly [K in keyof T]: Figures<T[K]> };

type Decision<F extends Finding> = Omit<F, "rule" | "clause" | "policy">;

/** What a rule decides: its finding but for the name and the clause, which the rule adds. */
export type Decided<F extends Finding> = { readonly [K in keyof Decision<F>]: Figures<Decision<F>[K]> };

/**
 * A decision in which a record or list that was not needed to decide may be a function that makes it: it is
 * called when the part is first read.
 */
export type Deciding<F extends Finding> = {
  readonly [K in keyof Decision<F>]: Decision<F>[K] extends Decimal | string | number | boolean | null
    ? Figures<Decision<F>[K]>
    : Figures<Decision<F>[K]> | (() => Figures<Decision<F>[K]>);
};

/** A decision with the name and clause of the rule that made it: a finding that is not published yet. */
export function named<D extends object>(
  rule: { readonly name: string; readonly clause: ClauseId },
  decided: D,
): Pick<Finding, "rule" | "clause"> & D {
  return { rule: rule.name, clause: rule.clause, ...decided };
}

export const NO_NOTES: readonly Note[] = Object.freeze([]);
export const NO_READINGS: Readonly<Record<string, string>> = Object.freeze({});

type Plain = Readonly<Record<string, unknown>>;

interface Source {
  readonly figures: Plain;
  published: Record<string, unknown> | undefined;
}

const SOURCE: unique symbol = Symbol("source");
const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom") as never;
const getters = new Map<string, PropertyDescriptor>();

/**
 * Publishes what a rule decided: a frozen object in which every fraction reads as a Decimal.
 *
 * A Decimal of 34 digits costs more than the whole decision, and most are never read, so each is made when it
 * is first read and kept. To every reader (JSON, spread, comparison, console.log) the result
 * is plain data: own enumerable properties that never change.
 */
export function publish<F extends Finding>(
  rule: { readonly name: string; readonly clause: ClauseId },
  decided: Deciding<F>,
  policy: string,
): F {
  return publishRecord(decided as Plain, { rule: rule.name, clause: rule.clause, policy }) as F;
}

function publishRecord(figures: Plain, record: Record<string, unknown> = {}): object {
  const source: Source = { figures, published: undefined };
  Object.defineProperty(record, SOURCE, { value: source });
  Object.defineProperty(record, INSPECT, INSPECTOR);
  for (const key in figures) {
    const value = figures[key];
    if (typeof value === "function" || (typeof value === "object" && value !== null && !isConstant(value))) {
      Object.defineProperty(record, key, getter(key));
    } else {
      record[key] = value;
    }
  }
  return Object.freeze(record);
}

/**
 * The exact fractions that a finding of this process publishes as Decimals: for a room above that rounds them to
 * other digits than those published.
 */
export function figuresOf<F extends Finding>(finding: F): Deciding<F> {
  return (finding as unknown as { readonly [SOURCE]: Source })[SOURCE].figures as Deciding<F>;
}

/** A part of a decision that may be a function that makes it. */
export function made<T extends object>(part: T | (() => T)): T {
  return typeof part === "function" ? (part as () => T)() : part;
}

/** Data that holds no figure and is frozen already: the empty lists, the readings of a policy. */
function isConstant(value: object): boolean {
  return !(value instanceof Ratio) && Object.isFrozen(value);
}

function published(value: unknown): unknown {
  if (typeof value === "function") return published(value());
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Ratio) return toDecimal(value);
  if (isConstant(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(published));
  return publishRecord(value as Plain);
}

function getter(key: string): PropertyDescriptor {
  const known = getters.get(key);
  if (known !== undefined) return known;
  const made: PropertyDescriptor = {
    enumerable: true,
    get(this: { readonly [SOURCE]: Source }) {
      const source = this[SOURCE];
      source.published ??= {};
      if (!Object.hasOwn(source.published, key)) source.published[key] = published(source.figures[key]);
      return source.published[key];
    },
  };
  getters.set(key, made);
  return made;
}

/** Shows a finding in the console as the data it is, not as a list of getters. */
const INSPECTOR: PropertyDescriptor = {
  value(
    this: object,
    _depth: number,
    options: object,
    inspect?: (value: unknown, options: object) => string,
  ) {
    return inspect === undefined ? { ...this } : inspect({ ...this }, options);
  },
};
