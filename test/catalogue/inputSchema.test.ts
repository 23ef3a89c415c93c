import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { comparePolicies, inputSchema, outputSchema, referencePolicy, rules, volumeScore } from "kaoping";
import { describe, expect, test } from "vitest";
import * as field from "../../src/rule/fields.js";
import { decide, fixtures, plain } from "../support/fixtures.js";
import { issuesOf, refusal } from "../support/issues.js";

const ajv = new Ajv2020({ strict: true, allErrors: true });

/**
 * What a rule may refuse an input for that its schema passes: fields that contradict or need each other, entries
 * that repeat, more criteria than can be compared, lists and scores whose bounds are a figure of the policy or another field, ids that another field
 * does not know.
 */
const BETWEEN_FIELDS = [
  "inconsistent",
  "undetermined",
  "duplicate",
  "missing",
  "belowMinimum",
  "aboveMaximum",
  "unknownField",
  "tooLarge",
];

const cases = fixtures().flatMap(({ file, fixture }) =>
  fixture.cases.map((each) => ({ file, fixture, each, rule: each.rule ?? fixture.rule })),
);

describe.each(rules.map((rule) => ({ rule, schema: inputSchema(rule) })))(
  "$rule.name",
  ({ rule, schema }) => {
    test("is a schema of draft 2020-12 and of draft 7, and says what of", () => {
      expect(() => new Ajv({ strict: true, useDefaults: true }).compile(schema)).not.toThrow();
      expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
      expect(schema.$id).toBe(`urn:kaoping:rule:${rule.name}`);
      expect(schema.title).toBe(`${rule.title.zh} ${rule.title.en}`);
      expect(schema.description).toMatch(/^《.+》(第.+|“.+”) [A-Z].+, [Aa-z]/);
    });

    test("is the same at every call, and a new one", () => {
      expect(inputSchema(rule)).toStrictEqual(schema);
      expect(inputSchema(rule)).not.toBe(schema);
    });

    test("says something of every field, and takes no field it does not know", () => {
      const parts = partsOf(schema);
      expect(parts.filter(({ part }) => Object.keys(part).length === 0)).toEqual([]);
      for (const { part } of parts.filter(({ part }) => part.type === "object" && "properties" in part))
        expect(part.additionalProperties).toBe(false);
    });

    const accepts = ajv.compile(schema);

    test.each(cases.filter((each) => each.rule === rule.name))("$file: $each.name", ({ fixture, each }) => {
      const outcome = decide(fixture, each);
      const accepted = accepts(each.input);
      const read = rule.input["~standard"].validate(each.input);
      if (read.issues !== undefined) expect(accepted).toBe(false);
      if (outcome.ok) expect(accepted, ajv.errorsText(accepts.errors)).toBe(true);
      else if (accepted) for (const { code } of outcome.issues) expect(BETWEEN_FIELDS).toContain(code);
    });
  },
);

test("a schema is the caller's own", () => {
  const first = JSON.stringify(inputSchema(volumeScore));
  const schema = inputSchema(volumeScore) as unknown as { $defs: { count: { anyOf: unknown[] } } };
  schema.$defs.count.anyOf.length = 0;
  expect(JSON.stringify(inputSchema(volumeScore))).toBe(first);
});

const made = {
  name: "made",
  clause: "measures-10",
  title: { zh: "规则", en: "Rule" },
  input: { data: field.optional(field.anything("数据", "Data")) },
  output: {},
  readings: ["gradeOn"],
  notes: { check: { zh: "注意", en: "note" } },
} as const;
const CITED = { title: "规则 Rule", description: "《办法》第十条 Measures, Art. 10" };

test("what is read elsewhere may be anything, and where all may be left out nothing is required", () => {
  expect(inputSchema(made)).toEqual({
    $id: "urn:kaoping:rule:made",
    ...CITED,
    type: "object",
    properties: { data: { title: "数据 Data", description: "数据。A value" } },
    additionalProperties: false,
  });
  const before = plain(referencePolicy);
  const accepts = new Ajv2020({ strict: true }).compile(inputSchema(comparePolicies));
  expect(accepts({ year: 2025, before, after: before, managers: [] }), ajv.errorsText(accepts.errors)).toBe(
    true,
  );
});

test("a finding without fields has its rule, clause, readings and notes", () => {
  const clause = { $ref: "#/$defs/clause" };
  const text = { type: "string" };
  expect(outputSchema(made)).toEqual({
    $id: "urn:kaoping:finding:made",
    ...CITED,
    type: "object",
    properties: {
      rule: { type: "string", const: "made" },
      clause,
      policy: text,
      fingerprint: text,
      readings: { type: "object", properties: { gradeOn: text }, additionalProperties: false },
      notes: {
        type: "array",
        items: {
          type: "object",
          properties: { code: { type: "string", enum: ["check"] }, clause },
          required: ["code", "clause"],
          additionalProperties: false,
        },
      },
    },
    required: ["rule", "clause", "readings", "notes"],
    additionalProperties: false,
    $defs: { clause: text },
  });
});

test("only a rule has a schema", () => {
  const broken = { ...volumeScore, name: "volumeScore", title: null };
  const { name: _, ...nameless } = made;
  for (const other of [null, "volumeScore", {}, broken, nameless])
    expect(() => inputSchema(other as never)).toThrow("expected a rule, got ");
});

test("what is refused of a rule is said in both languages, and a clause that is none by its name", () => {
  expect(refusal(() => inputSchema("volumeScore" as never))).toEqual([
    "",
    "wrongType",
    "应为一条规则",
    'expected a rule, got "volumeScore"',
  ]);
  expect(issuesOf(() => inputSchema({ ...made, clause: "none-1" as never }))).toEqual([
    [["clause"], "unknownValue"],
  ]);
});

test("a choice of whole numbers is published as numbers", () => {
  const it = field.choice("它", "It", { 10: ["十", "ten"], "1a": ["一", "one"] });
  const { properties } = outputSchema({ ...made, output: { it } });
  expect((properties as { it: { enum: unknown } }).it.enum).toEqual([10, "1a"]);
});

type Part = Readonly<Record<string, unknown>>;

/** Every schema in a schema: of its fields, their fields, the entries of lists, the alternatives. */
function partsOf(part: Part, path = ""): { path: string; part: Part }[] {
  const named = { ...(part.properties as Part), ...(part.$defs as Part), ...(part.anyOf as Part) };
  const { items, additionalProperties: others } = part;
  const inner = Object.entries({ ...named, items, others }).filter(([, each]) => typeof each === "object");
  return [{ path, part }, ...inner.flatMap(([key, each]) => partsOf(each as Part, `${path}/${key}`))];
}
