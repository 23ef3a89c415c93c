import { expect, test } from "vitest";
import type { Cell } from "../../src/spreadsheet/index.js";
import { call } from "./calls.js";

const rated = (value: number, ...scale: readonly (readonly Cell[])[]) => call("RATING", value, scale);

test("bands give the whole membership to one grade, fuzzy sets a part of it to each", () => {
  expect(rated(0.4, ["优", "", 0.5], ["差", 0.5, ""])).toEqual([[1, 0, 0, 0, 0]]);
  expect(rated(0.45, ["优", "", 0.5, "", 0.4], ["差", 0.4, "", 0.5, ""])).toEqual([[0.5, 0, 0, 0, 0.5]]);
});

test.each<readonly [string, readonly (readonly Cell[])[], string]>([
  [
    "a grade that the policy has not",
    [
      ["特优", "", 0.5],
      ["差", 0.5, ""],
    ],
    "评定标准第1行“等级”：与其他数字或参数矛盾，请核对；应填优、良、中、较差、差之一，填的是“特优”",
  ],
  [
    "a grade that is no word",
    [
      [true, "", 0.5],
      ["差", 0.5, ""],
    ],
    "评定标准第1行“等级”：类型不对；应填优、良、中、较差、差之一，填的是TRUE",
  ],
  [
    "a band that ends before it begins",
    [
      ["优", 0.7, 0.5],
      ["差", 0.5, ""],
    ],
    "评定标准第1行“上限”：与其他数字或参数矛盾，请核对；应填数，填的是0.5",
  ],
])("%s is refused", (_, scale, message) => {
  expect(rated(0.45, ...scale)).toEqual({ code: "#VALUE!", message });
});

test.each([
  ["完全属于的上限", 1, ["优", "", 0.5, "", ""], ["差", 0.4, "", 0.5, ""]],
  ["完全属于的下限", 2, ["优", "", 0.5, "", 0.4], ["差", 0.4, "", "", ""]],
])("beside a fuzzy set one without %s lacks it", (column, row, best, poor) => {
  expect(rated(0.45, best, poor)).toEqual({
    code: "#N/A",
    message: `评定标准第${row}行“${column}”：空白；空白不等于零；应填数`,
  });
});
