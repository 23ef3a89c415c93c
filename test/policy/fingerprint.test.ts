import { createHash } from "node:crypto";
import { definePolicy, gradeForScore, type Policy, referencePolicy } from "kaoping";
import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../src/policy/fingerprint.js";
import { sha256 } from "../../src/policy/sha256.js";
import { issuesOf } from "../support/issues.js";

const LENGTHS = [55, 56, 63, 64].map((length) => "x".repeat(length));
/** The last character of each length in UTF-8, and the first of the next. */
const EDGES = ["\u007f\u0080", "\u07ff\u0800", "\uffff\u{10000}"];
test.each(["", "abc", "考评😀é".repeat(99), ...LENGTHS, ...EDGES])(
  "SHA-256 agrees with that of Node for text %#",
  (text) => expect(sha256(text)).toBe(createHash("sha256").update(text).digest("hex")),
);

test("a fingerprint does not depend on the order of keys, and depends on that of lists", () => {
  expect(fingerprintOf({ a: 1, b: { c: "2", d: [1, 2] } })).toBe(
    fingerprintOf({ b: { d: [1, 2], c: "2" }, a: 1 }),
  );
  expect(fingerprintOf({ d: [1, 2] })).not.toBe(fingerprintOf({ d: [2, 1] }));
});

const strict = { grading: { volume: { bonusCap: "5" } } };

describe("the fingerprint of a policy", () => {
  test("is that of its figures and readings, whatever it is called and whenever it applies", () => {
    const plain = definePolicy(strict);
    const named = definePolicy({ ...strict, name: "2025", inForce: { from: "2025-01-01" } });
    expect(plain.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(named.fingerprint).toBe(plain.fingerprint);
    expect(definePolicy({ grading: { volume: { bonusCap: 5 } } }).fingerprint).toBe(plain.fingerprint);
    expect(definePolicy({ name: "same" }).fingerprint).toBe(referencePolicy.fingerprint);
  });

  test("changes with any figure and any reading", () => {
    const all = [
      referencePolicy,
      definePolicy(strict),
      definePolicy({ readings: { gradeOn: "recorded" } }),
      definePolicy({ ...strict, readings: { gradeOn: "recorded" } }),
    ].map(({ fingerprint }) => fingerprint);
    expect(new Set(all).size).toBe(4);
  });

  test("stands in every finding beside the name", () => {
    const policy = definePolicy({ ...strict, name: "2025" });
    const { name, fingerprint } = policy;
    expect(gradeForScore({ score: 90 }, policy)).toMatchObject({ policy: name, fingerprint });
    expect(gradeForScore({ score: 90 }).fingerprint).toBe(referencePolicy.fingerprint);
  });

  test("survives JSON, and must be that of the figures stored with it", () => {
    const stored = JSON.parse(JSON.stringify(definePolicy({ ...strict, name: "2025" }))) as Policy;
    expect(definePolicy(stored).fingerprint).toBe(stored.fingerprint);
    const other = { ...stored, readings: { ...stored.readings, gradeOn: "recorded" as const } };
    expect(issuesOf(() => definePolicy(other))).toEqual([[["fingerprint"], "inconsistent"]]);
    expect(issuesOf(() => gradeForScore({ score: 90 }, other))).toEqual([[["fingerprint"], "inconsistent"]]);
  });
});

describe("a policy without a name", () => {
  test("is called after its base and its fingerprint", () => {
    const policy = definePolicy(strict);
    expect(policy.name).toBe(`reference+${policy.fingerprint}`);
    const base = definePolicy({ name: "2024", readings: { gradeOn: "recorded" } });
    expect(definePolicy(strict, base).name).toMatch(/^2024\+[0-9a-f]{16}$/);
  });

  test("that decides as its base is called as it", () => {
    expect(definePolicy({}).name).toBe("reference");
  });
});

test("a policy never inherits the days of its base", () => {
  const base = definePolicy({ name: "2024", inForce: { from: "2024-01-01", to: "2024-12-31" } });
  expect(definePolicy(strict, base).inForce).toBeNull();
});

describe("a base that was not made here", () => {
  test("is checked like overrides, and left as it came", () => {
    const stored = JSON.parse(JSON.stringify(definePolicy({ ...strict, name: "2025" }))) as Policy;
    const policy = definePolicy({ readings: { gradeOn: "recorded" } }, stored);
    expect([policy.grading.volume.bonusCap, Object.isFrozen(stored.grading)]).toEqual(["5", false]);
  });

  test.each([
    [
      "a figure out of range",
      { ...referencePolicy, grading: { ...referencePolicy.grading, ratedInMonth: 13 } },
      [["base", "grading", "ratedInMonth"], "aboveMaximum"],
    ],
    ["a part too many", { ...referencePolicy, bonus: 1 }, [["base", "bonus"], "unknownField"]],
    ["nothing", null, [["base"], "wrongType"]],
  ])("is refused with %s", (_, base, issue) => {
    expect(issuesOf(() => definePolicy({}, base as never))).toEqual([issue]);
  });
});

test("a policy takes own data only, each once, and no holes", () => {
  const inherited = Object.create({ grading: { volume: { bonusCap: "5" } } });
  expect(definePolicy(inherited).fingerprint).toBe(referencePolicy.fingerprint);
  let reads = 0;
  const changing = {
    get name() {
      reads += 1;
      return `name ${reads}`;
    },
  };
  expect([definePolicy(changing).name, reads]).toEqual(["name 1", 1]);
  const [one, two, three] = referencePolicy.grading.gradeBands;
  // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested.
  const sparse = [one, , three] as never;
  expect(two).toBeDefined();
  expect(issuesOf(() => definePolicy({ grading: { gradeBands: sparse } }))).toEqual([
    [["grading", "gradeBands", 1], "missing"],
  ]);
});
