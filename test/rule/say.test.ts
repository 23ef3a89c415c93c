import { Decimal as HostDecimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/exact/index.js";
import { apart, auditorOnly, joined, magnitude, signOf, words } from "../../src/rule/index.js";

describe("words", () => {
  test("hold their values where they have some", () => {
    expect(words("得{points}", "{points} points")).toStrictEqual({ zh: "得{points}", en: "{points} points" });
    expect(words("得{n}", "{n} points", { n: 1 })).toStrictEqual({
      zh: "得{n}",
      en: "{n} points",
      values: { n: 1 },
    });
  });

  test("are put one after the other, with what stands between them in each language", () => {
    const parts = [words("甲{a}", "A {a}", { a: 1 }), words("乙", "B"), words("丙{b}", "C {b}", { b: 2 })];
    const values = { a: 1, b: 2 };
    expect(joined(parts)).toEqual({ zh: "甲{a}乙丙{b}", en: "A {a}BC {b}", values });
    expect(joined(parts, " ")).toEqual({ zh: "甲{a} 乙 丙{b}", en: "A {a} B C {b}", values });
    expect(joined(parts, "、", ", ")).toEqual({ zh: "甲{a}、乙、丙{b}", en: "A {a}, B, C {b}", values });
  });
});

test("of figures that are compared each is bounded by them all", () => {
  const bounds = ["0.5", 1];
  expect(apart({ own: "0.5", limit: 1 })).toEqual({
    own: { value: "0.5", bounds },
    limit: { value: 1, bounds },
  });
});

test("a step in which nothing happened is the auditor's alone", () => {
  expect([auditorOnly(), auditorOnly(true), auditorOnly(false)]).toEqual([
    { only: "auditor" },
    { only: "auditor" },
    {},
  ]);
});

test.each([
  [0, 0, 0],
  ["0.00", 0, "0.00"],
  ["-0", 0, "0"],
  [1, 1, 1],
  [-2, -1, 2],
  ["0.05", 1, "0.05"],
  ["-0.05", -1, "0.05"],
  [new Decimal("-1.5"), -1, "1.5"],
  [new Decimal("9"), 1, "9"],
  [new HostDecimal("-1e-7"), -1, "1e-7"],
  [new HostDecimal("1e-7"), 1, "1e-7"],
] as const)("the figure %s has the sign %i, and is %s without it", (value, sign, size) => {
  expect([signOf(value), magnitude(value)]).toEqual([sign, size]);
});
