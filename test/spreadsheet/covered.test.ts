import { describe, expect, test } from "vitest";
import { retirementBuyoutInput } from "../../src/buyout/index.js";
import * as field from "../../src/rule/fields.js";
import { issue } from "../../src/rule/index.js";
import { county, heading, rowOf } from "../../src/spreadsheet/build/workbook/county.js";
import { type Cell, functionsFor } from "../../src/spreadsheet/index.js";
import { kindOf } from "../../src/spreadsheet/kinds.js";
import { refusal, shownCell } from "../../src/spreadsheet/messages.js";
import { parametersWithin } from "../../src/spreadsheet/parameterOf.js";
import { bankTime, dayOf, momentOf, serialOfDay } from "../../src/spreadsheet/serial.js";
import { call, functionNamed, goodCalls } from "./calls.js";

const first = rowOf(county.managers[0] ?? {});
const peers = goodCalls.GRADE?.[2] as readonly (readonly Cell[])[];

/** The first manager of the county with one cell changed, below the heading. */
const changed = (name: string, cell: Cell): Cell[][] => [
  [...heading],
  first.map((each, i) => (heading[i] === name ? cell : each)),
];

describe("a host that takes no error values", () => {
  const own = functionsFor({});

  test("is told an error as a text, which is the error where it comes back", () => {
    expect(own.VOLUME(137, 10, 1200)).toBe(21.4166666666667);
    expect(own.VOLUME("", 10, 1000)).toBe("#N/A “放贷笔数”：空白；空白不等于零；应填不小于0的整数");
    const came = (cell: string) => own.VOLUME(cell, 10, 1000);
    expect(came("#REF!")).toBe("#REF! “放贷笔数”：引用的单元格是错误值#REF!");
    expect(came("#N/A “放贷笔数”：空白")).toBe("#N/A “放贷笔数”：引用的单元格是错误值#N/A");
    expect(came("#SPILL!")).toBe("#VALUE! “放贷笔数”：引用的单元格是错误值#VALUE!");
    expect(came("#x")).toBe("#VALUE! “放贷笔数”：类型不对；应填不小于0的整数，填的是“#x”");
  });

  test("sees the code alone in a table, unless it has errors of its own", () => {
    const rows = [...changed("放贷笔数", 125), ...changed("放贷笔数", 125).slice(1)];
    const third = (table: unknown) => (table as unknown[][])[2];
    const message = "名册第3行“编号”：与前面的编号重复；填的是“CG-001”";
    const blanks = Array(8).fill("");
    expect(third(own.ROSTER(county.year, rows))).toEqual(["#VALUE!", ...blanks, message]);
    const host = functionsFor({
      read: (value) => (value === "a hundred and thirty-seven" ? 137 : value),
      fail: ({ code }) => `failed: ${code}`,
      errorCell: ({ code }) => `cell: ${code}`,
    });
    expect(third(host.ROSTER(county.year, rows))).toEqual(["cell: #VALUE!", ...blanks, message]);
    expect(host.VOLUME("a hundred and thirty-seven", 10, 1200)).toBe(21.4166666666667);
    expect(host.VOLUME("", 10, 1200)).toBe("failed: #N/A");
  });
});

describe("a moment", () => {
  const [kind, level, balance, , due] = goodCalls.WARNINGDUE ?? [];
  const found = (cell: number) => call("WARNINGDUE", kind, level, balance, cell, due);
  const refused = (cell: string) =>
    `“发现时间”：不是日期和时间；应填日期和时间（北京时间），如2025-06-10 15:00，填的是${cell}`;

  test("is no year, and no number without end", () => {
    expect(found(2025)).toEqual({ code: "#VALUE!", message: refused("2025") });
    expect(found(Number.POSITIVE_INFINITY)).toEqual({ code: "#VALUE!", message: refused("无效的数") });
    expect(momentOf(Number.POSITIVE_INFINITY, { date1904: false })).toBeUndefined();
  });

  test("that rounds to midnight is the next day's first", () => {
    expect(momentOf(45_818.999_999_9, { date1904: false })).toBe("2025-06-11T00:00:00+08:00");
  });

  test.each([
    ["2025-06-10 15:00", "2025-06-10T15:00+08:00"],
    ["2025-06-10 15:00:30", "2025-06-10T15:00:30+08:00"],
    ["自2025-06-10 15:00", "自2025-06-10 15:00"],
    ["2025-06-10 15:00起", "2025-06-10 15:00起"],
  ])("that is written %j is %j", (written, moment) => {
    expect(bankTime(written)).toBe(moment);
  });

  test("of an old Mac is counted from 1904", () => {
    expect(dayOf(44_356, { date1904: true })).toBe("2025-06-10");
    expect(serialOfDay("2025-06-10", { date1904: true })).toBe(44_356);
    expect(call("SCOREGRADE", 80, [["date1904", true]])).toBe(2);
  });
});

test("a text that is to be a number is none as an error or a truth value", () => {
  expect(call("NUMBER", { code: "#REF!", message: "" })).toEqual({
    code: "#REF!",
    message: "“文本”：引用的单元格是错误值#REF!",
  });
  expect(call("NUMBER", true)).toEqual({
    code: "#VALUE!",
    message: "“文本”：TRUE不是一个数；只认数字、小数点、负号、千分位逗号和百分号",
  });
});

describe("one manager", () => {
  test("of a class without totals is refused at the table of the classes", () => {
    const others = peers.filter(([name]) => name !== "城关区");
    expect(call("GRADE", county.year, changed("放贷笔数", 125), others)).toEqual({
      code: "#N/A",
      message: "同类合计：没有城关区的合计，而客户经理属城关区",
    });
  });

  test("lacks what stands in a column that the table has not", () => {
    const at = heading.indexOf("负责人系数");
    const table = changed("岗位", "负责人").map((row) => row.filter((_, i) => i !== at));
    expect(call("GRADE", county.year, table, peers)).toEqual({
      code: "#N/A",
      message: "客户经理第2行“负责人系数”：空白；岗位是负责人的必须填",
    });
  });

  test("whose qualification is cancelled both times is compared by that word", () => {
    const fined = changed("罚款次数", 90);
    const table = call("COMPARE", county.year - 1, fined, peers, county.year, fined, peers) as Cell[][];
    expect(table.at(-1)).toEqual(["等级", "取消资格", "取消资格", "", "", ""]);
    expect(functionNamed("COMPARE").extent?.([])).toEqual([table.length, table[0]?.length]);
  });

  test("alone in a roster may have an id called like a column", () => {
    expect((call("PEERS", county.year, [changed("编号", "编号")[1]]) as Cell[][])[1]?.slice(0, 3)).toEqual([
      "城关区",
      1,
      125,
    ]);
  });
});

test("votes for more indicators than have weights are refused", () => {
  const votes = Array(3).fill([1, 0, 0, 0, 0]);
  expect(call("CREDITSCORE", [[0.4, 0.6]], votes)).toEqual({
    code: "#VALUE!",
    message: "“专家票数”：应有2行，每个指标一行，实际有3行",
  });
});

describe("a range", () => {
  test("whose rows come bare is read cell by cell", () => {
    const [weights, votes] = goodCalls.CREDITSCORE ?? [];
    expect(call("CREDITSCORE", [0.4, [0.6]], votes)).toBe(call("CREDITSCORE", weights, votes));
  });

  test("larger than a sheet is refused", () => {
    const refused = { code: "#VALUE!", message: "区域最多1048576行、16384列" };
    expect(call("VOLUME", new Array(2 ** 20 + 1), 10, 1000)).toEqual(refused);
    expect(call("VOLUME", [new Array(2 ** 14 + 1)], 10, 1000)).toEqual(refused);
  });

  test("that cannot be read is an error of the program, and no exception", () => {
    const unreadable = new Proxy([], {
      get() {
        throw new Error("no");
      },
    });
    expect(call("VOLUME", unreadable, 10, 1000)).toEqual({
      code: "#VALUE!",
      message: "程序内部错误；请将公式和所引用的单元格告知维护人员",
    });
  });
});

test("an issue without a place in the sheet is told by the name of its field", () => {
  const told = (title?: { zh: string; en: string }) =>
    refusal([issue([], "unknownField", { zh: "没有了", en: "is gone" }, title)], () => undefined).message;
  expect(told({ zh: "总分", en: "Score" })).toMatch(/^“总分”：/);
  expect(told()).toMatch(/^输入：/);
  expect(shownCell(null)).toBe("无法识别的内容");
});

test("a field that no cell holds is an error of who wrote the function", () => {
  const record = field.record("一组", "Record", {});
  expect(() => kindOf(record)).toThrow("no cell holds a record");
  const sources = parametersWithin("sources", retirementBuyoutInput.sources);
  expect(sources.map(({ path }) => path.join("."))).toEqual([
    "sources.riskFund",
    "sources.postDeposit",
    "sources.performancePay",
  ]);
  expect(() => parametersWithin("text", field.text("文本", "Text"))).toThrow("text is no record of fields");
});
