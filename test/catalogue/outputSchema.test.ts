import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { outputSchema, rules } from "kaoping";
import { describe, expect, test } from "vitest";
import { decide, fixtures, plain } from "../support/fixtures.js";

const ajv = new Ajv2020({ strict: true, allErrors: true });

const cases = fixtures().flatMap(({ file, fixture }) =>
  fixture.cases.map((each) => ({ file, fixture, each, rule: each.rule ?? fixture.rule })),
);

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
      },
    );
  },
);
