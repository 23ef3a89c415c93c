import type { Bilingual, ClauseId } from "./clause.js";
import type { IssueCode } from "./issueCodes.js";
import type { JsonSchema } from "./jsonSchema.js";

/** What a field holds, and so how it is read, published and printed. */
export type Kind =
  | "money"
  | "ratio"
  | "points"
  | "coefficient"
  | "number"
  | "count"
  | "whole"
  | "year"
  | "month"
  | "date"
  | "instant"
  | "text"
  | "choice"
  | "flag"
  | "clause"
  | "data"
  | "record"
  | "list"
  | "table"
  | "finding";

/** Holds no value: it carries the types of a field for the compiler. */
declare const TYPES: unique symbol;

/**
 * A field of what a rule takes or returns: what it is called, what it may hold, and where the text names it.
 *
 * `Given` is what a caller may write, `Read` what the rules compute with, `Published` what a finding shows.
 */
export interface Field<Given = unknown, Read = unknown, Published = unknown> {
  /** What it holds. */
  readonly kind: Kind;
  /** What it is called. */
  readonly title: Bilingual;
  /** What it may hold, with its unit: "a whole number of 0 or more". */
  readonly takes: Bilingual;
  /** The clause that names it, where that is another than the rule's. */
  readonly clause?: ClauseId | undefined;
  /** What stands behind its value: 笔, 次. */
  readonly unit?: Bilingual | undefined;
  /** Whether a figure that is the reciprocal of a whole number is said so: 1/9. */
  readonly reciprocals?: true | undefined;
  /** A shorter name, for the head of a column. */
  readonly short?: Bilingual | undefined;
  /** What holds where it is left out, when that is more than `absent`. */
  readonly without?: Bilingual | undefined;
  /** The words of a choice or a flag, by its values. */
  readonly values?: Readonly<Record<string, Bilingual>> | undefined;
  /** The fields of a record. */
  readonly fields?: Fields | undefined;
  /** What each entry of a list or table holds. */
  readonly item?: Field | undefined;
  /** How many values of this field one input may hold, where they may lie anywhere in it, as the nodes of a tree do. */
  readonly most?: number | undefined;
  /** Whether it may be left out; `absent` is what then holds, if anything does. */
  readonly optional?: boolean | undefined;
  /** What then holds, if anything does. */
  readonly absent?: unknown;
  /** Whether it may be null, and what that means. */
  readonly nullable?: Bilingual | undefined;
  /** The field that stands for it in JSON, where it also takes what JSON cannot hold. */
  readonly written?: Field | undefined;
  /** The name under which fields that take the same share one JSON Schema. */
  readonly shares?: string | undefined;
  /** What it takes as JSON Schema; records and lists are described by their parts. */
  readonly json?: (() => JsonSchema) | undefined;
  /** The value for the rules, or a complaint; records and lists are read by their parts. */
  readonly read?: ((value: unknown) => unknown) | undefined;
  readonly [TYPES]?: readonly [Given, Read, Published];
}

/** Fields by their names. */
export type Fields = Readonly<Record<string, Field>>;

/** A field that may be left out. */
export interface Optional<Given, Read, Published> extends Field<Given, Read, Published> {
  readonly optional: true;
}

/** A field that may be left out, and then is the one value that the field states. */
export interface Defaulted<Given, Read, Published> extends Optional<Given, Read, Published> {
  readonly defaulted: true;
}

export type Given<F> = F extends Field<infer G, unknown, unknown> ? G : never;
export type Read<F> = F extends Field<unknown, infer R, unknown> ? R : never;
export type Published<F> = F extends Field<unknown, unknown, infer P> ? P : never;

type Flat<T> = { [K in keyof T]: T[K] };

/** What a caller writes of a record of fields. */
export type In<R> = Flat<
  { readonly [K in keyof R as R[K] extends { readonly optional: true } ? never : K]: Given<R[K]> } & {
    readonly [K in keyof R as R[K] extends { readonly optional: true } ? K : never]?: Given<R[K]> | undefined;
  }
>;

/** A field that is not there at all where it was left out. */
type MayMiss<F> = F extends { readonly optional: true }
  ? F extends { readonly defaulted: true }
    ? false
    : true
  : false;

/** A record of fields as the rules compute with it: read from an input, or decided for a finding. */
export type Exact<R> = Flat<
  { readonly [K in keyof R as MayMiss<R[K]> extends true ? never : K]: Read<R[K]> } & {
    readonly [K in keyof R as MayMiss<R[K]> extends true ? K : never]?: Read<R[K]> | undefined;
  }
>;

/** A record of fields as a finding shows it. */
export type Out<R> = Flat<
  { readonly [K in keyof R as MayMiss<R[K]> extends true ? never : K]: Published<R[K]> } & {
    readonly [K in keyof R as MayMiss<R[K]> extends true ? K : never]?: Published<R[K]>;
  }
>;

/** A refusal of a field's value: the code, what was expected and what came. */
export class Complaint {
  constructor(
    readonly code: IssueCode,
    readonly detail: Bilingual,
  ) {}
}

/** The same field with its words, frozen: issues and explanations show them. */
export function sealed<F extends Field>(field: F): F {
  for (const words of [field.title, field.takes, field.unit, field.short, field.without, field.nullable])
    Object.freeze(words);
  return Object.freeze(field);
}
