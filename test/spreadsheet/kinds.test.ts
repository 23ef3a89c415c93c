import { describe, expect, test } from "vitest";
import { branchType, managerFields } from "../../src/grading/index.js";
import * as field from "../../src/rule/fields.js";
import type { Cell } from "../../src/spreadsheet/index.js";
import { choice, identifier, judgement, type Kind, kindOf, NO_VALUE } from "../../src/spreadsheet/kinds.js";
import { earlyWarningInput } from "../../src/warning/index.js";

const read = (kind: Kind, cell: NonNullable<Cell>) => kind.read(cell, { date1904: false });

test("a number has the digits that a sheet keeps, and only a number is one", () => {
  const kind = kindOf(field.number("数", "Number"));
  expect(kind.numeric).toBe(true);
  expect([0.1 + 0.2, 3].map((cell) => read(kind, cell))).toEqual([0.3, 3]);
  for (const cell of ["3", true]) expect(read(kind, cell)).toBe(NO_VALUE);
});

test("a count is a number, and says what is wrong with one that is not whole", () => {
  const { numeric, wrong } = kindOf(field.count("笔数", "Count"));
  expect([numeric, wrong]).toEqual([true, { notWhole: "不是整数" }]);
});

describe("an identifier", () => {
  test("asks for a text or a whole number, and says what is wrong with a longer one", () => {
    const kind = identifier(managerFields.id);
    expect([kind.zh, kind.en]).toEqual(["文字或整数编号", "a text, or a whole number"]);
    expect(kind.wrong).toEqual({
      unknownValue: "不能作编号或姓名",
      wrongType: "不是文字，也不是15位以内的整数；更长的编号请设为文本格式",
    });
  });

  test.each<readonly [NonNullable<Cell>, unknown]>([
    ["CG-001", "CG-001"],
    [1001, "1001"],
    [2 ** 53 - 1, "9007199254740991"],
    [2 ** 53, 2 ** 53],
    [1.5, 1.5],
    [true, true],
  ])("%j is read as %j: what is no text and no whole number is for the rule to refuse", (cell, id) => {
    expect(read(identifier(managerFields.id), cell)).toBe(id);
  });
});

describe("a day", () => {
  test("asks for a date, and says what is wrong with a moment", () => {
    const kind = kindOf(earlyWarningInput.maturity);
    expect([kind.zh, kind.en]).toEqual(["日期，如2025-06-30", "a date, such as 2025-06-30"]);
    expect(kind.wrong).toEqual({
      wrongType: "不是日期",
      belowMinimum: "日期太早；1904日期系统的工作簿请加选项date1904，取值TRUE",
      aboveMaximum: "日期太晚",
      notADate: "带有时刻，这里只能是整日",
    });
  });

  test.each([
    [1899, "1905-03-13"],
    [1900, NO_VALUE],
    [2099, NO_VALUE],
    [2100, "1905-09-30"],
    [2025.5, ""],
    ["2025-06-30", "2025-06-30"],
    ["2025-06-31", NO_VALUE],
  ])("%j is read as %j: a year from 1900 to 2099 is none", (cell, day) => {
    expect(read(kindOf(earlyWarningInput.maturity), cell)).toBe(day);
  });
});

describe("a moment", () => {
  test("asks for a date with its time, and says what is wrong with a day", () => {
    const kind = kindOf(earlyWarningInput.discoveredAt);
    expect([kind.zh, kind.en]).toEqual([
      "日期和时间（北京时间），如2025-06-10 15:00",
      "a date with its time (Beijing time), such as 2025-06-10 15:00",
    ]);
    expect(kind.wrong).toEqual({
      wrongType: "不是日期和时间",
      belowMinimum: "日期太早；1904日期系统的工作簿请加选项date1904，取值TRUE",
      aboveMaximum: "日期太晚",
    });
  });

  test.each([
    [45_818.625, "2025-06-10T15:00:00+08:00"],
    [2025, NO_VALUE],
    [true, NO_VALUE],
    ["2025-06-10 15:00", "2025-06-10T15:00+08:00"],
    ["2025-06-10T15:00+08:00", "2025-06-10T15:00+08:00"],
    ["2025-06-10T07:00Z", NO_VALUE],
    ["now+08:00", NO_VALUE],
  ])("%j is read as %j", (cell, moment) => {
    expect(read(kindOf(earlyWarningInput.discoveredAt), cell)).toBe(moment);
  });
});

describe("a choice", () => {
  test("takes the names of the values in Chinese, and the values themselves", () => {
    const kind = kindOf(branchType);
    expect([kind.zh, kind.en]).toEqual([
      "城关区、乡镇区、行政村区之一",
      "urban (城关区), township (乡镇区), village (行政村区)",
    ]);
    expect(["城关区", "urban", "城区"].map((cell) => read(kind, cell))).toEqual(["urban", "urban", NO_VALUE]);
  });

  test("goes by the names that staff use before its own", () => {
    const kind = choice(branchType, { urban: ["城关", "县城"] });
    expect([kind.zh, kind.en]).toEqual([
      "城关、乡镇区、行政村区之一",
      "urban (城关), township (乡镇区), village (行政村区)",
    ]);
    expect(["城关", "县城", "城关区"].map((cell) => read(kind, cell))).toEqual(["urban", "urban", "urban"]);
  });

  test("of whole numbers is of numbers; what only holds one is a word", () => {
    const values = { 12: ["十二级", "Grade 12"], "1st": ["一等", "First"], v2: ["二版", "Second"] } as const;
    const kind = choice(field.choice("等级", "Grade", values));
    expect([kind.zh, kind.en]).toEqual(["12、一等、二版之一", "12, 1st (一等), v2 (二版)"]);
    expect([12, "12", "十二级"].map((cell) => read(kind, cell))).toEqual([12, 12, 12]);
    expect(["一等", "二版"].map((cell) => read(kind, cell))).toEqual(["1st", "v2"]);
  });
});

describe("a judgement", () => {
  test.each<readonly [NonNullable<Cell>, unknown]>([
    [1, 1],
    [3, 3],
    [0.3, 0.3],
    [0.333333333333333, "1/3"],
    [0.33333333333333, 0.33333333333333],
    [1 / 7, "1/7"],
    [0.5, "1/2"],
    [-0.5, -0.5],
    [1e-300, 1e-300],
    ["1/3", "1/3"],
    ["12/35", "12/35"],
    ["约1/3", NO_VALUE],
    ["1/3强", NO_VALUE],
    ["3", NO_VALUE],
    [true, NO_VALUE],
  ])("%j is read as %j: a cell that was cut off is the fraction that it was", (cell, value) => {
    expect(read(judgement(field.number("判断", "Judgement")), cell)).toBe(value);
  });
});
