/** The documents the rules come from. */
export type DocumentId =
  | "measures"
  | "credit-evaluation"
  | "early-warning"
  | "ranking"
  | "advice"
  | "post-loan"
  | "duties"
  | "appraisal";

/** A clause: the document's id, a hyphen, the article and its item: `measures-11.1`. */
export type ClauseId = `${DocumentId}-${string}`;

/** A text in both languages of the library. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The languages a finding can be explained in. */
export type Locale = keyof Bilingual;
