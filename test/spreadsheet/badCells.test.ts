import { describe, expect, test } from "vitest";
import { cellFunctions, type Parameter, type SheetError } from "../../src/spreadsheet/index.js";
import { call, goodCalls } from "./calls.js";

const ERRORS = ["#N/A", "#VALUE!", "#NUM!", "#DIV/0!", "#REF!", "#NAME?", "#NULL!"] as const;

interface Target {
  readonly name: string;
  readonly label: string;
  readonly at: number;
  readonly parameter: Parameter;
}

const targets: readonly Target[] = cellFunctions.flatMap(({ name, parameters }) =>
  parameters
    .map((parameter, at) => ({ name, label: parameter.label.zh, at, parameter }))
    .filter(({ label }) => label !== "选项" && name !== "NUMBER"),
);
const cells = targets.filter(({ parameter }) => !parameter.range);
const ranges = targets.filter(({ parameter }) => parameter.range);

/** The kinds of cells by what they ask for. */
const takes = (zh: RegExp) => cells.filter(({ parameter }) => zh.test(parameter.takes.zh));
const NUMERIC = /整数|金额|比率|得分|年份|^数$/;

function withCell({ name, at }: Target, value: unknown): unknown {
  const args = [...(goodCalls[name] ?? [])];
  args[at] = value;
  return call(name, ...args);
}

const refusal = (code: string, message: string): SheetError => ({ code, message }) as SheetError;

test("every function has a call that gives a value", () => {
  for (const { name } of cellFunctions) {
    const result = call(name, ...(goodCalls[name] ?? []));
    expect([name, typeof result === "object" && "code" in result ? result : "a value"]).toEqual([
      name,
      "a value",
    ]);
  }
});

describe("a cell", () => {
  const needed = cells.filter(({ parameter, label }) => !parameter.optional && label !== "到期日");

  test.each(needed)("$name, $label: blank is missing, and says what to fill in", (target) => {
    const { label, parameter } = target;
    const zero = NUMERIC.test(parameter.takes.zh) ? "空白不等于零；" : "";
    for (const blank of ["", null, undefined, [], [[]], [[""]]]) {
      expect(withCell(target, blank)).toEqual(
        refusal("#N/A", `“${label}”：空白；${zero}应填${parameter.takes.zh}`),
      );
    }
  });

  test.each(cells)("$name, $label: spaces are no value either", (target) => {
    const { label, parameter } = target;
    expect(withCell(target, " 　")).toEqual(
      refusal("#N/A", `“${label}”：只有空格；应填${parameter.takes.zh}`),
    );
  });

  test.each(takes(NUMERIC))("$name, $label: a number typed as text is no number", (target) => {
    for (const text of ["12", "１２", "1,234.5", "85%", " 12", "-5"]) {
      expect(withCell(target, text)).toEqual(
        refusal(
          "#VALUE!",
          `“${target.label}”：是文本“${text}”，不是数字；请重新输入成数字，或用NUMBER函数转换`,
        ),
      );
    }
  });

  test.each(takes(NUMERIC))("$name, $label: a word or TRUE is no number", (target) => {
    const expected = `“${target.label}”：类型不对；应填${target.parameter.takes.zh}`;
    expect(withCell(target, "无")).toEqual(refusal("#VALUE!", `${expected}，填的是“无”`));
    expect(withCell(target, true)).toEqual(refusal("#VALUE!", `${expected}，填的是TRUE`));
    expect(withCell(target, false)).toEqual(refusal("#VALUE!", `${expected}，填的是FALSE`));
  });

  test.each(cells)("$name, $label: an error goes on with its own code", (target) => {
    for (const code of ERRORS) {
      expect(withCell(target, { code, message: "" })).toEqual(
        refusal(code, `“${target.label}”：引用的单元格是错误值${code}`),
      );
    }
  });

  test.each(takes(/或以上/))("$name, $label: below its range", (target) => {
    expect(withCell(target, -1)).toEqual(
      refusal("#NUM!", `“${target.label}”：小于允许的范围；应填${target.parameter.takes.zh}，填的是-1`),
    );
  });

  test.each(takes(/整数|年份|精确到分/))("$name, $label: more decimals than it has", (target) => {
    const reason = target.parameter.takes.zh.includes("精确到分") ? "小数位数太多" : "不是整数";
    expect(withCell(target, 2025.001)).toEqual(
      refusal("#NUM!", `“${target.label}”：${reason}；应填${target.parameter.takes.zh}，填的是2025.001`),
    );
  });

  test.each(takes(/整数|金额|分数/))("$name, $label: beyond what a figure can be", (target) => {
    for (const [value, shown] of [
      [1e308, "1e+308"],
      [5e-324, "5e-324"],
    ] as const) {
      expect(withCell(target, value)).toEqual(
        refusal(
          "#NUM!",
          `“${target.label}”：数太大，或小数位数太多；应填${target.parameter.takes.zh}，填的是${shown}`,
        ),
      );
    }
    expect(withCell(target, Number.NaN)).toEqual(
      refusal("#NUM!", `“${target.label}”：不是有限的数；应填${target.parameter.takes.zh}，填的是无效的数`),
    );
  });

  test.each(takes(/0到1的比率/))("$name, $label: a percentage not divided by 100", (target) => {
    expect(withCell(target, 1.2)).toEqual(
      refusal(
        "#NUM!",
        `“${target.label}”：比率太大，多半是把百分数直接填了进来；应填0到1的比率，1.2%即0.012，填的是1.2`,
      ),
    );
  });

  test.each(takes(/或|之一/).filter(({ parameter }) => /是”|红色|特征|欠息/.test(parameter.takes.zh)))(
    "$name, $label: a word it does not know, or a space beside one",
    (target) => {
      const why = /是”/.test(target.parameter.takes.zh) ? "类型不对" : "不在允许的取值之内";
      expect(withCell(target, "别的")).toEqual(
        refusal("#VALUE!", `“${target.label}”：${why}；应填${target.parameter.takes.zh}，填的是“别的”`),
      );
      expect(withCell(target, "是 ")).toEqual(
        refusal("#VALUE!", `“${target.label}”：“是 ”的首尾有空格，请删去`),
      );
    },
  );

  test.each(cells)("$name, $label: a range is not one cell", (target) => {
    expect(withCell(target, [[1, 2]])).toEqual(
      refusal("#VALUE!", `“${target.label}”：只能是一个单元格，实际有1行2列`),
    );
    expect(withCell(target, [[1], [2]])).toEqual(
      refusal("#VALUE!", `“${target.label}”：只能是一个单元格，实际有2行1列`),
    );
  });

  test.each(takes(/日期/))("$name, $label: no serial number of a day", (target) => {
    const early = "日期太早；1904日期系统的工作簿请加选项date1904，取值TRUE";
    const { takes } = target.parameter;
    for (const serial of [60, 0, -1, -1e9]) {
      expect(withCell(target, serial)).toEqual(
        refusal("#NUM!", `“${target.label}”：${early}；应填${takes.zh}，填的是${serial}`),
      );
    }
    expect(withCell(target, 2_958_466)).toEqual(
      refusal("#NUM!", `“${target.label}”：日期太晚；应填${takes.zh}，填的是2958466`),
    );
    for (const text of ["2025/6/10", "2025年6月10日", "20250610", "2025-02-30", "2025-6-1"]) {
      expect(withCell(target, text)).toMatchObject({ code: "#VALUE!" });
    }
  });
});

describe("a range", () => {
  test.each(ranges)("$name, $label: left out or blank is missing", (target) => {
    const { label, parameter } = target;
    for (const blank of [
      undefined,
      null,
      "",
      [],
      [[]],
      [
        ["", ""],
        [null, undefined],
      ],
    ]) {
      expect(withCell(target, blank)).toEqual(refusal("#N/A", `“${label}”：空白；应填${parameter.takes.zh}`));
    }
  });

  test.each(ranges)("$name, $label: an error in place of it goes on with its own code", (target) => {
    for (const code of ERRORS) {
      expect(withCell(target, { code, message: "" })).toEqual(
        refusal(code, `“${target.label}”：引用的单元格是错误值${code}`),
      );
    }
  });

  test.each(ranges)("$name, $label: an error in any of its cells goes on with its own code", (target) => {
    const given = goodCalls[target.name]?.[target.at] as unknown[][];
    const ignored = target.label.endsWith("同类合计") ? [4, 5] : [];
    given.forEach((row, i) => {
      row.forEach((_, j) => {
        if (ignored.includes(j)) return;
        for (const code of ERRORS) {
          const spoiled = given.map((cells, at) =>
            at === i ? cells.toSpliced(j, 1, { code, message: "" }) : cells,
          );
          const result = withCell(target, spoiled);
          const found = JSON.stringify(result);
          // PEERS leaves the bad row out, and ROSTER says so beside it.
          if (target.name === "PEERS" && i > 0) expect(Array.isArray(result)).toBe(true);
          else expect(found).toContain(`"code":"${code}"`);
        }
      });
    });
  });
});

test("what no sheet holds is an error where it stands, without being made into text", () => {
  const endless = Array.from({ length: 64 }).reduce<unknown>((inner) => [inner, inner], 1);
  for (const cell of [Object.create(null), [[endless]], [[Symbol("1")]], [[10n]], { code: "1" }]) {
    expect(call("VOLUME", cell, 10, 1000)).toEqual({
      code: "#VALUE!",
      message: "“放贷笔数”：引用的单元格是错误值#VALUE!",
    });
  }
});
