import * as field from "../rule/fields.js";
import type { PlainField, Told } from "../rule/index.js";

const SECURITIES = {
  mortgage: ["抵押贷款", "mortgage loan"],
  pledge: ["质押贷款", "pledge loan"],
  guarantee: ["保证贷款", "guaranteed loan"],
  credit: ["信用贷款", "credit loan"],
} as const;

/** What a loan is secured by: a mortgage, a pledge, a guarantee, or nothing but the borrower's credit. */
export type Security = keyof typeof SECURITIES;

/**
 * What a loan is secured by; 抵质押 is the first two of them, 担保 the first three. An article that speaks of some
 * only takes those.
 */
export function security<S extends Security = Security>(
  among: readonly S[] = Object.keys(SECURITIES) as S[],
  told?: Told,
): PlainField<S> {
  const words = among.map((each) => [each, SECURITIES[each]]);
  return field.choice<S>("担保方式", "Security", Object.fromEntries(words), told);
}
