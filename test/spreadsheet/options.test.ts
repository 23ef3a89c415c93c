import { openReadings, policySources } from "kaoping";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/spreadsheet/index.js";
import { readOptions } from "../../src/spreadsheet/options.js";
import { call } from "./calls.js";

const graded = (score: number, ...options: readonly (readonly Cell[])[]) =>
  call("SCOREGRADE", score, options);
const ERROR = { code: "#REF!" as const, message: "" };
const OTHER = "应填口径的代号、参数的路径或date1904";

test("a reading, a figure and a band decide", () => {
  expect(graded(89.9999)).toBe(2);
  expect(graded(89.9999, ["gradeOn", "recorded"])).toBe(1);
  expect(graded(80, ["grading.gradeBands.0.from", 80])).toBe(1);
  expect(graded(80, ["grading.gradeBands.0.from", "80"])).toBe(1);
  expect(call("VOLUME", 1000, 10, 1200, [["grading.volume.bonusCap", 1e-7]])).toBe(20.0000001);
  expect(call("CEILING", 0, 0, 1, [["grading.ceiling.seriousViolation", 3]])).toBe(3);
});

test("blank rows and a blank range are no options", () => {
  expect(graded(80, ["", ""], [null, undefined], ["gradeOn", "exact"], ["", ""])).toBe(2);
  expect(graded(80, ["", ""])).toBe(2);
  expect(graded(80, ["gradeOn", "exact", ""])).toBe(2);
});

describe("every reading", () => {
  test.each(openReadings.flatMap(({ id, values }) => values.map((value) => [id, value] as const)))(
    "%s: %s",
    (id, value) => {
      expect(graded(80, [` ${id} `, value])).toBe(2);
    },
  );

  test.each(openReadings.map(({ id, values }) => [id, values] as const))(
    "%s takes its words alone",
    (id, values) => {
      const words = values.length === 2 ? values.join("或") : `${values.join("、")}之一`;
      expect(graded(80, [id, "nothing"])).toEqual({
        code: "#VALUE!",
        message: `选项“${id}”：不在允许的取值之内；应填${words}，填的是“nothing”`,
      });
    },
  );
});

test.each(Object.keys(policySources))("%s can be named", (path) => {
  expect(graded(80, [path, true])).toEqual({
    code: "#VALUE!",
    message: `选项“${path}”：类型不对；填的是TRUE`,
  });
});

test.each<readonly [readonly (readonly Cell[])[], string, string]>([
  [[["nosuch", 1]], "#VALUE!", `没有选项“nosuch”；${OTHER}`],
  [[["grading", 1]], "#VALUE!", `没有选项“grading”；${OTHER}`],
  [[["grading.gradeBands.length", 0]], "#VALUE!", `没有选项“grading.gradeBands.length”；${OTHER}`],
  [[["grading.gradeBands.7.from", 1]], "#VALUE!", `没有选项“grading.gradeBands.7.from”；${OTHER}`],
  [[["__proto__.polluted", 1]], "#VALUE!", `没有选项“__proto__.polluted”；${OTHER}`],
  [[["toString", "x"]], "#VALUE!", `没有选项“toString”；${OTHER}`],
  [[["gradeOn", ""]], "#N/A", "选项“gradeOn”：空白；缺少取值"],
  [[["gradeOn"]], "#N/A", "选项“gradeOn”：空白；缺少取值"],
  [[["", "recorded"]], "#N/A", "选项第1行：缺少选项名称"],
  [
    [
      ["", ""],
      [5, "recorded"],
    ],
    "#VALUE!",
    "选项第2行：选项名称应是文字，填的是5",
  ],
  [[["gradeOn", "recorded", 1]], "#VALUE!", "选项第1行：选项只有两列，名称和取值"],
  [[["gradeOn", "recorded", Number.NaN]], "#VALUE!", "选项第1行：选项只有两列，名称和取值"],
  [
    [
      ["gradeOn", "recorded"],
      ["gradeOn", "recorded"],
    ],
    "#VALUE!",
    "选项“gradeOn”：重复，每个选项只能填一次",
  ],
  [[["gradeOn", ERROR]], "#REF!", "选项第1行：引用的单元格是错误值#REF!"],
  [[[ERROR, "recorded"]], "#REF!", "选项第1行：引用的单元格是错误值#REF!"],
  [[["gradeOn", true]], "#VALUE!", "选项“gradeOn”：不在允许的取值之内；应填exact或recorded，填的是TRUE"],
  [[["date1904", "TRUE"]], "#VALUE!", "选项“date1904”：应填TRUE或FALSE"],
  [[["date1904", 1]], "#VALUE!", "选项“date1904”：应填TRUE或FALSE"],
  [
    [["grading.quality.baseRatio", 1.2]],
    "#NUM!",
    "选项“grading.quality.baseRatio”：比率太大，多半是把百分数直接填了进来；填的是1.2",
  ],
  [[["grading.quality.step", 0]], "#NUM!", "选项“grading.quality.step”：小于允许的范围；填的是0"],
  [[["grading.volume.bonusCap", "5分"]], "#VALUE!", "选项“grading.volume.bonusCap”：不是数字；填的是“5分”"],
  [[["grading.volume.bonusCap", 1e300]], "#NUM!", "选项“grading.volume.bonusCap”：数太大，或小数位数太多"],
  [
    [["grading.ceiling.seriousViolation", 2.5]],
    "#NUM!",
    "选项“grading.ceiling.seriousViolation”：小数位数太多；填的是2.5",
  ],
  [
    [["grading.gradeBands.0.from", 10]],
    "#VALUE!",
    "选项“grading.gradeBands.1.from”：与其他数字或参数矛盾，请核对",
  ],
])("%j is refused with %s", (options, code, message) => {
  expect(graded(80, ...options)).toEqual({ code, message });
  expect(graded(80, ...options)).toEqual({ code, message });
});

test("a range with the same cells is read once, for all formulas that it is passed to", () => {
  const read = () => readOptions([["gradeOn", "recorded"]]);
  expect(read()).toBe(read());
});

test("a range in which a cell changes is read again", () => {
  for (let i = 1; i < 200; i++)
    expect(graded(80, ["grading.gradeBands.0.from", 75 + i / 10])).toBe(i <= 50 ? 1 : 2);
});
