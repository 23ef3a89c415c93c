import { type Ratio, toDecimal } from "../../exact/index.js";
import type { Policy } from "../../policy/index.js";
import { type Bilingual, type Locale, type Pen, penFor } from "../../rule/index.js";

/** What a drawing is made with. */
export interface Reader {
  readonly locale: Locale;
  readonly policy: Policy | undefined;
  readonly pen: Pen;
}

export function readerOf(locale: Locale, policy: Policy | undefined): Reader {
  return { locale, policy, pen: penFor(locale, "employee", "text") };
}

/** A figure as a pen writes it. */
export function written(value: Ratio) {
  return toDecimal(value);
}

/** What is said of rows that have no room. */
export function moreRows({ pen }: Reader): (count: number) => string {
  return (count) => pen.say(`另有${count}项，从略`, `${count} more are left out`);
}

/** A name in the reader's language, with a capital letter where that language has any. */
export function heading(words: Bilingual, { locale }: Reader): string {
  const text = words[locale];
  return text.charAt(0).toUpperCase() + text.slice(1);
}
