import * as hyperformula from "hyperformula";
import { HyperFormula } from "hyperformula";
import { creditScore, judgementWeights } from "kaoping";
import { describe, expect, test } from "vitest";
import { cellFunctions, type HyperFormulaModule, registerHyperFormula } from "../../src/spreadsheet/index.js";
import { at, engineOf, shown } from "./engine.js";
import { digits } from "./expectations.js";

/** What a formula shows in A1, beside rows of cells from B1 on. */
function result(formula: string, ...rows: (string | number | boolean | null)[][]): unknown {
  const [first = [], ...others] = rows;
  return at(engineOf({ Sheet1: [[formula, ...first], ...others.map((row) => [null, ...row])] }), "A1");
}

const BLANK = "空白；空白不等于零";
const COUNT = "不小于0的整数";

describe("cells of every kind", () => {
  test("a blank cell is missing, an empty argument and a text without characters too", () => {
    const missing = `#N/A: “放贷笔数”：${BLANK}；应填${COUNT}`;
    expect(result("=KAOPING_VOLUME(B1,10,1000)", [null])).toBe(missing);
    expect(result("=KAOPING_VOLUME(,10,1000)")).toBe(missing);
    expect(result('=KAOPING_VOLUME("",10,1000)')).toBe(missing);
    expect(result("=KAOPING_VOLUME()")).toBe(
      `${missing}\n“同类人数”：${BLANK}；应填不小于1的整数\n“同类放贷笔数合计”：${BLANK}；应填${COUNT}`,
    );
  });

  test("a number that is text is no number", () => {
    expect(result("=KAOPING_VOLUME(B1,10,1000)", ["'118"])).toBe(
      "#VALUE!: “放贷笔数”：是文本“118”，不是数字；请重新输入成数字，或用NUMBER函数转换",
    );
    expect(result("=KAOPING_VOLUME(KAOPING_NUMBER(B1),10,1000)", ["'１１８"])).toBe(21.8);
  });

  test("a truth value is no number, and TRUE and 是 are the same", () => {
    expect(result("=KAOPING_VOLUME(B1,10,1000)", [true])).toMatch(/^#VALUE!: “放贷笔数”：/);
    const tolerance = "=KAOPING_TOLERANCE(B1:D1,B2:D2,E1,E2)";
    expect(result(tolerance, [280000, 300000, 320000, "'是"], [200000, 200000, 200000, false])).toBe(72000);
    expect(result(tolerance, [280000, 300000, 320000, true], [200000, 200000, 200000, "'否"])).toBe(72000);
  });

  test("percent cells are fractions", () => {
    expect(result("=KAOPING_CEILING(B1,C1,0)", ["1.21%", "1.2%"])).toBe(2);
    expect(result("=KAOPING_CEILING(B1,C1,0)", ["1.2%", 0.012])).toBe("不限");
    expect(result("=KAOPING_CEILING(1.2%,1.2%,0)")).toBe("不限");
  });

  test("date cells are serial numbers, and a date comes out as one", () => {
    const [discovered, maturity] = ["01/03/2025 09:00", "30/06/2025"];
    const formula = '=TEXT(KAOPING_WARNINGDUE("到期不能归还","橙色",999900,B1,C1),"YYYY-MM-DD")';
    expect(result(formula, [discovered, maturity])).toBe("2025-06-05");
    expect(result(formula, ["=DATE(2025,3,1)+9/24", "=DATE(2025,6,30)"])).toBe("2025-06-05");
  });

  test("what binary arithmetic leaves is no part of a number", () => {
    expect(result("=KAOPING_RECOVERYSHARE(B1*1000000,C1*1000000,1)", ["=0.1+0.2", 0.25])).toBe(0.8);
    expect(result("=KAOPING_CEILING(B1,0.3,0)", ["=0.1+0.2"])).toBe("不限");
    expect(result("=KAOPING_SCOREGRADE(B1)", ["=60.1+29.9-0.1+0.1"])).toBe(1);
  });

  test("one cell where one is asked for, and no more arguments than there are parameters", () => {
    expect(result("=KAOPING_VOLUME(B1:B2,10,1000)", [1], [2])).toBe(
      "#VALUE!: “放贷笔数”：只能是一个单元格，实际有2行1列",
    );
    expect(result("=KAOPING_VOLUME(1,2,3,,5)")).toBe("#VALUE!: 参数最多4个，实际有5个");
  });
});

describe("errors", () => {
  test.each([
    ["=1/0", "#DIV/0!"],
    ["=NA()", "#N/A"],
    ["=SQRT(-1)", "#NUM!"],
    ['=1+"x"', "#VALUE!"],
    ["=NOSUCHFUNCTION()", "#NAME?"],
    ["=Nowhere!A1", "#REF!"],
  ])("%s comes out as it went in", (cell, code) => {
    const message = `${code}: “放贷笔数”：引用的单元格是错误值${code}`;
    expect(result("=KAOPING_VOLUME(B1,10,1000)", [cell])).toBe(message);
  });

  test("an error that only HyperFormula knows is #VALUE!", () => {
    expect(result("=KAOPING_VOLUME(B1,10,1000)", ["=C1", "=B1"])).toBe(
      "#VALUE!: “放贷笔数”：引用的单元格是错误值#VALUE!",
    );
  });

  test("other functions see them", () => {
    expect(result('=IFERROR(KAOPING_VOLUME(B1,10,1000),"缺数")', [null])).toBe("缺数");
    expect(result('=IFERROR(KAOPING_VOLUME(118,10,1000),"缺数")')).toBe(21.8);
    expect(result("=ISNA(KAOPING_VOLUME(B1,10,1000))", [null])).toBe(true);
    expect(result("=ISNA(KAOPING_VOLUME(-1,10,1000))")).toBe(false);
    expect(result("=ISERROR(KAOPING_VOLUME(-1,10,1000))")).toBe(true);
    expect(result('=IFNA(KAOPING_VOLUME(B1,10,1000),"缺数")', [null])).toBe("缺数");
    expect(result("=ISERR(KAOPING_VOLUME(B1,10,1000))", [null])).toBe(false);
    expect(result("=KAOPING_QUALITY(0,0,0)")).toMatch(/^#DIV\/0!: /);
    expect(result("=ISERR(KAOPING_QUALITY(0,0,0))")).toBe(true);
  });

  test("an error of a table is the error of all its cells", () => {
    const engine = engineOf({
      Sheet1: [
        ["=KAOPING_AHPWEIGHTS(E1:F2)", null, null, null, 1, 2],
        [null, null, null, null, 2, 1],
      ],
    });
    expect([at(engine, "A1"), at(engine, "A2")]).toEqual([at(engine, "A1"), at(engine, "A1")]);
    expect(at(engine, "A1")).toMatch(/^#VALUE!: “判断矩阵”/);
  });
});

describe("recalculation", () => {
  test("one cell changes a grade, and undo takes it back", () => {
    const engine = engineOf({ Sheet1: [["=KAOPING_SCOREGRADE(B1)", "=C1+50", 40]] });
    expect(at(engine, "A1")).toBe(1);
    engine.setCellContents({ sheet: 0, row: 0, col: 2 }, 39.99);
    expect(at(engine, "A1")).toBe(2);
    engine.setCellContents({ sheet: 0, row: 0, col: 2 }, "=1/0");
    expect(at(engine, "A1")).toBe("#DIV/0!: “总分”：引用的单元格是错误值#DIV/0!");
    engine.undo();
    engine.undo();
    expect(at(engine, "A1")).toBe(1);
  });

  test("a spilled table and what reads it", () => {
    const engine = engineOf({
      Sheet1: [
        ["=KAOPING_AHPWEIGHTS(C1:D2)", "=A2*4", 1, 3],
        [null, "=SUM(A1:A2)", null, 1],
      ],
    });
    expect([at(engine, "A1"), at(engine, "A2"), at(engine, "B1"), at(engine, "B2")]).toEqual([
      0.75, 0.25, 1, 1,
    ]);
    engine.setCellContents({ sheet: 0, row: 0, col: 3 }, 4);
    expect([at(engine, "A1"), at(engine, "A2"), at(engine, "B1")]).toEqual([0.8, 0.2, 0.8]);
  });

  test("a settlement, and the sum of a part of it", () => {
    const loan = ["'a", 2004, 100000, "'2002-03-01", "信用贷款", false, false, false, false];
    const engine = engineOf({
      Sheet1: [
        ["=KAOPING_SETTLEMENT(A2:I2,200000,1000,500,250)"],
        loan,
        ["=B1+C1", "=SUM(KAOPING_SETTLEMENT(A2:I2,200000,1000,500,250))"],
      ],
    });
    expect(engine.getSheetValues(0)[0]?.slice(0, 4)).toEqual([5000, 1750, 3250, 0]);
    expect([at(engine, "A3"), at(engine, "B3")]).toEqual([5000, 10000]);
  });
});

describe("options", () => {
  test("a range, a name of a range, and what they change", () => {
    const engine = engineOf({
      Sheet1: [
        ["=KAOPING_SCOREGRADE(89.996,B1:C2)", "gradeOn", "recorded"],
        ["=KAOPING_VOLUME(300,10,1000,B2:C2)", "grading.volume.bonusCap", 5],
      ],
    });
    expect([at(engine, "A1"), at(engine, "A2")]).toEqual([1, 25]);
    engine.addNamedExpression("Readings", "=Sheet1!$B$1:$C$2");
    engine.setCellContents({ sheet: 0, row: 4, col: 0 }, "=KAOPING_SCOREGRADE(89.996,Readings)");
    expect(at(engine, "A5")).toBe(1);
    engine.setCellContents({ sheet: 0, row: 0, col: 2 }, "exact");
    expect([at(engine, "A1"), at(engine, "A5")]).toEqual([2, 2]);
    engine.setCellContents({ sheet: 0, row: 0, col: 2 }, "perhaps");
    expect(at(engine, "A5")).toMatch(/^#VALUE!: 选项“gradeOn”/);
  });
});

describe("functions over more indicators than a fixture has", () => {
  test("credit from weights and votes", () => {
    const weights = [0.35, 0.25, 0.25, 0.15];
    const votes = [
      [3, 4, 2, 1, 0],
      [2, 2, 2, 2, 1],
      [0, 1, 5, 3, 1],
      [7, 0, 0, 0, 0],
    ];
    const ids = ["a", "b", "c", "d"];
    const assessment = Object.fromEntries(ids.map((id, i) => [id, { votes: votes[i] ?? [] }]));
    const { score } = creditScore({
      model: { id: "U", weights, children: ids.map((id) => ({ id })) },
      assessment,
    });
    expect(
      result("=KAOPING_CREDITSCORE(B1:B4,C1:G4)", ...votes.map((row, i) => [weights[i] ?? 0, ...row])),
    ).toBe(digits(String(score)));
    expect(
      result("=KAOPING_CREDITGRADE(B1:B4,C1:G4)", ...votes.map((row, i) => [weights[i] ?? 0, ...row])),
    ).toBe("良");
  });

  test("a judgement of a third that a cell divided", () => {
    const { weights } = judgementWeights({
      matrix: [
        ["1", "1/3"],
        ["3", "1"],
      ],
    });
    expect(result("=KAOPING_AHPWEIGHTS(B1:C2)", [1, "=1/3"], [3, 1])).toBe(digits(weights[0] ?? ""));
  });
});

test.each([
  ["１，２３４．５", 1234.5],
  ["1,234.50", 1234.5],
  ["1.2%", 0.012],
  ["-0.5", -0.5],
  ["12 元", "#VALUE!: “文本”：“12 元”不是一个数；只认数字、小数点、负号、千分位逗号和百分号"],
  ["1234567890123456", "#NUM!: “文本”：“1234567890123456”超过15位有效数字"],
])("KAOPING_NUMBER of %s", (text, expected) => {
  expect(result("=KAOPING_NUMBER(B1)", [`'${text}`])).toBe(expected);
});

describe("names", () => {
  test("HyperFormula takes no Chinese names", () => {
    expect(result("=业务量得分(118,10,1000)")).toMatch(/^#ERROR!: Parsing error/);
  });

  test("every function is registered for ranges as they are, in every language that there is", () => {
    let registered: unknown[] = [];
    registerHyperFormula({
      ...hyperformula,
      HyperFormula: {
        getRegisteredLanguagesCodes: () => ["enGB", "deDE"],
        registerFunctionPlugin: (...args: unknown[]) => {
          registered = args;
        },
      },
    } as unknown as HyperFormulaModule);
    const [plugin, translations] = registered as [{ readonly implementedFunctions: object }, object];
    const arrays = { enableArrayArithmeticForArguments: true, vectorizationForbidden: true };
    expect(plugin.implementedFunctions).toEqual(
      Object.fromEntries(
        cellFunctions.map(({ name, spills }) => [
          `KAOPING_${name}`,
          { method: "call", ...(spills && { sizeOfResultArrayMethod: "size" }), ...arrays },
        ]),
      ),
    );
    const names = Object.fromEntries(cellFunctions.map(({ name }) => [`KAOPING_${name}`, `KAOPING_${name}`]));
    expect(translations).toEqual({ enGB: names, deDE: names });
  });

  test("they are the same in every language, and may be registered again", () => {
    registerHyperFormula(hyperformula);
    registerHyperFormula(hyperformula.default);
    const engine = HyperFormula.buildFromArray([["=kaoping_volume(118,10,1000)"]], { licenseKey: "gpl-v3" });
    expect(shown(engine.getCellValue({ sheet: 0, row: 0, col: 0 }))).toBe(21.8);
  });
});
