import { Ajv2020 } from "ajv/dist/2020.js";
import { rules, safely, volumeScore } from "kaoping";
import { describe, expect, test } from "vitest";
import { ONE, ZERO } from "../../src/exact/index.js";
import {
  choice,
  count,
  divisor,
  flag,
  list,
  nullable,
  optional,
  record,
  table,
  text,
} from "../../src/rule/fields.js";
import { type Field, type Fields, parse, readFields } from "../../src/rule/index.js";

const NAME = ["字段", "Field"] as const;

describe("a record of fields", () => {
  const fields = {
    id: text("编号", "Id"),
    times: optional(count("次数", "Times"), ZERO),
    note: optional(text("备注", "Note")),
    grade: nullable(choice<1 | 2>("等级", "Grade", { 1: ["一级", "one"], 2: ["二级", "two"] })),
    parts: list("部分", "Parts", record("部分", "Part", { done: flag("完成", "Done") })),
    byName: table("按名", "By name", count("数", "Number")),
  };
  const sound = { id: "a", grade: null, parts: [{ done: true }], byName: { x: 1 } };

  test("gives the rules what was given, and what holds for what was not", () => {
    expect(readFields(fields, sound)).toEqual({
      id: "a",
      times: ZERO,
      grade: null,
      parts: [{ done: true }],
      byName: { x: ONE },
    });
  });

  test.each<[string, unknown, (string | number)[], string, string | undefined]>([
    ["a field that is missing", { ...sound, id: undefined }, ["id"], "missing", "编号"],
    ["a field that is unknown", { ...sound, other: 1 }, ["other"], "unknownField", undefined],
    ["a number that stands for a word", { ...sound, grade: "1" }, ["grade"], "unknownValue", "等级"],
    ["an entry of a list", { ...sound, parts: [{ done: 1 }] }, ["parts", 0, "done"], "wrongType", "完成"],
    ["an entry of a table", { ...sound, byName: { x: -1 } }, ["byName", "x"], "belowMinimum", "数"],
    ["a list that is none", { ...sound, parts: {} }, ["parts"], "wrongType", "部分"],
    ["no record at all", null, [], "wrongType", "输入"],
  ])("refuses %s, by its name in both languages", (_, value, path, code, title) => {
    const whole: Field = record("输入", "Input", fields);
    const parsed = parse(whole, value);
    expect(parsed.ok ? [] : parsed.issues.map((issue) => [issue.path, issue.code, issue.title?.zh])).toEqual([
      [path, code, title],
    ]);
  });
});

test("an issue found in deciding is named by its field too", () => {
  const outcome = safely(volumeScore)({ loansGranted: 1, peers: { managers: 1, loansGranted: 0 } });
  expect(outcome.ok ? [] : outcome.issues.map(({ path, title }) => [path, title])).toEqual([
    [["peers", "loansGranted"], { zh: "放贷笔数合计", en: "Total loans" }],
  ]);
});

test("what something is divided by is a share above zero, in JSON too", () => {
  const field = divisor(...NAME);
  const takes = new Ajv2020().compile(field.json?.() ?? false);
  for (const value of ["0.5", 0.5, "1", 1, "0.0001"])
    expect([parse(field, value).ok, takes(value)]).toEqual([true, true]);
  for (const value of ["0", 0, "0.00", "-0.5", -0.5, "1.1", 1.1])
    expect([parse(field, value).ok, takes(value)]).toEqual([false, false]);
});

test("a field is frozen with its words", () => {
  const field = count(...NAME, { unit: { zh: "笔", en: "" } });
  for (const part of [field, field.title, field.takes, field.unit]) expect(Object.isFrozen(part)).toBe(true);
});

/** Every field of a record, those of its parts included, with the path to it. */
function everyField(fields: Fields, path = ""): [path: string, field: Field][] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [path + name, field] as [string, Field],
    ...(field.kind === "finding" ? [] : everyField(field.fields ?? {}, `${path}${name}.`)),
    ...everyField(field.item?.fields ?? {}, `${path}${name}[].`),
  ]);
}

describe.each(rules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  test("names every field in both languages, and says what it holds", () => {
    for (const [path, { title, takes }] of [...everyField(rule.input), ...everyField(rule.output)]) {
      expect(title.zh, path).toMatch(/[\p{Script=Han}]/u);
      expect(title.en, path).toMatch(/^[A-Z][ -~’]*$/);
      expect(takes.zh, path).toMatch(/[\p{Script=Han}]/u);
      expect(takes.en, path).toMatch(/^[ -~]+$/);
    }
  });

  test("refuses what a field does not take in the words of what it takes", () => {
    for (const [path, field] of everyField(rule.input)) {
      if (field.read === undefined) continue;
      for (const value of [undefined, {}]) {
        const parsed = parse({ ...field, optional: false }, value);
        const said = parsed.ok ? [] : parsed.issues.map(({ detail }) => detail.en);
        for (const en of said) expect(en, path).toContain(`expected ${field.takes.en}, got `);
      }
    }
  });

  test("is a Standard Schema that leaves a sound input as it came", () => {
    const { version, vendor, validate } = rule.input["~standard"];
    expect([version, vendor]).toEqual([1, "kaoping"]);
    expect(validate(null)).toMatchObject({ issues: [{ message: expect.stringContaining("input") }] });
    expect(Object.keys(rule.input)).not.toContain("~standard");
  });
});
