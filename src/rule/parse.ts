import type * as z from "zod/mini";
import { type Issue, issue, shown } from "./issues.js";

/** What reading an input against its schema gives: the parsed value, or everything wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: Issue[] };

/** Reads an input against a schema of the fields of this room. */
export function parse<Out>(schema: z.ZodMiniType<Out>, input: unknown): Parsed<Out> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: result.error.issues.flatMap((found) => issues(found, input)) };
}

function issues(found: z.core.$ZodIssue, input: unknown): Issue[] {
  const path = found.path as (string | number)[];
  switch (found.code) {
    case "custom": {
      const params = found.params as { issueCode: Issue["code"]; message: string };
      return [issue(path, params.issueCode, params.message)];
    }
    case "unrecognized_keys":
      return found.keys.map((key) => issue([...path, key], "unknownField", "is not a field of this input"));
    case "invalid_type": {
      const value = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], input);
      const detail = `expected an ${found.expected}, got ${shown(value)}`;
      return [issue(path, value === undefined ? "missing" : "wrongType", detail)];
    }
    default:
      return [issue(path, "wrongType", found.message)];
  }
}
