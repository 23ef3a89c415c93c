import { issue, RuleInputError, shown } from "./issues.js";

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
  const firstUse = new Map<string | number, number>();
  const issues = rows.flatMap(({ [key]: value }, i) => {
    const first = firstUse.get(value);
    if (first === undefined) firstUse.set(value, i);
    const detail = `expected each ${key} once, got ${shown(value)} again after ${field}[${first}]`;
    return first === undefined ? [] : [issue([field, i, key], "duplicate", detail)];
  });
  if (issues.length > 0) throw new RuleInputError(issues);
}
