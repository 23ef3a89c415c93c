import { Decimal } from "decimal.js";
import { RuleInputError } from "kaoping";
import { describe, expect, test } from "vitest";
import { readStored } from "../../src/catalogue/index.js";
import * as field from "../../src/rule/fields.js";
import type { Field, Fields } from "../../src/rule/index.js";
import { issuesIn } from "../support/issues.js";

const SIGNATURE = {
  rule: "made",
  clause: "measures-10",
  readings: {},
  notes: [],
  policy: "reference",
  fingerprint: "0f",
};

/** What is read of a finding with these fields, beside what every finding says; or each complaint in both languages. */
function read(output: Fields, found: object): unknown {
  const notes = { check: { zh: "注意", en: "note" } };
  try {
    const taken = readStored({ output, readings: ["gradeOn"], notes }, { ...SIGNATURE, ...found });
    return Object.fromEntries(Object.entries(taken).filter(([key]) => key in output || key in found));
  } catch (error) {
    if (!(error instanceof RuleInputError)) throw error;
    return error.issues.map(({ path, code, detail }) => [path.join("."), code, detail.zh, detail.en]);
  }
}

const IT = ["它", "It"] as const;
const one = (of: Field, value: unknown) => read({ it: of }, { it: value });

describe("a stored value is taken as it was published", () => {
  test.each<[string, Field, unknown]>([
    ["a text", field.text(...IT), "x".repeat(1000)],
    ["a flag", field.flag(...IT), false],
    ["a clause", field.clause(...IT), "measures-11.1"],
    ["a date", field.date(...IT), "2024-02-29"],
    ["a moment", field.instant(...IT), "2025-05-30T09:00+08:00"],
    ["a whole number", field.whole(...IT), 3],
    ["a year", field.year(...IT), 2025],
    ["a month", field.month(...IT), 12],
    ["a choice", field.choice(...IT, { a: ["甲", "first"] }), "a"],
    ["a figure", field.number(...IT), `-${"9".repeat(100)}.${"9".repeat(100)}`],
    ["a list", field.list(...IT, field.number(...IT)), ["1", "2.50"]],
    ["a record", field.record(...IT, { a: field.number(...IT) }), { a: "1" }],
    ["null where it may be", field.nullable(field.number(...IT)), null],
  ])("%s", (_, of, value) => expect(one(of, value)).toEqual({ it: value }));

  test("and a Decimal as its text", () => {
    expect(one(field.number(...IT), new Decimal("2.50"))).toEqual({ it: "2.5" });
  });

  test("and a field that was left out, unless something stands for it", () => {
    expect(read({ it: field.optional(field.text(...IT)) }, {})).toEqual({});
    expect(read({ it: field.optional(field.text(...IT), "x") }, {})).toEqual([
      ["it", "wrongType", "应填文字，这里没有填", "expected a text, got nothing"],
    ]);
  });

  test("and notes and readings of the rule, of a part those of any", () => {
    const notes = [{ code: "check", clause: "measures-12" }];
    expect(read({}, { notes, readings: { gradeOn: "exact" } })).toEqual({
      notes,
      readings: { gradeOn: "exact" },
    });
    const part = field.part(
      Object.assign(() => ({}), {
        title: { zh: "部分", en: "Part" },
        clause: "measures-11" as const,
        output: { a: field.number(...IT) },
      }),
    );
    const held = {
      rule: "other",
      clause: "measures-11",
      readings: { netNewNpl: "asZero" },
      notes: [{ code: "any", clause: "kaoping" }],
      a: "1",
    };
    expect(read({ part }, { part: held })).toEqual({ part: held });
  });
});

describe("a stored value is refused", () => {
  const figure = ["it", "wrongType", "应填十进制数", "expected a decimal as text"] as const;
  test.each<[string, Field, unknown, readonly string[]]>([
    [
      "a text too long",
      field.text(...IT),
      "x".repeat(1001),
      ["it", "wrongType", "应填文字", "expected a text"],
    ],
    [
      "a flag as text",
      field.flag(...IT),
      "true",
      ["it", "wrongType", "应填是或否", "expected true or false"],
    ],
    [
      "a clause that is none",
      field.clause(...IT),
      "measures-99",
      ["it", "wrongType", "应填文件中已有的条款编号", "expected the id of a clause that the documents have"],
    ],
    [
      "a day that is none",
      field.date(...IT),
      "2023-02-29",
      ["it", "wrongType", "应填日期", "expected a date"],
    ],
    ["a day as a number", field.date(...IT), 20230228, ["it", "wrongType", "应填日期", "expected a date"]],
    [
      "a day as a moment",
      field.instant(...IT),
      "2023-02-28",
      ["it", "wrongType", "应填时刻", "expected a moment"],
    ],
    ["half a year", field.whole(...IT), 0.5, ["it", "wrongType", "应填整数", "expected a whole number"]],
    ["a figure as a number", field.number(...IT), 1, figure],
    ["a figure with blanks", field.number(...IT), " 1", figure],
    ["a figure with a unit", field.number(...IT), "1元", figure],
    ["a figure without digits behind the point", field.number(...IT), "1.", figure],
    ["a figure of too many digits", field.number(...IT), "1".repeat(101), figure],
    ["a figure of too many decimals", field.number(...IT), `0.${"1".repeat(101)}`, figure],
    ["a figure that is no decimal", field.number(...IT), {}, figure],
  ])("%s", (_, of, value, [path, code, zh, en]) => {
    expect(one(of, value)).toEqual([
      [path, code, expect.stringMatching(`^${zh}，填的是`), expect.stringMatching(`^${en}, got `)],
    ]);
  });

  test("with a note or a reading of another rule", () => {
    expect(read({}, { notes: [{ code: "any", clause: "measures-12" }] })).toEqual([
      [
        "notes.0.code",
        "unknownValue",
        "应填check（check），填的是“any”",
        'expected one of "check", got "any"',
      ],
    ]);
    expect(read({}, { readings: { netNewNpl: "asZero" } })).toEqual([
      ["readings.netNewNpl", "unknownField", expect.any(String), expect.any(String)],
    ]);
  });
});

test.each<[path: string, found: unknown, zh: string, en: string]>([
  ["", 5, "认定", "Finding"],
  ["readings", { ...SIGNATURE, readings: 5 }, "口径", "Readings"],
  ["readings.gradeOn", { ...SIGNATURE, readings: { gradeOn: 5 } }, "口径", "Reading"],
  ["notes", { ...SIGNATURE, notes: 5 }, "提示", "Notes"],
  ["notes.0", { ...SIGNATURE, notes: [5] }, "提示", "Note"],
  ["notes.0.code", { ...SIGNATURE, notes: [{ code: 5, clause: "kaoping" }] }, "提示", "Note"],
])("what every finding says is called so: %s", (path, found, zh, en) => {
  const [issue] = issuesIn(() => readStored({ output: {}, readings: ["gradeOn"], notes: {} }, found));
  expect([issue?.path.join("."), issue?.title]).toEqual([path, { zh, en }]);
});

test("the fields of a finding are those of its rule, whichever was read before", () => {
  const rule = { output: { a: field.text(...IT) }, readings: [], notes: {} };
  expect(readStored(rule, { ...SIGNATURE, a: "x" }).a).toBe("x");
  expect(readStored(rule, { ...SIGNATURE, a: "y" }).a).toBe("y");
  expect(() => readStored({ ...rule, output: {} }, { ...SIGNATURE, a: "x" })).toThrow(RuleInputError);
});
