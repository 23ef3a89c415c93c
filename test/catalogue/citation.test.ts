import { beforeEach, expect, test, vi } from "vitest";

let cite: typeof import("../../src/catalogue/citation.js").cite;
let isSource: typeof import("../../src/catalogue/citation.js").isSource;
let RuleInputError: typeof import("../../src/rule/index.js").RuleInputError;

// Another test file may have brought in the coverage map: the modules are loaded anew, without it.
beforeEach(async () => {
  vi.resetModules();
  ({ cite, isSource } = await import("../../src/catalogue/citation.js"));
  ({ RuleInputError } = await import("../../src/rule/index.js"));
});

test("without the coverage map a quote is refused, never left out", () => {
  expect(cite("measures-10", "zh")).toBe("《办法》第十条");
  expect(() => cite("measures-10", { locale: "zh", quote: true })).toThrow(RuleInputError);
  expect(cite("alonsoLamata2006", "zh")).toBe("Alonso, Lamata, 2006");
  expect(() => cite("saaty1980", { locale: "zh", quote: true })).toThrow(RuleInputError);
});

test.each([
  ["measures-10", true],
  ["saaty1980", true],
  ["kaoping", true],
  ["other-1", false],
  ["ranking-99", false],
  [10, false],
])("without the coverage map %j is a source by its place alone: %j", (source, known) => {
  expect(isSource(source)).toBe(known);
});

test("what is no clause, no language or no options is refused at once, whatever turning it into text would take", () => {
  const endless = Array.from({ length: 64 }).reduce<unknown>((inner) => [inner, inner], "measures-10");
  const wrong: readonly (readonly [unknown, unknown])[] = [
    [endless, "zh"],
    ["measures-10", endless],
    ["measures-10", { locale: endless }],
    ["measures-10", "constructor"],
    ["measures-10", null],
    ["constructor-1", "zh"],
    ["1980", "zh"],
    ["Saaty1980", "zh"],
    ["saaty1980a", "zh"],
    ["1measures-10", "zh"],
    ["measures-10\n", "zh"],
    [Symbol("measures-10"), "zh"],
    [
      "measures-10",
      {
        get locale() {
          throw new Error("not to be read");
        },
      },
    ],
  ];
  for (const [source, how] of wrong)
    expect(() => cite(source as never, how as never)).toThrow(RuleInputError);
});

/** Where clauses stand, as their documents number and head them: every one without an own article, and articles of every numeral. */
const PLACES: Readonly<Record<string, readonly (readonly [clause: string, zh: string, en: string])[]>> = {
  measures: [
    ["measures-2", "《办法》第二条", "Measures, Art. 2"],
    ["measures-10", "《办法》第十条", "Measures, Art. 10"],
    ["measures-11", "《办法》第十一条", "Measures, Art. 11"],
    ["measures-11.0", "《办法》第十一条第1项", "Measures, Art. 11(1)"],
    ["measures-11.1", "《办法》第十一条第1项", "Measures, Art. 11(1)"],
    ["measures-11.2", "《办法》第十一条第2项", "Measures, Art. 11(2)"],
    ["measures-11.3", "《办法》第十一条第3项", "Measures, Art. 11(3)"],
    ["measures-11.T", "《办法》第十一条", "Measures, Art. 11"],
    ["measures-12.1", "《办法》第十二条第1项", "Measures, Art. 12(1)"],
    ["measures-12.2", "《办法》第十二条第2项", "Measures, Art. 12(2)"],
    ["measures-12.2c", "《办法》第十二条第2项末段", "Measures, Art. 12(2), last paragraph"],
    ["measures-12.3", "《办法》第十二条第3项", "Measures, Art. 12(3)"],
    ["measures-12.C", "《办法》第十二条", "Measures, Art. 12"],
    ["measures-19", "《办法》第十九条", "Measures, Art. 19"],
    ["measures-20", "《办法》第二十条", "Measures, Art. 20"],
    ["measures-21", "《办法》第二十一条", "Measures, Art. 21"],
    ["measures-39.1", "《办法》第三十九条第1项", "Measures, Art. 39(1)"],
    ["measures-39.2", "《办法》第三十九条第2项", "Measures, Art. 39(2)"],
    ["measures-40", "《办法》第四十条", "Measures, Art. 40"],
    ["measures-41.1", "《办法》第四十一条第1项", "Measures, Art. 41(1)"],
    ["measures-41.2", "《办法》第四十一条第2项", "Measures, Art. 41(2)"],
    ["measures-41.3", "《办法》第四十一条第3项", "Measures, Art. 41(3)"],
    ["measures-41.4", "《办法》第四十一条第4项", "Measures, Art. 41(4)"],
    ["measures-41.5", "《办法》第四十一条第5项", "Measures, Art. 41(5)"],
    ["measures-41.6", "《办法》第四十一条第6项", "Measures, Art. 41(6)"],
    ["measures-41.7", "《办法》第四十一条第7项", "Measures, Art. 41(7)"],
    ["measures-47T", "《办法》第四十七条", "Measures, Art. 47"],
    ["measures-48.1", "《办法》第四十八条第1项", "Measures, Art. 48(1)"],
    ["measures-48.2", "《办法》第四十八条第2项", "Measures, Art. 48(2)"],
    ["measures-49.1", "《办法》第四十九条第1项", "Measures, Art. 49(1)"],
    ["measures-49.2", "《办法》第四十九条第2项", "Measures, Art. 49(2)"],
    ["measures-49.3", "《办法》第四十九条第3项", "Measures, Art. 49(3)"],
    ["measures-49.3.1", "《办法》第四十九条第3项第（1）目", "Measures, Art. 49(3)(1)"],
    ["measures-49.3.2", "《办法》第四十九条第3项第（2）目", "Measures, Art. 49(3)(2)"],
    ["measures-53", "《办法》第五十三条", "Measures, Art. 53"],
  ],
  "credit-evaluation": [
    [
      "credit-evaluation-0",
      "《小额贷款公司微小企业客户信用评价体系》第二部分开头",
      "Credit evaluation, part two, opening",
    ],
    [
      "credit-evaluation-1",
      "《小额贷款公司微小企业客户信用评价体系》第（一）部分",
      "Credit evaluation, part (1)",
    ],
    [
      "credit-evaluation-2",
      "《小额贷款公司微小企业客户信用评价体系》第（一）部分",
      "Credit evaluation, part (1)",
    ],
    [
      "credit-evaluation-3",
      "《小额贷款公司微小企业客户信用评价体系》第（一）部分",
      "Credit evaluation, part (1)",
    ],
    [
      "credit-evaluation-4",
      "《小额贷款公司微小企业客户信用评价体系》第（一）部分",
      "Credit evaluation, part (1)",
    ],
    [
      "credit-evaluation-5",
      "《小额贷款公司微小企业客户信用评价体系》第（二）部分第2点",
      "Credit evaluation, part (2), item 2",
    ],
    [
      "credit-evaluation-6",
      "《小额贷款公司微小企业客户信用评价体系》第（二）部分第3点",
      "Credit evaluation, part (2), item 3",
    ],
    [
      "credit-evaluation-7",
      "《小额贷款公司微小企业客户信用评价体系》第（二）部分第4点",
      "Credit evaluation, part (2), item 4",
    ],
    [
      "credit-evaluation-8",
      "《小额贷款公司微小企业客户信用评价体系》第（二）部分第5点",
      "Credit evaluation, part (2), item 5",
    ],
    [
      "credit-evaluation-9",
      "《小额贷款公司微小企业客户信用评价体系》第（二）部分第6点",
      "Credit evaluation, part (2), item 6",
    ],
    [
      "credit-evaluation-10",
      "《小额贷款公司微小企业客户信用评价体系》第（二）部分第6点",
      "Credit evaluation, part (2), item 6",
    ],
  ],
  "early-warning": [
    ["early-warning-2", "《公司客户贷款风险预警制度》第二条", "Early-warning rules, Art. 2"],
    ["early-warning-10", "《公司客户贷款风险预警制度》第十条", "Early-warning rules, Art. 10"],
    ["early-warning-11", "《公司客户贷款风险预警制度》第十一条", "Early-warning rules, Art. 11"],
    [
      "early-warning-11.1",
      "《公司客户贷款风险预警制度》第十一条第（一）项第1目",
      "Early-warning rules, Art. 11(1)(1)",
    ],
    [
      "early-warning-11.2",
      "《公司客户贷款风险预警制度》第十一条第（一）项第2目",
      "Early-warning rules, Art. 11(1)(2)",
    ],
    [
      "early-warning-11.3",
      "《公司客户贷款风险预警制度》第十一条第（一）项第3目",
      "Early-warning rules, Art. 11(1)(3)",
    ],
    [
      "early-warning-11.4",
      "《公司客户贷款风险预警制度》第十一条第（一）项第4目",
      "Early-warning rules, Art. 11(1)(4)",
    ],
    [
      "early-warning-11.5",
      "《公司客户贷款风险预警制度》第十一条第（一）项第5目",
      "Early-warning rules, Art. 11(1)(5)",
    ],
    [
      "early-warning-11.6",
      "《公司客户贷款风险预警制度》第十一条第（一）项第6目",
      "Early-warning rules, Art. 11(1)(6)",
    ],
    [
      "early-warning-11.7",
      "《公司客户贷款风险预警制度》第十一条第（二）项",
      "Early-warning rules, Art. 11(2)",
    ],
    [
      "early-warning-12.1",
      "《公司客户贷款风险预警制度》第十二条第（一）项第1目",
      "Early-warning rules, Art. 12(1)(1)",
    ],
    [
      "early-warning-12.2",
      "《公司客户贷款风险预警制度》第十二条第（一）项第2目",
      "Early-warning rules, Art. 12(1)(2)",
    ],
    [
      "early-warning-12.3",
      "《公司客户贷款风险预警制度》第十二条第（二）项",
      "Early-warning rules, Art. 12(2)",
    ],
    [
      "early-warning-12.4",
      "《公司客户贷款风险预警制度》第十二条第（三）项",
      "Early-warning rules, Art. 12(3)",
    ],
  ],
  ranking: [
    ["ranking-0", "《移动公司客户经理能力提升计划》第一部分“导师计划”", "Skills plan, part 1, mentors"],
    ["ranking-1", "《移动公司客户经理能力提升计划》第二部分“定期抽测”", "Skills plan, part 2, spot tests"],
    ["ranking-2", "《移动公司客户经理能力提升计划》第二部分“考核排名”", "Skills plan, part 2, ranking"],
    ["ranking-3", "《移动公司客户经理能力提升计划》第二部分“考核排名”", "Skills plan, part 2, ranking"],
    ["ranking-4", "《移动公司客户经理能力提升计划》第二部分“考核排名”", "Skills plan, part 2, ranking"],
    ["ranking-5", "《移动公司客户经理能力提升计划》第二部分“考核排名”", "Skills plan, part 2, ranking"],
    ["ranking-6", "《移动公司客户经理能力提升计划》第三部分“推拉结合”", "Skills plan, part 3, push and pull"],
  ],
  advice: [["advice-0", "《信贷客户经理如何做好绩效考核的工作建议》“考核指標體系”", "Advice, indicators"]],
  "post-loan": [
    ["post-loan-1", "《银行贷后管理绩效考核》“绩效考核有哪些指标”", "Post-loan appraisal, indicators"],
    ["post-loan-2", "《银行贷后管理绩效考核》“风险容忍度指标”", "Post-loan appraisal, risk tolerance"],
    ["post-loan-3", "《银行贷后管理绩效考核》“定价机制”", "Post-loan appraisal, pricing"],
    ["post-loan-4", "《银行贷后管理绩效考核》“动态调整信贷组合”", "Post-loan appraisal, portfolio"],
  ],
  duties: [
    ["duties-1", "《银行客户经理岗位职责及考核》第二部分（一）", "Duties and appraisal, part 2, section (1)"],
    ["duties-2", "《银行客户经理岗位职责及考核》第一部分（一）", "Duties and appraisal, part 1, section (1)"],
    [
      "duties-3",
      "《银行客户经理岗位职责及考核》第二部分（一）第1点",
      "Duties and appraisal, part 2, section (1), item 1",
    ],
    [
      "duties-4",
      "《银行客户经理岗位职责及考核》第二部分（一）第1点",
      "Duties and appraisal, part 2, section (1), item 1",
    ],
    [
      "duties-5",
      "《银行客户经理岗位职责及考核》第二部分（一）第2点",
      "Duties and appraisal, part 2, section (1), item 2",
    ],
    [
      "duties-6",
      "《银行客户经理岗位职责及考核》第二部分（一）第3点",
      "Duties and appraisal, part 2, section (1), item 3",
    ],
    ["duties-7", "《银行客户经理岗位职责及考核》第二部分（二）", "Duties and appraisal, part 2, section (2)"],
    ["duties-8", "《银行客户经理岗位职责及考核》第二部分（二）", "Duties and appraisal, part 2, section (2)"],
    ["duties-9", "《银行客户经理岗位职责及考核》第三部分（四）", "Duties and appraisal, part 3, section (4)"],
    [
      "duties-10",
      "《银行客户经理岗位职责及考核》第三部分（二）",
      "Duties and appraisal, part 3, section (2)",
    ],
    [
      "duties-11",
      "《银行客户经理岗位职责及考核》第三部分（三）",
      "Duties and appraisal, part 3, section (3)",
    ],
  ],
  appraisal: [
    [
      "appraisal-1",
      "《如何成长为一名优秀金融业客户经理》“半年和全年工作述职”",
      "Essay on appraisal, reports",
    ],
    [
      "appraisal-2",
      "《如何成长为一名优秀金融业客户经理》“年度综合考核评价”",
      "Essay on appraisal, annual appraisal",
    ],
    [
      "appraisal-3",
      "《如何成长为一名优秀金融业客户经理》“综合考评体系”",
      "Essay on appraisal, system of appraisal",
    ],
    [
      "appraisal-4",
      "《如何成长为一名优秀金融业客户经理》“综合考评体系”",
      "Essay on appraisal, system of appraisal",
    ],
    ["appraisal-5", "《如何成长为一名优秀金融业客户经理》“年度考评”", "Essay on appraisal, annual rating"],
    ["appraisal-6", "《如何成长为一名优秀金融业客户经理》“职等晋升”", "Essay on appraisal, rise in grade"],
    ["appraisal-7", "《如何成长为一名优秀金融业客户经理》“年度考评”", "Essay on appraisal, annual rating"],
    ["appraisal-8", "《如何成长为一名优秀金融业客户经理》“绩效分配”", "Essay on appraisal, performance pay"],
  ],
  outside: [
    ["decimal128", "IEEE 754 decimal128", "IEEE 754 decimal128"],
    ["kaoping", "程序库自定", "this library"],
    ["aguaronMoreno2003", "Aguaron, Moreno, 2003", "Aguaron, Moreno, 2003"],
  ],
};

test.each(Object.entries(PLACES))("what stands in %s is cited by its place there", (_, places) => {
  const cited = places.map(([clause]) => [
    clause,
    cite(clause as never, "zh"),
    cite(clause as never, { locale: "en" }),
  ]);
  expect(cited).toEqual(places);
});

test("a clause of a document whose place is not known is refused in words of both languages", () => {
  expect(() => cite("ranking-99" as never, "zh")).toThrow(
    expect.objectContaining({
      issues: [
        expect.objectContaining({
          path: ["clause"],
          code: "unknownValue",
          detail: { zh: "应填条款编号", en: "expected a clause" },
        }),
      ],
    }),
  );
});

test("once the coverage map has brought them, quotes follow, and tell what is a source", async () => {
  const { bringQuotes } = await import("../../src/catalogue/citation.js");
  bringQuotes({ "measures-10": "等级标准", saaty1980: "McGraw-Hill" } as never);
  const quoted = (source: string, locale: "zh" | "en") => cite(source as never, { locale, quote: true });
  expect([quoted("measures-10", "zh"), quoted("measures-10", "en")]).toEqual([
    "《办法》第十条：“等级标准”",
    "Measures, Art. 10: “等级标准”",
  ]);
  expect([quoted("saaty1980", "zh"), quoted("saaty1980", "en")]).toEqual([
    "Saaty, 1980：McGraw-Hill",
    "Saaty, 1980: McGraw-Hill",
  ]);
  expect(quoted("kaoping", "zh")).toBe("程序库自定");
  expect(cite("measures-10", { locale: "zh", quote: false })).toBe("《办法》第十条");
  expect(["measures-10", "kaoping", "measures-11", 10].map(isSource)).toEqual([true, true, false, false]);
});
