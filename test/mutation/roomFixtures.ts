/** The cases of the rules of the room that is mutated; a test only under the configuration beside it. */
import { describe, expect, test } from "vitest";
import { checkCase } from "../support/checkCase.js";
import { decided, fixtures } from "../support/fixtures.js";

const exported: object = await import(`../../src/${process.env.MUTATED_ROOM}/index.ts`);
const own = decided.filter((rule) => Object.values(exported).includes(rule));
const cases = fixtures().flatMap(({ fixture }) =>
  fixture.cases.map((each) => ({ fixture, each, rule: each.rule ?? fixture.rule })),
);

test.skipIf(own.length === 0)("every rule of the room has cases", () => {
  for (const { name } of own) expect(cases.map(({ rule }) => rule)).toContain(name);
});

describe.each(own)("$name", ({ name }) => {
  test.each(cases.filter(({ rule }) => rule === name))("$each.name", ({ fixture, each }) => {
    checkCase(fixture, each);
  });
});
