import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import * as field from "../../src/rule/fields.js";
import { type Field, parse, publishedName, publishedSchema } from "../../src/rule/index.js";
import type { JsonSchema } from "../../src/rule/jsonSchema.js";

const NAME = ["字段", "Field"] as const;

/** Whether the schema of a field, and the field itself, take a value. */
function taking(of: Field): (value: unknown) => readonly [schema: boolean, field: boolean] {
  const takes = new Ajv2020().compile(of.json?.() ?? false);
  return (value) => [takes(value), parse(of, value).ok];
}

const nines = "9".repeat(30);

describe("the schema of a figure takes what the field takes", () => {
  const DECIMALS = ["0", "-0", "0.5", "-1.5", "007", nines, `-${nines}.${nines}`, 1.5, -1.5, 1e29, -1e29];
  const PUBLISHED = [
    `0.${"0".repeat(30)}${"3".repeat(34)}`,
    `00.${"3".repeat(34)}`,
    `1.${"3".repeat(33)}`,
    `12.${"3".repeat(32)}`,
    `-0123.${"3".repeat(31)}`,
  ];
  const NONE = [
    "",
    " 1",
    "1 ",
    "+1",
    "1e3",
    ".5",
    "5.",
    "1.2.3",
    "1/3",
    `${nines}9`,
    1e30,
    -1e30,
    null,
    true,
    [],
  ];
  const TOO_LONG = [
    `0.${"0".repeat(31)}${"3".repeat(34)}`,
    `1.${"3".repeat(34)}`,
    `12.${"3".repeat(33)}`,
    `123.${"3".repeat(32)}`,
    `1234.${"3".repeat(31)}`,
  ];
  test.each<[string, make: () => Field, taken: readonly unknown[], refused: readonly unknown[]]>([
    ["a number", () => field.number(...NAME), [...DECIMALS, ...PUBLISHED], [...NONE, ...TOO_LONG]],
    [
      "nothing below zero",
      () => field.nonNegative(...NAME),
      ["0", "-0.00", "0.1", 0, 1e29],
      ["-0.1", "-1", -0.1, ...NONE],
    ],
    [
      "above zero",
      () => field.divisor(...NAME),
      ["0.01", "00.10", "1", "1.00", 0.01, 1],
      ["0", "-0.1", "-1", "0.0", 0, -0.1, "1.01", "2", "10", 1.01],
    ],
    [
      "a share",
      () => field.share(...NAME),
      ["0", "-0", "0.99", "001.0", 0, 1],
      ["1.01", "2", "10", "-1", 1.01, -0.01],
    ],
    [
      "tenfold",
      () => field.completion(...NAME),
      ["9.99", "10", "10.0", "0", 10],
      ["10.01", "11", "20", "100", 10.01],
    ],
    [
      "whole fen",
      () => field.fen(...NAME),
      ["0.01", "1.2", "1.230", "5", 0.01],
      ["0.001", "1.2301", "-0.01", -0.01],
    ],
    [
      "a count",
      () => field.count(...NAME),
      ["0", "1.0", "9007199254740991", 0, 7],
      ["0.5", "1.01", "-1", "9007199254740992", "10000000000000000", 0.5, -1],
    ],
    [
      "a fraction",
      () => field.fraction(...NAME),
      ["1/3", "-1/3", "0/5", "1/007", "0.5", 0.5, `${nines}/${nines}`],
      ["1/0", "1/00", "1/-3", "1/", "/3", "1.5/2", "1/2/3", `${nines}9/1`, `1/${nines}9`],
    ],
  ])("%s", (_, make, taken, refused) => {
    const takes = taking(make());
    for (const value of taken) expect([value, ...takes(value)]).toEqual([value, true, true]);
    for (const value of refused) expect([value, ...takes(value)]).toEqual([value, false, false]);
  });

  test.each([
    [0, 9],
    [1, 12],
    [7, 305],
    [19, 200],
    [90, 99],
    [100, 1000],
  ])("a count from %i to %i, and none beside it", (min, max) => {
    const takes = taking(field.count(...NAME, { min, max }));
    for (let i = 0; i <= 1100; i += 1) {
      const inside = i >= min && i <= max;
      for (const value of [i, `${i}`, `00${i}.0`])
        expect([value, ...takes(value)]).toEqual([value, inside, inside]);
      expect([i, ...takes(`${i}.5`)]).toEqual([i, false, false]);
    }
  });
});

describe("the schema of a value takes what the field takes", () => {
  test("a whole number, a year, a month", () => {
    for (const [of, first, last] of [
      [field.whole(...NAME, { min: 2, max: 5 }), 2, 5],
      [field.year(...NAME), 1949, 9997],
      [field.month(...NAME), 1, 12],
    ] as const) {
      const takes = taking(of);
      for (const value of [first, last]) expect([value, ...takes(value)]).toEqual([value, true, true]);
      for (const value of [first - 1, last + 1, first + 0.5, `${first}`])
        expect([value, ...takes(value)]).toEqual([value, false, false]);
    }
  });

  test("a day of the calendar, in the years taken", () => {
    const takes = taking(field.date(...NAME));
    const years = [1899, 1900, 1904, 1999, 2000, 2010, 2024, 2025, 2030, 2100, 2400, 8096, 9899, 9900];
    const two = (number: number) => String(number).padStart(2, "0");
    for (const year of years)
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const date = `${year}-${two(month)}-${two(day)}`;
          const [schema, own] = takes(date);
          if (schema !== own) expect([date, schema]).toEqual([date, own]);
        }
    expect(takes("2024-02-29")).toEqual([true, true]);
    for (const none of ["2025-02-29", "2025-6-1", "2025-06-30T00:00Z", " 2025-06-30", 20250630])
      expect([none, ...takes(none)]).toEqual([none, false, false]);
  });

  test("a moment, in the years taken", () => {
    const takes = taking(field.instant(...NAME));
    for (const value of [
      "1949-01-01T00:00Z",
      "9997-12-31T23:59:59.123456789-23:59",
      "2025-06-10T15:00:30+00:00",
      "2025-06-10T15:00-00:01",
      "2025-06-10T15:00-00:59",
      "2025-06-10T15:00-01:00",
    ])
      expect([value, ...takes(value)]).toEqual([value, true, true]);
    for (const value of [
      "1948-12-31T23:59Z",
      "9998-01-01T00:00Z",
      "2025-06-10",
      "2025-06-10T15:00",
      "2025-06-10T24:00Z",
      "2025-06-10T15:60Z",
      "2025-06-10T15:00:60Z",
      "2025-06-10T15:00:00.Z",
      "2025-06-10T15:00:00.1234567890Z",
      "2025-06-10T15:00-00:00",
      "2025-06-10T15:00+24:00",
      "2025-02-29T15:00Z",
      "2025-06-10T15:00ZZ",
      " 2025-06-10T15:00Z",
      0,
    ])
      expect([value, ...takes(value)]).toEqual([value, false, false]);
  });

  test("a text", () => {
    const takes = taking(field.text(...NAME));
    for (const value of ["a", "a b", "王小明", "x".repeat(1000)])
      expect([value, ...takes(value)]).toEqual([value, true, true]);
    for (const value of [
      "",
      " ",
      " a",
      "a ",
      "a\u200bb",
      "\u202ea",
      "a\u0000",
      "__proto__",
      "x".repeat(1001),
      7,
    ])
      expect([value, ...takes(value)]).toEqual([value, false, false]);
  });

  test("a choice and a flag", () => {
    const choice = taking(field.choice<1 | 2>(...NAME, { 1: ["一级", "one"], 2: ["二级", "two"] }));
    expect([choice(1), choice(3), choice("1")]).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
    const flag = taking(field.flag(...NAME));
    expect([flag(true), flag(false), flag("true")]).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
  });
});

describe("what a finding writes", () => {
  test.each([
    ["money", "decimal"],
    ["ratio", "decimal"],
    ["count", "decimal"],
    ["whole", "integer"],
    ["year", "integer"],
    ["month", "integer"],
    ["date", "date"],
    ["instant", "instant"],
    ["text", "text"],
    ["clause", "clause"],
    ["flag", "flag"],
  ])("for a field of the kind %s is described as %s", (kind, name) => {
    expect(publishedName(kind)).toBe(name);
  });

  test.each<[kind: string, JsonSchema]>([
    ["money", { type: "string", pattern: "^-?[0-9]+(?:\\.[0-9]+)?$" }],
    ["year", { type: "integer" }],
    ["flag", { type: "boolean" }],
    ["text", { type: "string" }],
    ["clause", { type: "string" }],
    ["instant", { type: "string" }],
    ["choice", { enum: [] }],
  ])("for a field of the kind %s has the schema %j", (kind, schema) => {
    expect(publishedSchema(kind)).toEqual(schema);
  });

  test("for a choice is one of its values, for a date a day of any year", () => {
    expect(publishedSchema("choice", [1, 2])).toEqual({ enum: [1, 2] });
    const takes = new Ajv2020().compile(publishedSchema("date"));
    expect(["0001-01-01", "9999-12-31", "2025-02-29", 20250630].map((each) => takes(each))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
