import { gradeForScore } from "kaoping";
import { describe, expect, test } from "vitest";
import * as field from "../../src/rule/fields.js";
import { parse } from "../../src/rule/index.js";

const NAME = ["字段", "Field"] as const;
const title = { zh: "字段", en: "Field" };
const item = field.text("编号", "Id");

test("a part says what it takes, and what it is made of", () => {
  expect(field.record(...NAME, { id: item })).toEqual({
    kind: "record",
    title,
    takes: { zh: "一组字段", en: "an object" },
    fields: { id: item },
  });
  expect(field.list(...NAME, item)).toEqual({
    kind: "list",
    title,
    takes: { zh: "列表", en: "an array" },
    item,
  });
  expect(field.list(...NAME, item, { clause: "measures-10" })).toMatchObject({
    kind: "list",
    clause: "measures-10",
  });
  expect(field.table(...NAME, item)).toEqual({
    kind: "table",
    title,
    takes: { zh: "以编号为键的一组数据", en: "a record" },
    item,
  });
  expect(field.part(gradeForScore)).toEqual({
    kind: "finding",
    title: gradeForScore.title,
    clause: "measures-10",
    takes: { zh: "该规则的认定", en: "a finding of that rule" },
    fields: gradeForScore.output,
  });
});

describe("what is read elsewhere", () => {
  test("comes as it is", () => {
    const anything = field.anything(...NAME);
    expect([anything.kind, anything.title, anything.takes]).toEqual([
      "data",
      title,
      { zh: "数据", en: "a value" },
    ]);
    for (const value of ["a", 1, null, undefined])
      expect(parse(anything, value)).toEqual({ ok: true, value });
  });

  test("may be rows of any iterable", () => {
    const rows = field.rows(...NAME);
    expect([rows.kind, rows.title]).toEqual(["data", title]);
    for (const value of [[], new Set([1]), new Map()])
      expect(parse(rows, value)).toEqual({ ok: true, value });
    const refused = [undefined, null, "rows", {}, 5].map((value) => {
      const parsed = parse(rows, value);
      return parsed.ok ? [] : parsed.issues.flatMap(({ code, detail: { en, zh } }) => [code, en, zh]);
    });
    const said = "expected an array, or another iterable, got";
    expect(refused).toEqual([
      ["missing", `${said} nothing`, "应填列表，这里没有填"],
      ["wrongType", `${said} null`, "应填列表，填的是null"],
      ["wrongType", `${said} "rows"`, "应填列表，填的是“rows”"],
      ["wrongType", `${said} an object`, "应填列表，填的是一组数据"],
      ["wrongType", `${said} 5`, "应填列表，填的是5"],
    ]);
  });
});

describe("the same field", () => {
  test("may be left out, and then holds nothing or what it states", () => {
    expect(field.optional(item)).toEqual({ ...item, optional: true });
    expect(field.optional(item, "none")).toEqual({
      ...item,
      optional: true,
      defaulted: true,
      absent: "none",
    });
    expect(parse(field.optional(item), undefined)).toEqual({ ok: true, value: undefined });
    expect(parse(field.optional(item, "none"), undefined)).toEqual({ ok: true, value: "none" });
  });

  test("may be null, which means none or what it says", () => {
    expect(field.nullable(item).nullable).toEqual({ zh: "无", en: "none" });
    expect(field.nullable(item, "未定", "open")).toEqual({ ...item, nullable: { zh: "未定", en: "open" } });
    expect([parse(field.nullable(item), null), parse(item, null).ok]).toEqual([
      { ok: true, value: null },
      false,
    ]);
  });

  test("goes by other names", () => {
    expect(field.called("另名", "Other name", item)).toEqual({
      ...item,
      title: { zh: "另名", en: "Other name" },
    });
  });

  test("is frozen with its words in each of its forms", () => {
    const forms = [
      field.nullable(item),
      field.optional(item),
      field.called("另名", "Other", item),
      field.rows(...NAME),
    ];
    for (const each of forms)
      expect([each, each.title, each.takes, each.nullable].every(Object.isFrozen)).toBe(true);
  });
});
