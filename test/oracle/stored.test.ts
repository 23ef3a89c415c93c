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
 * Written by `npm run test:oracle -- FAMILIES --cases N --seed S --expected test/oracle/stored/FILE.jsonl`, with
 * `credit`, 76 and 1 for `credit`; `grading liability lending buyout career warnings ranking scorecards`, 170 and 4 for
 * `exact`; `posts responsibility notices plans appraisal`, 150 and 5 for `lists`; `analysis`, 120 and 7 for
 * `analysis`; `weighing applicants`, 84 and 6 for `weighed`.
 */
const stored = ["credit", "exact", "lists", "weighed", "analysis"].flatMap((name) =>
  readFileSync(new URL(`./stored/${name}.jsonl`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Stored),
);

/** Said of every difference: the rule was changed here, or is wrong here, or in the oracle. */
const ORACLE = "as test/oracle has it, which npm run test:oracle asks and --expected writes anew";

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
      else expect(told(found), ORACLE).toMatchObject(told(expected) as object);
    });
  },
);
