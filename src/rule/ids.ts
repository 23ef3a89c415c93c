import { type Issue, issue, RuleInputError } from "./issues.js";
import { shown, shownIn } from "./shown.js";

/** Refuses rows of which two carry the same id; `field` is the name of their list in the input. */
export function refuseRepeatedIds(rows: readonly { readonly id: string }[], field: string): void {
  refuseRepeated(rows, field, "id");
}

/** Refuses rows of which two carry the same value under `key`. */
export function refuseRepeated<Key extends string>(
  rows: readonly { readonly [K in Key]: string | number }[],
  field: string,
  key: Key,
): void {
  const issues = repetitions(rows, field, key).flat();
  if (issues.length > 0) throw new RuleInputError(issues);
}

/** For each row its issues: one where an earlier row carries the same value under `key`, or else none. */
export function repetitions<Key extends string>(
  rows: readonly { readonly [K in Key]: string | number }[],
  field: string,
  key: Key,
): Issue[][] {
  const firstUse = new Map<string | number, number>();
  return rows.map(({ [key]: value }, i) => {
    const first = firstUse.get(value);
    if (first === undefined) firstUse.set(value, i);
    if (first === undefined) return [];
    const detail = {
      zh: `应各不相同，${shownIn("zh", value)}与第${first + 1}项（${field}[${first}]）重复`,
      en: `expected each ${key} once, got ${shown(value)} again after ${field}[${first}]`,
    };
    return [issue([field, i, key], "duplicate", detail)];
  });
}
