import { Ratio } from "../exact/index.js";
import type { Bilingual, Field } from "../rule/index.js";

/** What a field is called in a sheet. */
export function labelOf({ short, title }: Field): Bilingual {
  return short ?? title;
}

/** The name of a field as a message quotes it. */
export function quoted(field: Field): string {
  return `“${labelOf(field).zh}”`;
}

/** The words of a choice, in their order. */
export function wordsOf({ values = {} }: Field): string[] {
  return Object.values(values).map(({ zh }) => zh);
}

/** What a value of a choice is called. */
export function wordOf({ values }: Field, value: string): string {
  return values?.[value]?.zh ?? value;
}

/** Whether a blank is refused in a sheet: what the library takes for none when it is left out has to be written, too. */
export function isNeeded({ optional, absent }: Field): boolean {
  return !optional || absent === false || absent instanceof Ratio;
}
