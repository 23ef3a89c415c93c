import type { Bilingual, ClauseId } from "../../rule/index.js";

/** An open place of the text as its file writes it. */
interface Entry<Value extends string> {
  readonly clause: ClauseId;
  /** Other clauses that the same question arises in. */
  readonly alsoIn?: readonly ClauseId[];
  readonly question: Bilingual;
  /** The first is the default. */
  readonly meanings: Readonly<Record<Value, Bilingual>>;
  readonly why: Bilingual;
}

/** The open places of one family of rules. */
export type ReadingTable<R> = { readonly [K in keyof R]: Entry<R[K] & string> };
