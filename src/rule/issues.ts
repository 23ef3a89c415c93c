import { parseDecimal, Ratio, toExactDecimal } from "../exact/index.js";
import { visible } from "./characters.js";
import type { Bilingual } from "./clause.js";
import type { IssueCode } from "./issueCodes.js";

/** One thing wrong with an input: where, what kind, and in words what came and what was expected. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: IssueCode;
  /** The whole sentence, starting with the field's name. */
  readonly message: string;
  /** The sentence without the field's name, to be shown beside the field. */
  readonly detail: string;
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
export function issue(path: Issue["path"], code: IssueCode, detail: string, title?: Bilingual): Issue {
  const message = `${fieldName(path)}: ${detail}`;
  return Object.freeze({ path: Object.freeze(path), code, message, detail, ...(title && { title }) });
}

/** Ends a decision because of one field. */
export function refuse(path: Issue["path"], code: IssueCode, detail: string): never {
  throw new RuleInputError([issue(path, code, detail)]);
}

/** Runs a decision on a part of the input and puts the part's path before the path of any issue. */
export function within<T>(prefix: Issue["path"], decide: () => T): T {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof RuleInputError)) throw error;
    throw new RuleInputError(relocated(error.issues, prefix));
  }
}

/** The same issues, said of a larger value that holds the checked one at `prefix`. */
export function relocated(issues: readonly Issue[], prefix: Issue["path"]): Issue[] {
  return issues.map(({ path, code, detail, title }) => issue([...prefix, ...path], code, detail, title));
}

/** A value as an error message shows it: short, quoted when it is text, nothing hidden in it. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case "undefined":
      return "nothing";
    case "string":
      return visible(JSON.stringify(short(value)));
    case "function":
    case "symbol":
      return `a ${typeof value}`;
    case "bigint":
      return -LONG < value && value < LONG ? short(`${value}`) : "a bigint of too many digits";
    case "object":
      return value === null ? "null" : shownObject(value);
    default:
      return String(value);
  }
}

function shownObject(value: object): string {
  try {
    if (Array.isArray(value)) return "an array";
    const figure = parseDecimal(value);
    if (figure === "tooManyDigits") return "a Decimal of too many digits";
    if (figure === "notFinite") return "a Decimal that is not finite";
    return figure instanceof Ratio ? short(toExactDecimal(figure).toFixed()) : "an object";
  } catch {
    return "an object that cannot be read";
  }
}

/** A number too long to be written out before it is cut. */
const LONG = 10n ** 1000n;

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function fieldName(path: Issue["path"]): string {
  if (path.length === 0) return "input";
  return path.reduce<string>((name, key) => {
    if (typeof key === "number") return `${name}[${key}]`;
    const shownKey = visible(short(key));
    return name === "" ? shownKey : `${name}.${shownKey}`;
  }, "");
}
