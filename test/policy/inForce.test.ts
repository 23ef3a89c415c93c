import { definePolicy, type InForce, type Policy, policyInForce, referencePolicy } from "kaoping";
import { describe, expect, test } from "vitest";
import { mayApplyOn } from "../../src/policy/index.js";
import { issuesOf } from "../support/issues.js";

const policy = (name: string, inForce: InForce) => definePolicy({ name, inForce });
const first = policy("first", { from: "2023-01-01", to: "2023-12-31" });
const leap = policy("leap", { from: "2024-01-01", to: "2024-02-29" });
const current = policy("current", { from: "2024-03-01" });
const all = [first, leap, current];

describe("the policy in force", () => {
  test.each([
    ["2023-01-01", "first"],
    ["2023-12-31", "first"],
    ["2024-01-01", "leap"],
    ["2024-02-29", "leap"],
    ["2024-03-01", "current"],
    ["9999-12-31", "current"],
  ])("on %s is the %s one: both ends are included", (date, name) => {
    expect(policyInForce(all, date).name).toBe(name);
    expect(policyInForce(all.toReversed(), date).name).toBe(name);
  });

  test("may be in force for one day", () => {
    const day = policy("day", { from: "2025-06-30", to: "2025-06-30" });
    expect(policyInForce([day], "2025-06-30")).toBe(day);
    expect(issuesOf(() => policyInForce([day], "2025-07-01"))).toEqual([[["date"], "undetermined"]]);
  });

  test("may come from JSON", () => {
    const again = JSON.parse(JSON.stringify(all)) as Policy[];
    expect(policyInForce(again, "2024-02-29").name).toBe("leap");
  });

  test("does not exist before the first, in a gap, or without policies", () => {
    expect(issuesOf(() => policyInForce(all, "2022-12-31"))).toEqual([[["date"], "undetermined"]]);
    expect(issuesOf(() => policyInForce([first, current], "2024-01-01"))).toEqual([
      [["date"], "undetermined"],
    ]);
    expect(() => policyInForce([], "2024-01-01")).toThrow("date: no policy is in force on 2024-01-01");
  });

  test("is refused where two overlap, even by a day", () => {
    const early = policy("early", { from: "2023-12-31" });
    expect(() => policyInForce([first, early], "2023-12-31")).toThrow(
      'date: more than one policy is in force on 2023-12-31: "first" and "early"',
    );
    expect(policyInForce([first, early], "2023-12-30").name).toBe("first");
    expect(policyInForce([first, early], "2024-01-01").name).toBe("early");
  });

  test("is refused where one states no days", () => {
    expect(issuesOf(() => policyInForce([first, referencePolicy], "2023-06-30"))).toEqual([
      [["policies", 1, "inForce"], "missing"],
    ]);
  });

  test.each<[string, unknown, unknown[]]>([
    ["nothing", null, [[["policies"], "wrongType"]]],
    ["a policy and nothing", [first, null], [[["policies", 1, "inForce"], "missing"]]],
    ["a policy and its name", [first, "first"], [[["policies", 1, "inForce"], "wrongType"]]],
    [
      "a policy from no day",
      [{ ...first, inForce: { from: "2023" } }],
      [[["policies", 0, "inForce", "from"], "notADate"]],
    ],
  ])("is refused among %s", (_, policies, issues) => {
    expect(issuesOf(() => policyInForce(policies as Policy[], "2023-06-30"))).toEqual(issues);
  });

  test.each([
    "2023-02-29",
    "2023-6-30",
    "20230630",
    "",
    "today",
    null,
    undefined,
    20230630,
    new Date(0),
    Object("2023-06-30"),
  ])("is refused for the date %j", (date) =>
    expect(issuesOf(() => policyInForce(all, date as string))).toEqual([[["date"], "notADate"]]),
  );
});

test.each<[string, () => Policy, string, string]>([
  [
    "a day that is none",
    () => policyInForce(all, "2023-02-29"),
    "应填日期，如2025-06-30，填的是“2023-02-29”",
    'expected a date written YYYY-MM-DD, got "2023-02-29"',
  ],
  [
    "a day in a gap",
    () => policyInForce([first, current], "2024-01-01"),
    "2024-01-01没有施行中的参数版本",
    "no policy is in force on 2024-01-01",
  ],
  [
    "a day of two policies",
    () => policyInForce([first, policy("early", { from: "2023-12-31" })], "2023-12-31"),
    "2023-12-31施行中的参数版本不止一个：“first”和“early”",
    'more than one policy is in force on 2023-12-31: "first" and "early"',
  ],
  [
    "a policy without days",
    () => policyInForce([referencePolicy], "2023-06-30"),
    "应写明施行期间，这里没有",
    "states no days on which it applies",
  ],
])("%s is refused in words of both languages", (_, choose, zh, en) => {
  expect(choose).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ detail: { zh, en } })] }),
  );
});

test.each([
  ["2023-12-31", false],
  ["2024-01-01", true],
  ["2024-02-29", true],
  ["2024-03-01", false],
])("a policy with days applies on those alone: %s", (date, applies) => {
  expect(mayApplyOn(leap, date)).toBe(applies);
});

test("a policy that states no days may apply on any", () => {
  expect(mayApplyOn(referencePolicy, "1900-01-01")).toBe(true);
});
