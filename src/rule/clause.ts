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

/** A published work, by the last names of its authors and its year. */
export type PublishedWork =
  | "saaty1980"
  | "saaty2008"
  | "alonsoLamata2006"
  | "doneganDodd1991"
  | "bozokiFulopRonyai2010"
  | "formanPeniwati1998"
  | "saaty1994"
  | "goepel2018"
  | "kendall1948"
  | "hyndmanFan1996"
  | "hwangYoon1981"
  | "diakoulaki1995"
  | "siddiqi2006"
  | "agostonCsato2022"
  | "aguaronMoreno2003"
  | "koczkodaj1993";

/** Where something comes from that no document states: a published work, a standard, or a choice made here. */
export type OutsideSource = PublishedWork | "decimal128" | "kaoping";

/** What a figure, a step or a note rests on: a clause, or a source outside the documents. */
export type SourceId = ClauseId | OutsideSource;

/** A text in both languages of the library. */
export interface Bilingual {
  /** In Chinese. */
  readonly zh: string;
  /** In English. */
  readonly en: string;
}

/** The languages a finding can be explained in. */
export type Locale = keyof Bilingual;
