import type { Audience, ClauseId, Finding, Format, Locale } from "kaoping";
import { describe, expect, test } from "vitest";
import { render } from "../../src/explain/index.js";
import * as field from "../../src/rule/fields.js";
import {
  type Account,
  type Fields,
  type Sayable,
  type Step,
  type Words,
  words,
} from "../../src/rule/index.js";

interface Made {
  readonly output?: Fields;
  readonly found?: object;
  readonly notes?: Sayable["notes"];
  readonly account?: Partial<Account>;
}

interface Reader {
  readonly locale?: Locale;
  readonly format?: Format;
  readonly audience?: Audience;
  readonly person?: string;
  readonly origin?: "stored" | "verified";
}

/** What a rule made here says of what it found. */
function sheet({ output = {}, found = {}, notes = {}, account = {} }: Made, reader: Reader = {}): string {
  const rule: Sayable = {
    clause: "measures-10",
    title: { zh: "规则", en: "Rule" },
    output,
    notes,
    say: () => ({ headline: words("结果", "result"), steps: [], ...account }),
  };
  const finding = { rule: "made", clause: rule.clause, readings: {}, notes: [], ...found };
  return render(rule, finding as Finding, { locale: "zh", format: "text", ...reader });
}

/** The lines of the steps alone, without their numbers and citations. */
function lines(made: Made, reader?: Reader): string[] {
  return [...sheet(made, reader).matchAll(/^ *\d+\. (.*) 〔.*〕$/gm)].map(([, line = ""]) => line);
}

/** What a value is, by its field, in both languages. */
function printed(value: unknown, of: Fields[string], reader?: Reader): (string | undefined)[] {
  const made = { output: { it: of }, found: { it: value }, account: { steps: [{ field: "it" }] } };
  return (["zh", "en"] as const).map((locale) =>
    lines(made, { ...reader, locale })[0]?.replace(/^它：|^It: /, ""),
  );
}

const IT = ["它", "It"] as const;
const UNIT = { unit: { zh: "笔", en: " loans" } };
const THIRD = `0.${"3".repeat(34)}`;

describe("a value is printed by the kind of its field", () => {
  test.each<[kind: string, of: Fields[string], value: unknown, zh: string, en: string]>([
    ["money", field.money(...IT), "1234.5", "1,234.50元", "1,234.50 yuan"],
    ["ratio", field.ratio(...IT), "0.012", "1.2%", "1.2 %"],
    ["points", field.points(...IT), "90", "90分", "90 points"],
    ["coefficient", field.coefficient(...IT), "2", "2.0", "2.0"],
    ["number", field.number(...IT), "1234.5", "1,234.5", "1,234.5"],
    ["number with a unit", field.number(...IT, UNIT), "2", "2笔", "2 loans"],
    ["number that may be a reciprocal", field.number(...IT, { reciprocals: true }), THIRD, "1/3", "1/3"],
    ["number that is none", field.number(...IT), THIRD, `≈${THIRD}`, `≈${THIRD}`],
    ["count", field.count(...IT, UNIT), "1440", "1,440笔", "1,440 loans"],
    ["whole number", field.whole(...IT, UNIT), 1440, "1,440笔", "1,440 loans"],
    ["month", field.month(...IT), 5, "5月", "May"],
    ["date", field.date(...IT), "2025-05-30", "2025年5月30日", "30 May 2025"],
    ["moment", field.instant(...IT), "2025-05-30T09:00+08:00", "2025年5月30日9时", "30 May 2025, 09:00"],
    ["choice", field.choice(...IT, { a: ["甲", "first"] }), "a", "甲", "first"],
    ["flag", field.flag(...IT), true, "是", "yes"],
    ["flag that is not set", field.flag(...IT), false, "否", "no"],
    ["clause", field.clause(...IT), "measures-11", "《办法》第十一条", "Measures, Art. 11"],
    ["text", field.text(...IT), "a{b}", "a{b}", "a{b}"],
    ["empty list", field.list(...IT, field.text(...IT)), [], "没有", "none"],
    ["list", field.list(...IT, field.month(...IT)), [1, 2], "1月、2月", "January, February"],
    ["value that is not there", field.text(...IT), null, "无", "none"],
    ["value that was left out", field.optional(field.text(...IT)), undefined, "无", "none"],
    ["null with words", field.nullable(field.text(...IT), "不限", "no limit"), null, "不限", "no limit"],
  ])("%s", (_, of, value, zh, en) => expect(printed(value, of)).toEqual([zh, en]));

  test("a flag with words of its own", () => {
    const flag = { ...field.flag(...IT), values: { true: { zh: "到岗", en: "present" } } };
    expect(printed(true, flag)).toEqual(["到岗", "present"]);
    expect(printed(false, flag)).toEqual(["否", "no"]);
  });

  test("a text that Markdown would read is escaped in it", () => {
    expect(printed("*a*", field.text(...IT), { format: "markdown" })).toEqual(["\\*a\\*", "\\*a\\*"]);
  });
});

/** A sentence said of a figure `it`, in both languages. */
function sentence(zh: string, en: string, values?: Words["values"], reader?: Reader): (string | undefined)[] {
  const steps = [{ what: words("话", "Said"), result: words(zh, en, values) }];
  const made = { output: { it: field.number(...IT) }, found: { it: "-0.5" }, account: { steps } };
  return (["zh", "en"] as const).map((locale) =>
    lines(made, { ...reader, locale })[0]?.replace(/^话：|^Said: /, ""),
  );
}

describe("a name in words stands for", () => {
  test.each<[string, string, string]>([
    ["{it}", "−0.5", "−0.5"],
    ["{it:number}", "−0.5", "−0.5"],
    ["{it:number.2}", "−0.50", "−0.50"],
    ["{it:signed}", "−0.5", "−0.5"],
    ["{it:term}", "− 0.5", "− 0.5"],
    ["{it:percent}", "−50%", "−50 %"],
    ["{it:percentagePoints}", "−50个百分点", "−50 percentage points"],
    ["{it:yuan}", "−0.50元", "−0.50 yuan"],
    ["{it:points}", "−0.5分", "−0.5 points"],
    ["{it:points.2}", "−0.50分", "−0.50 points"],
    ["{it:signedPoints}", "−0.5分", "−0.5 points"],
  ])("the figure in a form: %s", (name, zh, en) => expect(sentence(name, name)).toEqual([zh, en]));

  test.each<[form: string, value: string | number, zh: string, en: string]>([
    ["signed", "1.8", "+1.8", "+1.8"],
    ["term", "1.8", "+ 1.8", "+ 1.8"],
    ["signedPoints", "1", "+1分", "+1 point"],
    ["date", "2025-05-30", "2025年5月30日", "30 May 2025"],
    ["number.1", 2, "2.0", "2.0"],
  ])("another value in the form %s", (form, value, zh, en) => {
    expect(sentence(`{a:${form}}`, `{a:${form}}`, { a: value })).toEqual([zh, en]);
  });

  test("a text, a number, other words, or several of them", () => {
    const one = words("甲{n}", "first {n}", { n: 1440 });
    const two = words("乙", "second");
    expect(sentence("{a}", "{a}", { a: "x{it}" })).toEqual(["x{it}", "x{it}"]);
    expect(sentence("{a}", "{a}", { a: 1440 })).toEqual(["1,440", "1,440"]);
    expect(sentence("{a}。", "{a}.", { a: one })).toEqual(["甲1,440。", "first 1,440."]);
    expect(sentence("{a}", "{a}", { a: [one, two] })).toEqual(["甲1,440、乙", "first 1,440; second"]);
  });

  test("a figure that is never shown as if it met its bound", () => {
    const bounded = (value: string, bound: string) => ({ a: { value, bounds: [bound] } });
    const employee = { audience: "employee" } as const;
    expect(sentence("{a:points}", "{a:points}", bounded("89.999999", "90"), employee)[0]).toBe("89.999999分");
    expect(sentence("{a:points}", "{a:points}", bounded("89.999999", "80"), employee)[0]).toBe("≈90分");
    expect(sentence("{a:percent.2}", "{a:percent}", bounded("0.01200001", "0.012"), employee)).toEqual([
      "1.200001%",
      "1.200001 %",
    ]);
    expect(sentence("{a:percent.2}", "{a:percent}", bounded("0.01200001", "0.01"), employee)).toEqual([
      "1.2%",
      "≈1.2 %",
    ]);
    expect(sentence("{a}", "{a}", bounded("5", "6"))).toEqual(["5", "5"]);
  });

  test.each([
    ["{other}", "no field other to say"],
    ["{it.x}", "no field x to say"],
    ["{it:roman}", "no form roman to say a figure in"],
  ])("nothing the finding or the pen knows: %s", (name, message) => {
    expect(() => sentence(name, name)).toThrow(new TypeError(message));
  });
});

const output = {
  base: field.number("基数", "Base"),
  added: field.number("加项", "Added", { clause: "measures-12" }),
  sum: field.points("合计", "Sum"),
  inner: field.nullable(
    field.record("内项", "Inner", {
      base: field.number("内基数", "Inner base"),
      clause: field.clause("条款", "Clause"),
    }),
  ),
  rows: field.list("各行", "Rows", field.record("行", "Row", { name: field.text("名称", "Name") })),
  table: field.table(
    "表",
    "Table",
    field.record("项", "Entry", { base: field.number("项基数", "Entry base") }),
  ),
  required: field.list("要求", "Required", field.text("事项", "Item")),
  unmet: field.list("未满足", "Not met", field.text("事项", "Item")),
};
const found = {
  base: "1.5",
  added: "2",
  sum: "3.5",
  inner: { base: "7", clause: "measures-11.1" },
  rows: [{ name: "一" }, { name: "二" }],
  table: { b: { base: "20" }, a: { base: "10" } },
  required: ["a", "b"],
  unmet: ["b"],
};

/** What is said of the finding above, with the clauses of the measures. */
function said(steps: readonly Step[], reader?: Reader, changes: object = {}): string[] {
  const text = sheet({ output, found: { ...found, ...changes }, account: { steps } }, reader);
  return [...text.matchAll(/^ *\d+\. (.*)$/gm)].map(([, line = ""]) =>
    line.replace(/〔《办法》(.*)〕/, "〔$1〕"),
  );
}

describe("a statement", () => {
  test("has the name, value and clause of its field, unless it says others", () => {
    expect(
      said([
        { field: "base" },
        { field: "added" },
        {
          field: "added",
          what: words("另名", "Other"),
          result: words("{base}", "{base}"),
          clause: "measures-14",
        },
        { what: words("话", "Said"), result: words("话", "said") },
      ]),
    ).toEqual([
      "基数：1.5 〔第十条〕",
      "加项：2 〔第十二条〕",
      "另名：1.5 〔第十四条〕",
      "话：话 〔第十条〕",
    ]);
  });

  test("has its formula before its result", () => {
    expect(
      said([
        { field: "sum", formula: "{base} + {added}" },
        { field: "sum", formula: words("{base}加{added}", "{base} plus {added}") },
      ]),
    ).toEqual(["合计：1.5 + 2 = 3.5分 〔第十条〕", "合计：1.5加2 = 3.5分 〔第十条〕"]);
    expect(
      said([{ field: "sum", formula: words("{base}加{added}", "{base} plus {added}") }], { locale: "en" }),
    ).toEqual(["Sum: 1.5 plus 2 = 3.5 points 〔Measures, Art. 10〕"]);
  });

  test("of a sum has bare terms, added and taken off", () => {
    expect(said([{ sum: "sum", of: ["base", "added"] }])).toEqual(["合计：1.5 + 2 = 3.5分 〔第十条〕"]);
    expect(
      said([{ sum: "sum", of: ["base"], less: ["added", "added"], clause: "measures-14", only: "auditor" }]),
    ).toEqual(["合计：1.5 − 2 − 2 = 3.5分 〔第十四条〕"]);
  });

  test("of a record has its names first, and rests on the clause that it holds", () => {
    const step = { within: "inner", say: [{ field: "base" }, { field: "added" }] };
    expect(said([step])).toEqual(["内基数：7 〔第十一条第1项〕", "加项：2 〔第十二条〕"]);
    for (const nothing of [null, undefined]) expect(said([step], {}, { inner: nothing })).toEqual([]);
  });

  test("is made of every entry of a list or table, in the order given", () => {
    const numbered = (i: number) => [
      { what: words("第{i}", "{i}", { i: i + 1 }), result: words("{name}", "{name}") },
    ];
    expect(said([{ each: "rows", say: numbered }])).toEqual(["第1：一 〔第十条〕", "第2：二 〔第十条〕"]);
    const each = { each: "table", say: [{ field: "base" }] };
    expect(said([each])).toEqual(["项基数：20 〔第十条〕", "项基数：10 〔第十条〕"]);
    expect(said([{ ...each, keys: ["a"] }])).toEqual(["项基数：10 〔第十条〕"]);
    expect(said([{ each: "table", say: [{ field: "added" }], keys: ["a"] }])).toEqual([
      "加项：2 〔第十二条〕",
    ]);
  });

  test("names an entry of a list by its index, and a part of a record by its path", () => {
    const result = words("{rows.1.name}、{inner.base}", "{rows.1.name}, {inner.base}");
    expect(said([{ what: words("话", "Said"), result }])).toEqual(["话：二、7 〔第十条〕"]);
  });

  test("of another rule rests on that rule's clause and fields, and may be some of those it makes", () => {
    const rule: Sayable = {
      clause: "measures-14",
      title: { zh: "另规则", en: "Other" },
      output: { own: field.number("自项", "Own") },
      notes: {},
      say: () => ({
        headline: words("", ""),
        steps: [{ field: "own" }, { field: "own", what: words("又", "Again") }],
      }),
    };
    const ofRule = { rule, finding: { own: "9" } };
    expect(said([ofRule])).toEqual(["自项：9 〔第十四条〕", "又：9 〔第十四条〕"]);
    expect(said([{ ...ofRule, taken: [0, 1] as const }])).toEqual(["自项：9 〔第十四条〕"]);
    expect(said([{ ...ofRule, taken: [1, 2] as const }])).toEqual(["又：9 〔第十四条〕"]);
  });

  test("of a checklist says what is met, what is not, and to the auditor what is not asked", () => {
    const checklist = {
      a: { zh: "登记", en: "entry", verb: "登记" },
      b: { zh: "核对", en: "check", clause: "measures-11" as ClauseId, verb: "核对" },
      c: { zh: "签字", en: "signature" },
    };
    const step = { checklist, clause: "measures-14" } as const;
    expect(said([step])).toEqual([
      "登记：已登记 〔第十四条〕",
      "核对：未核对 〔第十一条〕",
      "签字：本例不适用 〔第十四条〕",
    ]);
    expect(said([step], { audience: "employee" })).toHaveLength(2);
    expect(said([step], { locale: "en" })).toEqual([
      "Entry: yes 〔Measures, Art. 14〕",
      "Check: no 〔Measures, Art. 11〕",
      "Signature: does not apply here 〔Measures, Art. 14〕",
    ]);
    const asked = { required: ["a", "c"], unmet: ["a"] };
    expect(said([step], {}, asked).filter((line) => !line.includes("不适用"))).toEqual([
      "登记：未登记 〔第十四条〕",
      "签字：是 〔第十四条〕",
    ]);
    expect(said([step], {}, { required: ["c"], unmet: ["c"] })).toContain("签字：否 〔第十四条〕");
  });

  test("for one audience is not told to the other", () => {
    const steps = [
      { field: "base", only: "auditor" },
      { field: "added", only: "employee" },
      { sum: "sum", of: ["base"], only: "auditor" },
    ] as const;
    expect(said(steps)).toEqual(["基数：1.5 〔第十条〕", "合计：1.5 = 3.5分 〔第十条〕"]);
    expect(said(steps, { audience: "employee" })).toEqual(["加项：2 〔第十二条〕"]);
  });
});

describe("a sheet", () => {
  const account = {
    headline: words("得{base}", "{base} in all"),
    steps: [
      { part: words("甲部", "Part A"), say: [{ field: "base" }, { field: "added" }] },
      { part: words("乙部", "Part B"), say: [{ field: "base" }] },
      { field: "added" },
    ],
  };
  const notes = { check: { zh: "基数为{base}", en: "the base is {base}" } };
  const whole = {
    output,
    notes,
    account,
    found: {
      ...found,
      policy: "{{2025}}",
      fingerprint: "0f",
      readings: { gradeOn: "exact", missingTolerance: "breach" },
      notes: [{ code: "check", clause: "kaoping" }],
    },
  };

  test("in text is laid out for an auditor so", () => {
    expect(sheet(whole)).toBe(`规则：得1.5

甲部
   1. 基数：1.5 〔《办法》第十条〕
   2. 加项：2 〔《办法》第十二条〕

乙部
   3. 基数：1.5 〔《办法》第十条〕
   4. 加项：2 〔《办法》第十二条〕

提示
  - 基数为1.5 〔程序库自定〕

适用的解释口径
  - gradeOn = exact（默认）：按未经舍入的精确总分 〔《办法》第十条〕
  - missingTolerance = breach：视同远超容忍度，适用该情形的等级限制 〔《办法》第十二条第3项〕

适用的参数版本
  - {{2025}}（指纹0f）

所引依据及原文
  - 《办法》第十条：“等级标准及工资系数”
  - 《办法》第十二条：“定性考核及评分标准”
  - 程序库自定
  - 《办法》第十二条第3项：“对年末新增不良贷款率超过当年核定的不良容忍度的”
`);
  });

  test("in Markdown is laid out for an employee so", () => {
    expect(
      sheet(whole, { locale: "en", format: "markdown", audience: "employee", origin: "stored" }),
    ).toBe(`# Rule: 1.5 in all

## Part A

1. Base: 1.5 〔Measures, Art. 10〕
2. Added: 2 〔Measures, Art. 12〕

## Part B

3. Base: 1.5 〔Measures, Art. 10〕
4. Added: 2 〔Measures, Art. 12〕

## Notes

- the base is 1.5 〔this library〕

## Readings applied

- Is the grade decided on the exact score or on the recorded one? on the exact score, unrounded 〔Measures, Art. 10〕
- What if no NPL tolerance was approved? as if the ratio were far above it: the ceiling for that case 〔Measures, Art. 12(3)〕

Printed as stored: the finding was not computed again.

To contest a step, give its name and its clause and ask for a review.
`);
  });

  test("names readings and policy to an auditor in English as in Chinese", () => {
    const text = sheet(whole, { locale: "en" });
    expect(text).toContain(
      "- gradeOn = exact (default): on the exact score, unrounded 〔Measures, Art. 10〕\n",
    );
    expect(text).toContain("\nPolicy applied\n  - {{2025}} (fingerprint 0f)\n");
    expect(text).toContain("\nNotes\n  - the base is 1.5 〔this library〕\n\nReadings applied\n");
  });

  test("cites every clause that a reading arises in", () => {
    const arises = { found: { readings: { headsInAverage: "counted" } } };
    expect(sheet(arises)).toContain(" 〔《办法》第十一条、《办法》第十三条〕\n");
    expect(sheet(arises, { locale: "en" })).toContain(" 〔Measures, Art. 11; Measures, Art. 13〕\n");
  });

  test("says to an auditor how figures were rounded, to an employee nothing of it", () => {
    const rounded = { output, found: { ...found, base: THIRD }, account: { steps: [{ field: "base" }] } };
    expect(sheet(rounded, { locale: "en", format: "markdown" })).toBe(`# Rule: result

1. Base: ≈${THIRD} 〔Measures, Art. 10〕

## Sources cited

- Measures, Art. 10: “等级标准及工资系数”
- ≈ rounded to 34 significant digits: IEEE 754 decimal128
`);
    expect(sheet(rounded, { audience: "employee" })).toBe(`规则：结果

   1. 基数：≈0.3333 〔《办法》第十条〕

对任何一步有异议的，请写明该步的名称和所列条款，提出复核。
`);
    expect(sheet(rounded)).toContain("\n  - ≈ 四舍五入到34位有效数字：IEEE 754 decimal128\n");
  });

  test.each([
    ["stored", "本单据按已存的认定打印，未重新计算。"],
    ["verified", "本单据已核验：按存档的参数版本和输入重新计算，与存档一致。"],
  ] as const)("ends with where it is from: %s", (origin, line) => {
    expect(sheet({}, { origin })).toBe(
      `规则：结果\n\n\n所引依据及原文\n  - 《办法》第十条：“等级标准及工资系数”\n\n${line}\n`,
    );
  });

  test("says in English that it was verified", () => {
    expect(sheet({}, { origin: "verified", locale: "en" })).toContain(
      "\n\nVerified: computed again from the policy and input on record, it is as recorded.\n",
    );
  });
});

describe("a list of people", () => {
  const people = [
    { id: "A", headline: words("甲", "A"), steps: [] },
    { id: "B", headline: words("乙", "B"), steps: [] },
  ];
  const first = (reader: Reader, account: Partial<Account> = { people }) =>
    sheet({ account }, reader).split("\n")[0];

  test("is told whole to an auditor, and one person's part to anybody", () => {
    expect(first({})).toBe("规则：结果");
    expect(first({ person: "B" })).toBe("规则：乙");
    expect(first({ person: "A", audience: "employee" })).toBe("规则：甲");
    expect(first({ audience: "employee" }, {})).toBe("规则：结果");
  });

  test.each<[string, Reader, Partial<Account>, string, string]>([
    [
      "a person of what is no list",
      { person: "A" },
      {},
      "不应填：这项认定不是人员名单",
      "expected no person: the finding is no list of people",
    ],
    [
      "the whole of it to an employee",
      { audience: "employee" },
      { people },
      "应填一名人员的编号：给员工看的不列他人",
      "expected the id of one person: an employee is not told of the others",
    ],
    [
      "a person who is not in it",
      { person: "C" },
      { people },
      "应填认定所列人员的编号，填的是“C”",
      'expected the id of a person that the finding lists, got "C"',
    ],
  ])("is refused for %s", (_, reader, account, zh, en) => {
    expect(() => first(reader, account)).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ detail: { zh, en }, path: ["person"] })],
      }),
    );
  });
});
