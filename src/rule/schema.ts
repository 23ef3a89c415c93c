import * as z from "zod/mini";
import { Complaint, type Field, type Fields } from "./field.js";
import { type Issue, issue, shown } from "./issues.js";

type Schema = z.ZodMiniType;

const schemas = new WeakMap<Field, Schema>();

/** Reads a value by the schema of a field; zod is known to this file only. */
export function bySchema(
  field: Field,
  value: unknown,
): { readonly value: unknown } | { readonly issues: readonly Issue[] } {
  const result = schemaOf(field).safeParse(value);
  if (result.success) return { value: result.data };
  return { issues: result.error.issues.flatMap((each) => issuesOf(each, value)) };
}

/** The schema that reads a field: made when it is first needed, and kept. */
function schemaOf(field: Field): Schema {
  const known = schemas.get(field);
  if (known !== undefined) return known;
  // A field that lies within itself, as the nodes of a tree do, is read as deep as it is.
  schemas.set(
    field,
    z.lazy(() => schemas.get(field) as Schema),
  );
  const made = left(field, nulled(field, structure(field)));
  schemas.set(field, made);
  return made;
}

function structure(field: Field): Schema {
  const { kind, fields, item, read } = field;
  if (read !== undefined) return leaf(read);
  if (kind === "record" && fields !== undefined) return z.strictObject(shapeOf(fields));
  if (kind === "list" && item !== undefined) return z.array(schemaOf(item));
  if (kind === "table" && item !== undefined) return z.record(z.string(), schemaOf(item));
  throw new TypeError(`no rule takes a ${kind}`);
}

function shapeOf(fields: Fields): Record<string, Schema> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]));
}

function leaf(read: NonNullable<Field["read"]>): Schema {
  return z.transform((value: unknown, context) => {
    const result = read(value);
    if (!(result instanceof Complaint)) return result;
    const { code: issueCode, detail } = result;
    context.issues.push({ code: "custom", input: value, message: detail, params: { issueCode, detail } });
    return z.NEVER;
  });
}

function nulled(field: Field, schema: Schema): Schema {
  return field.nullable === undefined ? schema : z.nullable(schema);
}

function left(field: Field, schema: Schema): Schema {
  if (!field.optional) return schema;
  return field.absent === undefined ? z.optional(schema) : z._default(schema, field.absent as never);
}

function issuesOf(found: z.core.$ZodIssue, input: unknown): Issue[] {
  const path = found.path as (string | number)[];
  switch (found.code) {
    case "custom": {
      const params = found.params as { issueCode: Issue["code"]; detail: string };
      return [issue(path, params.issueCode, params.detail)];
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
