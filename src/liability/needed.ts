import { type Issue, refuse } from "../rule/index.js";

/** A field that this case needs: its value, or a refusal. `when` says which case. */
export function needed<T>(value: T | undefined, path: Issue["path"], when: string): T {
  return value ?? refuse(path, "missing", `expected a value ${when}, got nothing`);
}

/** Refuses a field that has no meaning in this case. `when` says in which it has one. */
export function unneeded(value: unknown, path: Issue["path"], when: string): void {
  if (value !== undefined) refuse(path, "inconsistent", `expected only ${when}`);
}
