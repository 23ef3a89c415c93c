import type { Bilingual } from "./clause.js";
import type { Exact, Field, Fields, Read } from "./field.js";
import { type Issue, issue, RuleInputError, relocated } from "./issues.js";
import { read, UNREAD } from "./read.js";
import { record } from "./structure.js";

/** What reading a value gives: the value for the rules, or everything wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly issues: Issue[];
      /** What of a record could be read all the same. */
      readonly partial: { readonly [K in keyof T]?: T[K] };
    };

/** Reads a value as a field. */
export function parse<F extends Field>(field: F, value: unknown): Parsed<Read<F>> {
  const issues: Issue[] = [];
  const result = read(field, value, issues);
  if (issues.length === 0) return { ok: true, value: result as Read<F> };
  const partial = result === UNREAD ? {} : result;
  return { ok: false, issues: titled(issues, field), partial: partial as Partial<Read<F>> };
}

/** Reads a record of fields. @throws {@link RuleInputError} with everything wrong with it */
export function readFields<R extends Fields>(fields: R, value: unknown): Exact<R> {
  const parsed = parse(record("输入", "Input", fields), value);
  if (!parsed.ok) throw new RuleInputError(parsed.issues);
  return parsed.value;
}

/** Reads the options of a call as {@link readFields} does; that there are none is wrong with them, not with the input. */
export function readOptions<R extends Fields>(fields: R, options: unknown): Exact<R> {
  const parsed = parse(record("选项", "Options", fields), options);
  if (parsed.ok) return parsed.value;
  // Of what is no record at all that is the one thing wrong.
  const isRecord = parsed.issues[0]?.path.length !== 0;
  throw new RuleInputError(isRecord ? parsed.issues : relocated(parsed.issues, ["options"]));
}

/** The issues, each with the name of the field it is about. */
export function titled(issues: readonly Issue[], field: Field): Issue[] {
  return issues.map(({ path, code, detail, title }) =>
    issue(path, code, detail, title ?? titleAt(field, path)),
  );
}

/** What the field at the end of a path is called; of an unknown one, what holds it. */
export function titleAt(field: Field, path: Issue["path"]): Bilingual | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return field.title;
  const inner = typeof first === "number" || field.kind === "table" ? field.item : field.fields?.[first];
  return inner === undefined ? undefined : titleAt(inner, rest);
}
