import { expect, test } from "vitest";
import { errorCodeOf } from "../../src/spreadsheet/cell.js";

test.each([
  ["#N/A", "#N/A"],
  ["#DIV/0! “贷款余额”：空白", "#DIV/0!"],
  ["#N/Ax", undefined],
  ["#SPILL!", "#VALUE!"],
  ["#GETTING_DATA!", "#VALUE!"],
  ["见#SPILL!", undefined],
  ["#SPILL!了", undefined],
  ["#spill!", undefined],
  ["", undefined],
])("%j stands for the error %s", (text, code) => {
  expect(errorCodeOf(text)).toBe(code);
});
