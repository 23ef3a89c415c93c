import type { Bilingual } from "./clause.js";
import type { IssueCode } from "./issueCodes.js";

/** One thing wrong with an input: where, what kind, and in words what came and what was expected. */
export interface Issue {
  /** Where it is: names of fields, and places in lists from 0. */
  readonly path: readonly (string | number)[];
  /** What kind of mistake it is. */
  readonly code: IssueCode;
  /** The whole sentence, starting with the field's name. */
  readonly message: string;
  /** The sentence without the field's name, in both languages, to be shown beside the field. */
  readonly detail: Bilingual;
  /** What the field is called in both languages, where it is a field that is known. */
  readonly title?: Bilingual;
}

/** What errors of every copy of the library carry: one process may have loaded an ESM, a CJS and an older copy. */
const RULE_INPUT_ERROR = Symbol.for("kaoping.RuleInputError");

/**
 * Thrown by a rule that cannot decide on its input; {@link RuleInputError.issues} lists everything wrong.
 * `instanceof` knows one that another copy of the library threw.
 */
export class RuleInputError extends Error {
  /** Everything that is wrong. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join("\n"));
    this.name = "RuleInputError";
    this.issues = Object.freeze([...issues]);
    Object.defineProperty(this, RULE_INPUT_ERROR, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a class that a user derives is not known by the mark of this one.
    if (this !== RuleInputError) return super[Symbol.hasInstance](value);
    return typeof value === "object" && value !== null && RULE_INPUT_ERROR in value;
  }
}

/** An issue whose message starts with the field's path; frozen, like everything a rule returns. */
export function issue(path: Issue["path"], code: IssueCode, detail: Bilingual, title?: Bilingual): Issue {
  Object.freeze(path);
  Object.freeze(detail);
  const message = `${fieldName(path)}: ${detail.en}`;
  return Object.freeze({ path, code, message, detail, ...(title && { title }) });
}

/** Ends a decision because of one field. */
export function refuse(path: Issue["path"], code: IssueCode, detail: Bilingual): never {
  throw new RuleInputError([issue(path, code, detail)]);
}

/** Runs a decision on a part of the input and puts the part's path before the path of any issue. */
export function within<T>(prefix: Issue["path"], decide: () => T): T {
  try {
    return decide();
  } catch (error) {
    throw refusedWithin(prefix, error);
  }
}

/** What was thrown by a decision on a part of the input, with the part's path before the path of any issue. */
export function refusedWithin(prefix: Issue["path"], error: unknown): RuleInputError {
  return new RuleInputError(relocated(refusedBy(error), prefix));
}

/** The issues of what was thrown; an error of another kind is thrown on. */
export function refusedBy(error: unknown): readonly Issue[] {
  if (error instanceof RuleInputError) return error.issues;
  throw error;
}

/** The same issues, said of a larger value that holds the checked one at `prefix`. */
export function relocated(issues: readonly Issue[], prefix: Issue["path"]): Issue[] {
  return issues.map(({ path, code, detail, title }) => issue([...prefix, ...path], code, detail, title));
}

/** Characters of a key that a message shows no better than as one that is unknown. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;
const MOST_OF_A_KEY = 60;

/** A path as the messages of issues write it. */
export function fieldName(path: Issue["path"]): string {
  let name = "";
  for (const key of path) {
    if (typeof key === "number") name += `[${key}]`;
    else name += (name && ".") + (key || '""').slice(0, MOST_OF_A_KEY).replace(HIDDEN, "�");
  }
  return name || "input";
}
