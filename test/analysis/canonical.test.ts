import { canonical, Decimal } from "kaoping";
import { describe, expect, test } from "vitest";
import { issuesOf, refusal } from "../support/issues.js";

describe("the examples of RFC 8785", () => {
  test("3.2.2: primitive data", () => {
    const given = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`;
    expect(canonical(JSON.parse(given))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test("3.2.3: the order of keys is that of their UTF-16 code units", () => {
    const given = `{
      "\\u20ac": "Euro Sign",
      "\\r": "Carriage Return",
      "\\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\\ud83d\\ude00": "Emoji: Grinning Face",
      "\\u0080": "Control",
      "\\u00f6": "Latin Small Letter O With Diaeresis"
    }`;
    const ordered = [...canonical(JSON.parse(given)).matchAll(/:"([^"]*)"/g)].map(([, value]) => value);
    expect(ordered).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  test.each([
    [0, "0"],
    [-0, "0"],
    [5e-324, "5e-324"],
    [-1.7976931348623157e308, "-1.7976931348623157e+308"],
    [9007199254740992, "9007199254740992"],
    [295147905179352830000, "295147905179352830000"],
    [1e23, "1e+23"],
    [1e21, "1e+21"],
    [999999999999999700000, "999999999999999700000"],
    [333333333.33333325, "333333333.33333325"],
    [0.000001, "0.000001"],
    [9.999999999999997e-7, "9.999999999999997e-7"],
  ])("appendix B: %d", (value, text) => expect(canonical(value)).toBe(text));
});

describe("what JSON cannot hold is refused by its path", () => {
  test.each<[string, unknown, unknown]>([
    ["NaN", { a: [1, Number.NaN] }, [[["a", 1], "wrongType"]]],
    ["an infinity", Number.POSITIVE_INFINITY, [[[], "wrongType"]]],
    ["a bigint", { a: 1n }, [[["a"], "wrongType"]]],
    ["nothing", undefined, [[[], "wrongType"]]],
    ["nothing in a list", [undefined], [[[0], "wrongType"]]],
    ["a list that claims more than it holds", { a: Array(1_000_000) }, [[["a", 0], "missing"]]],
    ["a function", { a: () => 1 }, [[["a"], "wrongType"]]],
    ["half of a pair in a text", { a: "x\ud800" }, [[["a"], "wrongType"]]],
    ["half of a pair in a key", { "\udc00": 1 }, [[["\udc00"], "wrongType"]]],
    [
      "a getter that throws",
      {
        get a() {
          throw new Error("no");
        },
      },
      [[["a"], "unreadable"]],
    ],
  ])("%s", (_, data, issues) => expect(issuesOf(() => canonical(data))).toEqual(issues));

  const nested = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], "x");

  test("more than 128 levels, and no fewer", () => {
    expect(canonical(nested(128))).toBe(`${"[".repeat(128)}"x"${"]".repeat(128)}`);
    expect(() => canonical(nested(129))).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({
            path: Array.from({ length: 128 }, () => 0),
            detail: { zh: "最多128层", en: "expected at most 128 levels" },
          }),
        ],
      }),
    );
  });

  test.each<[string, unknown, string, string]>([
    [
      "a function",
      () => 1,
      "应填能写成JSON的值，填的是函数",
      "expected a value that JSON can hold, got a function",
    ],
    [
      "half of a pair",
      "\udc00",
      "含有不成对的UTF-16代理字符",
      "expected a text that UTF-8 can hold, got half of a surrogate pair",
    ],
    ["a hole", Array(1), "数组中有空位", "nothing there: the list has holes"],
    [
      "a proxy that fails",
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error("no");
          },
        },
      ),
      "读取时出错（getter或Proxy）",
      "cannot be read: a getter or a proxy fails",
    ],
    [
      "more entries than a province has",
      new Proxy([], { get: () => 4_000_001 }),
      "最多4000000项",
      "expected at most 4000000 entries in all",
    ],
  ])("%s, in words of both languages", (_, data, zh, en) => {
    expect(() => canonical(data)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ detail: { zh, en } })] }),
    );
  });

  test("more than 100000 repeated entries, and no fewer", () => {
    const twice = (length: number) => {
      const list = Array.from({ length }, () => 0);
      return () => canonical([list, list]);
    };
    expect(issuesOf(twice(100_000))).toEqual([]);
    expect(refusal(twice(100_001))).toEqual([
      "1",
      "tooLarge",
      "最多100000项重复引用",
      "expected at most 100000 repeated entries in all",
    ]);
  });

  test("a few lists that unfold without end", () => {
    const doubled = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner, inner], "x");
    expect(issuesOf(() => canonical(doubled)).map(([, code]) => code)).toEqual(["tooLarge"]);
  });

  test("a few objects that unfold without end", () => {
    const doubled = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ a: inner, b: inner }), "x");
    expect(issuesOf(() => canonical(doubled)).map(([, code]) => code)).toEqual(["tooLarge"]);
  });

  test("what holds itself", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(issuesOf(() => canonical(circle)).map(([, code]) => code)).toEqual(["tooLarge"]);
  });
});

test("a list is what it answers", () => {
  const answers = new Proxy([], { get: (_, key) => ({ length: 1, 0: "x" })[String(key)] });
  expect(canonical(answers)).toBe('["x"]');
});

test("a Decimal is its text, and what is absent is left out", () => {
  expect(canonical({ b: new Decimal("0.10"), a: undefined })).toBe('{"b":"0.1"}');
  expect(canonical(JSON.parse('{"__proto__":{"b":1},"a":2}'))).toBe('{"__proto__":{"b":1},"a":2}');
});
