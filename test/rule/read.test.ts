import { gradeForScore, judgementWeights, RuleInputError, referencePolicy, safely } from "kaoping";
import { describe, expect, test } from "vitest";
import * as field from "../../src/rule/fields.js";
import { parse, readFields, UNREADABLE } from "../../src/rule/index.js";
import { issuesIn } from "../support/issues.js";

const row = field.record("行", "Row", {
  id: field.text("编号", "Id"),
  count: field.count("笔数", "Count"),
  note: field.optional(field.text("备注", "Note")),
});
const rows = field.record("输入", "Input", { rows: field.list("各行", "Rows", row) });
const byId = field.table("各行", "Rows", row);

/** What is wrong with a value: where and what kind. */
function wrong(of: Parameters<typeof parse>[0], value: unknown): unknown {
  const parsed = parse(of, value);
  return parsed.ok ? [] : parsed.issues.map(({ path, code }) => [path.join("."), code]);
}

const throwing = (key: string, value: object) =>
  Object.defineProperty({ ...value }, key, {
    enumerable: true,
    get: fails,
  });

const fails = () => {
  throw new Error("no");
};

const inherits = (parts: object, own: object) => Object.assign(Object.create(parts), own);

describe("an input is read", () => {
  test("once: a getter that changes its answer is taken at its first", () => {
    let answers = 0;
    const value = {
      id: "a",
      get count() {
        return [1, 99][answers++];
      },
    };
    const parsed = parse(row, value);
    expect([parsed.ok && parsed.value.count.n, answers]).toEqual([1n, 1]);
  });

  test("as what it holds itself, never as what it inherits", () => {
    expect(wrong(row, inherits({ id: "a", count: 1 }, {}))).toEqual([
      ["id", "missing"],
      ["count", "missing"],
    ]);
    expect(wrong(row, inherits({ note: 5 }, { id: "a", count: 1 }))).toEqual([]);
    expect(wrong(row, Object.assign(Object.create(null), { id: "a", count: 1 }))).toEqual([]);
  });

  test("and left as it came", () => {
    const value = { rows: [{ id: "a", count: "1" }] };
    expect(wrong(rows, value)).toEqual([]);
    expect(value).toEqual({ rows: [{ id: "a", count: "1" }] });
    expect(Object.isFrozen(value) || Object.isFrozen(value.rows)).toBe(false);
  });
});

test("what may be left out is not there at all where it was", () => {
  const parsed = parse(row, { id: "a", count: 1, note: undefined });
  expect(parsed.ok && Object.keys(parsed.value)).toEqual(["id", "count"]);
});

test("of a record with a mistake the rest is read, of what is none nothing", () => {
  expect(parse(row, { id: "a", count: -1 })).toMatchObject({ ok: false, partial: { id: "a" } });
  const none = parse(row, null);
  expect(none.ok || none.partial).toEqual({});
});

test("what is no record of fields at all is refused as the input", () => {
  const thrown = issuesIn(() => readFields(row.fields, 5));
  expect(thrown.map(({ message, title }) => [message, title])).toEqual([
    ["input: expected an object, got 5", { zh: "输入", en: "Input" }],
  ]);
});

describe("a value that cannot be read is refused where it stands", () => {
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const trap = (handler: ProxyHandler<object>) => new Proxy({ id: "a", count: 1 }, handler);
  const fail = () => {
    throw "no error at all";
  };
  test.each<[string, unknown, unknown]>([
    ["a throwing getter", throwing("count", { id: "a" }), [["rows.0.count", "unreadable"]]],
    ["a revoked proxy", revoked(), [["rows.0", "unreadable"]]],
    ["a proxy that hides its keys", trap({ ownKeys: fail }), [["rows.0", "unreadable"]]],
    [
      "a proxy that hides its values",
      trap({ get: fail }),
      [
        ["rows.0.id", "unreadable"],
        ["rows.0.count", "unreadable"],
      ],
    ],
    ["a symbol", Symbol("row"), [["rows.0", "wrongType"]]],
    ["a symbol as a key", { id: "a", count: 1, [Symbol("x")]: 1 }, [["rows.0.Symbol(x)", "unknownField"]]],
    ["a function", () => 1, [["rows.0", "wrongType"]]],
    ["a list", [], [["rows.0", "wrongType"]]],
    ["a hole", undefined, [["rows.0", "missing"]]],
    ["what could not even be taken from its list", UNREADABLE, [["rows.0", "unreadable"]]],
    [
      "a class of the host",
      new Map([["id", "a"]]),
      [
        ["rows.0.id", "missing"],
        ["rows.0.count", "missing"],
      ],
    ],
    [
      "a fake Decimal",
      { id: "a", count: { toStringTag: "[object Decimal]", toFixed: fail } },
      [["rows.0.count", "wrongType"]],
    ],
    [
      "a Decimal that throws",
      { id: "a", count: throwing("d", { toStringTag: "[object Decimal]" }) },
      [["rows.0.count", "unreadable"]],
    ],
    ["a huge bigint", { id: "a", count: 1n << 1_000_000n }, [["rows.0.count", "tooManyDigits"]]],
    [
      "a text of ten million characters",
      { id: "a".repeat(1e7), count: "1".repeat(1e7) },
      [
        ["rows.0.id", "tooLarge"],
        ["rows.0.count", "tooManyDigits"],
      ],
    ],
    [
      "a prototype as a key",
      JSON.parse('{"id":"a","count":1,"__proto__":{"note":"x"}}'),
      [["rows.0.__proto__", "unknownField"]],
    ],
  ])("%s", (_, value, issues) => expect(wrong(rows, { rows: [value] })).toEqual(issues));

  test.each([
    ["a\u0000b", 'got "a\\u0000b" (U+0000)'],
    ["a\nb", 'got "a\\nb" (U+000A)'],
    ["a\u200bb", 'got "a<U+200B>b" (U+200B)'],
    ["a\u202eb", 'got "a<U+202E>b" (U+202E)'],
    ["a\u2028b", 'got "a<U+2028>b" (U+2028)'],
    ["\ufeffb", 'got "<U+FEFF>b" (U+FEFF)'],
    ["a\ud800b", 'got "a\\ud800b" (U+D800)'],
    ["a\u{e0041}\u200db", 'got "a<U+E0041><U+200D>b" (U+E0041, U+200D)'],
  ])("text with a hidden character: %j", (id, got) => {
    const parsed = parse(row, { id, count: 1 });
    expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message)).toEqual([
      `id: expected a text without hidden characters, ${got}`,
    ]);
  });
});

test("a list or a table that hides a part is refused there, and the rest is read", () => {
  const hides = throwing("b", { a: { id: "", count: 1 } });
  expect(wrong(byId, hides)).toEqual([
    ["a.id", "blank"],
    ["b", "unreadable"],
  ]);
  const list = Object.defineProperty([0, { id: "", count: 1 }], 0, { get: fails });
  expect(wrong(rows, { rows: list })).toEqual([
    ["rows.0", "unreadable"],
    ["rows.1.id", "blank"],
  ]);
});

test("a list whose length cannot be read, or is none, is refused", () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const claiming = (length: number) => new Proxy([], { get: () => length });
  for (const list of [proxy, claiming(1.5), claiming(-1)])
    expect(wrong(rows, { rows: list })).toEqual([["rows", "unreadable"]]);
  for (const list of [claiming(0), []]) expect(wrong(rows, { rows: list })).toEqual([]);
});

test("what is only ever published is no input", () => {
  const { output } = gradeForScore;
  const finding = field.record("输入", "Input", { of: { ...row, kind: "finding", fields: output } });
  expect(() => parse(finding, { of: {} })).toThrow(new TypeError("no rule takes a finding"));
});

test.each(["张\ue000明", "𠮷野", "Zoë", "a\u{1f468}b", "葛\u{e0100}城"])(
  "%s is a name like any other",
  (id) => {
    expect(wrong(row, { id, count: 1 })).toEqual([]);
  },
);

describe("what is too large is refused before it is read", () => {
  const nested = field.record("节点", "Node", {
    get inner(): ReturnType<typeof field.list> {
      return field.optional(field.list("下级", "Inner", nested as never)) as never;
    },
  });
  const deep = (levels: number): object => (levels === 0 ? {} : { inner: [deep(levels - 1)] });

  const said = (of: Parameters<typeof parse>[0], value: unknown) => {
    const parsed = parse(of, value);
    return parsed.ok ? [] : parsed.issues.map(({ message, detail: { zh } }) => [message, zh]);
  };

  test("64 levels are taken, one more is not, ten thousand end nothing", () => {
    expect(wrong(nested, deep(31))).toEqual([]);
    const at = `inner${"[0].inner".repeat(31)}[0]`;
    expect(said(nested, deep(32))).toEqual([[`${at}: expected at most 64 levels`, "最多64层"]]);
    expect(wrong(nested, deep(32))).toEqual([[Array(32).fill("inner.0").join("."), "tooLarge"]]);
    let bottomless: object = {};
    for (let i = 0; i < 10_000; i += 1) bottomless = { inner: [bottomless] };
    expect(wrong(nested, bottomless)).toEqual([[Array(32).fill("inner.0").join("."), "tooLarge"]]);
  });

  test("branches that are shared count as often as they occur", () => {
    let shared: object = {};
    for (let i = 0; i < 30; i += 1) shared = { inner: [shared, shared] };
    expect(wrong(nested, shared)).toEqual([[expect.stringContaining("inner.0"), "tooLarge"]]);
  });

  test("a list that only claims a length", () => {
    const claims = new Proxy([], { get: (list, key) => (key === "length" ? 4e9 : Reflect.get(list, key)) });
    expect(wrong(rows, { rows: claims })).toEqual([["rows", "tooLarge"]]);
  });

  test("a value of which an input may hold only so many", () => {
    const few = field.list("各行", "Rows", { ...row, most: 2 });
    expect(said(few, Array(4).fill({ id: "a", count: 1 }))).toEqual([
      ["[2]: expected at most 2 of these in all", "最多2个"],
    ]);
  });

  test("a list of a million entries is taken, one more is not", () => {
    const names = field.list("各人", "Names", field.text("姓名", "Name"));
    expect(said(names, Array(1_000_000).fill("张"))).toEqual([]);
    expect(said(names, Array(1_000_001).fill("张"))).toEqual([
      ["input: expected at most 1000000 entries in all", "最多1000000项"],
    ]);
  });

  test("a table of too many entries", () => {
    const many = Object.fromEntries(Array.from({ length: 1_000_001 }, (_, i) => [i, 1]));
    expect(said(byId, many)).toEqual([["input: expected at most 1000000 entries in all", "最多1000000项"]]);
  });
});

test("rules throw nothing but their own error, whatever comes", () => {
  const hostile: unknown[] = [
    undefined,
    null,
    0,
    "x",
    Symbol("x"),
    () => 1,
    [],
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw 1;
        },
      },
    ),
  ];
  for (const rule of [gradeForScore, judgementWeights] as ((input: unknown) => unknown)[]) {
    for (const input of hostile) expect(() => rule(input)).toThrow(RuleInputError);
  }
  const outcome = safely(gradeForScore)({ score: 90 }, { ...referencePolicy, name: "\u202e" });
  expect(outcome.ok ? [] : outcome.issues.map(({ path, code }) => [path, code])).toEqual([
    [["name"], "unknownValue"],
  ]);
});
