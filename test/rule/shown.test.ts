import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { expected, shown, shownIn } from "../../src/rule/index.js";

const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new TypeError("no");
    },
  },
);

describe("a value is shown in both languages as what it is", () => {
  test.each<[value: unknown, zh: string, en: string]>([
    [undefined, "空", "nothing"],
    [null, "null", "null"],
    ["", "“”", '""'],
    ['a "b"', '“a "b"”', '"a \\"b\\""'],
    ["a\u202eb", "“a<U+202E>b”", '"a<U+202E>b"'],
    ["x".repeat(61), `“${"x".repeat(60)}…”`, `"${"x".repeat(60)}…"`],
    [true, "true", "true"],
    [1.5, "1.5", "1.5"],
    [[], "列表", "an array"],
    [{}, "一组数据", "an object"],
    [hostile, "无法读取的对象", "an object that cannot be read"],
    [() => 1, "函数", "a function"],
    [Symbol("s"), "符号", "a symbol"],
    [-12n, "-12", "-12"],
    [10n ** 1000n - 1n, `${"9".repeat(60)}…`, `${"9".repeat(60)}…`],
    [10n ** 1000n, "位数过多的整数", "a bigint of too many digits"],
    [1n - 10n ** 1000n, `-${"9".repeat(59)}…`, `-${"9".repeat(59)}…`],
    [-(10n ** 1000n), "位数过多的整数", "a bigint of too many digits"],
    [new Decimal("-1.50"), "-1.5", "-1.5"],
    [
      new Decimal(`${"1".repeat(30)}.${"1".repeat(30)}`),
      `${"1".repeat(30)}.${"1".repeat(29)}…`,
      `${"1".repeat(30)}.${"1".repeat(29)}…`,
    ],
    [new Decimal("1e30"), "位数过多的Decimal", "a Decimal of too many digits"],
    [new Decimal(Number.NaN), "不是有限数的Decimal", "a Decimal that is not finite"],
  ])("value %#", (value, zh, en) => {
    expect([shownIn("zh", value), shownIn("en", value), shown(value)]).toEqual([zh, en, en]);
  });
});

describe("a refusal says what was expected and what came", () => {
  const what = { zh: "得分", en: "a score" };

  test("with a hint where there is one", () => {
    expect(expected(what, "x")).toEqual({ zh: "应填得分，填的是“x”", en: 'expected a score, got "x"' });
    expect(expected(what, "", { zh: "空白不等于零", en: "a blank is not zero" })).toEqual({
      zh: "应填得分，填的是“”（空白不等于零）",
      en: 'expected a score, got "" (a blank is not zero)',
    });
  });

  test("or that nothing did", () => {
    expect(expected(what, undefined)).toEqual({
      zh: "应填得分，这里没有填",
      en: "expected a score, got nothing",
    });
  });
});
