import { Ratio, toExactDecimal } from "../exact/index.js";
import {
  type Bilingual,
  type ClauseId,
  type Field,
  type Fields,
  type JsonSchema,
  type NoteTexts,
  publishedName,
  publishedSchema,
  RuleInputError,
  refuse,
  shown,
} from "../rule/index.js";
import { cite } from "./citation.js";

/** What of a rule its schemas are made from; every rule fits. */
export interface Described {
  /** Its name. */
  readonly name: string;
  /** The clause it applies. */
  readonly clause: ClauseId;
  /** What it is called. */
  readonly title: Bilingual;
  /** The fields it takes. */
  readonly input: Fields;
  /** The fields its finding shows. */
  readonly output: Fields;
  /** The open readings it may go by. */
  readonly readings: readonly string[];
  /** The words of each note, by its code. */
  readonly notes: NoteTexts;
}

/** The JSON Schema of a rule's input or of its finding. */
export interface RuleSchema extends JsonSchema {
  /** `urn:kaoping:rule:` and the name of the rule; of a finding, `urn:kaoping:finding:`. */
  readonly $id: string;
  /** The title of the rule, in both languages. */
  readonly title: string;
  /** The clause of the rule, in both languages. */
  readonly description: string;
  /** What fields of one kind have in common, by the name of the kind. */
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/**
 * The input of a rule as JSON Schema, draft 2020-12: every field with its name in both languages, its unit, its range
 * and, where it may be left out, what then holds.
 *
 * It names no dialect (`$schema`) and uses only words that draft 7 and draft 2020-12 understand alike, so that Ajv and
 * Fastify compile it as they come, in strict mode.
 *
 * It takes what the rule takes as JSON, and refuses what the rule refuses of a field by itself; that fields
 * contradict each other, or that one needs another, only the rule can say. Three limits: a number with more than
 * 30 decimals; a Decimal, which is text in JSON; and whole fen given as numbers, since validators divide in binary.
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
  return whole(rule, "rule", (place) => recordSchema(rule.input, place));
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
  return whole(rule, "finding", (place) => findingSchema(rule, rule.output, place));
}

function whole(rule: Described, what: "rule" | "finding", made: (place: Place) => JsonSchema): RuleSchema {
  try {
    if (!hasParts(rule)) return refuseOther(rule);
    const defs: Record<string, JsonSchema> = {};
    const schema = made({ side: what === "rule" ? "input" : "output", defs });
    return {
      $id: `urn:kaoping:${what}:${rule.name}`,
      title: bilingual(rule.title),
      description: `${cite(rule.clause, "zh")} ${cite(rule.clause, "en")}`,
      ...schema,
      ...(Object.keys(defs).length > 0 && { $defs: defs }),
    };
  } catch (error) {
    // What has the parts of a rule may hold anything in them.
    if (error instanceof RuleInputError) throw error;
    return refuseOther(rule);
  }
}

/** The parts that a description is made from: whatever holds them may be described. */
const PARTS = ["name", "clause", "title", "input", "output"] as const;

function hasParts(rule: unknown): boolean {
  const isObject = (typeof rule === "object" && rule !== null) || typeof rule === "function";
  return isObject && PARTS.every((part) => part in rule);
}

function refuseOther(rule: unknown): never {
  return refuse([], "wrongType", { zh: "应为一条规则", en: `expected a rule, got ${shown(rule)}` });
}

/** The side of a rule that is described, and what its fields have in common, by the name of each kind. */
interface Place {
  readonly side: "input" | "output";
  readonly defs: Record<string, JsonSchema>;
}

function fieldSchema(field: Field, place: Place): JsonSchema {
  const { title, absent, nullable } = field;
  return {
    title: bilingual(title),
    description: described(field),
    ...(nullable === undefined ? unnamed(field, place) : orNull(unnamed(field, place))),
    ...(place.side === "input" && absent !== undefined && { default: jsonOf(absent) }),
  };
}

/** A reference to what fields of a name have in common; described once, when the first of them is met. */
function shared(name: string, describe: () => JsonSchema, { defs }: Place): JsonSchema {
  if (!Object.hasOwn(defs, name)) {
    // Named before it is described: a node of a tree holds nodes.
    defs[name] = {};
    defs[name] = describe();
  }
  return { $ref: `#/$defs/${name}` };
}

function described({ takes, without }: Field): string {
  const texts = without === undefined ? [takes] : [takes, without];
  const zh = texts.map((text) => text.zh).join("；");
  const en = texts.map((text) => text.en).join("; ");
  return `${zh}。${en.charAt(0).toUpperCase()}${en.slice(1)}`;
}

function unnamed({ written, ...field }: Field, place: Place): JsonSchema {
  if (written !== undefined) return unnamed(written, place);
  const { kind, fields, item, values, json, shares } = field;
  if (kind === "record") {
    const describe = () => recordSchema(fields as Fields, place);
    return shares === undefined ? describe() : shared(shares, describe, place);
  }
  if (kind === "finding") return findingSchema(field as unknown as Described, fields as Fields, place);
  if (kind === "list" && item !== undefined) return { type: "array", items: fieldSchema(item, place) };
  // What else has items is a table.
  if (item !== undefined) return { type: "object", additionalProperties: fieldSchema(item, place) };
  if (place.side === "output") return publishedField(kind, values, place);
  // What is read elsewhere may be anything here.
  if (json === undefined) return {};
  return shares === undefined ? json() : shared(shares, json, place);
}

function publishedField(kind: Field["kind"], values: Field["values"], place: Place): JsonSchema {
  if (kind === "choice") return publishedSchema(kind, Object.keys(values as object).map(numbered));
  return shared(publishedName(kind), () => publishedSchema(kind), place);
}

function recordSchema(fields: Fields, place: Place): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.flatMap(([name, field]) => (mayMiss(field, place.side) ? [] : [name]));
  const properties = entries.map(([name, field]) => [name, fieldSchema(field, place)]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** A finding always holds a field that has something to stand for it where it is left out. */
function mayMiss({ optional, absent }: Field, side: Place["side"]): boolean {
  return optional === true && (side === "input" || absent === undefined);
}

function findingSchema(
  { name, readings = [], notes = {} }: Partial<Described>,
  output: Fields,
  place: Place,
): JsonSchema {
  const { properties, required, ...schema } = recordSchema(output, place);
  const text = { type: "string" };
  const code = Object.keys(notes).length === 0 ? text : { type: "string", enum: Object.keys(notes) };
  const clause = publishedField("clause", undefined, place);
  const note = {
    type: "object",
    properties: { code, clause },
    required: ["code", "clause"],
    additionalProperties: false,
  };
  // An output that lists readings has them in the place of those applied.
  const { readings: listed, ...shown } = properties as Readonly<Record<string, JsonSchema>>;
  return {
    ...schema,
    properties: {
      rule: name === undefined ? text : { type: "string", const: name },
      clause,
      policy: text,
      fingerprint: text,
      ...shown,
      readings: listed ?? {
        type: "object",
        properties: Object.fromEntries(readings.map((id) => [id, text])),
        additionalProperties: name === undefined,
      },
      notes: { type: "array", items: note },
    },
    required: [
      ...new Set(["rule", "clause", ...((required as string[] | undefined) ?? []), "readings", "notes"]),
    ],
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
