import { Ratio, toExactDecimal } from "../exact/index.js";
import {
  type Bilingual,
  type ClauseId,
  type Field,
  type Fields,
  type JsonSchema,
  type NoteTexts,
  publishedSchema,
} from "../rule/index.js";
import { cite } from "./citation.js";

/** What of a rule its schemas are made from; every rule fits. */
export interface Described {
  readonly name: string;
  readonly clause: ClauseId;
  readonly title: Bilingual;
  readonly input: Fields;
  readonly output: Fields;
  readonly readings: readonly string[];
  readonly notes: NoteTexts;
}

/** The JSON Schema of a rule's input or of its finding. */
export interface RuleSchema extends JsonSchema {
  readonly $schema: "https://json-schema.org/draft/2020-12/schema";
  /** `urn:kaoping:rule:` and the name of the rule; of a finding, `urn:kaoping:finding:`. */
  readonly $id: string;
  /** The title of the rule, in both languages. */
  readonly title: string;
  /** The clause of the rule, in both languages. */
  readonly description: string;
}

/**
 * The input of a rule as JSON Schema, draft 2020-12: every field with its name in both languages, its unit, its range
 * and, where it may be left out, what then holds.
 *
 * It takes what the rule takes as JSON, and refuses what the rule refuses of a field by itself; that fields
 * contradict each other, or that one needs another, only the rule can say. Three limits: a number with more than
 * 30 decimals; a Decimal, which is text in JSON; and `multipleOf: 0.01` for whole fen given as numbers, which
 * validators that divide in binary need a tolerance for (`multipleOfPrecision` of ajv) or amounts as text.
 *
 * @param rule any rule
 * @returns the schema, a new object at every call
 * @example
 * const { $id, title, required } = inputSchema(gradeForScore);
 * $id; // "urn:kaoping:rule:gradeForScore"
 * title; // "等级标准及工资系数 Grade and salary coefficient"
 * required; // ["score"]
 */
export function inputSchema(rule: Described): RuleSchema {
  return whole(rule, "rule", recordSchema(rule.input, root("input")));
}

/**
 * The finding of a rule as JSON Schema, draft 2020-12, as `JSON.stringify` writes it: figures are decimals as text.
 *
 * @param rule any rule
 * @returns the schema, a new object at every call
 * @example
 * const { $id, properties } = outputSchema(gradeForScore);
 * $id; // "urn:kaoping:finding:gradeForScore"
 * Object.keys(properties as object).includes("recordedScore"); // true
 */
export function outputSchema(rule: Described): RuleSchema {
  return whole(rule, "finding", findingSchema(rule, rule.output, root("output")));
}

function whole(rule: Described, what: string, schema: JsonSchema): RuleSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:kaoping:${what}:${rule.name}`,
    title: bilingual(rule.title),
    description: `${cite(rule.clause, "zh")} ${cite(rule.clause, "en")}`,
    ...schema,
  };
}

type Side = "input" | "output";

/** Where in the whole schema a part stands, and the fields that it stands within with their places. */
interface Place {
  readonly side: Side;
  readonly path: string;
  readonly within: ReadonlyMap<Field, string>;
}

const root = (side: Side): Place => ({ side, path: "#", within: new Map() });
const at = (place: Place, ...keys: string[]): Place => ({ ...place, path: [place.path, ...keys].join("/") });

/** A field that lies within itself, as the nodes of a tree do, refers to its own description. */
function fieldSchema(field: Field, place: Place): JsonSchema {
  const known = place.within.get(field);
  if (known !== undefined) return { $ref: known };
  const { title, absent, nullable } = field;
  const inner: Place = { ...place, within: new Map([...place.within, [field, place.path]]) };
  return {
    title: bilingual(title),
    description: described(field),
    ...(nullable === undefined ? unnamed(field, inner) : orNull(unnamed(field, at(inner, "anyOf", "0")))),
    ...(place.side === "input" && absent !== undefined && { default: jsonOf(absent) }),
  };
}

function described({ takes, without }: Field): string {
  const texts = without === undefined ? [takes] : [takes, without];
  const zh = texts.map((text) => text.zh).join("；");
  const en = texts.map((text) => text.en).join("; ");
  return `${zh}。${en.charAt(0).toUpperCase()}${en.slice(1)}`;
}

function unnamed({ written, ...field }: Field, place: Place): JsonSchema {
  if (written !== undefined) return unnamed(written, place);
  const { kind, fields, item, values, json } = field;
  if (kind === "record") return recordSchema(fields ?? {}, place);
  if (kind === "finding") return findingSchema(field as unknown as Described, fields ?? {}, place);
  if (kind === "list" && item !== undefined)
    return { type: "array", items: fieldSchema(item, at(place, "items")) };
  if (kind === "table" && item !== undefined)
    return { type: "object", additionalProperties: fieldSchema(item, at(place, "additionalProperties")) };
  if (place.side === "input" && json !== undefined) return json();
  return publishedSchema(kind, Object.keys(values ?? {}).map(numbered));
}

function recordSchema(fields: Fields, place: Place): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.flatMap(([name, field]) => (mayMiss(field, place.side) ? [] : [name]));
  const properties = entries.map(([name, field]) => [
    name,
    fieldSchema(field, at(place, "properties", name)),
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** A finding always holds a field that has something to stand for it where it is left out. */
function mayMiss({ optional, absent }: Field, side: Side): boolean {
  return optional === true && (side === "input" || absent === undefined);
}

function findingSchema(
  { name, readings = [], notes = {} }: Partial<Described>,
  output: Fields,
  place: Place,
): JsonSchema {
  const { properties, required, ...schema } = recordSchema(output, place);
  const text = { type: "string" };
  const code = Object.keys(notes).length === 0 ? text : { enum: Object.keys(notes) };
  const note = { type: "object", properties: { code, clause: text }, required: ["code", "clause"] };
  return {
    ...schema,
    properties: {
      rule: name === undefined ? text : { const: name },
      clause: text,
      policy: text,
      fingerprint: text,
      ...(properties as object),
      readings: {
        type: "object",
        properties: Object.fromEntries(readings.map((id) => [id, text])),
        additionalProperties: name === undefined,
      },
      notes: { type: "array", items: note },
    },
    required: ["rule", "clause", ...((required as string[] | undefined) ?? []), "readings", "notes"],
  };
}

function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: "null" }] };
}

function numbered(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}

function jsonOf(absent: unknown): unknown {
  return absent instanceof Ratio ? toExactDecimal(absent).toFixed() : absent;
}

function bilingual({ zh, en }: Bilingual): string {
  return `${zh} ${en}`;
}
