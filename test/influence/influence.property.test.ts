import fc from "fast-check";
import { type AnyRule, openReadings, type Readings, rules } from "kaoping";
import { describe, expect, test } from "vitest";
import { anyInput } from "../support/anyInput.js";
import { contentOf, findingUnder } from "./compare.js";
import { uncited } from "./figures.js";
import { type Chosen, misnamed, policyOf } from "./readings.js";

/** How many inputs each rule is tried on: `PROPERTY_RUNS` asks for more, which find what is rare. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 10);

const byName = rules.map((rule) => [rule.name, rule] as const);

const readingsOf = (rule: AnyRule) => rule.readings as readonly (keyof Readings)[];

/** Any values of the readings given, some of them left at their defaults. */
function anyReadings(ids: readonly string[]): fc.Arbitrary<Chosen> {
  const values = openReadings.flatMap((open) =>
    ids.includes(open.id) ? [[open.id, fc.constantFrom(...open.values)]] : [],
  );
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}

/** An input of the rule, with any values of the readings that it may go by. */
const anyCall = (rule: AnyRule) => fc.tuple(anyInput(rule), anyReadings(rule.readings));

const wrongReadings = (rule: AnyRule, [input, chosen]: readonly [unknown, Chosen]) =>
  readingsOf(rule).flatMap((id) => {
    const wrong = misnamed(rule, input, chosen, id);
    return wrong === undefined ? [] : [`${rule.name} ${id}: ${wrong}`];
  });

/** The default of every reading, or the value after it: what figures are changed under. */
const POLICIES = { defaults: policyOf(allReadings(0)), others: policyOf(allReadings(1)) } as const;

function allReadings(place: number): Chosen {
  return Object.fromEntries(openReadings.map(({ id, values }) => [id, values[place]]));
}

const anyPolicy = fc.constantFrom(...(Object.keys(POLICIES) as (keyof typeof POLICIES)[]));

const wrongFigures = (rule: AnyRule, input: unknown, policy: keyof typeof POLICIES) =>
  uncited(rule, input, POLICIES[policy]).map((figure) => `${rule.name} ${figure}: uncited`);

describe("a reading that changes anything is named in every finding, and one that changes nothing in none", () => {
  test.each(byName)("%s", (_, rule) => {
    fc.assert(
      fc.property(anyCall(rule), (call) => {
        expect(wrongReadings(rule, call)).toEqual([]);
      }),
      { numRuns },
    );
  });
});

describe("a reading that a rule does not declare changes nothing", () => {
  test.each(byName)("%s", (_, rule) => {
    const others = openReadings.map(({ id }) => id).filter((id) => !readingsOf(rule).includes(id));
    fc.assert(
      fc.property(anyCall(rule), anyReadings(others), ([input, chosen], undeclared) => {
        const finding = findingUnder(rule, input, policyOf(chosen));
        const other = findingUnder(rule, input, policyOf({ ...chosen, ...undeclared }));
        expect(contentOf(other)).toBe(contentOf(finding));
      }),
      { numRuns },
    );
  });
});

describe("a figure of the policy that changes a finding is one whose clause the finding cites", () => {
  test.each(byName)("%s", (_, rule) => {
    fc.assert(
      fc.property(anyInput(rule), anyPolicy, (input, policy) => {
        expect(wrongFigures(rule, input, policy)).toEqual([]);
      }),
      { numRuns },
    );
  });
});
