import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { gradeCeiling, outputSchema, rules } from "kaoping";
import { describe, expect, test } from "vitest";
import { record } from "../../src/rule/fields.js";
import { type Field, parse } from "../../src/rule/index.js";
import { decide, fixtures, plain } from "../support/fixtures.js";

const ajv = new Ajv2020({ strict: true, allErrors: true });

const cases = fixtures().flatMap(({ file, fixture }) =>
  fixture.cases.map((each) => ({ file, fixture, each, rule: each.rule ?? fixture.rule })),
);

/** The figures of a finding that are outside of what their fields say that they hold. */
function outside({ fields = {}, item, ...field }: Field, value: unknown, path = ""): string[] {
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).map(([key, part]) => [item ?? fields[key], part, key] as const);
    return parts.flatMap(([of, part, key]) => (of === undefined ? [] : outside(of, part, `${path}.${key}`)));
  }
  const parsed = field.read === undefined || value === null ? undefined : parse(field, value);
  const codes = parsed === undefined || parsed.ok ? [] : parsed.issues.map(({ code }) => code);
  return codes.some((code) => code === "percentMistake" || code === "belowMinimum") ? [path] : [];
}

test("where far above a tolerance starts may be above 1", () => {
  expect(outputSchema(gradeCeiling)).toMatchObject({
    properties: { farAbove: { description: "比率，18%即0.18。A ratio (18 % is 0.18)" } },
  });
  expect(gradeCeiling({ newNplRatio: "0.1", nplTolerance: "0.8" }).farAbove?.toString()).toBe("1.2");
});

describe.each(rules.map((rule) => ({ rule, schema: outputSchema(rule) })))(
  "$rule.name",
  ({ rule, schema }) => {
    const accepts = ajv.compile(schema);

    test("is a schema of draft 2020-12 and of draft 7, and says what of", () => {
      expect(() => new Ajv({ strict: true }).compile(schema)).not.toThrow();
      expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
      expect([schema.$id, schema.title]).toEqual([
        `urn:kaoping:finding:${rule.name}`,
        `${rule.title.zh} ${rule.title.en}`,
      ]);
    });

    test("is the same at every call, and a new one", () => {
      expect(outputSchema(rule)).toStrictEqual(schema);
      expect(outputSchema(rule)).not.toBe(schema);
    });

    test.each(cases.filter((each) => each.rule === rule.name))(
      "describes the finding of $file: $each.name",
      ({ fixture, each }) => {
        const outcome = decide(fixture, each);
        if (!outcome.ok) return expect(each.issues).toBeDefined();
        expect(accepts(plain(outcome.finding)), ajv.errorsText(accepts.errors)).toBe(true);
        expect(accepts({ ...(plain(outcome.finding) as object), surplus: 1 })).toBe(false);
        expect(outside(record("认定", "Finding", rule.output), plain(outcome.finding))).toEqual([]);
      },
    );
  },
);
