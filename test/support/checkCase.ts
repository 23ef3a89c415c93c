import { expect } from "vitest";
import { decide, type Fixture, type FixtureCase, plain } from "./fixtures.js";

/** Expects of a case what it says: the figures of its finding, or what must be refused. */
export function checkCase(fixture: Fixture, fixtureCase: FixtureCase): void {
  const outcome = decide(fixture, fixtureCase);
  if (fixtureCase.issues !== undefined) {
    const issues = outcome.ok ? "none" : outcome.issues.map(({ path, code }) => ({ path, code }));
    expect(issues).toEqual(fixtureCase.issues);
  } else {
    expect(fixtureCase.expected, "a case expects figures or issues").toBeDefined();
    expect(outcome.ok ? plain(outcome.finding) : outcome.issues).toMatchObject(fixtureCase.expected ?? {});
  }
}
