import * as field from "../../rule/fields.js";
import type { Field } from "../../rule/index.js";
import { readingValues } from "./index.js";

/** The field that reads the readings chosen: any of them, each by one of its values. */
export function readingField(): Field {
  const choices = Object.entries<readonly string[]>(readingValues).map(([id, values]) => {
    const words = Object.fromEntries(values.map((value) => [value, [value, value] as const]));
    return [id, field.optional(field.choice("口径", "Reading", words))];
  });
  return field.record("解释口径", "Readings", Object.fromEntries(choices));
}
