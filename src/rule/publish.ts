import { Empty, extended } from "./empty.js";
import {
  type Applied,
  type Deciding,
  NO_NOTES,
  NO_READINGS,
  type Note,
  signature,
  type Unsigned,
} from "./finding.js";
import { getter, hide, type Plain, publishInto, type Source } from "./readLate.js";
import { keepShapes } from "./shapes.js";

/**
 * Publishes what a rule decided: a frozen object in which every fraction reads as a Decimal.
 *
 * A Decimal of 34 digits costs more than the whole decision, and most are never read, so each is made when it
 * is first read and kept. To every reader (JSON, spread, comparison, console.log) the result
 * is plain data: own enumerable properties that never change.
 */
export function publish<F>(rule: Deciding, decided: object, { name, fingerprint }: Applied): F {
  // What was prepared is kept by whoever decided it, with the parts that are not published.
  if (decided instanceof Prepared) return publishPrepared(decided) as F;
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
  return keepShapes(rule, Object.freeze(published)) as F;
}

/** Whether notes come with their clauses. */
function areSigned(notes: NonNullable<Unsigned["notes"]>): boolean {
  return typeof notes !== "function" && notes.every((note: string | Note) => typeof note === "object");
}

/** The parts of a finding that are made when they are first read, each from what the decision was made from. */
export type Later<From, D> = { readonly [K in keyof D]: (from: From) => D[K] };

/**
 * A decision in two: what its finding shows as it stands, frozen and without a figure, and what is made when it is first
 * read. Publishing it copies nothing and holds little, which the length of a roster multiplies.
 */
export class Prepared<F extends object, From extends Source, D> {
  declare readonly shown: Omit<F, keyof D>;
  declare readonly later: WhenRead<From, D>;
  /** Its figures are the functions of `later`, which are called with it. */
  declare readonly from: From;

  constructor(shown: Omit<F, keyof D>, later: WhenRead<From, D>, from: From) {
    this.shown = shown;
    this.later = later;
    this.from = from;
  }
}

/** The parts that the findings of a rule make when they are read, with the properties that show them. */
export interface WhenRead<From, D> {
  readonly parts: Later<From, D>;
  readonly getters: readonly (readonly [key: string, getter: PropertyDescriptor])[];
}

/** What the findings of a rule make when they are read, written once for all of them. */
export function whenRead<From, D>(parts: Later<From, D>): WhenRead<From, D> {
  return { parts, getters: Object.keys(parts).map((key) => [key, getter(key)]) };
}

function publishPrepared({ shown, later, from }: Prepared<object, Source, unknown>): object {
  hide(shown, from);
  for (const [key, getter] of later.getters) Object.defineProperty(shown, key, getter);
  return Object.freeze(shown);
}
