import { Ratio, toDecimal, toDigits } from "../exact/index.js";
import type { Bilingual, ClauseId, SourceId } from "./clause.js";
import { Empty, extended } from "./empty.js";
import type { Exact, Out } from "./field.js";

/** A remark that a reader of the finding should not miss; its words are in the rule that made it. */
export interface Note<Code extends string = string> {
  /** By which its words are found. */
  readonly code: Code;
  /** What it rests on: a clause, or a source outside the documents. */
  readonly clause: SourceId;
}

/** The words of each note that a rule can make, by its code, and its source where that is not the rule's clause. */
export type NoteTexts = Readonly<Record<string, Bilingual & { readonly clause?: SourceId }>>;

/** What every rule returns: the decision and every figure on the way to it, frozen plain data. */
export interface Finding<
  Name extends string = string,
  Readings = Readonly<Record<string, string>>,
  Code extends string = string,
> {
  /** Name of the rule that decided. */
  readonly rule: Name;
  /** The clause it applied. */
  readonly clause: ClauseId;
  /** Name of the policy it applied; the parts of a larger finding leave it to the whole. */
  readonly policy?: string;
  /** The fingerprint of that policy's figures and readings. */
  readonly fingerprint?: string;
  /** The open readings of the text that this decision depended on, with the value applied. */
  readonly readings: Readings;
  /** What a reader should not miss. */
  readonly notes: readonly Note<Code>[];
}

/** What a rule of these fields returns. */
export type FindingOf<Name extends string, O, Code extends string, Readings> = Finding<Name, Readings, Code> &
  Out<O>;

/** What a rule decides: its output on exact fractions, the readings it went by, and the codes of its notes. */
export type Decided<
  O,
  Code extends string = string,
  Readings = Readonly<Record<string, string>>,
> = Exact<O> & {
  readonly readings?: Readings;
  readonly notes?: readonly (Code | Note<Code>)[];
};

/**
 * A decision in which a record or list that was not needed to decide may be a function that makes it: it is
 * called when the part is first read. What a finding need not have may be undefined.
 */
export type Lazily<D> = {
  readonly [K in keyof D]:
    | (D[K] extends Ratio | string | number | boolean | null | undefined ? D[K] : D[K] | (() => D[K]))
    | (object extends Pick<D, K> ? undefined : never);
};

/** A part of a decision that may be a function that makes it. */
export function made<T extends object>(part: T | (() => T)): T {
  return typeof part === "function" ? (part as () => T)() : part;
}

/** What of a rule a finding tells. */
export interface Deciding {
  readonly name: string;
  readonly clause: ClauseId;
  readonly notes?: NoteTexts;
}

/** What of the policy applied a finding tells. */
export interface Applied {
  readonly name: string;
  readonly fingerprint: string;
}

const NO_NOTES: readonly never[] = Object.freeze([]);
const NO_READINGS: Readonly<Record<string, string>> = Object.freeze({});

type Plain = Readonly<Record<string, unknown>>;

interface Unsigned {
  readonly readings?: unknown;
  readonly notes?: readonly (string | Note)[] | (() => readonly (string | Note)[]) | undefined;
}

/** The codes of the notes that apply, in the order in which they are asked. */
export function applying<Code extends string>(notes: { readonly [code in Code]: boolean }): readonly Code[] {
  return (Object.keys(notes) as Code[]).filter((code) => notes[code]);
}

/** The notes of a decision, each with its clause. */
export function notesOf<Code extends string>(
  { clause, notes: texts }: Deciding,
  notes: readonly (Code | Note<Code>)[] | undefined,
): readonly Note<Code>[] {
  if (notes === undefined || notes.length === 0) return NO_NOTES;
  return notes.map((note) =>
    typeof note === "string" ? { code: note, clause: texts?.[note]?.clause ?? clause } : note,
  );
}

/** A decision with the name and clause of the rule that made it: a part of a finding that is not published yet. */
export function named<D extends object>(rule: Deciding, decided: D): Pick<Finding, "rule" | "clause"> & D {
  return extended({ rule: rule.name, clause: rule.clause }, decided, signature(rule, decided));
}

/** What a finding, or a part of one, shows, and what of it was read so far. */
interface Source {
  readonly figures: Plain;
  published: Record<string, unknown> | undefined;
}

interface Sourced {
  readonly [SOURCE]: Source;
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
export function publish<F>(rule: Deciding, decided: object, { name, fingerprint }: Applied): F {
  const record = new Empty();
  record.rule = rule.name;
  record.clause = rule.clause;
  record.policy = name;
  record.fingerprint = fingerprint;
  const { readings, notes }: Unsigned = decided;
  const figures =
    notes === undefined || areSigned(notes) ? decided : extended(decided, signature(rule, decided));
  const published = publishInto(record, figures as Plain);
  if (readings === undefined) published.readings = NO_READINGS;
  if (notes === undefined) published.notes = NO_NOTES;
  return Object.freeze(published) as F;
}

/** Whether notes come with their clauses. */
function areSigned(notes: NonNullable<Unsigned["notes"]>): boolean {
  return typeof notes !== "function" && notes.every((note) => typeof note === "object");
}

/** The readings of a decision, and its notes with their clauses. */
function signature(rule: Deciding, { readings = NO_READINGS, notes }: Unsigned): object {
  return { readings, notes: notesOf(rule, notes && made(notes)) };
}

function publishInto(record: Record<string, unknown>, figures: Plain): Record<string, unknown> {
  const source: Source = { figures, published: undefined };
  Object.defineProperty(record, SOURCE, { value: source });
  Object.defineProperty(record, INSPECT, INSPECTOR);
  Object.defineProperty(record, "toJSON", WRITER);
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

/**
 * The exact fractions that a finding of this process publishes as Decimals: for a room above that rounds them to
 * other digits than those published.
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

function published(value: unknown): unknown {
  if (typeof value === "function") return published(value());
  if (value instanceof Ratio) return toDecimal(value);
  if (typeof value !== "object" || isConstant(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(published));
  return Object.freeze(publishInto(new Empty(), value as Plain));
}

function getter(key: string): PropertyDescriptor {
  const known = getters.get(key);
  if (known !== undefined) return known;
  const made: PropertyDescriptor = {
    enumerable: true,
    get(this: Sourced) {
      const source = this[SOURCE];
      source.published ??= {};
      if (!Object.hasOwn(source.published, key)) source.published[key] = published(source.figures[key]);
      return source.published[key];
    },
  };
  getters.set(key, made);
  return made;
}

/** Writes a finding as the JSON of what it publishes, without a Decimal for each figure. */
const WRITER: PropertyDescriptor = {
  value(this: Plain & Sourced) {
    const { figures } = this[SOURCE];
    const written = new Empty();
    for (const key in this) written[key] = key in figures ? jsonOf(figures[key]) : this[key];
    return written;
  },
};

/** What JSON writes of a part of a decision once that is published. */
function jsonOf(value: unknown): unknown {
  if (typeof value === "function") return jsonOf(value());
  if (value instanceof Ratio) return toDigits(value);
  if (typeof value !== "object" || isConstant(value)) return value;
  if (Array.isArray(value)) return value.map(jsonOf);
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
