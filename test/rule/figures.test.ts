import { describe, expect, test } from "vitest";
import { Ratio } from "../../src/exact/index.js";
import * as field from "../../src/rule/fields.js";
import { type Figure, parse } from "../../src/rule/index.js";

const NAME = ["字段", "Field"] as const;

/** Why a field refuses a value: the code, and what is said in both languages. */
function refusal(of: Figure, value: unknown): readonly string[] {
  const parsed = parse(of, value);
  return parsed.ok ? [] : parsed.issues.flatMap(({ code, detail: { en, zh } }) => [code, en, zh]);
}

describe("a figure is taken up to both ends of its range, and refused beyond", () => {
  const PERCENT = [
    " (1.2 % is written 0.012; was the percentage meant?)",
    "（1.2%应填0.012，是否填成了百分数）",
  ] as const;
  const SIZES = "（最大9007199254740991）";
  test.each<
    [kind: string, make: () => Figure, taken: readonly unknown[], refused: readonly (readonly string[])[]]
  >([
    ["number", () => field.number(...NAME), ["-1.5", "0", "1"], []],
    ["points", () => field.points(...NAME), ["-1.5", "0", "1"], []],
    ["ratio", () => field.ratio(...NAME), ["-1.5", "0", "120"], []],
    ["money", () => field.signedMoney(...NAME), ["-1.5", "0.001"], []],
    [
      "number",
      () => field.nonNegative(...NAME),
      ["0", "-0", "0.001"],
      [
        [
          "-0.001",
          "belowMinimum",
          'expected a decimal of 0 or more, got "-0.001"',
          "应填不小于0的数，填的是“-0.001”",
        ],
      ],
    ],
    [
      "coefficient",
      () => field.coefficient(...NAME),
      ["0", "1.5"],
      [
        [
          "-0.001",
          "belowMinimum",
          'expected a salary coefficient of 0 or more, got "-0.001"',
          "应填不小于0的系数，填的是“-0.001”",
        ],
      ],
    ],
    [
      "money",
      () => field.money(...NAME),
      ["0", "0.001"],
      [
        [
          "-0.001",
          "belowMinimum",
          'expected an amount in yuan of 0 or more, got "-0.001"',
          "应填金额（元），不小于0，填的是“-0.001”",
        ],
      ],
    ],
    [
      "money",
      () => field.fen(...NAME),
      ["0", "0.01", "1.230"],
      [
        [
          "0.001",
          "notWhole",
          'expected an amount in yuan of 0 or more, in whole fen, got "0.001"',
          "应填精确到分的金额（元），不小于0，填的是“0.001”",
        ],
        [
          "-0.01",
          "belowMinimum",
          'expected an amount in yuan of 0 or more, in whole fen, got "-0.01"',
          "应填精确到分的金额（元），不小于0，填的是“-0.01”",
        ],
      ],
    ],
    [
      "count",
      () => field.count(...NAME),
      ["0", "1.0", "9007199254740991"],
      [
        [
          "-1",
          "belowMinimum",
          'expected a whole number of 0 or more, got "-1"',
          "应填不小于0的整数，填的是“-1”",
        ],
        [
          "0.5",
          "notWhole",
          'expected a whole number of 0 or more, got "0.5"',
          "应填不小于0的整数，填的是“0.5”",
        ],
        [
          "9007199254740992",
          "aboveMaximum",
          'expected a whole number of 0 or more, got "9007199254740992" (at most 9007199254740991)',
          `应填不小于0的整数，填的是“9007199254740992”${SIZES}`,
        ],
      ],
    ],
    [
      "count",
      () => field.count(...NAME, { min: 1, max: 12 }),
      ["1", "12"],
      [
        ["0", "belowMinimum", 'expected a whole number from 1 to 12, got "0"', "应填1到12的整数，填的是“0”"],
        [
          "13",
          "aboveMaximum",
          'expected a whole number from 1 to 12, got "13" (at most 12)',
          "应填1到12的整数，填的是“13”（最大12）",
        ],
      ],
    ],
    [
      "ratio",
      () => field.share(...NAME),
      ["0", "1"],
      [
        [
          "-0.001",
          "belowMinimum",
          'expected a ratio from 0 to 1 (1.2 % is 0.012), got "-0.001"',
          "应填0到1的比率，1.2%即0.012，填的是“-0.001”",
        ],
        [
          "1.001",
          "percentMistake",
          `expected a ratio from 0 to 1 (1.2 % is 0.012), got "1.001"${PERCENT[0]}`,
          `应填0到1的比率，1.2%即0.012，填的是“1.001”${PERCENT[1]}`,
        ],
      ],
    ],
    [
      "ratio",
      () => field.divisor(...NAME),
      ["0.001", "1"],
      [
        [
          "0",
          "belowMinimum",
          'expected a ratio above 0, at most 1 (1.2 % is 0.012), got "0"',
          "应填大于0、不大于1的比率，1.2%即0.012，填的是“0”",
        ],
        [
          "1.001",
          "percentMistake",
          `expected a ratio above 0, at most 1 (1.2 % is 0.012), got "1.001"${PERCENT[0]}`,
          `应填大于0、不大于1的比率，1.2%即0.012，填的是“1.001”${PERCENT[1]}`,
        ],
      ],
    ],
    [
      "ratio",
      () => field.completion(...NAME),
      ["0", "10"],
      [
        [
          "-0.001",
          "belowMinimum",
          'expected a ratio from 0 to 10 (85 % is 0.85), got "-0.001"',
          "应填0到10的比率，85%即0.85，填的是“-0.001”",
        ],
        [
          "10.001",
          "percentMistake",
          `expected a ratio from 0 to 10 (85 % is 0.85), got "10.001"${PERCENT[0]}`,
          `应填0到10的比率，85%即0.85，填的是“10.001”${PERCENT[1]}`,
        ],
      ],
    ],
    [
      "number",
      () => field.fraction(...NAME),
      ["1/3", "-1/3", "0.5"],
      [
        [
          "",
          "blank",
          'expected a decimal or a fraction such as "1/3", got "" (a blank is not zero)',
          "应填数，或1/3这样的分数，填的是“”（空白不等于零）",
        ],
      ],
    ],
  ])("%s %#", (kind, make, taken, refused) => {
    const of = make();
    expect(of.kind).toBe(kind);
    for (const value of taken) expect([value, parse(of, value).ok]).toEqual([value, true]);
    for (const [value, ...said] of refused) expect(refusal(of, value)).toEqual(said);
  });
});

test("each kind of figure says what it holds", () => {
  const of = [field.number, field.points, field.ratio, field.signedMoney].map((kind) => kind(...NAME).takes);
  expect(of).toEqual([
    { zh: "数", en: "a decimal" },
    { zh: "得分，如91", en: "a score" },
    { zh: "比率，18%即0.18", en: "a ratio (18 % is 0.18)" },
    { zh: "金额（元），可以为负", en: "an amount in yuan" },
  ]);
});

test("figures that take the same share one schema, counts of a range of their own none", () => {
  const of = [
    field.number,
    field.nonNegative,
    field.points,
    field.coefficient,
    field.money,
    field.signedMoney,
    field.fen,
    field.count,
    field.share,
    field.divisor,
    field.ratio,
    field.completion,
    field.fraction,
  ].map((kind) => kind(...NAME).shares);
  expect(of).toEqual([
    "number",
    "nonNegative",
    "points",
    "coefficient",
    "money",
    "signedMoney",
    "fen",
    "count",
    "share",
    "divisor",
    "ratio",
    "completion",
    "fraction",
  ]);
  expect([field.count(...NAME, { min: 1 }).shares, field.count(...NAME, { max: 9 }).shares]).toEqual([
    undefined,
    undefined,
  ]);
});

test("a count is computed with as a whole number, however it was written", () => {
  const parsed = parse(field.count(...NAME), "12.00");
  expect(parsed.ok && parsed.value).toEqual(Ratio.of(12n));
});

test("what is told of a figure stands beside its names", () => {
  const clause = "measures-11.1";
  expect(field.money(...NAME, { clause })).toMatchObject({ clause, kind: "money" });
  expect(field.count(...NAME, { min: 1, clause })).toMatchObject({ clause, title: { zh: "字段" } });
  expect(field.fraction(...NAME, { clause, reciprocals: true })).toMatchObject({ clause, reciprocals: true });
});

test("what a figure is told to take is what its refusals ask for", () => {
  const takes = { zh: "大于0的数", en: "a number above 0" };
  for (const kind of [field.signedMoney, field.fraction]) {
    const told = kind(...NAME, { takes });
    expect(told.takes).toBe(takes);
    expect(refusal(told, undefined)).toEqual([
      "missing",
      "expected a number above 0, got nothing",
      "应填大于0的数，这里没有填",
    ]);
  }
});
