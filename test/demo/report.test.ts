import { readFileSync } from "node:fs";
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

test("the index counts the grades and names the rows that were refused", () => {
  const page = content("en/index.html");
  expect(page).toContain('<td>two</td><td class="right">2</td>');
  expect(page).toContain("row 3 (line 6 of the file), &quot;A-3&quot;:");
});

describe("of the county", () => {
  const county = report(readFileSync(new URL(`../../${COUNTY}`, import.meta.url), "utf8"));
  test("every link leads to a page, and nothing comes from outside", () => {
    const paths = new Set(county.map(({ path }) => path));
    for (const { path, content: page } of county) {
      expect(page).not.toMatch(/<script|src=|@import|url\((?!#)/);
      for (const [, href = ""] of page.matchAll(/href="([^"]*)"/g))
        expect(paths, `${path}: ${href}`).toContain(new URL(href, `x:/${path}`).pathname.slice(1));
    }
  });

  test("the readings on which a grade hangs are told, with whose", () => {
    const page = county.find(({ path }) => path === "zh/index.html")?.content;
    expect(page).toContain("换一种口径即改变等级的");
    expect(page).toMatch(/XZ-007：二级→一级/);
  });
});
