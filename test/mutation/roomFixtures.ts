/** The cases of the rules of the room that is mutated; a test only under the configuration beside it. */
import { rules } from "kaoping";
import { describe, expect, test } from "vitest";
import { checkCase } from "../support/checkCase.js";
import { decided, fixtures } from "../support/fixtures.js";

const exported: object = await import(`../../src/${process.env.MUTATED_ROOM}/index.ts`);
const own = decided.filter((rule) => Object.values(exported).includes(rule));
/** What is asked of rules is also held by tests alone. */
const isRule = (each: object) => rules.some((rule) => rule === each);
const cases = fixtures().flatMap(({ fixture }) =>
  fixture.cases.map((each) => ({ fixture, each, rule: each.rule ?? fixture.rule })),
);

const withCases = new Set(cases.map(({ rule }) => rule));

test.skipIf(own.length === 0)("every rule of the room has cases", () => {
  expect(own.filter((rule) => isRule(rule) && !withCases.has(rule.name))).toEqual([]);
});

describe.each(own.filter(({ name }) => withCases.has(name)))("$name", ({ name }) => {
  test.each(cases.filter(({ rule }) => rule === name))("$each.name", ({ fixture, each }) => {
    checkCase(fixture, each);
  });
});
