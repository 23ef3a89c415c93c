import type { Decimal } from "decimal.js";
import type { Bilingual, ClauseId } from "./clause.js";
import type { Finding } from "./finding.js";

/** Who reads an explanation: the person graded, or someone who recomputes every figure. */
export type Audience = "employee" | "auditor";

/** A figure of a finding, as the rule returned it or as JSON gave it back. */
export type Said = Decimal | string | number;

/** Writes for one reader: in the reader's language, with as many digits as the audience wants. */
export interface Pen {
  /** The text in the reader's language. */
  say(zh: string, en: string): string;
  /** The same of a text that stands in a table. */
  words(text: Bilingual): string;
  /** A bare number, `1,440`, with at least so many decimals: `2.0`. */
  number(value: Said, leastDecimals?: number): string;
  /** A number with its sign, also when positive: `+1.8`. */
  signed(value: Said): string;
  /** A number as the next term of a sum: `+ 1.8`, `− 0.5`. */
  term(value: Said): string;
  /** A ratio as a percentage, `1.05 %`; never so rounded that it meets a bound it is compared with. */
  percent(ratio: Said, bounds?: readonly Said[]): string;
  signedPercent(ratio: Said): string;
  /** A difference of two ratios: `0.1 percentage points`. */
  percentagePoints(ratio: Said): string;
  /** An amount of money, with its unit. */
  yuan(amount: Said): string;
  /** Points, with the unit and at least so many decimals; never so rounded that they meet a bound. */
  points(value: Said, leastDecimals?: number, bounds?: readonly Said[]): string;
  signedPoints(value: Said): string;
  /** -1, 0 or 1 as the figure is below, at or above zero. */
  sign(value: Said): -1 | 0 | 1;
  /** A name or an id from the input, escaped for the format. */
  text(value: string): string;
}

/** One line of an explanation: what was measured, the formula with its numbers, the result, the clause. */
export interface Step {
  readonly clause: ClauseId;
  readonly what: string;
  readonly formula?: string;
  readonly result: string;
  /** The part of a larger decision that the step belongs to. */
  readonly part?: string;
  /** Left out for the other audience. */
  readonly only?: Audience;
}

/** A finding in words: the decision in one sentence, and the steps to it. */
export interface Account {
  readonly headline: string;
  readonly steps: readonly Step[];
}

/** How a rule's findings are said. */
export type Say<F extends Finding> = (finding: F, pen: Pen) => Account;

/** The words of each note that a rule can make, by its code. */
export type NoteTexts = Readonly<Record<string, Bilingual>>;

/** A figure without its sign. */
export function magnitude(value: Said): Said {
  return typeof value === "number" ? Math.abs(value) : String(value).replace("-", "");
}

/** The steps of a part, marked as belonging to it. */
export function partOf(part: string, steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, part }));
}

/** Marks a step that an employee's sheet leaves out: nothing happened in it. */
export const AUDITOR_ONLY: Pick<Step, "only"> = Object.freeze({ only: "auditor" });
