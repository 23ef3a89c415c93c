import type { Bilingual, ClauseId } from "../../rule/index.js";

/** The readings of one family of rules by their names: the values of each, the default first. */
export type ReadingTable = Readonly<Record<string, readonly [byDefault: string, ...others: string[]]>>;

/** One value of each reading of a table. */
export type Chosen<T extends ReadingTable> = { readonly [K in keyof T]: T[K][number] };

/** An open place of the text in words; apart from the values, which every rule brings along. */
export interface Place<Value extends string = string> {
  readonly clause: ClauseId;
  /** Other clauses that the same question arises in. */
  readonly alsoIn?: readonly ClauseId[];
  readonly question: Bilingual;
  /** What each value means. */
  readonly meanings: Readonly<Record<Value, Bilingual>>;
  /** Why the default is the default. */
  readonly why: Bilingual;
}

/** The open places that the readings of a table decide on. */
export type PlacesOf<T extends ReadingTable> = { readonly [K in keyof T]: Place<T[K][number]> };
