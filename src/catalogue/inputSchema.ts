import * as z from "zod/mini";
import { Ratio, toExactDecimal } from "../exact/index.js";
import { type Bilingual, type ClauseId, fieldSchemas, type JsonSchema, jsonForm } from "../rule/index.js";
import { cite } from "./citation.js";

/** What of a rule its input schema is made from; every rule fits. */
export interface Described {
  readonly name: string;
  readonly clause: ClauseId;
  readonly title: Bilingual;
  readonly input: z.ZodMiniType;
}

/** The JSON Schema of a rule's input. */
export interface InputSchema extends JsonSchema {
  readonly $schema: "https://json-schema.org/draft/2020-12/schema";
  /** `urn:kaoping:rule:` and the name of the rule. */
  readonly $id: string;
  /** The title of the rule, in both languages. */
  readonly title: string;
  /** The clause of the rule, in both languages. */
  readonly description: string;
}

/**
 * The input of a rule as JSON Schema, draft 2020-12: every field with its unit, its range and, where it may be
 * left out, what then holds.
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
export function inputSchema(rule: Described): InputSchema {
  const { $schema, ...schema } = z.toJSONSchema(written(rule.input), {
    io: "input",
    unrepresentable: "any",
    metadata: fieldSchemas,
    override: complete,
  });
  return {
    $schema: $schema as InputSchema["$schema"],
    $id: `urn:kaoping:rule:${rule.name}`,
    title: `${rule.title.zh} ${rule.title.en}`,
    description: `${cite(rule.clause, "zh")} ${cite(rule.clause, "en")}`,
    ...schema,
  };
}

/** The input with the fields that stand in JSON for those it reads. */
function written(input: z.ZodMiniType): z.ZodMiniType {
  if (!(input instanceof z.ZodMiniObject)) return input;
  const fields = Object.entries(input.def.shape as Record<string, z.ZodMiniType>);
  return z.strictObject(Object.fromEntries(fields.map(([key, field]) => [key, jsonForm(field)])));
}

/** Says what zod cannot know: that a field read by a function is required, and what a figure left out is. */
function complete({
  zodSchema: { _zod },
  jsonSchema,
}: {
  readonly zodSchema: z.core.$ZodTypes;
  readonly jsonSchema: Record<string, unknown>;
}): void {
  const { def } = _zod;
  if (def.type === "object") {
    const required = Object.entries(def.shape).flatMap(([key, { _zod: field }]) =>
      field.def.type === "optional" || field.def.type === "default" ? [] : [key],
    );
    if (required.length > 0) jsonSchema.required = required;
  }
  if (def.type === "default") {
    const { defaultValue } = def;
    jsonSchema.default =
      defaultValue instanceof Ratio ? toExactDecimal(defaultValue).toFixed() : defaultValue;
  }
}
