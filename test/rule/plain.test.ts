import { describe, expect, test } from "vitest";
import * as field from "../../src/rule/fields.js";
import { type PlainField, parse, wordWithCode } from "../../src/rule/index.js";

const NAME = ["字段", "Field"] as const;
const WORDS = { urban: ["城关区", "urban"], village: ["行政村区", "village"] } as const;
const GRADES = { 1: ["一级", "one"], 2: ["二级", "two"] } as const;

/** Why a field refuses a value: the code, and what is said in both languages. */
function refusal(of: PlainField<never>, value: unknown): readonly string[] {
  const parsed = parse(of, value);
  return parsed.ok ? [] : parsed.issues.flatMap(({ code, detail: { en, zh } }) => [code, en, zh]);
}

describe("a value is taken up to both ends of its range, and refused beyond", () => {
  const DATE = "expected a date from 1900-01-01 to 9899-12-31, got";
  const MOMENT = "expected a moment written YYYY-MM-DDThh:mm with its offset";
  const TEXT = ["expected a text without blanks at its ends, got", "应填首尾没有空格的文字，"] as const;
  const long = "x".repeat(1001);
  test.each<
    [
      kind: string,
      make: () => PlainField<never>,
      taken: readonly unknown[],
      refused: readonly (readonly [value: unknown, code: string, en: string, zh: string])[],
    ]
  >([
    [
      "whole",
      () => field.whole(...NAME, { min: 1, max: 3 }) as never,
      [1, 3],
      [
        [
          undefined,
          "missing",
          "expected a whole number of 1 or more, got nothing",
          "应填不小于1的整数，这里没有填",
        ],
        [0, "belowMinimum", "expected a whole number of 1 or more, got 0", "应填不小于1的整数，填的是0"],
        [4, "aboveMaximum", "expected a whole number of 1 or more, got 4", "应填不小于1的整数，填的是4"],
        [1.5, "wrongType", "expected a whole number of 1 or more, got 1.5", "应填不小于1的整数，填的是1.5"],
        ["1", "wrongType", 'expected a whole number of 1 or more, got "1"', "应填不小于1的整数，填的是“1”"],
      ],
    ],
    ["whole", () => field.whole(...NAME) as never, [0, Number.MAX_SAFE_INTEGER], []],
    [
      "year",
      () => field.year(...NAME) as never,
      [1949, 9997],
      [
        [
          "2025",
          "wrongType",
          'expected a year as a number, such as 2025, got "2025"',
          "应填四位年份，如2025，填的是“2025”",
        ],
        [
          1948,
          "belowMinimum",
          "expected a year from 1949 to 9997, got 1948",
          "应填1949到9997的年份，填的是1948",
        ],
        [
          9998,
          "aboveMaximum",
          "expected a year from 1949 to 9997, got 9998",
          "应填1949到9997的年份，填的是9998",
        ],
      ],
    ],
    [
      "month",
      () => field.month(...NAME) as never,
      [1, 12],
      [
        [0, "belowMinimum", "expected a month as a number from 1 to 12, got 0", "应填1到12的月份，填的是0"],
        [
          13,
          "aboveMaximum",
          "expected a month as a number from 1 to 12, got 13",
          "应填1到12的月份，填的是13",
        ],
      ],
    ],
    [
      "date",
      () => field.date(...NAME) as never,
      ["1900-01-01", "9899-12-31"],
      [
        [
          20250630,
          "wrongType",
          "expected a date written YYYY-MM-DD, got 20250630",
          "应填日期，如2025-06-30，填的是20250630",
        ],
        [
          "2025-02-29",
          "notADate",
          'expected a date written YYYY-MM-DD that exists, got "2025-02-29"',
          "应填日历上有的日期，如2025-06-30，填的是“2025-02-29”",
        ],
        [
          "1899-12-31",
          "belowMinimum",
          `${DATE} "1899-12-31"`,
          "应填1900-01-01到9899-12-31的日期，填的是“1899-12-31”",
        ],
        [
          "9900-01-01",
          "aboveMaximum",
          `${DATE} "9900-01-01" (no date is left out, not put far off)`,
          "应填1900-01-01到9899-12-31的日期，填的是“9900-01-01”（没有日期的不填，不要用很远的日期代替）",
        ],
      ],
    ],
    [
      "instant",
      () => field.instant(...NAME) as never,
      ["1949-01-01T00:00Z", "9997-12-31T23:59+08:00"],
      [
        [0, "wrongType", `${MOMENT}, got 0`, "应填带时区偏移的时刻，如2025-06-10T15:00+08:00，填的是0"],
        [
          "2025-06-10T15:00",
          "notAnInstant",
          `${MOMENT}, got "2025-06-10T15:00" (the offset is +08:00, Z…)`,
          "应填带时区偏移的时刻，如2025-06-10T15:00+08:00，填的是“2025-06-10T15:00”（时区偏移写作+08:00、Z等）",
        ],
        [
          "1948-12-31T23:59Z",
          "belowMinimum",
          `${MOMENT}, of a year from 1949 to 9997, got "1948-12-31T23:59Z"`,
          "应填1949到9997年的时刻，填的是“1948-12-31T23:59Z”",
        ],
        [
          "9998-01-01T00:00Z",
          "aboveMaximum",
          `${MOMENT}, of a year from 1949 to 9997, got "9998-01-01T00:00Z"`,
          "应填1949到9997年的时刻，填的是“9998-01-01T00:00Z”",
        ],
      ],
    ],
    [
      "text",
      () => field.text(...NAME) as never,
      ["a", "a b", "x".repeat(1000)],
      [
        [7, "wrongType", `${TEXT[0]} 7`, `${TEXT[1]}填的是7`],
        ["", "blank", `${TEXT[0]} ""`, `${TEXT[1]}填的是“”`],
        [" \u3000", "blank", `${TEXT[0]} " \u3000"`, `${TEXT[1]}填的是“ \u3000”`],
        [" a", "unknownValue", `${TEXT[0]} " a"`, `${TEXT[1]}填的是“ a”`],
        ["a ", "unknownValue", `${TEXT[0]} "a "`, `${TEXT[1]}填的是“a ”`],
        [
          "a\u200bb\u202e",
          "unknownValue",
          'expected a text without hidden characters, got "a<U+200B>b<U+202E>" (U+200B, U+202E)',
          "应填没有不可见字符的文字，填的是“a<U+200B>b<U+202E>”（U+200B, U+202E）",
        ],
        [
          "__proto__",
          "unknownValue",
          'expected another text than __proto__, got "__proto__"',
          "应填“__proto__”以外的文字，填的是“__proto__”",
        ],
        [
          long,
          "tooLarge",
          `expected a text of at most 1000 characters, got "${long.slice(0, 60)}…"`,
          `应填不超过1000个字符的文字，填的是“${long.slice(0, 60)}…”`,
        ],
      ],
    ],
    [
      "choice",
      () => field.choice(...NAME, WORDS) as never,
      ["urban", "village"],
      [
        [
          "county",
          "unknownValue",
          'expected one of "urban", "village", got "county"',
          "应填urban（城关区）、village（行政村区），填的是“county”",
        ],
        [
          undefined,
          "missing",
          'expected one of "urban", "village", got nothing',
          "应填城关区、行政村区，这里没有填",
        ],
      ],
    ],
    [
      "choice",
      () => field.choice<1 | 2>(...NAME, GRADES) as never,
      [1, 2],
      [["1", "unknownValue", 'expected one of 1, 2, got "1"', "应填1（一级）、2（二级），填的是“1”"]],
    ],
    [
      "flag",
      () => field.flag(...NAME) as never,
      [true, false],
      [["true", "wrongType", 'expected true or false, got "true"', "应填是或否，填的是“true”"]],
    ],
  ])("%s %#", (kind, make, taken, refused) => {
    const of = make();
    expect(of.kind).toBe(kind);
    for (const value of taken) expect(parse(of, value)).toEqual({ ok: true, value });
    for (const [value, ...said] of refused) expect(refusal(of, value)).toEqual(said);
  });
});

test("kinds whose fields all take the same share one schema", () => {
  const shared = [field.year, field.month, field.date, field.instant, field.text, field.flag];
  expect(shared.map((kind) => kind(...NAME).shares)).toEqual([
    "year",
    "month",
    "date",
    "instant",
    "text",
    "flag",
  ]);
  expect([field.whole(...NAME).shares, field.choice(...NAME, WORDS).shares]).toEqual([undefined, undefined]);
});

test("the words of a choice and of a flag are kept by their values", () => {
  expect(field.choice(...NAME, WORDS).values).toEqual({
    urban: { zh: "城关区", en: "urban" },
    village: { zh: "行政村区", en: "village" },
  });
  expect(wordWithCode(field.choice(...NAME, WORDS), "village")).toBe("行政村区（village）");
  expect(field.flag(...NAME).values).toBeUndefined();
  expect(
    field.flag(...NAME, { said: { true: ["已办", "done"], false: ["未办", "not done"] } }).values,
  ).toEqual({
    true: { zh: "已办", en: "done" },
    false: { zh: "未办", en: "not done" },
  });
});

test("the id of a clause is only published", () => {
  expect(field.clause(...NAME)).toEqual({
    kind: "clause",
    title: { zh: "字段", en: "Field" },
    takes: { zh: "条款编号", en: "the id of a clause" },
  });
});

test("what is told of a value stands beside its names", () => {
  const told = { clause: "measures-11.1", unit: { zh: "年", en: "years" } } as const;
  for (const of of [
    field.whole(...NAME, { min: 1, ...told }),
    field.year(...NAME, told),
    field.month(...NAME, told),
    field.date(...NAME, told),
    field.instant(...NAME, told),
    field.text(...NAME, told),
    field.choice(...NAME, WORDS, told),
    field.flag(...NAME, told),
  ])
    expect(of).toMatchObject(told);
});

test("what a text is told to take is what its refusals ask for, but for the blanks at its ends", () => {
  const told = field.text(...NAME, { takes: { zh: "等级", en: "a grade" } }) as PlainField<never>;
  expect(refusal(told, undefined)).toEqual([
    "missing",
    "expected a grade, got nothing",
    "应填等级，这里没有填",
  ]);
  expect(refusal(told, 5)).toEqual(["wrongType", "expected a grade, got 5", "应填等级，填的是5"]);
  expect(refusal(told, "")).toEqual(["blank", 'expected a grade, got ""', "应填等级，填的是“”"]);
  expect(refusal(told, "good ")).toEqual([
    "unknownValue",
    'expected a text without blanks at its ends, got "good "',
    "应填首尾没有空格的文字，填的是“good ”",
  ]);
});
