import { rules } from "kaoping";
import { describe, expect, test } from "vitest";
import { checkCase } from "./support/checkCase.js";
import { fixtures } from "./support/fixtures.js";

describe.each(fixtures())("fixtures/$file", ({ file, fixture }) => {
  test("is named after its clause and belongs to a rule", () => {
    expect(file).toBe(`${fixture.clause.replace(/-(?=[^-]*$)/, "/")}.json`);
    expect(rules.map(({ name }) => name)).toContain(fixture.rule);
  });

  test.each(fixture.cases)("$name", (fixtureCase) => {
    checkCase(fixture, fixtureCase);
  });
});
