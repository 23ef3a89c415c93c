import type { Bilingual, ClauseId, DocumentId } from "../../rule/index.js";
import { quotes } from "./quotes.js";

interface Covered {
  /** The clause. */
  readonly clause: ClauseId;
  /** A few words of the document, copied letter by letter, by which the clause is found in it. */
  readonly quote: string;
  /** What it is about. */
  readonly title: Bilingual;
}

/** A clause that rules decide. */
export interface CodedClause extends Covered {
  /** That rules decide it. */
  readonly status: "coded";
  /** Names of the rules, of {@link rules}. */
  readonly rules: readonly string[];
  /** Files of the repository whose cases pin it. */
  readonly fixtures: readonly string[];
  /** What of the clause stays with the bank, because the text gives no figure or test for it. */
  readonly leaves?: Bilingual;
}

/** A clause that gives nothing to compute. */
export interface NotComputableClause extends Covered {
  /** That nothing of it can be computed. */
  readonly status: "notComputable";
  /** Why not. */
  readonly why: Bilingual;
}

/** A clause whose content is in another document, which is not among those received. */
export interface ExternalClause extends Covered {
  /** That it leaves the decision to another text. */
  readonly status: "external";
  /** What it leaves it to. */
  readonly defersTo: Bilingual;
}

/** What became of a clause of the documents. */
export type ClauseCoverage = CodedClause | NotComputableClause | ExternalClause;

/** A text as an entry gives it: Chinese, then English. */
type Text = readonly [zh: string, en: string];

interface CodedMore {
  /** Numbers of the clauses whose fixtures pin it; its own when left out. */
  readonly pinnedBy?: readonly string[];
  readonly leaves?: Text;
}

/** Writers of the entries of one document; a clause is given by its number in it. */
export interface Entries {
  readonly coded: (number: string, title: Text, rules: readonly string[], more?: CodedMore) => CodedClause;
  readonly notComputable: (number: string, title: Text, why: Text) => NotComputableClause;
  readonly external: (number: string, title: Text, defersTo: Text) => ExternalClause;
}

export function entriesOf(document: DocumentId): Entries {
  const covered = (number: string, title: Text): Covered => {
    const clause: ClauseId = `${document}-${number}`;
    return { clause, quote: quotes[clause] as string, title: bilingual(title) };
  };
  return {
    coded: (number, title, rules, { pinnedBy = [number], leaves } = {}) => ({
      ...covered(number, title),
      status: "coded",
      rules,
      fixtures: pinnedBy.map((pin) => `fixtures/${document}/${pin}.json`),
      ...(leaves && { leaves: bilingual(leaves) }),
    }),
    notComputable: (number, title, why) => ({
      ...covered(number, title),
      status: "notComputable",
      why: bilingual(why),
    }),
    external: (number, title, defersTo) => ({
      ...covered(number, title),
      status: "external",
      defersTo: bilingual(defersTo),
    }),
  };
}

function bilingual([zh, en]: Text): Bilingual {
  return { zh, en };
}
