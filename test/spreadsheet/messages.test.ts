import { expect, test } from "vitest";
import type { Cell } from "../../src/spreadsheet/index.js";
import { call } from "./calls.js";

const volume = (cell: Cell) => call("VOLUME", cell, 10, 1000);

test.each([
  ["12", "是文本“12”，不是数字；请重新输入成数字，或用NUMBER函数转换"],
  ["约12", "类型不对；应填不小于0的整数，填的是“约12”"],
  ["12笔", "类型不对；应填不小于0的整数，填的是“12笔”"],
  ["无", "类型不对；应填不小于0的整数，填的是“无”"],
  ["无\r\n或不详", "“无↵或不详”中有换行等控制字符，请删去"],
  ["三".repeat(30), `类型不对；应填不小于0的整数，填的是“${"三".repeat(30)}”`],
  ["三".repeat(31), `类型不对；应填不小于0的整数，填的是“${"三".repeat(30)}…”`],
])("the text %j in place of a number", (text, message) => {
  expect(volume(text)).toEqual({ code: "#VALUE!", message: `“放贷笔数”：${message}` });
});

test("ten faults are listed, of more than ten the number of the others", () => {
  const faults = (rows: number) => {
    const loan = (_: unknown, i: number) => [`L-${i}`, 2012, -1, 40_909, "信用贷款", "否", "否", "否", "否"];
    const { code, message } = call("BUYOUT", Array.from({ length: rows }, loan), 0) as {
      code: string;
      message: string;
    };
    expect(code).toBe("#NUM!");
    return message.split("\n");
  };
  const listed = Array.from(
    { length: 10 },
    (_, i) => `责任不良贷款第${i + 1}行“不良余额”：小于允许的范围；应填金额（元），不小于0，填的是-1`,
  );
  expect(faults(10)).toEqual(listed);
  expect(faults(11)).toEqual([...listed, "另有1处错误"]);
  expect(faults(25)).toEqual([...listed, "另有15处错误"]);
});
