import { Ratio, toDecimal, toDigits } from "../exact/index.js";
import { Empty } from "./empty.js";

export type Plain = Readonly<Record<string, unknown>>;

/** What of a finding, or of a part of one, is made when it is first read, and what of it was made so far. */
export interface Source {
  /** Those of a decision that was prepared are functions, which are called with the source. */
  readonly figures: Plain;
  made: Record<string, unknown> | undefined;
}

interface Sourced {
  readonly [SOURCE]: Source;
}

const SOURCE: unique symbol = Symbol("source");
const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom") as never;

/** Shows in a record what was decided: what is frozen and no figure as it stands, the rest once it is read. */
export function publishInto(record: Record<string, unknown>, figures: Plain): Record<string, unknown> {
  hide(record, sourceOf(figures));
  for (const key in figures) {
    const value = figures[key];
    if (value === undefined) continue;
    if (typeof value === "function" || (typeof value === "object" && !isConstant(value))) {
      Object.defineProperty(record, key, getter(key));
    } else {
      record[key] = value;
    }
  }
  return record;
}

function sourceOf(figures: Plain): Source {
  return { figures, made: undefined };
}

/** Keeps beside what a record shows what the rest of it is made from, and has it written and printed as plain data. */
export function hide(record: object, source: Source): void {
  Object.defineProperty(record, SOURCE, { value: source });
  Object.defineProperty(record, INSPECT, INSPECTOR);
  Object.defineProperty(record, "toJSON", WRITER);
}

/**
 * The exact fractions that a finding of this process publishes as Decimals: for a room above that rounds them to
 * other digits than those published. Of a decision that was prepared they are not kept.
 */
export function figuresOf<D>(finding: object): D {
  return (finding as Sourced)[SOURCE].figures as D;
}

/** Whether it is a finding, or a part of one, that a rule of this process returned. */
export function isComputed(finding: unknown): boolean {
  return typeof finding === "object" && finding !== null && Object.hasOwn(finding, SOURCE);
}

/** Data that holds no figure and is frozen already: the empty lists, the readings of a policy, null. */
function isConstant(value: object | null): boolean {
  return !(value instanceof Ratio) && Object.isFrozen(value);
}

function published(value: unknown, source?: Source): unknown {
  if (typeof value === "function") return published(value(source));
  if (value instanceof Ratio) return toDecimal(value);
  if (typeof value !== "object" || isConstant(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((each) => published(each)));
  return Object.freeze(publishInto(new Empty(), value as Plain));
}

const getters = new Map<string, PropertyDescriptor>();

/** The property that makes a part when it is first read. */
export function getter(key: string): PropertyDescriptor {
  const known = getters.get(key);
  if (known !== undefined) return known;
  const made: PropertyDescriptor = {
    enumerable: true,
    get(this: Sourced) {
      const source = this[SOURCE];
      source.made ??= {};
      if (!Object.hasOwn(source.made, key)) source.made[key] = published(source.figures[key], source);
      return source.made[key];
    },
  };
  getters.set(key, made);
  return made;
}

/** Writes a finding as the JSON of what it publishes, without a Decimal for each figure. */
const WRITER: PropertyDescriptor = {
  value(this: Plain & Sourced) {
    const source = this[SOURCE];
    const { figures } = source;
    const written = new Empty();
    for (const key in this) written[key] = key in figures ? jsonOf(figures[key], source) : this[key];
    return written;
  },
};

/** What JSON writes of a part of a decision once that is published. */
function jsonOf(value: unknown, source?: Source): unknown {
  if (typeof value === "function") return jsonOf(value(source));
  if (value instanceof Ratio) return toDigits(value);
  if (typeof value !== "object" || isConstant(value)) return value;
  if (Array.isArray(value)) return value.map((each) => jsonOf(each));
  const written = new Empty();
  for (const key in value) written[key] = jsonOf((value as Plain)[key]);
  return written;
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
