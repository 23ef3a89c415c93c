import { oncePer, type Ratio } from "../exact/index.js";
import type { Bilingual, ClauseId, SourceId } from "./clause.js";
import { extended } from "./empty.js";
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
 * called when the part is first read.
 */
export type Lazily<D> = {
  readonly [K in keyof D]: D[K] extends Ratio | string | number | boolean | null | undefined
    ? D[K]
    : D[K] | (() => D[K]);
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

export const NO_NOTES: readonly never[] = Object.freeze([]);
export const NO_READINGS: Readonly<Record<never, never>> = Object.freeze({});

/** The readings and notes of a decision, whose clauses its rule knows. */
export interface Unsigned {
  readonly readings?: unknown;
  readonly notes?: readonly (string | Note)[] | (() => readonly (string | Note)[]) | undefined;
}

/** The codes of the notes that apply, in the order in which they are asked. */
export function applying<Code extends string>(notes: { readonly [code in Code]: boolean }): readonly Code[] {
  return (Object.keys(notes) as Code[]).filter((code) => notes[code]);
}

/** The notes of a decision, each with its clause. */
export function notesOf<Code extends string>(
  rule: Deciding,
  notes: readonly (Code | Note<Code>)[] | undefined,
): readonly Note<Code>[] {
  if (notes === undefined || notes.length === 0) return NO_NOTES;
  const signed = notes.map((note) => (typeof note === "string" ? noteOf(rule, note) : Object.freeze(note)));
  return signed.length === 1 ? (alone(signed[0] as Note) as readonly Note<Code>[]) : Object.freeze(signed);
}

/** A note of a rule, with its clause. */
function noteOf<Code extends string>(rule: Deciding, code: Code): Note<Code> {
  const made = notesBy(rule);
  const note = made.get(code) ?? Object.freeze({ code, clause: rule.notes?.[code]?.clause ?? rule.clause });
  made.set(code, note);
  return note as Note<Code>;
}

/** The notes that a rule made, and the list of each alone: a long roster would hold the same few for each manager. */
const notesBy = oncePer((_: Deciding) => new Map<string, Note>());
const alone = oncePer((note: Note) => Object.freeze([note]));

/** A decision with the name and clause of the rule that made it: a part of a finding that is not published yet. */
export function named<D extends object>(rule: Deciding, decided: D): Pick<Finding, "rule" | "clause"> & D {
  return extended({ rule: rule.name, clause: rule.clause }, decided, signature(rule, decided));
}

/** The readings of a decision, and its notes with their clauses. */
export function signature(rule: Deciding, { readings = NO_READINGS, notes }: Unsigned): object {
  return { readings, notes: notesOf(rule, notes && made(notes)) };
}
