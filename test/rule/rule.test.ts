import { beforeEach, describe, expect, test } from "vitest";
import { ONE } from "../../src/exact/index.js";
import * as field from "../../src/rule/fields.js";
import { refuse, ruleMaker, safely, words } from "../../src/rule/index.js";
import { issuesIn } from "../support/issues.js";

interface Policy {
  readonly name: string;
  readonly fingerprint: string;
}

const given: Policy = { name: "given", fingerprint: "1" };
const standing: Policy = { name: "standing", fingerprint: "0" };
const rule = ruleMaker<Policy, Policy, { readonly tie: "up" | "down" }>((policy = standing) => policy);

const points = field.points("得分", "Points");
const say = () => ({ headline: words("得{points}", "{points}"), steps: [] });
const basics = () =>
  ({
    name: "example",
    clause: "measures-10",
    title: { zh: "示例", en: "Example" },
    input: { points },
    output: { points },
    say,
  }) as const;

describe("a rule", () => {
  const make = () =>
    rule({
      ...basics(),
      readings: ["tie"],
      notes: { negative: { zh: "负分", en: "Below zero" } },
      decide: ({ points }, { name }) => {
        if (points.isZero()) refuse(["points"], "undetermined", { zh: "为零", en: `is zero under ${name}` });
        if (points.equals(ONE)) throw new RangeError("a mistake in the code");
        return { points, readings: { tie: "up" }, notes: points.isNegative() ? ["negative"] : [] };
      },
    });
  let example: ReturnType<typeof make>;
  beforeEach(() => {
    example = make();
  });

  test("decides under the policy given, or the standing one", () => {
    expect(JSON.parse(JSON.stringify(example({ points: "-2" })))).toEqual({
      rule: "example",
      clause: "measures-10",
      policy: "standing",
      fingerprint: "0",
      points: "-2",
      readings: { tie: "up" },
      notes: [{ code: "negative", clause: "measures-10" }],
    });
    expect(example({ points: "2" }, given)).toMatchObject({ policy: "given", fingerprint: "1", notes: [] });
  });

  test("refuses what it cannot read, and what it cannot decide on, by the names of its fields", () => {
    const title = { zh: "得分", en: "Points" };
    const refused = (points: unknown) =>
      issuesIn(() => example({ points } as never)).map((each) => [each.message, each.title]);
    expect(refused(null)).toEqual([["points: expected a score, got null", title]]);
    expect(refused(0)).toEqual([["points: is zero under standing", title]]);
    expect(issuesIn(() => example(null as never)).map((each) => [each.message, each.title])).toEqual([
      ["input: expected an object, got null", { zh: "输入", en: "Input" }],
    ]);
  });

  test("does not hide a mistake in the code", () => {
    expect(() => example({ points: 1 })).toThrow(new RangeError("a mistake in the code"));
    expect(() => safely(example)({ points: 1 })).toThrow(new RangeError("a mistake in the code"));
  });

  test("carries what is known about it, frozen", () => {
    const { name, clause, title, output, readings, notes } = example;
    expect({ name, clause, title, output, say: example.say }).toEqual({
      name: "example",
      clause: "measures-10",
      title: { zh: "示例", en: "Example" },
      output: { points },
      say,
    });
    expect([readings, notes]).toEqual([["tie"], { negative: { zh: "负分", en: "Below zero" } }]);
    expect([example, title, notes, notes.negative].every(Object.isFrozen)).toBe(true);
    expect(Object.keys(example.input)).toEqual(["points"]);
  });

  test("without readings and notes has none", () => {
    const bare = rule({ ...basics(), decide: ({ points }) => ({ points }) });
    expect([bare.readings, bare.notes]).toEqual([[], {}]);
  });
});

describe("a rule whose input may bring a policy along", () => {
  const own: Policy = { name: "own", fingerprint: "2" };
  const example = rule({
    ...basics(),
    policyOf: ({ points }, asked) => (points.isNegative() ? own : (asked ?? standing)),
    decide: ({ points }) => ({ points }),
  });

  test.each([
    ["-1", undefined, "own"],
    ["-1", given, "own"],
    ["1", given, "given"],
    ["1", undefined, "standing"],
  ])("of %s points under %o goes by the policy %s", (points, policy, name) => {
    expect(example({ points }, policy).policy).toBe(name);
  });

  test("is told of no policy where none was given", () => {
    const asked: unknown[] = [];
    const listening = rule({
      ...basics(),
      policyOf: (_, policy) => {
        asked.push(policy);
        return own;
      },
      decide: ({ points }) => ({ points }),
    });
    listening({ points: 1 });
    listening({ points: 1 }, given);
    expect(asked).toEqual([undefined, given]);
  });
});
