import { readFileSync } from "node:fs";
import { gradeRoster } from "kaoping";
import { describe, expect, test } from "vitest";
import { COUNTY } from "./demo.js";
import { report } from "./report.js";

const ROW = `"branchType": "urban", "loansGranted": 120, "interestIncome": "1300000.00",
  "newNplBalance": "152000.00", "managedLoans": "10000000.00", "nplTolerance": "0.012"`;
const small = report(`{ "year": 2025, "managers": [
  { "id": "<b>A-1", "name": "欧阳<script>", ${ROW} },
  { "id": "A-2", ${ROW}, "fines": 1 },
  { "id": "A-3", ${ROW.replace("120", "1.5")} }
] }`);
const content = (path: string) => small.find((file) => file.path === path)?.content ?? "";

test("a page for each person that was graded, and an index, in both languages", () => {
  expect(small.map(({ path }) => path)).toEqual([
    "zh/index.html",
    "zh/0001.html",
    "zh/0002.html",
    "en/index.html",
    "en/0001.html",
    "en/0002.html",
  ]);
});

test("a page holds the chart, the sheet, and lines to sign and to appeal on", () => {
  const page = content("zh/0001.html");
  expect(page).toContain("<svg ");
  expect(page).toContain("客户经理等级评定：欧阳&lt;script&gt;");
  expect(page.match(/本人签字|支行行长签字|申诉意见/g)).toHaveLength(3);
});

test("a page says once what is lacking for the next better grade, before how to contest a step", () => {
  const lacking = (path: string, from: string) => {
    const page = content(path);
    return page.slice(page.indexOf(from), page.indexOf("</div>", page.indexOf(from))).split("\n");
  };
  expect(lacking("zh/0001.html", "距目标等级的差额")).toEqual([
    "距目标等级的差额：再压降新增不良贷款32,000元，即达一级；仅多发放贷款不能达到，因为等级受第十二条限制，不随本项改变；仅增收利息不能达到，因为等级受第十二条限制，不随本项改变",
    "",
    "   1. 现评定结果：二级，总分94.8分，等级不得超过二级 〔《办法》第十四条〕",
    "   2. 应达总分：90分，现已达到（差0分） 〔《办法》第十条〕",
    "   3. 贷款发放笔数：仅此一项不能达到：等级受第十二条限制，不随本项改变 〔《办法》第十一条第1项〕",
    "   4. 贷款利息收入：仅此一项不能达到：等级受第十二条限制，不随本项改变 〔《办法》第十一条第2项〕",
    "   5. 新增不良贷款余额：压降新增不良贷款32,000元，降到120,000元 〔《办法》第十一条第3项〕",
    "",
    "提示",
    "  - 同类平均数不完整：名册中有的行因数据无法读取，没有计入同类的人数和合计；补正后应重新计算 〔《办法》第十一条〕",
    "",
    "对任何一步有异议的，请写明该步的名称和所列条款，提出复核。",
  ]);
  expect(lacking("en/0001.html", "What is lacking")).toEqual([
    "What is lacking for a grade: 32,000 yuan less new NPL for grade one; granting more loans alone is not enough: the ceiling of Article 12 holds the grade down and does not change with it; earning more interest alone is not enough: the ceiling of Article 12 holds the grade down and does not change with it",
    "",
    "   1. Now: grade two, score 94.8 points; not above grade two 〔Measures, Art. 14〕",
    "   2. Score needed: 90 points, which is met (0 points lacking) 〔Measures, Art. 10〕",
    "   3. Loans granted: alone not enough: the ceiling of Article 12 holds the grade down and does not change with it 〔Measures, Art. 11(1)〕",
    "   4. Interest income: alone not enough: the ceiling of Article 12 holds the grade down and does not change with it 〔Measures, Art. 11(2)〕",
    "   5. New NPL: 32,000 yuan less new NPL, 120,000 yuan in all 〔Measures, Art. 11(3)〕",
    "",
    "Notes",
    "  - The averages of the class are incomplete: rows of the roster that cannot be read are not counted; compute again once they are mended 〔Measures, Art. 11〕",
    "",
    "To contest a step, give its name and its clause and ask for a review.",
  ]);
  expect(content("zh/0001.html").match(/提出复核/g)).toHaveLength(1);
  expect(content("zh/0001.html").match(/利息收入“按比例加（或扣）分”/g)).toHaveLength(1);
});

test("the index counts the grades and names the rows that were refused", () => {
  const page = content("en/index.html");
  expect(page).toContain('<td>two</td><td class="right">2</td>');
  expect(page).toContain("row 3 (line 6 of the file), &quot;A-3&quot;:");
});

describe("of the county", () => {
  const text = readFileSync(new URL(`../../${COUNTY}`, import.meta.url), "utf8");
  const county = report(text);
  test("every link leads to a page, and nothing comes from outside", () => {
    const paths = new Set(county.map(({ path }) => path));
    for (const { path, content: page } of county) {
      expect(page).not.toMatch(/<script|src=|@import|url\((?!#)/);
      for (const [, href = ""] of page.matchAll(/href="([^"]*)"/g))
        expect(paths, `${path}: ${href}`).toContain(new URL(href, `x:/${path}`).pathname.slice(1));
    }
  });

  test("every page but those of the best grade says what is lacking", () => {
    const shown = county.filter(({ content: page }) =>
      /距目标等级的差额|What is lacking for a grade/.test(page),
    );
    const { year, managers } = JSON.parse(text);
    const graded = gradeRoster({ year, managers }).appraisals;
    const below = graded.filter(({ grade }) => grade !== 1);
    expect(shown).toHaveLength(2 * below.length);
  });

  test("the readings on which a grade hangs are told, with whose", () => {
    const page = county.find(({ path }) => path === "zh/index.html")?.content;
    expect(page).toContain("换一种口径即改变评定结果的");
    expect(page).toMatch(/XZ-007：二级→一级/);
    expect(page).toContain("<td>XC-001：不能再评定</td>");
    const english = county.find(({ path }) => path === "en/index.html")?.content;
    expect(english).toContain("<td>XC-001: no longer determinable</td>");
  });
});
