import * as field from "../rule/fields.js";
import { type Bilingual, type Line, type Step, type Words, words } from "../rule/index.js";

/** A list of figures of a finding: weights, memberships. */
export function numbers(zh: string, en: string) {
  return field.list(zh, en, field.number(zh, en));
}

/** A matrix of figures of a finding. */
export function rowsOfNumbers(zh: string, en: string) {
  return field.list(zh, en, numbers("行", "Row"));
}

/** A judgement of a finding, said as people judge: 1/9. */
export function judged(zh: string, en: string) {
  return field.number(zh, en, { reciprocals: true });
}

/** A matrix of judgements of a finding. */
export function rowsOfJudgements(zh: string, en: string) {
  return field.list(zh, en, field.list("行", "Row", judged("行", "Row")));
}

/** A line for each row of a matrix of the finding; `{row}` in `what` is the number of the row. */
export function rowLines(
  matrix: string,
  rows: readonly unknown[],
  { zh, en }: Bilingual,
  told: Line = {},
): Line[] {
  return rows.map((_, i) => ({ field: `${matrix}.${i}`, what: words(zh, en, { row: i + 1 }), ...told }));
}

/** A line for each entry of a list or table of the finding; `key` is its id, or its place in the list. */
export function lineForEach<T>(
  path: string,
  entries: Readonly<Record<string, T>> | readonly T[],
  line: (entry: T, key: string) => Line,
  keys: readonly string[] = Object.keys(entries),
): Step {
  const lines = keys.map((key) => line((entries as Readonly<Record<string, T>>)[key] as T, key));
  return { each: path, keys, say: (i) => lines.slice(i, i + 1) };
}

/** The `weights` of a finding, each with its number. */
export function weightsWords(weights: readonly unknown[]): Words {
  const zh = weights.map((_, i) => `第${i + 1}项 {weights.${i}}`);
  const en = weights.map((_, i) => `criterion ${i + 1}: {weights.${i}}`);
  return words(zh.join("，"), en.join(", "));
}
