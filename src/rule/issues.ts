import { isDecimal } from "../exact/index.js";

/**
 * What can be wrong with an input. The set is closed; a code never changes its meaning.
 *
 * - `missing` the field is absent
 * - `blank` an empty or blank string
 * - `wrongType` not the kind of value expected (null, an object for a figure, a number for an id…)
 * - `notADecimal` a string that is no plain decimal: an exponent, hex, full-width digits, spaces, separators
 * - `notFinite` NaN or an infinity
 * - `tooManyDigits` more than 30 digits on one side of the point
 * - `notWhole` a count with decimals, or money held, due or paid with a fraction of a fen
 * - `belowMinimum`, `aboveMaximum` out of the field's range
 * - `percentMistake` a ratio above 1: a percentage was probably given without dividing it by 100
 * - `notADate` not a date of the calendar written YYYY-MM-DD
 * - `notAnInstant` not a moment written YYYY-MM-DDThh:mm with its offset, such as `2025-06-10T15:00+08:00`
 * - `unknownValue` not one of the values allowed
 * - `unknownField` a field the rule does not know
 * - `inconsistent` fields that contradict each other
 * - `duplicate` an id that was used before
 * - `undetermined` the clause gives no answer for these figures under the readings chosen
 */
export type IssueCode =
  | "missing"
  | "blank"
  | "wrongType"
  | "notADecimal"
  | "notFinite"
  | "tooManyDigits"
  | "notWhole"
  | "belowMinimum"
  | "aboveMaximum"
  | "percentMistake"
  | "notADate"
  | "notAnInstant"
  | "unknownValue"
  | "unknownField"
  | "inconsistent"
  | "duplicate"
  | "undetermined";

/** One thing wrong with an input: where, what kind, and in words what came and what was expected. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: IssueCode;
  /** The whole sentence, starting with the field's name. */
  readonly message: string;
  /** The sentence without the field's name, to be shown beside the field. */
  readonly detail: string;
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
export function issue(path: Issue["path"], code: IssueCode, detail: string): Issue {
  const message = `${fieldName(path)}: ${detail}`;
  return Object.freeze({ path: Object.freeze(path), code, message, detail });
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
  return issues.map(({ path, code, detail }) => issue([...prefix, ...path], code, detail));
}

/** A value as an error message shows it: short, quoted when it is text. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return JSON.stringify(short(value));
  if (typeof value === "bigint" || isDecimal(value)) return short(`${value}`);
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return String(value);
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function fieldName(path: Issue["path"]): string {
  if (path.length === 0) return "input";
  return path.reduce<string>((name, key) => {
    if (typeof key === "number") return `${name}[${key}]`;
    return name === "" ? key : `${name}.${key}`;
  }, "");
}
