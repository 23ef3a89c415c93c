import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Decimal as HostDecimal } from "decimal.js";
import { describe, expect, inject, test } from "vitest";

type Library = typeof import("../../src/index.js");

const installed = join(inject("project"), "node_modules");
const require = createRequire(join(installed, "index.js"));
const esm = (await import(pathToFileURL(join(installed, "kaoping/dist/bundled/index.js")).href)) as Library;
const cjs = require("kaoping") as Library;
const next = require("kaoping-next") as Library;

/** The copies that one process can hold, in pairs. */
const pairs: { name: string; one: Library; other: Library }[] = [
  { name: "the ESM copy beside the CJS copy", one: esm, other: cjs },
  { name: "the CJS copy beside the ESM copy", one: cjs, other: esm },
  { name: "the ESM copy beside another version", one: esm, other: next },
  { name: "another version beside the ESM copy", one: next, other: esm },
];

describe.each(pairs)("$name", ({ one, other }) => {
  const refused = () => other.gradeForScore({ score: "ninety" });
  const definition = {
    id: "U",
    weights: ["0.6", "0.4"],
    children: [{ id: "U1", decisive: true }, { id: "U2" }],
  };
  const assessment = { U1: { votes: [3, 4, 2, 1, 0] }, U2: { votes: [1, 1, 1, 1, 1] } } as const;

  test("are two copies", () => expect(one.RuleInputError).not.toBe(other.RuleInputError));

  test("knows its errors, and nothing else", () => {
    expect(refused).toThrow(one.RuleInputError);
    for (const value of [new Error("no"), {}, null, undefined, "RuleInputError"])
      expect(value).not.toBeInstanceOf(one.RuleInputError);
  });

  test("knows them not as a class that a user derived", () => {
    class Derived extends one.RuleInputError {}
    expect(new Derived([])).toBeInstanceOf(Derived);
    expect(new Derived([])).toBeInstanceOf(one.RuleInputError);
    expect(refused).not.toThrow(Derived);
  });

  test("catches its errors", () => {
    const outcome = one.safely(refused)();
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(["notADecimal"]);
  });

  test("takes its Decimals", () => {
    expect(one.gradeForScore({ score: new other.Decimal("89.99") }).grade).toBe(2);
    expect(one.gradeForScore({ score: other.gradeForScore({ score: "90" }).score }).grade).toBe(1);
  });

  test("takes its policies", () => {
    const policy = other.definePolicy({ name: "strict", readings: { gradeOn: "recorded" } });
    expect(one.gradeForScore({ score: "89.995" }, policy)).toMatchObject({ grade: 1, policy: "strict" });
  });

  test("scores by its credit models, alone and in batches", () => {
    const model = other.creditModel(definition);
    const finding = one.creditScore({ model, assessment });
    expect(finding.score?.toString()).toBe("78.1");
    const { scored, rejected } = one.creditScores({ model, assessments: [assessment] });
    expect([scored.length, rejected]).toEqual([1, []]);
  });

  test("scores by its credit models as they were made, whatever became of the definition", () => {
    const changing = structuredClone(definition);
    const model = other.creditModel(changing);
    changing.weights.reverse();
    expect(one.creditScore({ model, assessment }).score?.toString()).toBe("78.1");
  });

  test("scores by its credit models under the policy that they were made under, and no other", () => {
    const policy = other.definePolicy({ name: "strict", credit: { gate: "85" } });
    const model = other.creditModel(definition, policy);
    expect(one.creditScore({ model, assessment }).rejected).toBe(true);
    expect(one.creditScore({ model, assessment }, policy).rejected).toBe(true);
    const mild = one.definePolicy({ name: "mild", credit: { gate: "60" } });
    const outcome = one.safely(one.creditScore)({ model, assessment }, mild);
    expect(outcome.ok ? [] : outcome.issues.map(({ path, code }) => [...path, code])).toEqual([
      ["model", "inconsistent"],
    ]);
  });
});

describe("a host that changes the settings of its decimal.js", () => {
  const Host = (require("decimal.js") as { Decimal: typeof HostDecimal }).Decimal;

  test.each([
    ["of the CJS copy", cjs],
    ["of another version", next],
  ])("changes no figure %s", (_, library) => {
    const decided = () => {
      const grade = library.gradeForScore({ score: "89.123456789" });
      const policy = library.definePolicy({ name: "own", grading: { volume: { bonusCap: "5" } } });
      return JSON.stringify([grade, policy, library.explain(grade, { locale: "zh", format: "text" })]);
    };
    const before = decided();
    const { precision, rounding, minE, maxE } = Host;
    try {
      Host.set({ precision: 2, rounding: 1, minE: 0, maxE: 0 });
      expect(decided()).toBe(before);
      expect(library.gradeForScore({ score: "90" }).score).toBeInstanceOf(library.Decimal);
      expect(new library.Decimal("12345.678").div(3).toString()).toBe("4115.226");
    } finally {
      Host.set({ precision, rounding, minE, maxE });
    }
  });
});
