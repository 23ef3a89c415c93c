import type { Decimal } from "../exact/index.js";
import type { Bilingual, ClauseId, SourceId } from "./clause.js";
import type { Fields } from "./field.js";
import type { NoteTexts } from "./finding.js";

/** Who reads an explanation: the person graded, or someone who recomputes every figure. */
export type Audience = "employee" | "auditor";

/** A figure of a finding, as the rule returned it or as JSON gave it back. */
export type Said = Decimal | string | number;

/** A figure that is never shown so rounded that it meets one of its bounds. */
export interface Bounded {
  readonly value: Said;
  readonly bounds: readonly Said[];
}

/** Figures that are compared: none is ever shown so rounded that it meets another. */
export function apart<Name extends string>(
  figures: Readonly<Record<Name, Said>>,
): Readonly<Record<Name, Bounded>> {
  const bounds = Object.values<Said>(figures);
  const entries = Object.entries<Said>(figures).map(([name, value]) => [name, { value, bounds }]);
  return Object.fromEntries(entries) as Record<Name, Bounded>;
}

/** What stands for a name in words: text, a figure, other words, or several of them one after the other. */
export type Filling = Said | Bounded | Words | readonly Words[];

/**
 * A sentence in both languages. `{name}` stands for the field of that name of the finding, printed by its kind, or
 * for one of `values`; `{name:form}` prints it in another form: `{margin:percentagePoints}`, `{score:points.2}`.
 */
export interface Words extends Bilingual {
  readonly values?: Readonly<Record<string, Filling>>;
}

/** A sentence in both languages. */
export function words(zh: string, en: string, values?: Words["values"]): Words {
  return values === undefined ? { zh, en } : { zh, en, values };
}

/** Words one after the other, with what stands between them in each language; no two give a name another value. */
export function joined(parts: readonly Words[], zh = "", en = zh): Words {
  const values = Object.assign({}, ...parts.map((part) => part.values)) as NonNullable<Words["values"]>;
  return words(parts.map((part) => part.zh).join(zh), parts.map((part) => part.en).join(en), values);
}

/** An English title as it stands within a sentence. */
export function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** What is said of a statement whatever its form. */
export interface Statement {
  /** What it rests on: by default the field's clause, or else the finding's. */
  readonly clause?: SourceId | undefined;
  /** Left out for the other audience. */
  readonly only?: Audience | undefined;
}

/** One line of an explanation: what was measured, the formula with its numbers, the result, the clause. */
export interface Line extends Statement {
  /** The field that the line is about: it gives the name and the result where these are not written. */
  readonly field?: string | undefined;
  readonly what?: Words | undefined;
  readonly formula?: string | Words | undefined;
  readonly result?: Words | undefined;
}

/** A figure that is the sum of others, less some. */
export interface Sum extends Statement {
  readonly sum: string;
  readonly of: readonly string[];
  readonly less?: readonly string[];
}

/** What a clause asks for: each item in words, with the clause that asks for it. */
export interface Duty extends Bilingual {
  readonly clause?: ClauseId;
  /** The Chinese verb of a duty that is done or not: 登记 for 已登记 and 未登记. */
  readonly verb?: string;
}

/** A line for each item of a checklist, of which the finding holds `required` and `unmet`. */
export interface CheckedItems extends Statement {
  readonly checklist: Readonly<Record<string, Duty>>;
}

/**
 * Statements about each entry of a list or table of the finding; names in them are of the entry's fields, and they
 * rest on the entry's `clause` where it has one.
 */
export interface EachEntry extends Statement {
  readonly each: string;
  /** The keys of a table in the order of the statements: the keys of JSON keep none. */
  readonly keys?: readonly string[];
  /** The statements about an entry, or about the entry at an index. */
  readonly say: readonly Step[] | ((index: number) => readonly Step[]);
}

/** Statements about a record of the finding, as about an entry; none where there is no record. */
export interface Within extends Statement {
  readonly within: string;
  readonly say: readonly Step[];
}

/** The statements of another rule about its finding, which is a part of this one. */
export interface OfRule extends Statement {
  readonly rule: Sayable;
  readonly finding: unknown;
  /** The statements taken, from the first to before the last; all where it is left out. */
  readonly taken?: readonly [from: number, to: number];
}

/** A part of a larger decision, with its heading. */
export interface Part extends Statement {
  readonly part: Words;
  readonly say: readonly Step[];
}

/** One statement of an explanation. */
export type Step = Line | Sum | CheckedItems | EachEntry | Within | OfRule | Part;

/** A finding in words: the decision in one sentence, and the steps to it. */
export interface Account {
  /** The decision in one line. */
  readonly headline: Words;
  /** How it came about, line by line. */
  readonly steps: readonly Step[];
  /** Where the finding is a list of people: the account for each of them. */
  readonly people?: readonly PersonAccount[];
}

/** What of a list of people one of them is told: the own part, and nothing of anybody else. */
export interface PersonAccount extends Account {
  readonly id: string;
}

/** How a rule's findings are said. */
export type Say<F> = (finding: F) => Account;

/** What of a rule its findings are put in words by; every rule fits. */
export interface Sayable {
  readonly clause: ClauseId;
  readonly title: Bilingual;
  readonly output: Fields;
  /** Its finding in words. */
  readonly say: Say<never>;
  readonly notes: NoteTexts;
}

/** Marks a step that an employee's sheet leaves out: nothing happened in it. */
export function auditorOnly(quiet = true): { readonly only?: Audience } {
  return quiet ? { only: "auditor" } : {};
}

/** -1, 0 or 1 as a figure of a finding is below, at or above zero. */
export function signOf(value: Said): -1 | 0 | 1 {
  const text = String(value);
  if (!/[1-9]/.test(text)) return 0;
  return text.startsWith("-") ? -1 : 1;
}

/** A figure without its sign. */
export function magnitude(value: Said): Said {
  return typeof value === "number" ? Math.abs(value) : String(value).replace(/^-/, "");
}
