import type { Decimal } from "../exact/index.js";
import { refuse } from "./issues.js";
import { shown, shownIn } from "./shown.js";

/** The JSON form of what the library publishes: decimal text in place of every Decimal. */
export type Plain<T> = T extends Decimal
  ? string
  : T extends readonly (infer E)[]
    ? Plain<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Plain<T[K]> }
      : T;

/**
 * The JSON form of a finding, a roster or anything else the library publishes, as an object: what is stored, sent to
 * a worker, cloned, and compared in tests. `JSON.stringify` of the two is the same text.
 *
 * @param published what a function of the library returned
 * @returns a new object of plain data, which its owner may change
 * @throws {@link RuleInputError} for what is no object, and for one that cannot be written as JSON
 * @example
 * plain(gradeForScore({ score: "89.996" })).recordedScore; // "90"
 */
export function plain<T extends object>(published: T): Plain<T> {
  if (typeof published !== "object" || published === null)
    refuse([], "wrongType", {
      zh: `应为认定，得到的是${shownIn("zh", published)}`,
      en: `expected a finding, got ${shown(published)}`,
    });
  try {
    return JSON.parse(JSON.stringify(published)) as Plain<T>;
  } catch {
    // What holds itself, a bigint, a getter that throws: nothing that the library published.
    return refuse([], "unreadable", {
      zh: "应为认定，得到的内容不能写成JSON",
      en: "expected a finding, got what cannot be written as JSON",
    });
  }
}
