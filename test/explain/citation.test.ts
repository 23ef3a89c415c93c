import {
  type ClauseId,
  cite,
  documents,
  explain,
  gradeForScore,
  judgementWeights,
  RuleInputError,
  scorecard,
  spotTest,
  volumeScore,
} from "kaoping";
import { describe, expect, test } from "vitest";

test("an article is cited as an article, a rule of a document without articles by its headings", () => {
  const article = gradeForScore({ score: "90" });
  expect(explain(article, { locale: "zh", format: "text" })).toContain("〔《办法》第十条〕");
  expect(explain(article, { locale: "en", format: "text" })).toContain("〔Measures, Art. 10〕");
  const plan = spotTest({ managers: 50 });
  expect(explain(plan, { locale: "zh", format: "text" })).toContain(
    "〔《移动公司客户经理能力提升计划》第二部分“定期抽测”〕",
  );
  expect(explain(plan, { locale: "en", format: "text" })).toContain("〔Skills plan, part 2, spot tests〕");
  const card = scorecard({ items: [{ id: "a", weight: "1", score: "80" }] });
  expect(explain(card, { locale: "zh", format: "text" })).toContain(
    "〔《银行客户经理岗位职责及考核》第二部分（一）第3点〕",
  );
  expect(explain(card, { locale: "en", format: "text" })).toContain(
    "〔Essay on appraisal, system of appraisal〕",
  );
});

describe("the citation of", () => {
  test.each<[ClauseId, string, string]>([
    ["measures-11.0", "《办法》第十一条第1项", "Measures, Art. 11(1)"],
    ["measures-11.T", "《办法》第十一条", "Measures, Art. 11"],
    ["measures-12.2c", "《办法》第十二条第2项末段", "Measures, Art. 12(2), last paragraph"],
    ["measures-47T", "《办法》第四十七条", "Measures, Art. 47"],
    ["measures-49.3.2", "《办法》第四十九条第3项第（2）目", "Measures, Art. 49(3)(2)"],
    [
      "early-warning-11.7",
      "《公司客户贷款风险预警制度》第十一条第（二）项",
      "Early-warning rules, Art. 11(2)",
    ],
    [
      "credit-evaluation-9",
      "《小额贷款公司微小企业客户信用评价体系》第（二）部分第6点",
      "Credit evaluation, part (2), item 6",
    ],
    ["ranking-5", "《移动公司客户经理能力提升计划》第二部分“考核排名”", "Skills plan, part 2, ranking"],
    ["duties-9", "《银行客户经理岗位职责及考核》第三部分（四）", "Duties and appraisal, part 3, section (4)"],
  ])("%s", (clause, zh, en) => {
    expect([cite(clause, "zh"), cite(clause, { locale: "en" })]).toEqual([zh, en]);
  });

  test("a published work is its authors and year, and with a quote where it is found; other sources are their names", () => {
    expect(cite("saaty1980", "zh")).toBe("Saaty, 1980");
    expect(cite("saaty1980", { locale: "zh", quote: true })).toBe(
      "Saaty, 1980：The Analytic Hierarchy Process, McGraw-Hill",
    );
    expect(cite("decimal128", { locale: "en", quote: true })).toBe("IEEE 754 decimal128");
    expect(cite("kaoping", "zh")).toBe("程序库自定");
  });

  test.each(["", "x", "measures", "measures-", "other-1", "ranking-99", "toString", "__proto__"])(
    "%j is refused",
    (clause) => {
      expect(() => cite(clause as ClauseId, "zh")).toThrow(RuleInputError);
    },
  );

  test("every document begins with its title", () => {
    for (const { zh, en } of Object.values(documents)) {
      expect(zh).toMatch(/^《.+》$/);
      expect(en).toMatch(/^[A-Z][a-z -]+$/);
    }
  });
});

describe("an auditor's sheet", () => {
  const appraised = gradeForScore({ score: "90" });

  test("shows the words by which each clause is found, once, and an employee's does not", () => {
    const zh = explain(appraised, { locale: "zh", format: "text" });
    expect(zh.split("所引依据及原文\n")[1]).toBe("  - 《办法》第十条：“等级标准及工资系数”\n");
    const en = explain(appraised, { locale: "en", format: "markdown" });
    expect(en.split("## Sources cited\n\n")[1]).toBe("- Measures, Art. 10: “等级标准及工资系数”\n");
    expect(explain(appraised, { locale: "zh", format: "text", audience: "employee" })).not.toContain("原文");
  });

  test("says by which standard figures are rounded, where any is", () => {
    const rounded = volumeScore({ loansGranted: 137, peers: { managers: 9, loansGranted: 1201 } });
    expect(explain(rounded, { locale: "zh", format: "text" })).toContain(
      "  - ≈ 四舍五入到34位有效数字：IEEE 754 decimal128\n",
    );
    expect(explain(rounded, { locale: "en", format: "text" })).toContain(
      "  - ≈ rounded to 34 significant digits: IEEE 754 decimal128\n",
    );
    expect(explain(appraised, { locale: "en", format: "text" })).not.toContain("decimal128");
  });

  test("rests the consistency of judgements on those who published it", () => {
    const judged = judgementWeights({
      matrix: [
        ["1", "3", "6"],
        [null, "1", "9"],
        [null, null, "1"],
      ],
      randomIndex: "alonsoLamata2006",
    });
    const said = explain(judged, { locale: "en", format: "text" }).split("\n");
    const sourceOf = (what: string) =>
      said.find((line) => line.includes(what))?.replace(/^.*〔(.*)〕$/, "$1");
    expect(sourceOf("Weights by the ")).toBe("Credit evaluation, part (2), item 2");
    expect(sourceOf("Consistency ratio CR:")).toBe("Alonso, Lamata, 2006");
    expect(sourceOf("Test of consistency: ")).toBe("Saaty, 1980");
  });
});
