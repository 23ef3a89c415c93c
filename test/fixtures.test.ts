import { rules } from "kaoping";
import { describe, expect, test } from "vitest";
import { decide, fixtures, plain } from "./support/fixtures.js";

describe.each(fixtures())("fixtures/$file", ({ file, fixture }) => {
  test("is named after its clause and belongs to a rule", () => {
    expect(file).toBe(`${fixture.clause.replace(/-(?=[^-]*$)/, "/")}.json`);
    expect(rules.map(({ name }) => name)).toContain(fixture.rule);
  });

  test.each(fixture.cases)("$name", (fixtureCase) => {
    const outcome = decide(fixture, fixtureCase);
    if (fixtureCase.issues !== undefined) {
      const issues = outcome.ok ? "none" : outcome.issues.map(({ path, code }) => ({ path, code }));
      expect(issues).toEqual(fixtureCase.issues);
    } else {
      expect(fixtureCase.expected, "a case expects figures or issues").toBeDefined();
      expect(outcome.ok ? plain(outcome.finding) : outcome.issues).toMatchObject(fixtureCase.expected ?? {});
    }
  });
});
