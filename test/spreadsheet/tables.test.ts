import { expect, test } from "vitest";
import { county, heading, rowOf } from "../../src/spreadsheet/build/workbook/county.js";
import { loanColumns, managerColumns, peerColumns } from "../../src/spreadsheet/columns.js";
import type { Cell } from "../../src/spreadsheet/index.js";
import { call, goodCalls } from "./calls.js";

const row = rowOf(county.managers[0] ?? {});
const withHeading = (at: number, name: Cell): unknown =>
  call("ROSTER", county.year, [heading.with(at, name as string), row]);
const plain = call("ROSTER", county.year, [heading, row]);
const APPOINTED = heading.indexOf("首次任职日期");
const VIOLATIONS = heading.indexOf("严重违规次数");

test.each(["利息收入", " 利息收入 ", "利息收入（元）", "利息收入(元)", " 利息收入 (元) ", "interestIncome"])(
  "“%s” is the column of interest income",
  (name) => {
    expect(withHeading(4, name)).toEqual(plain);
  },
);

test.each([
  ["loansGranted", "放贷笔数", "贷款发放笔数", "Loans granted"],
  ["managedLoans", "管户贷款余额", "年末管理的贷款总额", "Managed loans"],
  ["fines", "罚款次数", "违规并给予经济处罚", "Fines", "Violations that were fined"],
  ["headCoefficient", "负责人系数", "负责人的岗位职务系数", "Head's coefficient"],
])("the column %s may be called by each of its names", (field, ...names) => {
  const at = managerColumns.findIndex((column) => column.field === field);
  for (const name of [field, ...names]) expect(withHeading(at, name)).toEqual(plain);
});

test.each([
  ["manager", managerColumns],
  ["peers", peerColumns],
  ["loans", loanColumns],
] as const)("no two columns of %s share a name", (_, columns) => {
  const names = columns.flatMap(({ field, holds: { title, short } }) => [
    ...new Set([field, title.zh, title.en, ...(short === undefined ? [] : [short.zh, short.en])]),
  ]);
  expect(names).toEqual([...new Set(names)]);
});

test("what may be blank, and what may be left out", () => {
  const such = (wanted: string) =>
    managerColumns.flatMap(({ field, blank }) => (blank === wanted ? [field as string] : []));
  expect(such("absent")).toEqual(["name", "nplTolerance"]);
  expect(such("optional")).toEqual([
    "appointedOn",
    "role",
    "headCoefficient",
    "priorCoefficient",
    "inClassAverage",
  ]);
  expect(loanColumns.filter(({ blank }) => blank !== "refused")).toEqual([]);
});

test.each<readonly [Cell, string, string]>([
  ["利息收人", "#VALUE!", `名册：不认识的列“利息收人”；列名应是${heading.join("、")}`],
  ["放贷笔数", "#VALUE!", "名册：“放贷笔数”列重复"],
  ["利息收入（万元）", "#VALUE!", `名册：不认识的列“利息收入（万元）”；列名应是${heading.join("、")}`],
  ["利息收入(%)", "#VALUE!", `名册：不认识的列“利息收入(%)”；列名应是${heading.join("、")}`],
  [5, "#VALUE!", `名册：不认识的列5；列名应是${heading.join("、")}`],
  [{ code: "#REF!", message: "" }, "#REF!", "名册表头第5列是错误值#REF!"],
  ["", "#N/A", "名册：缺少“利息收入”列"],
])("a heading %j is refused", (name, code, message) => {
  expect(withHeading(4, name)).toEqual({ code, message });
});

test("a heading below the first row is no row of data", () => {
  const title = heading.map((_, at) => (at === 0 ? "2025年度名册" : ""));
  const refused = { code: "#VALUE!", message: "名册第2行是表头；表头应在首行，请从表头起选取区域" };
  expect(call("ROSTER", county.year, [title, heading, row])).toEqual(refused);
  expect(call("ROSTER", county.year, [title, heading.toReversed(), row.toReversed()])).toEqual(refused);
});

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

test.each([
  ["words", (letter: string) => `Column ${letter}`],
  ["letters", (letter: string) => letter],
  ["letters in brackets", (letter: string) => `(${letter})`],
])("a first row of %s that name no column is no row of data", (_, name) => {
  const foreign = heading.map((_, at) => name(LETTERS[at] ?? ""));
  expect(call("ROSTER", county.year, [foreign, row])).toEqual({
    code: "#VALUE!",
    message: `名册：首行像是表头，而没有一个列名是认识的；列名应是${heading.join("、")}`,
  });
});

test.each<readonly [string, Cell[]]>([
  ["beside numbers", row.with(9, "无").with(10, "无").with(11, "无")],
  ["that are figures with a unit", row.map((cell) => (typeof cell === "number" ? `${cell}笔` : cell))],
  ["that are figures with a word before", row.map((cell) => (typeof cell === "number" ? `约${cell}` : cell))],
  [
    "in place of one figure alone",
    row.map((cell, at) => (at === 3 ? "无" : typeof cell === "number" ? "" : cell)),
  ],
])("words %s are a row of data", (_, words) => {
  const [graded = []] = call("ROSTER", county.year, [words, row]) as Cell[][];
  expect(graded[0]).toMatchObject({ code: "#VALUE!" });
});

test("a first row that names one column is a heading, unless there are numbers beside it", () => {
  const foreign = heading.map((name, at) => (at === 3 ? name : `第${LETTERS[at]}列`));
  expect(call("ROSTER", county.year, [foreign, row])).toEqual({
    code: "#VALUE!",
    message: `名册：不认识的列“第A列”；列名应是${heading.join("、")}`,
  });
  const [[grade] = []] = call("ROSTER", county.year, [row.with(0, "编号")]) as Cell[][];
  expect(grade).toBe(1);
});

test("what stands below a blank heading is not passed over", () => {
  expect(withHeading(APPOINTED, "")).toEqual(plain);
  const dated = row.with(APPOINTED, 45_000);
  expect(call("ROSTER", county.year, [heading.with(APPOINTED, ""), dated])).toEqual({
    code: "#VALUE!",
    message: `名册第2行第${APPOINTED + 1}列有内容，而首行没有这一列`,
  });
});

test("nor what stands in the first column", () => {
  const [names, cells] = [heading.toReversed().with(0, ""), row.toReversed().with(0, "否")];
  expect(call("ROSTER", county.year, [names, cells])).toEqual({
    code: "#VALUE!",
    message: "名册第2行第1列有内容，而首行没有这一列",
  });
});

test("a ragged range lacks what its short rows lack, and hides nothing of its long ones", () => {
  const [, graded = []] = call("ROSTER", county.year, [heading, row.slice(0, APPOINTED - 1)]) as Cell[][];
  expect(graded[0]).toEqual({
    code: "#N/A",
    message: `名册第2行“${heading[APPOINTED - 1]}”：空白；空白不等于零；应填不小于0的整数`,
  });
  expect(call("ROSTER", county.year, [row, [...row, 1]])).toEqual({
    code: "#VALUE!",
    message: `名册第2行第${heading.length + 1}列有内容，而首行没有这一列`,
  });
});

test("columns without a heading: the optional ones at the end may be left out, and no other", () => {
  expect(call("ROSTER", county.year, [row])).toEqual((plain as Cell[][]).slice(1));
  expect(call("ROSTER", county.year, [row.slice(0, VIOLATIONS)])).toEqual({
    code: "#N/A",
    message: "名册：缺少“严重违规次数”列",
  });
  expect(call("ROSTER", county.year, [[...row, 1]])).toEqual({
    code: "#VALUE!",
    message: `名册：没有表头时最多${heading.length}列，实际有${heading.length + 1}列`,
  });
});

test("one bare row and one bare cell are ranges", () => {
  expect(call("ROSTER", county.year, row)).toEqual((plain as Cell[][]).slice(1));
  expect(call("ROSTER", county.year, "x")).toEqual({ code: "#N/A", message: "名册：缺少“姓名”列" });
});

test("a heading alone is a roster of nobody, or no loans", () => {
  expect(call("ROSTER", county.year, [heading])).toEqual((plain as Cell[][]).slice(0, 1));
  const [loans = []] = goodCalls.BUYOUT as [Cell[][]];
  expect(call("BUYOUT", loans.slice(0, 1), 0)).toBe(0);
});
