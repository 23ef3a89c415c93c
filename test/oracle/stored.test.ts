import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { families } from "./families.js";
import { decided } from "./library.js";

interface Stored {
  readonly rule: string;
  readonly input: object;
  readonly readings: Readonly<Record<string, string>>;
  readonly expected: object;
}

/**
 * Written by `npm run test:oracle -- credit --cases 75 --seed 3 --expected test/oracle/stored/credit.jsonl`, and
 * `npm run test:oracle -- --cases 170 --seed 4 --expected test/oracle/stored/exact.jsonl`.
 */
const stored = ["credit", "exact"].flatMap((name) =>
  readFileSync(new URL(`./stored/${name}.jsonl`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Stored),
);

/** Numbers as text: a count is one or the other. */
const told = (value: object): unknown =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === "number" ? String(each) : each)));

describe.each(Object.values(families).flat())(
  "$rule.name agrees with the oracle to 34 digits",
  ({ rule }) => {
    const cases = stored.filter((each) => each.rule === rule.name);

    test("the oracle has figures of it", () => expect(cases.length).toBeGreaterThan(0));

    test.each(cases)("$input", ({ input, readings, expected }) => {
      const found = decided(rule, { input, readings }) as object;
      if ("refused" in expected) expect(found).toHaveProperty("issues");
      else expect(told(found)).toMatchObject(told(expected) as object);
    });
  },
);
